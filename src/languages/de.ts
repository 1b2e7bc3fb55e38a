import { GERMAN_DIRECTIONS } from './directions/de.ts';
import { GERMAN_ICONS } from './icons/keywords.ts';
import type { Language } from './language.ts';
import { DE_READING } from './reading/de.ts';
import { GERMAN_WRITING } from './writing/de.ts';

export const GERMAN: Language = {
  tag: 'de',
  writing: GERMAN_WRITING,
  reading: DE_READING,
  directions: GERMAN_DIRECTIONS,
  icons: GERMAN_ICONS,
};
