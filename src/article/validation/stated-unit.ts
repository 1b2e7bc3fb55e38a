/** What the units that figures are declared in mean to the reader of phrases. */
import type { Lexicons } from '../../figures/reading/lexicon.ts';
import { readQuantities } from '../../figures/reading/quantities.ts';
import type { CountingUnits } from '../../figures/unit.ts';
import { areUsualWords } from '../../figures/usual-units.ts';
import type { StatedUnit } from './stated.ts';

/** Reads phrases as an article's units have it. */
export interface PhraseReader {
  readonly lexicons: Lexicons;
  /** Each unit is read once. */
  meaningOf(unit: string): StatedUnit;
  /** Every unit of the article that a phrase's units may be. */
  declaredUnitsOf(read: readonly string[]): string[];
}

export const createPhraseReader = (units: CountingUnits, lexicons: Lexicons): PhraseReader => {
  const known = new Map<string, StatedUnit>();
  const meaningOf = (unit: string): StatedUnit => {
    const meaning = known.get(unit) ?? readUnit(unit, units, lexicons);
    known.set(unit, meaning);
    return meaning;
  };
  return {
    lexicons,
    meaningOf,
    declaredUnitsOf: (read) => {
      const ids = Object.keys(units).filter((id) => meaningOf(id).units.some((unit) => read.includes(unit)));
      return [...new Set([...ids, ...read])];
    },
  };
};

interface WordMeaning {
  readonly units: readonly string[];
  readonly factor: number;
  readonly isWhole: boolean;
}

const readUnit = (unit: string, units: CountingUnits, lexicons: Lexicons): StatedUnit => {
  const words = Object.entries(units[unit] ?? {}).flatMap(([language, forms]): WordMeaning[] =>
    areUsualWords(unit, language, forms)
      ? [{ units: [unit], factor: 1, isWhole: true }]
      : Object.values(forms).flatMap((word) => (word ? [readWord(word, language, lexicons)] : [])),
  );
  const all = words.length > 0 ? words : [readWord(idWords(unit), 'en', lexicons)];
  const named = [...new Set(all.flatMap((word) => word.units))];
  const isWhole = all.every((word) => word.isWhole && word.units.length > 0);
  const factor = all.find((word) => word.isWhole)?.factor ?? 1;
  return { units: isWhole ? named : [], named, factor: isWhole ? factor : 1 };
};

/** `squareKilometer` and `square-kilometer` as `square kilometer`. */
const idWords = (unit: string) => unit.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ').replaceAll('-', ' ');

const readWord = (word: string, language: string, lexicons: Lexicons): WordMeaning => {
  const isHan = /^\p{Script=Han}/u.test(word);
  const phrase = isHan || /^[%‰]/u.test(word) ? `2${word}` : `2 ${word}`;
  const [found] = readQuantities(phrase, language, lexicons);
  if (found?.start !== 0 || found.value === undefined) return { units: [], factor: 1, isWhole: false };
  return { units: found.units, factor: found.value / 2, isWhole: found.end === phrase.length };
};
