import { describe, expect, it } from 'vitest';
import { DeckError, formatProblem, nearest, type Problem, stopOnErrors } from '../src/problems.ts';

const PROBLEM: Problem = {
  code: 'unknown-key',
  severity: 'error',
  message: 'There is no key `titel`.',
  hint: 'Did you mean `title`?',
  file: 'deck/article.yaml',
  line: 3,
  column: 1,
};

describe('a problem', () => {
  it('is told with its place first and what to do about it below', () => {
    expect(formatProblem(PROBLEM)).toBe(
      'deck/article.yaml:3:1 error unknown-key: There is no key `titel`.\n    Did you mean `title`?',
    );
    const { file: _file, line: _line, column: _column, hint: _hint, ...bare } = PROBLEM;
    expect(formatProblem(bare)).toBe('error unknown-key: There is no key `titel`.');
  });

  it('can neither colour a terminal nor fill it', () => {
    const told = formatProblem({ ...PROBLEM, message: `\u001b[31m${'x'.repeat(10_000)}` });
    expect(told).not.toContain('\u001b');
    expect(told).toContain('\\u{1b}[31m');
    expect(told.length).toBeLessThan(600);
  });

  it('ends a build only if it is an error, and takes all others along', () => {
    const warning: Problem = { ...PROBLEM, severity: 'warning' };
    expect(() => stopOnErrors([warning])).not.toThrow();
    try {
      stopOnErrors([warning, PROBLEM]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DeckError);
      if (error instanceof DeckError) expect(error.problems).toEqual([warning, PROBLEM]);
    }
  });
});

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'],
    ['TITLE', 'title'],
    ['secton', 'sections'],
    ['qqqqqq', undefined],
    ['', undefined],
  ])('of %s is %s', (word, found) => expect(nearest(word, ['title', 'sections', 'charts'])).toBe(found));
});
