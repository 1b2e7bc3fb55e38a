/** What is counted: the unit's word, sign or code beside a number. */
import {
  CURRENCY_SIGNS,
  LETTER_SCALES,
  READ_CODES,
  SHORT_SCALES,
  UNIT_SYMBOLS,
} from '../../languages/reading/symbols.ts';
import { currencyNameAt } from './currency-names.ts';
import { LATIN_LETTER, type Lexicon, matchAt, perReading, sticky } from './lexicon.ts';

export interface UnitAt {
  /** The units that it may mean. */
  readonly units: readonly string[];
  readonly end: number;
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const longest = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);
const SPACE = '[ \\u00a0\\u202f]';

const SIGNS = longest([...Object.keys(CURRENCY_SIGNS), ...READ_CODES])
  .map(literal)
  .join('|');
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${SIGNS})${SPACE}?$`, 'u');
const AFTER = sticky(`${SPACE}?(${SIGNS})(?![\\p{L}\\d])`, 'u');
const SYMBOLS = Object.entries(UNIT_SYMBOLS).flatMap(([unit, symbols]) =>
  symbols.map((symbol) => [symbol, unit] as const),
);
const SYMBOL = sticky(
  `(?:${SPACE}|-)?(${longest(SYMBOLS.map(([symbol]) => symbol)).join('|')})(?![\\p{Script=Latin}\\d²³])`,
  'u',
);
const symbolUnit = new Map(SYMBOLS.map(([symbol, unit]) => [symbol.replaceAll('\\', ''), unit]));

const currenciesOf = (sign: string): readonly string[] =>
  CURRENCY_SIGNS[sign] ?? [sign === 'CNH' ? 'CNY' : sign];

/** A currency's sign or code that ends where the number starts. */
export const currencyBefore = (
  text: string,
  start: number,
): { units: readonly string[]; start: number } | undefined => {
  const match = BEFORE.exec(text.slice(Math.max(0, start - 8), start));
  if (!match?.[1]) return undefined;
  return { units: currenciesOf(match[1]), start: start - match[0].length };
};

export const currencyAfter = (text: string, index: number): UnitAt | undefined => {
  const match = matchAt(AFTER, text, index);
  return match?.[1] ? { units: currenciesOf(match[1]), end: index + match[0].length } : undefined;
};

const SHORTS = new Map(Object.entries({ ...SHORT_SCALES, ...LETTER_SCALES }));
const SHORT = sticky(`${SPACE}?(${longest([...SHORTS.keys()]).join('|')})(?![\\p{Script=Latin}\\d²³/])`, 'u');

/** `bn`, `m`, `K` behind digits; a small letter may also be a unit. */
export const shortScaleAt = (
  text: string,
  index: number,
): { factor: number; end: number; isLetter: boolean } | undefined => {
  const match = matchAt(SHORT, text, index);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  return {
    factor: SHORTS.get(word) ?? 1,
    end: index + match[0].length,
    isLetter: /^(?:m|t|b|mm|mil)$/.test(word),
  };
};

const compile = perReading((reading) => {
  const isHan = reading.ones.includes('一');
  const rows = Object.entries(reading.units)
    .flatMap(([units, words]) => words.map((word) => ({ word, units: units.split(' ') })))
    .toSorted((a, b) => b.word.length - a.word.length);
  const [before, behind] = isHan ? ['', ''] : [`(?<!${LATIN_LETTER})`, `(?!${LATIN_LETTER})`];
  const any = rows.map(({ word }) => `(${word})`).join('|') || '(?!)';
  return {
    isHan,
    rows,
    // Which of the words it is, is told by the group that matches.
    word: sticky(`${before}(?:${any})${behind}`),
    gap: sticky(
      isHan
        ? ' ?'
        : `(?:${SPACE}+|-)?(?:${reading.link
            .filter((word) => word === 'de')
            .map((word) => `${word} `)
            .join('|')})?`,
    ),
    nounEnd: new RegExp(`^(?:${reading.nounEnds.join('|')})$`, 'iu'),
  };
});

/** The longest of the rows' words that starts at a place. */
const wordAt = (text: string, index: number, reading: Lexicon): UnitAt | undefined => {
  const { rows, word } = compile(reading);
  const match = matchAt(word, text, index);
  const row = match && rows[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
  return match && row ? { units: row.units, end: index + match[0].length } : undefined;
};

/** Units that stand right behind their number, if at all. */
const CLOSE =
  /^(?:percent|permille|pp|bp|times|[A-Z]{3}|[a-z]*(?:meter|gram|hour|watt)|tonne|hectare|mu|jin|liter|barrel|volt|celsius|second|minute|day|week|month|year)$/;
const MOST_WORDS = 5;

/** The unit behind a number: right behind it, or the noun that its adjectives lead to. */
export const unitAt = (text: string, index: number, reading: Lexicon): UnitAt | undefined => {
  const symbol = matchAt(SYMBOL, text, index);
  if (symbol?.[1] !== undefined) {
    const unit = symbolUnit.get(symbol[1]);
    const found = unit && { units: [unit], end: index + symbol[0].length };
    if (found) return isPerMore(text, found) ? { ...found, units: [] } : found;
  }
  const currency = currencyAfter(text, index);
  if (currency) return currency;
  const { gap, isHan, nounEnd } = compile(reading);
  const skipped = index + (matchAt(gap, text, index)?.[0].length ?? 0);
  const direct = wordAt(text, skipped, reading);
  const named = direct ? undefined : currencyNameAt(text, skipped, reading);
  if (named) return { units: [named.code], end: named.end };
  if (isHan) return direct;
  if (direct?.units.every((unit) => CLOSE.test(unit)))
    return isPerMore(text, direct) ? { ...direct, units: [] } : direct;
  let found = direct;
  let place = skipped;
  for (let n = 0; n < MOST_WORDS; n += 1) {
    const word = /^[\p{L}\p{N}][\p{L}\p{N}'’/-]*/u.exec(text.slice(place))?.[0];
    if (
      word === undefined ||
      /^\d/.test(word) ||
      (nounEnd.test(word) && n > 0) ||
      (n === 0 && nounEnd.test(word) && !direct)
    )
      break;
    const noun = wordAt(text, place, reading);
    // A singular before another noun only describes it: `vehicle makers`.
    if (noun && !noun.units.every((unit) => CLOSE.test(unit))) found = noun;
    else if (found && /s$|人$/u.test(word) && !/ly$/.test(word)) found = undefined;
    const next = place + word.length;
    if (text[next] !== ' ' && text[next] !== '\u00a0') break;
    place = next + 1;
  }
  return found;
};

/** `64 grams per kilometre` counts no grams. */
const isPerMore = (text: string, { end }: UnitAt) => /^(?: per (?!cent)|\/)/iu.test(text.slice(end));

export const isCloseUnit = (unit: string): boolean => CLOSE.test(unit);
