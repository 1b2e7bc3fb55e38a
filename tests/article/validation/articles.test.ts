import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/problems.ts';
import { ARTICLES } from './articles/all.ts';
import { problemsOf } from './articles.ts';

describe('articles in the manner of real ones', () => {
  it.each(ARTICLES)('build with no problem: $name', ({ name, language }) => {
    expect(problemsOf(name, language).map(formatProblem)).toEqual([]);
  });
});
