import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/problems.ts';
import { ARTICLES } from './articles/all.ts';
import { problemsOf } from './articles.ts';

const SLIPS = ARTICLES.flatMap(({ name, language, slips }) =>
  slips.map((slip) => ({
    article: name,
    language,
    ...slip,
    change: slip.edits.map(({ to }) => to).join(' / '),
  })),
);
const [wrong, right] = [
  SLIPS.filter(({ code }) => code !== undefined),
  SLIPS.filter(({ code }) => code === undefined),
];

/** By kind of slip: planted, told, and right articles of the kind that were refused. */
const tally = new Map<string, { planted: number; told: number; refused: number }>();
const count = (kind: string, key: 'planted' | 'told' | 'refused') => {
  const row = tally.get(kind) ?? { planted: 0, told: 0, refused: 0 };
  tally.set(kind, { ...row, [key]: row[key] + 1 });
};

describe('articles in the manner of real ones', () => {
  it.each(ARTICLES)('build with no problem: $name', ({ name, language }) => {
    const problems = problemsOf(name, language);
    if (problems.length > 0) count('as it is', 'refused');
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(right)('stay right, $kind: $article, $change', ({ article, language, edits, kind }) => {
    const problems = problemsOf(article, language, edits);
    if (problems.length > 0) count(kind, 'refused');
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(wrong)('tell $kind as $code: $article, $change', ({ article, language, edits, kind, code }) => {
    count(kind, 'planted');
    const codes = problemsOf(article, language, edits, code).map((problem) => problem.code);
    if (code !== undefined && codes.includes(code)) count(kind, 'told');
    expect(codes).toContain(code);
  });
});

it('have slips of many kinds in many fields', () => {
  expect(ARTICLES.length).toBeGreaterThanOrEqual(6);
  expect(wrong.length).toBeGreaterThanOrEqual(150);
  expect(new Set(wrong.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
});

afterAll(() => {
  const rows = [...tally].toSorted(([a], [b]) => a.localeCompare(b));
  const sum = (key: 'planted' | 'told' | 'refused') => rows.reduce((total, [, row]) => total + row[key], 0);
  const lines = rows
    .filter(([, { planted }]) => planted > 0)
    .map(
      ([kind, { planted, told }]) => `  ${String(told).padStart(3)} of ${String(planted).padEnd(3)} ${kind}`,
    );
  const refused = `${sum('refused')} of ${right.length + ARTICLES.length} right articles refused`;
  process.stdout.write(
    `slips in whole articles, told:\n${lines.join('\n')}\n  ${sum('told')} of ${sum('planted')} in all; ${refused}\n`,
  );
});
