import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { readBrand } from '../../src/brand/brand.ts';
import { chooseLanguages, deckName, layOutAll } from '../../src/deck/decks.ts';
import { layOutDeck } from '../../src/deck/lay-out.ts';
import { DeckError } from '../../src/problems.ts';
import { createMeasure } from '../../src/text/measure.ts';

it('tells of every slide whose title another had before it, and which was the first', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-twins-')), 'article.yaml');
  const messages = ['Said once', 'Said again', 'Said again', 'Said once', 'Said again'];
  const sections = messages.map(
    (message, i) => `  - { id: s${i}, topic: Topic, message: ${message}, points: [A point] }\n`,
  );
  writeFileSync(
    file,
    `title: Twins
date: "2024-11-12"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures: {}
sections:
${sections.join('')}`,
  );
  const { article } = readArticle(readArticleFile(file), 'en');
  const { problems } = layOutDeck(article, readBrand('henan', 'templates'), createMeasure());
  const told = problems.map(({ code, message, path }) => [code, message, path?.slice(0, 2).join('.')]);
  expect(told).toEqual([
    ['duplicate-titles', 'The slides `s1` and `s2` have the same title.', 'sections.2'],
    ['duplicate-titles', 'The slides `s0` and `s3` have the same title.', 'sections.3'],
    ['duplicate-titles', 'The slides `s1` and `s4` have the same title.', 'sections.4'],
  ]);
});

const henan = readArticleFile('content/henan-nev/article.yaml');

it('names a deck by its folder, its edition and, of several, its language', () => {
  expect(deckName(henan, 'zh')).toBe('henan-nev.zh');
  expect(deckName(henan, 'en', 'CATL')).toBe('henan-nev.CATL.en');
  expect(deckName({ ...henan, data: { ...henan.data, languages: ['en'] } }, 'en')).toBe('henan-nev');
});

it('takes all languages of an article, or the one wanted, and refuses one that it is not in', () => {
  expect(chooseLanguages(henan, undefined)).toEqual(henan.data.languages);
  expect(chooseLanguages(henan, 'zh')).toEqual(['zh']);
  expect(() => chooseLanguages(henan, 'de')).toThrow(/is not written in `de`/);
});

it('tells the problems of all languages before it stops, each once', () => {
  const problem = henan.problem(['title'], 'spoiled', 'It is spoiled.', 'Mend it.');
  const refuse = (language: string) => {
    throw new DeckError([problem, { ...problem, message: `It is spoiled in ${language}.` }]);
  };
  try {
    layOutAll(['en', 'zh'], refuse);
    expect.unreachable();
  } catch (error) {
    const told = error instanceof DeckError ? error.problems.map(({ message }) => message) : [];
    expect(told).toEqual(['It is spoiled.', 'It is spoiled in en.', 'It is spoiled in zh.']);
  }
});
