import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { formatProblem } from '../../src/problems.ts';

const problemsOf = (message: string, points: readonly string[], language = 'zh') => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-languages-')), 'article.yaml');
  writeFileSync(
    file,
    `title: { en: Chargers, zh: 充电桩 }
date: "2024-11-12"
languages: [en, zh]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures:
  made: { label: Made, value: 9e6, unit: CNY, period: "2024", status: reported, growth: 5, source: survey }
sections:
  - id: one
    topic: Topic
    message: ${message}
    points:
${points.map((point) => `      - ${point}`).join('\n')}
`,
  );
  const { problems } = readArticle(readArticleFile(file), language);
  return problems.map((problem) => formatProblem(problem).replace(/^.*article\.yaml/, ''));
};

const WHOLE = '{ en: "Made: {made}", zh: "产值{made}" }';

describe('an article in two languages', () => {
  it('has no problem where both say the same, in any order and wording of periods and labels', () => {
    const point =
      '{ en: "{made.label}: {made}, up {made.growth} in {made.period}", zh: "{made.growth}，{made}" }';
    expect(problemsOf(WHOLE, [point])).toEqual([]);
  });

  it('lists all missing translations at once, with their lines', () => {
    const [problem, ...others] = problemsOf('{ en: Message }', ['{ en: First }', WHOLE, '{ en: Third }']);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^:11:\d+ error missing-translation: 3 texts have no `zh`\./);
    expect(problem).toContain('Add `zh: …` beside the other languages, in lines 11, 13, 15.');
  });

  it('says nothing of a translation that the language asked for does not need', () => {
    expect(problemsOf('{ en: Message }', [WHOLE], 'en')).toEqual([]);
  });

  it.each([
    ['a value', '{ en: "Made: {made}", zh: 产值稳定 }', /`en` mentions `\{made\}`, but `zh` does not/],
    [
      'growth',
      '{ en: "Made: {made}", zh: "产值{made}，增长{made.growth}" }',
      /`zh` mentions `\{made\.growth\}`, but `en` does not/,
    ],
  ])('tells that only one of them mentions %s', (_, message, told) => {
    expect(problemsOf(message, [WHOLE])).toEqual([expect.stringMatching(/^:11:\d+ error uneven-figures: /)]);
    expect(problemsOf(message, [WHOLE]).join()).toMatch(told);
  });
});
