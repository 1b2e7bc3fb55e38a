/** Counting units in the plural forms of each language; content adds rows of its own. */

import { remembered } from '../cache/remembered.ts';
import { languageToWrite } from '../languages/languages.ts';
import type { PluralForms } from '../languages/writing/writing.ts';
import { NAMED_UNITS, usualWords } from './usual-units.ts';

export type CountingUnits = Readonly<Record<string, Readonly<Record<string, PluralForms>>>>;

/** A value as it is shown: to so many decimals, in a scale such as 1e9 or in none, which is 1. */
export interface Count {
  readonly value: number;
  readonly decimals: number | undefined;
  readonly scale: number;
}

const pluralRules = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.PluralRules(language, { maximumFractionDigits }),
);

/** The unit's word for a value; a language without a row takes that of its own kind, then English, then the unit's id. */
export const unitWord = (unit: string, language: string, units: CountingUnits, count: Count): string => {
  const row = units[unit];
  const forms = row?.[language] ?? row?.[languageToWrite(language)?.tag ?? ''] ?? row?.en;
  if (!forms) return unit;
  // After a scale word it is the word that counts: 18.8 billion is said like a billion.
  const { value, decimals = 10, scale } = count;
  return forms[pluralRules(language, decimals).select(scale > 1 ? scale : value)] ?? forms.other;
};

/** The content's rows, and those of what figures are in, or of all that have names; the content may give a unit of ours other words. */
export const mergeUnits = (
  content: CountingUnits,
  used: readonly string[] = NAMED_UNITS,
  languages: readonly string[] = [],
): CountingUnits =>
  Object.fromEntries(
    [...new Set([...Object.keys(content), ...used])].flatMap((unit) => {
      const row = { ...usualWords(unit, languages), ...content[unit] };
      return Object.keys(row).length > 0 ? [[unit, row] as const] : [];
    }),
  );
