/** Every kind of page, in the order in which a deck has them. A new kind is one file and one row here. */
import type * as z from 'zod';
import type { BlockReader } from '../blocks/kind.ts';
import { agenda } from './agenda.ts';
import { contact } from './contact.ts';
import { cover } from './cover.ts';
import { keyFigures } from './key-figures.ts';
import type { DefinedPage, Page } from './kind.ts';
import { ledgerSlides } from './ledger.ts';
import { openingSlide, sectionSlides } from './sections.ts';
import { sourceSlides } from './sources.ts';

/** Those with a schema are declared in the article under their key. */
const PAGE_KINDS = {
  cover,
  agenda,
  openingSlide,
  keyFigures,
  sectionSlides,
  contact,
  sourceSlides,
  ledgerSlides,
};

export type PageKey = keyof typeof PAGE_KINDS;
type DeclaredOf = {
  readonly [Key in PageKey]: (typeof PAGE_KINDS)[Key] extends DefinedPage<infer Declared> ? Declared : never;
};
/** The pages of an article as YAML declares them. */
export type DeclaredPages = { readonly [Key in PageKey]?: DeclaredOf[Key] | undefined };

const KINDS: { readonly [Key in PageKey]: DefinedPage<DeclaredOf[Key]> } = PAGE_KINDS;

const isKey = (key: string): key is PageKey => Object.hasOwn(KINDS, key);
export const PAGE_KEYS: readonly PageKey[] = Object.keys(KINDS).filter(isKey);

type PageShape = {
  [Key in PageKey as [DeclaredOf[Key]] extends [never] ? never : Key]: z.ZodOptional<
    z.ZodType<DeclaredOf[Key]>
  >;
};

/** For the schema of an article: each kind that can be declared, none of them needed. */
export const pageShape = (): PageShape => {
  const entries = Object.entries(KINDS).flatMap(([key, { schema }]) =>
    schema ? [[key, schema.optional()]] : [],
  );
  const shape: object = Object.fromEntries(entries);
  const isShape = (value: object): value is PageShape =>
    PAGE_KEYS.every((key) => Object.hasOwn(value, key) === (KINDS[key].schema !== undefined));
  if (!isShape(shape)) throw new Error('A kind of page has no schema');
  return shape;
};

const readPage = <Key extends PageKey>(key: Key, declared: DeclaredPages, reader: BlockReader): Page => {
  const own: DeclaredOf[Key] | undefined = declared[key];
  return KINDS[key].read(own, reader);
};

/** All pages of a deck, in order. */
export const readPages = (declared: DeclaredPages, readerFor: (key: PageKey) => BlockReader): Page[] =>
  PAGE_KEYS.map((key) => readPage(key, declared, readerFor(key)));
