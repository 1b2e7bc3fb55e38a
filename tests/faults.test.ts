import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../src/cli/report.ts';
import { endingOf } from '../src/faults.ts';
import { DeckError, type Problem } from '../src/problems.ts';

const warning: Problem = { code: 'large-deck', severity: 'warning', message: 'Large.' };
const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

describe('what ends some work', () => {
  it('is a problem of the content, of the machine, or of ours, and each has its exit code', () => {
    const ofContent = endingOf(new DeckError([{ ...warning, severity: 'error' }]), 'a.yaml');
    const ofMachine = endingOf(
      thrown(() => readFileSync('nowhere/at/all')),
      'a.yaml',
    );
    const ofOurs = endingOf(new TypeError('x is not a function'), 'a.yaml');
    expect(ofMachine).toMatchObject({
      problems: [{ code: 'system-refusal', file: 'nowhere/at/all' }],
      isFault: false,
    });
    expect(ofOurs).toMatchObject({ problems: [{ code: 'fault', file: 'a.yaml' }], isFault: true });
    const codes = [ofContent, ofMachine, ofOurs].map(({ problems }) => exitCodeOf([warning, ...problems]));
    expect([exitCodeOf([warning]), exitCodeOf([], true), ...codes]).toEqual([0, 1, 1, 1, 3]);
  });
});
