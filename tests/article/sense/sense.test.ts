import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';
import { formatProblem } from '../../../src/problems.ts';
import { HENAN } from '../../henan.ts';

const figure = (id: string, value: string, period: string, rest = '') =>
  `  ${id}: { label: Chargers, value: ${value}, unit: charger, period: "${period}", status: reported, source: survey${rest} }`;

const problemsOf = (...figures: string[]) => {
  const ids = figures.map((line) => /^ +(\w+):/.exec(line)?.[1] ?? '');
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-sense-')), 'article.yaml');
  writeFileSync(
    file,
    `
title: Chargers
date: "2024-11-12"
languages: [en]
brand: henan
rates: { USD: 7.19 }
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
units: { charger: { en: { other: chargers } } }
figures:
${figures.join('\n')}
sections: [{ id: one, topic: Topic, message: A message, points: [${ids.map((id) => `"We plan and compare {${id}}"`).join(', ')}] }]
`,
  );
  const { problems } = readArticle(readArticleFile(file), 'en');
  return problems.map((problem) => formatProblem(problem).replace(/^.*article\.yaml/, ''));
};
const target = (period: string, rest = '') =>
  `  goal: { label: Chargers, value: 9, unit: charger, period: "${period}", status: target, source: survey${rest} }`;
const amount = (converted: string) =>
  figure('cost', '300e9', '2025', `, converted: { value: ${converted}, unit: USD }`);

type Row = readonly [name: string, code: string, figures: readonly string[]];

const WRONG: readonly Row[] = [
  [
    'a share over its whole',
    'share-over-whole',
    [
      figure('a', '5', '2024'),
      figure('b', '4', '2024').replace('Chargers', 'All'),
      '  s: { label: S, derive: { share: [a, b] } }',
    ],
  ],
  [
    'growth that the two values contradict',
    'growth-contradiction',
    [figure('a', '120', '2024', ', growth: 30'), figure('b', '100', '2023')],
  ],
  [
    'growth of the wrong sign',
    'growth-contradiction',
    [figure('a', '80', '2024-Q1..Q3', ', growth: 20'), figure('b', '100', '2023-Q1..Q3')],
  ],
  ['one quantity with two values', 'two-values', [figure('a', '120', '2024'), figure('b', '121', '2024')]],
  ['a target of last year', 'past-target', [target('2023')]],
  ['a target of months that are over', 'past-target', [target('2024-01..10')]],
  ['millions for billions', 'conversion-off', [amount('41.7e6')]],
  ['a conversion at another rate', 'conversion-off', [amount('37e9')]],
];

const RIGHT: readonly Row[] = [
  [
    'a share of most of its whole',
    '',
    [
      figure('a', '4', '2024'),
      figure('b', '5', '2024').replace('Chargers', 'All'),
      '  s: { label: S, derive: { share: [a, b] } }',
    ],
  ],
  ['growth that is rounded', '', [figure('a', '122.3', '2024', ', growth: 22'), figure('b', '100', '2023')]],
  [
    'growth beside a value of another span',
    '',
    [figure('a', '80', '2024-Q1..Q3', ', growth: 20'), figure('b', '100', '2023')],
  ],
  ['one quantity at two times', '', [figure('a', '120', '2024'), figure('b', '121', '2022')]],
  ['a target of this year', '', [target('2024')]],
  ['a target of last year with its outcome', '', [target('2023'), figure('a', '9', '2023')]],
  ['a conversion that is rounded', '', [amount('41.7e9')]],
];

describe('figures that make no sense', () => {
  it.each(WRONG)('are told: %s', (_, code, figures) => {
    expect(problemsOf(...figures)).toEqual([
      expect.stringMatching(new RegExp(`^:\\d+:\\d+ error ${code}: `)),
    ]);
  });

  it.each(RIGHT)('are not seen in: %s', (_, __, figures) => {
    expect(problemsOf(...figures)).toEqual([]);
  });

  it('are accepted with a reason, and with nothing less', () => {
    const accepted = (reason: string) => problemsOf(target('2023', `, accept: { past-target: ${reason} }`));
    expect(accepted('The outcome is published in spring')).toEqual([]);
    expect(() => accepted('"yes"')).toThrow(/Expected a reason/);
  });

  it('wants the code of a rule, and knows the nearest', () => {
    const [problem] = problemsOf(
      target('2024', ', accept: { past-targets: The outcome is published in spring }'),
    );
    expect(problem).toMatch(/error unknown-code[\s\S]*Did you mean `past-target`/);
  });

  it('names the thousand-fold slip of the article', () => {
    expect(problemsOf(amount('41.7e6')).join()).toMatch(
      /at the declared rate it is 41700000000\. A thousand-fold slip/,
    );
  });

  it('are not among those of the Henan article', () => {
    for (const language of ['en', 'zh'])
      expect(readArticle(readArticleFile(HENAN), language).problems).toEqual([]);
  });
});
