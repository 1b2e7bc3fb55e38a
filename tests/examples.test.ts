import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readArticleFile } from '../src/article/article.ts';
import { chooseLanguages, layOut } from '../src/deck/decks.ts';

/** Decks that nobody tuned: the gallery has tests of its own. */
const EXAMPLES = readdirSync('examples').filter((name) => name !== 'gallery');

it.each(EXAMPLES)('the deck %s has room for everything and numbers that can be true', (name) => {
  const source = readArticleFile(`examples/${name}/article.yaml`);
  for (const language of chooseLanguages(source, undefined)) {
    const { deck, problems } = layOut(source, language, { brands: 'templates', strict: false });
    expect(problems.filter(({ code }) => code !== 'unused-figure')).toEqual([]);
    expect(deck.slides.length).toBeGreaterThan(6);
  }
});
