import { GERMAN_DIRECTIONS } from './directions/de.ts';
import type { Language } from './language.ts';
import { GERMAN_WRITING } from './writing/de.ts';

export const GERMAN: Language = {
  tag: 'de',
  writing: GERMAN_WRITING,
  reading: { directions: GERMAN_DIRECTIONS },
};
