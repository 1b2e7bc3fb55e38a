import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { DeckError } from '../../src/problems.ts';
import { HENAN } from '../henan.ts';

const write = (yaml: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'complete-')), 'article.yaml');
  writeFileSync(file, yaml);
  return file;
};
const problemsOf = (yaml: string) => {
  try {
    readArticleFile(write(yaml));
    return [];
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return error.problems.map(({ code, line, message }) => `${line} ${code} ${message}`);
  }
};

const SECTIONS = `sections:
  - message: The first thing is said here
    points: [One point, Another point]
  - message: The second thing is said there
    topic: Again
    points: [One point]
`;

describe('an article that leaves out what can be told', () => {
  it('is a deck with a title and sections', () => {
    const file = readArticleFile(write(`title: A short briefing\n${SECTIONS}`));
    expect(file.data.languages).toEqual(['en']);
    expect(file.data.sections.map(({ id }) => id)).toEqual(['the-first-thing-is-said-here', 'again']);
    const { deck, problems } = layOut(file, 'en', { brands: 'templates', strict: true });
    expect(problems).toEqual([]);
    expect(deck.slides.length).toBe(3);
  });

  it.each([
    ['zh', '河南汽车出口简报', '出口继续增长'],
    ['de', 'Die Ausfuhren der Provinz und ihre Zukunft', 'Mehr als im Vorjahr wurden verkauft'],
    ['es', 'Las exportaciones de la provincia', 'El año con más ventas'],
    ['en', 'Exports of the province', 'More than a year before'],
  ])('is in the language of its words: %s', (language, title, message) => {
    const yaml = `title: ${title}\nsections:\n  - message: ${message}\n    points: [${message}]\n`;
    expect(readArticleFile(write(yaml)).data.languages).toEqual([language]);
  });

  it('is in every language that its texts are given in', () => {
    const yaml = 'title: { en: Exports, zh: 出口 }\nsections:\n  - message: { en: They grew, zh: 增长 }\n';
    expect(readArticleFile(write(yaml)).data.languages).toEqual(['en', 'zh']);
  });

  it('gives its figures what they do not say: by the defaults, the only source, and the phrase', () => {
    const { figures } = readArticleFile(
      write(`title: Exports of the province
sources: { paper: { publisher: Paper, title: News, date: "2024-11-12" } }
defaults: { unit: CNY, period: "2024" }
figures:
  exports: { label: Exports, value: 23e9 }
  target: { value: 1.5e6, status: target, printed: over 1.5 million vehicles by 2025 }
  evExports: 5.2 billion yuan, up 67 percent, p13
${SECTIONS}`),
    ).data;
    expect(figures).toMatchObject({
      exports: { label: 'Exports', unit: 'CNY', period: '2024', status: 'reported', source: 'paper' },
      target: { label: 'Target', unit: 'vehicle', period: '2025', status: 'target' },
      evExports: { label: 'Ev exports', value: 5.2e9, growth: 67, period: '2024', paragraph: 13 },
    });
  });

  it('is told all that no default gives, each at its place', () => {
    const yaml = `title: Exports\nfigures:\n  a: 5 billion yuan\n  b: many\n${SECTIONS}`;
    expect(problemsOf(yaml)).toEqual([
      expect.stringMatching(/^3 missing-key `figures\.a\.period` is missing: expected a time/),
      expect.stringMatching(/^3 missing-key `figures\.a\.source` is missing/),
      expect.stringMatching(/^4 wrong-value `figures\.b`: no number can be read in “many”/),
    ]);
  });

  it('is told of a wrong key of a figure by the form in which the figure is written', () => {
    const yaml = `title: Exports\nfigures:\n  a: { value: 5, unit: CNY, perod: "2024" }\n${SECTIONS}`;
    expect(problemsOf(yaml)).toEqual([expect.stringContaining('unknown-key `perod` is not known here')]);
  });
});

it('changes nothing in an article that says everything', () => {
  const { data } = readArticleFile(HENAN);
  expect(data.languages).toEqual(['en', 'zh']);
  expect(data.date).toBe('2024-11-12');
});
