import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { DeckError, formatProblem } from '../../../src/problems.ts';

const TEXT = `A title

The first paragraph has no
figure in it.

Plants made 1,200 chargers in 2024, up 22.3 percent – “over 1.5 million” are
planned. 出口5.2亿元。

A slip: 300 billion yuan ($41.7 million).
`;

const article = (figures: string, misprinted = '300 billion yuan ($41.7 million)') => `
title: Chargers
date: "2024-11-12"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01", text: survey.txt } }
units: { charger: { en: { other: chargers } } }
figures:
${figures}
misprints: [{ printed: "${misprinted}", figure: made, source: survey, text: A slip }]
sections: [{ id: one, topic: Topic, message: A message, points: [A point], notes: "${[...figures.matchAll(/^ +(\w+):/gm)].map(([, id]) => `{${id}}`).join(' ')}" }]
`;
const figure = (id: string, value: string, printed: string, rest = '') =>
  `  ${id}: { label: Label ${id}, value: ${value}, unit: charger, period: "2024", status: reported, source: survey, printed: '${printed}'${rest} }`;
const MADE = figure(
  'made',
  '1200',
  '1,200 chargers in 2024, up 22.3 percent',
  ', growth: 22.3, paragraph: 2',
);

const problemsOf = async (content: string, sourceText?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-text-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/article.yaml'), content);
  writeFileSync(join(folder, 'content/survey.txt'), TEXT);
  const options = {
    content: join(folder, 'content'),
    brands: 'templates',
    out: join(folder, 'out'),
    strict: false,
  };
  try {
    await build({ ...options, sourceText });
    return [];
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/content/`, ''));
  }
};

describe('a source with its text', () => {
  it('bears out phrases in other spaces, dashes and quotes, in any scale and language', async () => {
    const figures = [
      MADE,
      figure('planned', '1.5e6', 'over 1.5 million', ', qualifier: over'),
      figure('exported', '5.2e8', '出口5.2亿元').replace('unit: charger', 'unit: CNY'),
      figure('unquoted', '9', '').replace(", printed: ''", ''),
    ];
    expect(await problemsOf(article(figures.join('\n')))).toEqual([]);
  });

  it.each([
    [
      'a value of another scale',
      MADE.replace('1200', '1.2e6'),
      /^article\.yaml:9:\d+ error printed-otherwise: The value of `made` is 1,200,000, but survey\.txt:6 prints/,
    ],
    [
      'another growth',
      MADE.replace('growth: 22.3', 'growth: 23.2'),
      /^article\.yaml:9:\d+ error printed-otherwise: The growth of `made` is 23\.2, but survey\.txt:6/,
    ],
    [
      'another paragraph',
      MADE.replace('paragraph: 2', 'paragraph: 1'),
      /error not-printed[\s\S]*It stands in paragraph 2, survey\.txt:6\./,
    ],
    [
      'a phrase that is not there',
      MADE.replace('chargers in', 'charger in'),
      /error not-printed[\s\S]*survey\.txt does not have it/,
    ],
  ])('contradicts %s, with the line in each file', async (_, figures, told) => {
    expect(await problemsOf(article(figures))).toEqual([expect.stringMatching(told)]);
  });

  it('wants a misprint to be quoted as it was printed', async () => {
    expect(await problemsOf(article(MADE, '300 billion yuan ($41.7 billion)'))).toEqual([
      expect.stringMatching(/error not-printed/),
    ]);
  });

  it('may be given on the command line instead, and must be there', async () => {
    const other = join(mkdtempSync(join(tmpdir(), 'briefdeck-text-')), 'other.txt');
    writeFileSync(other, readFileSync('LICENSE', 'utf8'));
    expect((await problemsOf(article(MADE), other))[0]).toContain('other.txt does not have it');
    expect((await problemsOf(article(MADE), 'nowhere.txt'))[0]).toContain('nowhere.txt error missing-file');
  });
});
