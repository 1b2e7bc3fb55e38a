import { ENGLISH_DIRECTIONS } from './directions/en.ts';
import type { Language } from './language.ts';
import { ENGLISH_WRITING } from './writing/en.ts';

export const ENGLISH: Language = {
  tag: 'en',
  writing: ENGLISH_WRITING,
  reading: { directions: ENGLISH_DIRECTIONS },
};
