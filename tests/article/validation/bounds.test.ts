import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';

const FILE = join(mkdtempSync(join(tmpdir(), 'briefdeck-bounds-')), 'article.yaml');

const read = (printed: string, message: string, language = 'en') => {
  writeFileSync(
    FILE,
    `title: Makers
date: "2024-11-12"
languages: [${language}]
brand: henan
sources: { report: { publisher: Office, title: Report, date: "2024-11-01" } }
units: { maker: { en: { other: makers }, zh: { other: 家 } } }
figures:
  a: { label: Makers, value: 600, unit: maker, period: "2024", status: reported, source: report, printed: "${printed}" }
sections:
  - { id: one, topic: Topic, message: "${message}", points: [A point] }
`,
  );
  const { article, problems } = readArticle(readArticleFile(FILE), language);
  const text = (article.sections[0]?.message.runs ?? []).map((run) => run.text).join('');
  return { text, problems: problems.map(({ code, severity }) => `${severity} ${code}`) };
};

describe('a bound that only the phrase has', () => {
  it.each([
    ['more than 600 makers', 'There are {a}', 'There are over 600 makers'],
    ['nearly 600 makers', 'There are {a}', 'There are under 600 makers'],
    ['more than 600 makers', 'More than {a} work here', 'More than 600 makers work here'],
  ])('is shown, once, and told: %s, “%s”', (printed, message, shown) => {
    const { text, problems } = read(printed, message);
    expect(text.replaceAll('\u00a0', ' ')).toBe(shown);
    expect(problems).toEqual(['warning printed-otherwise']);
  });

  it('is none where the phrase prints the number alone', () => {
    expect(read('600 makers', 'There are {a}').problems).toEqual([]);
  });
});
