/** What a language is: how a deck writes in it, and how texts in it are read. */
import type { DirectionWords } from './directions/directions.ts';
import type { IconKeywords } from './icons/keywords.ts';
import type { Reading } from './reading/reading.ts';
import type { Writing } from './writing/writing.ts';

export interface Language {
  /** The base of its tag: `en`. */
  readonly tag: string;
  readonly writing: Writing;
  readonly reading: Reading;
  readonly directions: DirectionWords;
  /** Lead-ins that name what an icon shows. */
  readonly icons: IconKeywords;
}
