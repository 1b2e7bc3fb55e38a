/** The deck of the worked example, laid out and built once for all tests that look at it. */
import { readArticleFile } from '../src/article/article.ts';
import { layOut } from '../src/build.ts';
import { finishPptx } from '../src/output/finish/finish.ts';
import { drawMedia } from '../src/output/media.ts';
import { writeRawPptx } from '../src/output/pptx.ts';

export const HENAN = 'content/henan-nev/article.yaml';

export const layOutHenan = (language = 'en') =>
  layOut(readArticleFile(HENAN), language, { brands: 'templates', strict: true }).deck;

export const buildHenan = async (language = 'en') => {
  const deck = layOutHenan(language);
  const { media } = await drawMedia(deck, readArticleFile(HENAN).problem);
  return finishPptx(await writeRawPptx(deck), deck, media, '2024-11-12T00:00:00Z');
};
