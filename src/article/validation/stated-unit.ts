/** What the units that figures are declared in mean to the reader of phrases. */
import { readQuantities } from '../../figures/reading/quantities.ts';
import type { CountingUnits } from '../../figures/unit.ts';
import { areUsualWords } from '../../figures/usual-units.ts';
import type { StatedUnit } from './stated.ts';

const known = new WeakMap<CountingUnits, Map<string, StatedUnit>>();

/** Each unit is read once for an article. */
export const statedUnit = (unit: string, units: CountingUnits): StatedUnit => {
  const read = known.get(units) ?? new Map<string, StatedUnit>();
  known.set(units, read);
  const before = read.get(unit);
  if (before) return before;
  const meaning = readUnit(unit, units);
  read.set(unit, meaning);
  return meaning;
};

/** Every unit of the article that a phrase's units may be. */
export const declaredUnitsOf = (read: readonly string[], units: CountingUnits): string[] => {
  const ids = Object.keys(units).filter((id) =>
    statedUnit(id, units).units.some((unit) => read.includes(unit)),
  );
  return [...new Set([...ids, ...read])];
};

interface WordMeaning {
  readonly units: readonly string[];
  readonly factor: number;
  readonly isWhole: boolean;
}

const readUnit = (unit: string, units: CountingUnits): StatedUnit => {
  const words = Object.entries(units[unit] ?? {}).flatMap(([language, forms]): WordMeaning[] =>
    areUsualWords(unit, language, forms)
      ? [{ units: [unit], factor: 1, isWhole: true }]
      : Object.values(forms).flatMap((word) => (word ? [readWord(word, language)] : [])),
  );
  const all = words.length > 0 ? words : [readWord(idWords(unit), 'en')];
  const named = [...new Set(all.flatMap((word) => word.units))];
  const isWhole = all.every((word) => word.isWhole && word.units.length > 0);
  const factor = all.find((word) => word.isWhole)?.factor ?? 1;
  return { units: isWhole ? named : [], named, factor: isWhole ? factor : 1 };
};

/** `squareKilometer` and `square-kilometer` as `square kilometer`. */
const idWords = (unit: string) => unit.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ').replaceAll('-', ' ');

const readWord = (word: string, language: string): WordMeaning => {
  const isHan = /^\p{Script=Han}/u.test(word);
  const phrase = isHan || /^[%‰]/u.test(word) ? `2${word}` : `2 ${word}`;
  const [found] = readQuantities(phrase, language);
  if (found?.start !== 0 || found.value === undefined) return { units: [], factor: 1, isWhole: false };
  return { units: found.units, factor: found.value / 2, isWhole: found.end === phrase.length };
};
