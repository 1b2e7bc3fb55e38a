import type { Slip } from '../articles.ts';
import { ASSOCIATION } from './association/slips.ts';
import { BUREAU } from './bureau/slips.ts';
import { CARMAKER } from './carmaker/slips.ts';
import { CITY } from './city/slips.ts';
import { ENERGY } from './energy/slips.ts';
import { HOSPITAL } from './hospital/slips.ts';

export interface WholeArticle {
  /** Its folder. */
  readonly name: string;
  readonly language: string;
  readonly slips: readonly Slip[];
}

/** Every article beside this file. A further one is a folder with its source's text, and a row here. */
export const ARTICLES: readonly WholeArticle[] = [
  { name: 'city', language: 'en', slips: CITY },
  { name: 'carmaker', language: 'en', slips: CARMAKER },
  { name: 'bureau', language: 'zh', slips: BUREAU },
  { name: 'association', language: 'en', slips: ASSOCIATION },
  { name: 'hospital', language: 'en', slips: HOSPITAL },
  { name: 'energy', language: 'en', slips: ENERGY },
];
