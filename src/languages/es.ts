import { SPANISH_DIRECTIONS } from './directions/es.ts';
import { SPANISH_ICONS } from './icons/keywords.ts';
import type { Language } from './language.ts';
import { ES_READING } from './reading/es.ts';
import { SPANISH_WRITING } from './writing/es.ts';

export const SPANISH: Language = {
  tag: 'es',
  writing: SPANISH_WRITING,
  reading: ES_READING,
  directions: SPANISH_DIRECTIONS,
  icons: SPANISH_ICONS,
};
