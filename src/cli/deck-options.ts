/** What the flags of every command that makes decks say of them. */
import type { FileOptions } from '../build.ts';
import type { LayoutOptions } from '../deck/decks.ts';
import type { DeckFlags } from './options.ts';
import { sourceDate } from './source-date.ts';
import { BRANDS } from './terminal.ts';

/** Throws a DeckError if the date of the environment is none. */
export const deckOptionsOf = (flags: DeckFlags): LayoutOptions & FileOptions => ({
  out: flags.out,
  brands: BRANDS,
  brand: flags.brand,
  formats: flags.format,
  pictureWidth: flags.width,
  sizeLimits: { warning: flags.warnSize, error: flags.maxSize },
  strict: flags.strict === true,
  modified: sourceDate(),
});
