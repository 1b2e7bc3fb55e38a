/** Everything that editions are made from, as one hash: when it is another, all are made anew. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleFile } from '../article/article.ts';
import type { LanguageDeck } from '../deck/decks.ts';
import { readBytes } from '../files.ts';
import { type Deck, singleShapes } from '../slides/slide.ts';
import type { BuilderOptions } from './builder.ts';

/** Of a picture. */
const MOST_BYTES = 100_000_000;

/** The list is not among them: each row has a key of its own. */
export const digestInputs = (
  { data }: ArticleFile,
  decks: readonly LanguageDeck[],
  { formats, pictureWidth, modified, strict, sizeLimits, mail }: BuilderOptions,
): string => {
  const hash = createHash('sha256');
  hash.update(ownCode());
  const told = [data, decks, formats, pictureWidth, modified, strict, sizeLimits, mail];
  hash.update(JSON.stringify(told, withoutFolders));
  for (const file of new Set(decks.flatMap(({ deck }) => filesOf(deck))))
    hash.update(readBytes(file, MOST_BYTES));
  return hash.digest('hex');
};

/** Where the article lies is another place on every machine. */
const withoutFolders = (key: string, value: unknown) =>
  key === 'file' && typeof value === 'string' ? basename(value) : value;

/** Pictures are not part of a laid-out deck. */
const filesOf = ({ slides, theme }: Deck): string[] => [
  ...(theme.logo ? [theme.logo.file] : []),
  ...slides.flatMap(({ shapes }) =>
    singleShapes(shapes).flatMap((shape) =>
      shape.kind === 'picture' && shape.source.kind === 'file' ? [shape.source.file] : [],
    ),
  ),
];

/** Another version of ours may make other decks; in a checkout every change may. */
const ownCode = (): Uint8Array => {
  const bundle = fileURLToPath(new URL('../../dist/briefdeck.cjs', import.meta.url));
  // None where the sources run as they are.
  return existsSync(bundle) ? readFileSync(bundle) : new Uint8Array();
};
