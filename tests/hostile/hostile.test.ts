import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { hostileFiles } from './inputs.ts';
import { tryBuild } from './outcome.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

describe('what has hurt other programs', () => {
  it.each(CASES)('$name ends in: $ends', { timeout: 60_000 }, async ({ ends, name: _, ...files }) => {
    const { kind, codes } = await tryBuild(files);
    expect([kind, ...codes]).toContain(ends);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('any article or brand', () => {
  it('ends in a whole deck or in located problems', { timeout: RUNS * 2_000 }, async () => {
    const ends = { deck: 0, problems: 0 };
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        ends[(await tryBuild(files)).kind]++;
      }),
      { numRuns: RUNS },
    );
    expect(ends.deck).toBeGreaterThan(0);
    expect(ends.problems).toBeGreaterThan(0);
  });
});
