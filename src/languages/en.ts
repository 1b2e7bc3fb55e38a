import { ENGLISH_DIRECTIONS } from './directions/en.ts';
import { ENGLISH_ICONS } from './icons/keywords.ts';
import type { Language } from './language.ts';
import { EN_READING } from './reading/en.ts';
import { ENGLISH_WRITING } from './writing/en.ts';

export const ENGLISH: Language = {
  tag: 'en',
  writing: ENGLISH_WRITING,
  reading: EN_READING,
  directions: ENGLISH_DIRECTIONS,
  icons: ENGLISH_ICONS,
};
