import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateRaw, deflateZlib, type Level } from '../../src/formats/deflate.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Random bytes and long runs, short or longer than what is handed to zlib at once. */
const bytes = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.oneof(fc.constant(1), fc.nat(40_000))), {
    maxLength: 12,
  })
  .map(
    (runs) =>
      new Uint8Array(Buffer.concat(runs.map(([run, times]) => Buffer.alloc(run.length * times, run)))),
  );

const text = new TextEncoder().encode(
  Array.from({ length: 30_000 }, (_, i) => `<p n="${(i * i) % 971}"/>`).join(''),
);

/** Bytes that cannot be made smaller, the same in every run. */
const noise = (length: number) => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
};

describe('deflate', () => {
  it('is read back by another zlib, at every level, raw or with its header', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...LEVELS), (given, level) => {
        expect(Buffer.compare(inflateRawSync(deflateRaw(given, level)), given)).toBe(0);
        expect(Buffer.compare(inflateSync(deflateZlib(given, level)), given)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])(
    'keeps %i bytes that cannot be made smaller',
    (length) => {
      const given = noise(length);
      expect(Buffer.compare(inflateRawSync(deflateRaw(given, 6)), given)).toBe(0);
    },
  );

  it('gives the same bytes after other texts as before them, and on every machine', () => {
    const digest = (packed: Uint8Array) => createHash('sha256').update(packed).digest('hex').slice(0, 16);
    const first = LEVELS.map((level) => digest(deflateRaw(text, level)));
    deflateZlib(noise(100_000), 9);
    expect(LEVELS.map((level) => digest(deflateRaw(text, level)))).toEqual(first);
    expect(first).toEqual([
      '3b62af0c17eed98c',
      'b28b839bf4ea128b',
      'd80d137766fec744',
      '621d10852b7ad6b7',
      '9e86d954f719331d',
      '6be8face2d9c7bf6',
      'bb1d89c7d0999ebe',
      '3955646ffd40d1a8',
      '3955646ffd40d1a8',
    ]);
  });

  it('takes no less room than it needs: a higher level is no larger', () => {
    expect(deflateRaw(text, 9).length).toBeLessThanOrEqual(deflateRaw(text, 6).length);
    expect(deflateRaw(text, 6).length).toBeLessThan(deflateRaw(text, 1).length);
  });
});
