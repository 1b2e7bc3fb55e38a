import { SPANISH_DIRECTIONS } from './directions/es.ts';
import type { Language } from './language.ts';
import { SPANISH_WRITING } from './writing/es.ts';

export const SPANISH: Language = {
  tag: 'es',
  writing: SPANISH_WRITING,
  reading: { directions: SPANISH_DIRECTIONS },
};
