/** Units that every deck knows: those of the languages' rows, the currencies of ISO 4217, and measures by their signs. */
import { remembered } from '../cache/remembered.ts';
import { LANGUAGES, languageToWrite } from '../languages/languages.ts';
import { CURRENCY_CODES, UNIT_SYMBOLS } from '../languages/reading/symbols.ts';
import type { PluralForms } from '../languages/writing/writing.ts';

const CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** Signs that are the same in every language, and of which a text need not say more: `450 km`. */
const SIGNS: Readonly<Record<string, PluralForms>> = Object.fromEntries(
  Object.entries(UNIT_SYMBOLS).flatMap(([unit, [sign]]) =>
    sign === undefined ? [] : [[unit, { other: sign.replaceAll('\\', '') }]],
  ),
);

/** What the rows of our languages name, by unit. */
export const NAMED_UNITS: readonly string[] = [
  ...new Set(LANGUAGES.flatMap(({ writing }) => Object.keys(writing.units))),
];

/** Further ways to write a unit, as authors do: `%`, `km²`, `people`, `RMB`. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.flatMap(({ tag, writing }) =>
    tag === 'en'
      ? Object.entries(writing.units).flatMap(([unit, { one, other }]) => [
          ...(one === undefined ? [] : [[one, unit] as const]),
          [other, unit] as const,
        ])
      : [],
  ),
  ...Object.entries(UNIT_SYMBOLS).flatMap(([unit, signs]) =>
    signs.map((sign) => [sign.replaceAll('\\', ''), unit] as const),
  ),
  ...[...NAMED_UNITS, ...Object.keys(SIGNS)].map((unit) => [unit, unit] as const),
  ...(['RMB', 'CNH'] as const).map((name) => [name, 'CNY'] as const),
  ...([
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['€', 'EUR'],
    ['ton', 'tonne'],
    ['tons', 'tonne'],
  ] as const),
]);

const spellings = (name: string): readonly string[] => {
  const joined = name.replaceAll(/[-_]/g, '').toLowerCase();
  const american = joined.replace(/(met|lit)re/, '$1er');
  return [name, name.replaceAll(/[-_]/g, ' '), joined, american, american.replace(/s$/, '')];
};

/** The unit that a name stands for: `kilometer` for `km`; undefined for one that nobody knows. */
export const usualUnit = (name: string): string | undefined => {
  if (CURRENCIES.has(name)) return name;
  return spellings(name)
    .map((spelling) => OTHER_NAMES.get(spelling))
    .find((unit) => unit !== undefined);
};

/** What a mistyped name may have been meant as: codes are alike by chance, so they stand among themselves. */
export const usualNames = (name: string): readonly string[] =>
  /^[A-Z]{3}$/.test(name) ? CURRENCY_CODES : [...OTHER_NAMES.keys()].filter((other) => other.length > 3);

/** A number of each plural category stands for all of them. */
const SAMPLES = [1e6, 1.5, 100, 20, 11, 5, 0, 3, 2, 1];
const CLDR_UNITS: ReadonlySet<string> = new Set(Intl.supportedValuesOf('unit'));

const cldrStyle = (unit: string) =>
  CURRENCIES.has(unit)
    ? ({ style: 'currency', currency: unit, currencyDisplay: 'name' } as const)
    : ({ style: 'unit', unit, unitDisplay: 'long' } as const);

/** What CLDR writes behind numbers, by plural category; undefined for a unit that it does not know. */
const cldrForms = remembered((unit: string, language: string): PluralForms | undefined => {
  const style = cldrStyle(unit);
  if (style.style === 'unit' && !CLDR_UNITS.has(unit)) return undefined;
  const format = new Intl.NumberFormat(language, {
    ...style,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const rules = new Intl.PluralRules(language, { maximumFractionDigits: 1 });
  const word = (value: number) =>
    format
      .formatToParts(value)
      .find(({ type }) => type === style.style)
      ?.value.trim() ?? '';
  const forms = Object.fromEntries(SAMPLES.map((value) => [rules.select(value), word(value)]));
  return { ...forms, other: forms.other ?? word(100) };
});

/** Ours, then its sign where the language is ours, then what CLDR has. */
const wordsIn = (unit: string, language: string): PluralForms | undefined => {
  const rows = languageToWrite(language)?.writing.units ?? {};
  // A unit may be called as what every object has.
  if (Object.hasOwn(rows, unit)) return rows[unit];
  const sign = Object.hasOwn(SIGNS, unit) ? SIGNS[unit] : undefined;
  return sign && languageToWrite(language) ? sign : (cldrForms(unit, language) ?? sign);
};

/** The words of a unit in all of our languages that name it, and in each of those given. */
export const usualWords = (
  unit: string,
  languages: readonly string[],
): Readonly<Record<string, PluralForms>> => {
  const tags = [
    ...languages.map((language) => languageToWrite(language)?.tag ?? language),
    ...LANGUAGES.flatMap(({ tag, writing }) =>
      tag === 'en' || Object.hasOwn(writing.units, unit) ? [tag] : [],
    ),
  ];
  return Object.fromEntries(
    tags.flatMap((tag) => {
      const forms = wordsIn(unit, tag);
      return forms ? [[tag, forms] as const] : [];
    }),
  );
};

/** Whether these words of a unit are no others than ours. */
export const areUsualWords = (unit: string, language: string, forms: PluralForms): boolean =>
  usualUnit(unit) === unit && wordsIn(unit, language) === forms;
