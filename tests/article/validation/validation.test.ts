import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';
import { RULES } from '../../../src/article/validation/validation.ts';
import { formatProblem } from '../../../src/problems.ts';
import { HENAN } from '../../henan.ts';

const figure = (id: string, value: string, period: string, rest = '') =>
  `  ${id}: { label: Chargers, value: ${value}, unit: charger, period: "${period}", status: reported, source: survey${rest} }`;

const problemsOf = (...figures: string[]) => {
  const ids = figures.map((line) => /^ +(\w+):/.exec(line)?.[1] ?? '');
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-validation-')), 'article.yaml');
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

describe('figures that make no sense', () => {
  it('are accepted with a reason, and with nothing less', () => {
    const accepted = (reason: string) => problemsOf(target('2023', `, accept: { past-target: ${reason} }`));
    expect(accepted('The outcome is published in spring')).toEqual([]);
    expect(() => accepted('"yes"')).toThrow(/Expected a reason/);
  });

  it('are told at the figure, with the way to accept them', () => {
    expect(problemsOf(target('2023'))).toEqual([
      expect.stringMatching(
        /^:10:\d+ error past-target: The target `goal` [\s\S]*say why in `goal`: `accept: \{ past-target: … \}`/,
      ),
    ]);
  });

  it('name the thousand-fold slip of the article', () => {
    expect(problemsOf(amount('41.7e6')).join()).toMatch(
      /at the declared rate it is 41\.7\sbillion USD\. A thousand-fold slip/,
    );
  });

  it.each(['en', 'zh'])('are not in the Henan article (%s)', (language) => {
    expect(readArticle(readArticleFile(HENAN), language).problems).toEqual([]);
  });
});

describe('the names that rules go by', () => {
  it.each([
    [
      'the code of a rule',
      target('2024', ', accept: { past-targets: Told in spring }'),
      /unknown-code[\s\S]*`past-target`/,
    ],
    ['the whole of a part', target('2024', ', partOf: gaol'), /unknown-figure[\s\S]*`goal`/],
    [
      'the rate of a conversion',
      target('2024', ', converted: { value: 3, unit: UDS }'),
      /unknown-rate[\s\S]*Declared: USD/,
    ],
  ])('have to be known: %s', (_, line, told) => {
    expect(problemsOf(line).join()).toMatch(told);
  });

  it.each(RULES.map(({ code }) => code))('are explained: %s', (code) => {
    expect(readFileSync('docs/figures.md', 'utf8')).toContain(`| \`${code}\``);
  });
});
