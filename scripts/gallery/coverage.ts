/** Which kinds the gallery lacks: whoever adds a kind adds it here too. */
import { BLOCK_KEYS } from '../../src/blocks/kinds.ts';
import { POINT_LOOKS } from '../../src/blocks/points/choose.ts';
import { chartSchema } from '../../src/charts/kinds.ts';
import { pageShape } from '../../src/pages/kinds.ts';
import { articles, readGalleryArticle } from './decks.ts';

/** Content of the usual length, as little as there can be, and what is hard to set. */
const BLOCK_ARTICLES = ['blocks', 'short', 'nasty'];
const CHART_ARTICLES = ['charts'];

export const chartKinds = (): string[] => chartSchema.options.map(({ shape }) => String(shape.kind.value));

/** Pages that the article says nothing of are on every deck. */
const IMPLIED = ['cover'];

export const findUncovered = (): string[] => [
  ...BLOCK_ARTICLES.flatMap((article) =>
    without(BLOCK_KEYS, blocksOf(article)).map((kind) => `${article} has no section with \`${kind}\`.`),
  ),
  ...CHART_ARTICLES.flatMap((article) =>
    without(chartKinds(), chartsOf(article)).map(
      (kind) => `${article} has no chart of the kind \`${kind}\`.`,
    ),
  ),
  ...without(POINT_LOOKS, looksOf()).map((look) => `No section has \`layout: ${look}\`.`),
  ...without(Object.keys(pageShape()), [...pagesOf(), ...IMPLIED]).map(
    (page) => `No article has \`${page}\`.`,
  ),
];

const without = (wanted: readonly string[], found: readonly string[]) =>
  wanted.filter((kind) => !found.includes(kind));

const blocksOf = (article: string): string[] =>
  readGalleryArticle(article).data.sections.flatMap((section) => Object.keys(section));

const chartsOf = (article: string): string[] => {
  const { charts, sections } = readGalleryArticle(article).data;
  return sections.flatMap(({ chart }) => (chart === undefined ? [] : [charts[chart]?.kind ?? '']));
};

const looksOf = (): string[] => [
  'figures',
  ...articles().flatMap((article) =>
    readGalleryArticle(article).data.sections.flatMap(({ layout }) => layout ?? []),
  ),
];

const pagesOf = (): string[] =>
  articles().flatMap((article) =>
    Object.entries(readGalleryArticle(article).data).flatMap(([key, value]) =>
      value === undefined ? [] : [key],
    ),
  );
