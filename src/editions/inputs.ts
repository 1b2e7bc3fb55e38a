/** Everything that editions are made from, as one hash: when it is another, all are made anew. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ArticleFile } from '../article/article.ts';
import type { LanguageDeck } from '../deck.ts';
import type { Deck } from '../slides/slide.ts';
import type { MakerOptions } from './maker.ts';

/** The list is not among them: each row has a key of its own. */
export const digestInputs = (
  { data }: ArticleFile,
  decks: readonly LanguageDeck[],
  { formats, pictureWidth, modified, strict, sizeLimits, mail }: MakerOptions,
): string => {
  const hash = createHash('sha256');
  hash.update(ownCode());
  hash.update(JSON.stringify([data, decks, formats, pictureWidth, modified, strict, sizeLimits, mail]));
  for (const file of new Set(decks.flatMap(({ deck }) => filesOf(deck)))) hash.update(readFileSync(file));
  return hash.digest('hex');
};

/** Pictures are not part of a laid-out deck. */
const filesOf = ({ slides, theme }: Deck): string[] => [
  theme.logo.file,
  ...slides.flatMap(({ shapes }) =>
    shapes.flatMap((shape) =>
      shape.kind === 'picture' && shape.source.kind === 'file' ? [shape.source.file] : [],
    ),
  ),
];

/** Another version of ours may make other decks; in a checkout every change may. */
const ownCode = (): Uint8Array =>
  readFileSync(fileURLToPath(new URL('../../dist/briefdeck.cjs', import.meta.url)));
