/** The deck of the worked example, laid out and built once for all tests that look at it. */
import { readArticleFile } from '../src/article/article.ts';
import { createCache } from '../src/cache/cache.ts';
import { layOut } from '../src/deck/decks.ts';
import { writeFormat } from '../src/output/formats.ts';
import { renderDeck } from '../src/output/rendered.ts';

export const HENAN = 'content/henan-nev/article.yaml';
/** A deck of every plain kind, which tests may spoil: it stays as it is when the worked example is written anew. */
export const BRIEFING = 'tests/fixtures/briefing/article.yaml';

export const layOutHenan = (language = 'en') =>
  layOut(readArticleFile(HENAN), language, { brands: 'templates', strict: true }).deck;

/** A laid-out deck of a content file, with all that its outputs share. */
export const drawLanguage = async (content: string, language: string) => {
  const source = readArticleFile(content);
  const cache = createCache();
  const { deck } = layOut(source, language, { brands: 'templates', strict: true }, cache);
  return renderDeck(deck, source.problem, { cache });
};

export const buildHenan = async (language = 'en') => {
  const [output] = await writeFormat('pptx', await drawLanguage(HENAN, language), { pictureWidth: 960 });
  if (!output) throw new Error('No deck was written');
  return output.bytes;
};
