/** The words of direction that texts in a language are read by. */
import { type DirectionWords, NO_DIRECTIONS } from '../languages/directions/directions.ts';
import { languageToRead } from '../languages/languages.ts';

/** What a language has with the words that content adds: for a language that we do not know, these alone. */
export const directionWordsOf = (
  language: string,
  rising: readonly string[] = [],
  falling: readonly string[] = [],
): DirectionWords => {
  const own = languageToRead(language)?.directions ?? NO_DIRECTIONS;
  return { ...own, up: [...own.up, ...rising], down: [...own.down, ...falling] };
};
