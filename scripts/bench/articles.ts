/** Articles on the disk: the folders that a build is given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type * as z from 'zod';
import { readArticleFile } from '../../src/article/article.ts';
import type { articleSchema } from '../../src/article/schema.ts';
import { findArticle, layOut } from '../../src/deck/decks.ts';
import { createLargeArticle } from './large-article.ts';
import { type PlainDeck, toPlainDeck } from './plain-deck.ts';

export type ArticleInput = z.input<typeof articleSchema>;

/** Gives back the folder. */
export const writeArticle = (folder: string, article: ArticleInput): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'article.yaml'), stringify(article, { indentSeq: false }));
  return folder;
};

/** The English deck of an article as plain data; one with problems is no fair workload. */
export const readPlainDeck = (content: string): PlainDeck => {
  const source = readArticleFile(findArticle(content));
  const { article, deck } = layOut(source, 'en', {
    brands: 'templates',
    strict: true,
  });
  return toPlainDeck({ article, content: source.data }, deck);
};

/** One section, and all around it that a large article has. */
export const writeShortArticle = (work: string): string =>
  writeArticle(join(work, 'large-short'), createLargeArticle({ sections: 1, charts: 0, isTerse: true }));

/** A large article of exactly so many slides: what stands around the sections is known from the short one. */
export const writeLargeArticle = (
  work: string,
  { slides, charts, isTerse }: { slides: number; charts: number; isTerse: boolean },
): string => {
  const sections = slides - readPlainDeck(writeShortArticle(work)).slides.length + 1;
  return writeArticle(join(work, `large-${slides}`), createLargeArticle({ sections, charts, isTerse }));
};
