/** The decks of the gallery: every article of it in every brand and language. */
import { readdirSync } from 'node:fs';
import { type ArticleFile, readArticleFile } from '../../src/article/article.ts';
import { listBrands } from '../../src/brand/brand.ts';
import { createCache } from '../../src/cache/cache.ts';
import { layOut } from '../../src/deck/decks.ts';
import { type RenderedDeck, renderDeck } from '../../src/output/rendered.ts';

export const BRANDS = 'templates';
export const GALLERY = 'examples/gallery';

export interface GalleryDeck {
  /** Such as `blocks.night.zh`. */
  readonly name: string;
  readonly article: string;
  readonly brand: string;
  readonly language: string;
  readonly source: ArticleFile;
}

export const articles = (): string[] =>
  readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pictures')
    .map(({ name }) => name)
    .sort();

export const readGalleryArticle = (article: string): ArticleFile =>
  readArticleFile(`${GALLERY}/${article}/article.yaml`);

/** The sample of `brand new` is in English alone. */
export const galleryDecks = (): GalleryDeck[] =>
  articles().flatMap((article) => {
    const source = readGalleryArticle(article);
    return listBrands(BRANDS).flatMap((brand) =>
      source.data.languages.map((language) => ({
        name: `${article}.${brand}.${language}`,
        article,
        brand,
        language,
        source,
      })),
    );
  });

/** What decks share, such as the measures of words. */
const cache = createCache();

/** Throws a DeckError if the content has errors or warnings in this brand and language. */
export const renderGalleryDeck = async ({ source, brand, language }: GalleryDeck): Promise<RenderedDeck> => {
  const { deck } = layOut(source, language, { brands: BRANDS, brand, strict: true }, cache);
  return renderDeck(deck, source.problem, { cache });
};
