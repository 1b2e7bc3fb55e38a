import { SYMBOL_NAMES } from '../../languages/reading/symbols.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { readComposites } from './composites.ts';
import { comparisonAround, directionAround, isBaseBefore, isLossBefore, readBounds } from './context.ts';
import { anyOf, blot, fold, type Lexicon, type Lexicons, perReading, READ, type Spread } from './lexicon.ts';
import type { Quantity } from './quantity.ts';
import { mergeRanges } from './ranges.ts';
import { readTimes, type Time } from './times.ts';

export type { Quantity } from './quantity.ts';
export { readTimes, type Time } from './times.ts';
export { timesOf } from './times-of.ts';

const HAN = /\p{Script=Han}/u;

/** The rows that a text in a language is read by: Chinese wherever there are Chinese characters. */
export const readingFor = (text: string, language: string, lexicons: Lexicons): Lexicon =>
  HAN.test(text) ? lexicons('zh') : lexicons(language.split('-')[0] === 'zh' ? 'en' : language);

/** The quantities of a text, in order of their places. Total on running text of any length. */
export const readQuantities = (text: string, language: string, lexicons: Lexicons): Quantity[] =>
  readText(text, readingFor(text, language, lexicons)).quantities;

const namePatterns = perReading((reading) =>
  [...SYMBOL_NAMES, ...reading.names].flatMap(({ patterns, anyCase }) =>
    patterns.map((pattern) => new RegExp(pattern, anyCase ? 'giu' : 'gu')),
  ),
);

const vaguePattern = perReading((reading) => new RegExp(anyOf(reading.vague), 'giu'));

/** The same with the times that the text names; `timesOf` tells which of them a quantity is of. */
export const readText = (text: string, reading: Lexicon): { quantities: Quantity[]; times: Time[] } => {
  const folded = fold(text);
  const times = readTimes(folded, reading);
  let rest = times.reduce((left, time) => blot(left, time), folded);
  for (const pattern of namePatterns(reading))
    rest = rest.replace(pattern, (match) => READ.repeat(match.length));
  const vague: Spread[] = [];
  rest = rest.replace(vaguePattern(reading), (match, ...more) => {
    const start = more.find((part) => typeof part === 'number') ?? 0;
    if (match === '') return '';
    vague.push({ start, end: start + match.length });
    return READ.repeat(match.length);
  });
  const amounts = mergeRanges(
    readComposites(readAmounts(rest, folded, reading), rest, reading),
    folded,
    reading,
  );
  const spreads: readonly Spread[] = [...amounts, ...vague];
  const quantities = amounts.map((amount) => withContext(amount, folded, text, spreads, times, reading));
  const open = vague.map(
    (spread): Quantity => ({
      ...spread,
      text: text.slice(spread.start, spread.end),
      number: spread,
      value: undefined,
      to: undefined,
      other: undefined,
      units: [],
      qualifiers: [],
      sign: undefined,
      isLoss: false,
      isLoose: false,
      isPart: false,
      rates: [],
      direction: undefined,
      isBase: false,
      against: [],
      againstTimes: [],
    }),
  );
  return { quantities: [...quantities, ...open].toSorted((a, b) => a.start - b.start), times };
};

const withContext = (
  amount: Amount,
  folded: string,
  text: string,
  spreads: readonly Spread[],
  times: readonly Time[],
  reading: Lexicon,
): Quantity => {
  const bounds = readBounds(folded, amount.number, amount, reading);
  const start = Math.min(amount.start, bounds.start);
  const extent = { start, end: Math.max(amount.end, bounds.end) };
  const isRate =
    amount.units.some((unit) => /^(?:percent|permille|times|pp|bp)$/.test(unit)) && !amount.isLoose;
  const rates =
    amount.rates.length > 0 ? amount.rates : isRate && amount.units.includes('percent') ? [amount.value] : [];
  const compared = comparisonAround(
    folded,
    extent,
    spreads.filter((spread) => spread.end <= amount.start || spread.start >= amount.end),
    times,
    reading,
  );
  return {
    start: amount.start,
    end: amount.end,
    text: text.slice(amount.start, amount.end),
    number: { start: amount.number.start, end: amount.number.end },
    value: amount.value,
    to: amount.to,
    other: amount.other,
    units: amount.units,
    qualifiers: amount.number.over ? ['over', ...bounds.bounds] : bounds.bounds,
    sign: amount.sign,
    isLoss: isLossBefore(folded, start, reading),
    isLoose: amount.isLoose,
    isPart: amount.isPart,
    rates,
    direction: amount.sign
      ? amount.sign === '-'
        ? 'down'
        : 'up'
      : (amount.way ?? (isRate ? directionAround(folded, extent, reading) : undefined)),
    isBase: isBaseBefore(folded, start, reading),
    against: compared.against,
    againstTimes: compared.times,
  };
};
