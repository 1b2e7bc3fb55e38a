/** What a printed phrase says: quantities with their units and directions, and times. */
import { findNumbers } from '../../figures/numbers.ts';
import type { CountingUnits } from '../../figures/unit.ts';

export interface Quantity {
  readonly text: string;
  readonly value: number;
  /** The units that the words around the number may mean; empty if they name none that is known. */
  readonly units: readonly string[];
  readonly qualifier: 'over' | 'under' | 'about' | undefined;
  /** Of a change, if the words near it tell. */
  readonly direction: 'up' | 'down' | undefined;
}

/** Words of units beyond those that figures are shown in. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  CNY: ['yuan', 'renminbi', 'RMB', 'CNY', '元', '人民币'],
  USD: ['US dollars', 'U.S. dollars', 'dollars', 'USD', '美元'],
  EUR: ['euros', 'euro', 'EUR', '欧元'],
  vehicle: ['vehicle', 'vehicles', 'cars', 'automobiles', 'NEVs', 'EVs', '辆'],
  percent: ['percent', 'per cent', '%', '％'],
  tonne: ['tons', 'tonnes', '吨'],
  kilometre: ['km', 'kilometers', 'kilometres', '公里'],
  kilowattHour: ['kWh', 'kilowatt-hours', '千瓦时'],
};
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '¥': 'CNY', '￥': 'CNY' };

const QUALIFIERS = [
  ['over', /(?:over|more than|above|exceeding|upwards of|at least|超过?|逾|突破|不低于)\s*$/iu],
  ['under', /(?:under|less than|below|fewer than|at most|不足|不到|低于)\s*$/iu],
  ['about', /(?:about|around|some|roughly|nearly|almost|approximately|约为?|近|将近|大约)\s*$/iu],
] as const;
const QUALIFIER_AFTER = /^(?:多|余)/u;

const UP = /increas\w*|\bup\b|ris\w+|rose|grew|grow\w*|gain\w*|higher|climb\w*|jump\w*|增长?|上升|升|涨/giu;
const DOWN =
  /decreas\w*|\bdown\b|fell|fall\w*|declin\w*|drop\w*|lower|reduc\w+|shrank|shrink\w*|下降|减少?|跌|降/giu;

export const readQuantities = (phrase: string, units: CountingUnits): Quantity[] => {
  const words = unitWordsOf(units);
  return findNumbers(phrase).flatMap(({ text, index, value }) => {
    if (value === undefined) return [];
    const [before, after] = [phrase.slice(0, index), phrase.slice(index + text.length)];
    const qualifier =
      QUALIFIERS.find(([, pattern]) => pattern.test(before.replace(/[$€¥￥]\s*$/u, '')))?.[0] ??
      (QUALIFIER_AFTER.test(after) ? 'over' : undefined);
    const sign = SIGNS[before.at(-1) ?? ''];
    const named = unitsAt(after.replace(QUALIFIER_AFTER, ''), words);
    return {
      text,
      value,
      units: sign === undefined ? named : [sign],
      qualifier,
      direction: directionAt(phrase, index),
    };
  });
};

interface UnitWord {
  /** In small letters. */
  readonly word: string;
  readonly unit: string;
  readonly isLatin: boolean;
}

/** Read anew for each article's units only, for many phrases are read with them. */
const readWords = new WeakMap<CountingUnits, readonly UnitWord[]>();

const unitWordsOf = (units: CountingUnits): readonly UnitWord[] => {
  const words = readWords.get(units) ?? unitWords(units);
  readWords.set(units, words);
  return words;
};

/** Every word of a unit, with the units that it may stand for. */
const unitWords = (units: CountingUnits): UnitWord[] => {
  const own = Object.entries(units).flatMap(([unit, languages]) =>
    Object.values(languages).map((forms) => [unit, Object.values(forms)] as const),
  );
  return [...Object.entries(UNIT_WORDS), ...own].flatMap(([unit, words]) =>
    words.flatMap((written) => {
      if (!written) return [];
      const word = written.toLowerCase();
      return [{ word, unit, isLatin: /[a-z]$/.test(word) }];
    }),
  );
};

const unitsAt = (after: string, words: readonly UnitWord[]): string[] => {
  const text = after.trimStart().toLowerCase();
  const found = words.filter(
    ({ word, isLatin }) =>
      // A Latin word ends where its letters do; a Chinese one may be followed by anything.
      text.startsWith(word) && !(isLatin && /^[\p{L}\p{N}]/u.test(text.slice(word.length))),
  );
  return [...new Set(found.map(({ unit }) => unit))];
};

/** By the nearest word of change. */
const directionAt = (phrase: string, index: number): Quantity['direction'] => {
  const nearest = (pattern: RegExp) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...[...phrase.matchAll(pattern)].map((match) => Math.abs(match.index - index)),
    );
  const [up, down] = [nearest(UP), nearest(DOWN)];
  if (up === down) return undefined;
  return up < down ? 'up' : 'down';
};

export interface Times {
  readonly years: readonly number[];
  /** First and last month, from 1. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

const NUMERALS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
};
const numeral = (word = '') => NUMERALS[word.toLowerCase()] ?? Number(word);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = (word = '') => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

type Span = (match: RegExpMatchArray) => readonly [number, number];
const quarter: Span = ([, n]) => [numeral(n) * 3 - 2, numeral(n) * 3];

/** A new way to name a span is one row. */
const SPANS: readonly (readonly [RegExp, Span])[] = [
  [/\b(first|second|third|fourth|last) quarter\b/giu, quarter],
  [/(?<!前)第?([一二三四])季度/gu, quarter],
  [/\bQ([1-4])\b(?!\s*[–-]\s*Q)(?<![–-]\s*Q[1-4])/gu, quarter],
  [/\bfirst (two|three|four) quarters\b/giu, ([, n]) => [1, numeral(n) * 3]],
  [/前([二三四])个?季度/gu, ([, n]) => [1, numeral(n) * 3]],
  [/\bQ1\s*[–-]\s*Q([2-4])\b/gu, ([, n]) => [1, numeral(n) * 3]],
  [/\bfirst half\b|上半年/giu, () => [1, 6]],
  [/\bsecond half\b|下半年/giu, () => [7, 12]],
  [/\bfirst (\w+) months\b/giu, ([, n]) => [1, numeral(n)]],
  [/前([一二三四五六七八九十\d]+)个月/gu, ([, n]) => [1, numeral(n)]],
  [new RegExp(`\\b${MONTH}\\s*(?:to|through|–|-)\\s*${MONTH}`, 'giu'), ([, a, b]) => [month(a), month(b)]],
  [/(\d{1,2})月?[—–至到-](\d{1,2})月/gu, ([, a, b]) => [Number(a), Number(b)]],
];

export const readTimes = (phrase: string): Times => ({
  years: [...phrase.matchAll(/(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d)(?:年|\b)/gu)]
    .filter(
      ({ 1: year, index }) =>
        // A count such as “2,024 vehicles” or “2024 vehicles” is no year.
        !findNumbers(phrase).some((number) => number.index === index && number.text === year),
    )
    .map(([, year]) => Number(year)),
  spans: SPANS.flatMap(([pattern, read]) => [...phrase.matchAll(pattern)].map(read)).filter((span) =>
    span.every(Number.isFinite),
  ),
});
