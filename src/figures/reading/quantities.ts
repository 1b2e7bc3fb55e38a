/** Every quantity of a text, with its place: digits and words, shares and multiples, ranges and what is vague. */
import type { Reading } from '../../languages/reading/reading.ts';
import { SYMBOL_NAMES } from '../../languages/reading/symbols.ts';
import {
  comparisonAround,
  directionAround,
  isBaseBefore,
  isLossBefore,
  readBounds,
  readSign,
} from './context.ts';
import { anyOf, blot, fold, hasReading, perReading, READ, readingOf, type Spread } from './lexicon.ts';
import { type NumberAt, numberAt } from './number-at.ts';
import type { Quantity } from './quantity.ts';
import { readTimes, type Time } from './times.ts';
import { currencyAfter, currencyBefore, shortScaleAt, type UnitAt, unitAt } from './units.ts';

export type { Quantity } from './quantity.ts';
export { readTimes, type Time } from './times.ts';

const HAN = /\p{Script=Han}/u;

/** The rows that a text in a language is read by: Chinese wherever there are Chinese characters. */
export const readingFor = (text: string, language: string): Reading =>
  HAN.test(text) && !hasReading(language)
    ? readingOf('zh')
    : HAN.test(text) && !language.startsWith('zh')
      ? readingOf('zh')
      : !HAN.test(text) && language.startsWith('zh')
        ? readingOf('en')
        : readingOf(language);

/** The quantities of a text, in order of their places. Total on running text of any length. */
export const readQuantities = (text: string, language: string): Quantity[] =>
  readText(text, readingFor(text, language)).quantities;

/** A number with its unit and sign, before the words around it are read. */
interface Amount extends Spread {
  readonly number: NumberAt;
  readonly value: number;
  readonly to: number | undefined;
  readonly scale: number;
  readonly unit: UnitAt | undefined;
  readonly units: readonly string[];
  readonly other: Quantity['other'];
  readonly sign: '-' | '+' | undefined;
  readonly isPart: boolean;
  readonly isLoose: boolean;
  readonly rates: readonly number[];
  readonly way: 'up' | 'down' | undefined;
}

const namePatterns = perReading((reading) =>
  [...SYMBOL_NAMES, ...reading.names].flatMap(({ patterns, anyCase }) =>
    patterns.map((pattern) => new RegExp(pattern, anyCase ? 'giu' : 'gu')),
  ),
);

const vaguePattern = perReading((reading) => new RegExp(anyOf(reading.vague), 'giu'));

export const readText = (text: string, reading: Reading): { quantities: Quantity[]; times: Time[] } => {
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
    readComposites(readAmounts(rest, folded, reading), rest, folded, reading),
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

/** Where a number can start. */
const MAY_START = /[\p{Nd}.\u00bc-\u00be\u2150-\u215e\p{L}]/u;

const readAmounts = (rest: string, folded: string, reading: Reading): Amount[] => {
  const amounts: Amount[] = [];
  for (let i = 0; i < rest.length; ) {
    const number = MAY_START.test(rest[i] ?? '') ? numberAt(rest, i, reading) : undefined;
    if (!number) {
      i += 1;
      continue;
    }
    const amount = toAmount(number, rest, folded, reading);
    if (amount) amounts.push(amount);
    i = Math.max(number.end, amount?.end ?? 0);
  }
  return amounts;
};

const toAmount = (number: NumberAt, rest: string, folded: string, reading: Reading): Amount | undefined => {
  const before = currencyBefore(folded, number.start);
  let { end, value, scale } = { end: number.end, value: number.value, scale: number.scale };
  let other: Quantity['other'];
  const short = number.isDigits ? shortScaleAt(rest, end) : undefined;
  if (short) {
    const isMoney =
      before !== undefined ||
      currencyAfter(rest, short.end) !== undefined ||
      moneyWord(rest, short.end, reading);
    if (!short.isLetter || isMoney) {
      value = Number((value * short.factor).toPrecision(15));
      scale *= short.factor;
      end = short.end;
    } else other = { value: Number((value * short.factor).toPrecision(15)), units: [] };
  }
  const unit = unitAt(rest, end, reading);
  if (
    number.isDigits &&
    end === number.end &&
    !unit &&
    !short &&
    /^\p{Script=Latin}/u.test(rest.slice(end)) &&
    !/^(?:-?fold|fach|mal)/iu.test(rest.slice(end))
  )
    return undefined;
  const money = before?.units;
  const share =
    number.isPart &&
    !(unit?.units.some((name) => /hour|day|week|month|year|minute|meter/.test(name)) && unit.end);
  const { sign, start } = readSign(folded, before?.start ?? number.start, reading);
  return {
    start,
    end: unit?.end ?? end,
    number: { ...number, end, over: number.over || (number.isScale && folded[number.start - 1] === '上') },
    value: share ? Number((value * 100).toPrecision(12)) : value,
    to: number.to,
    scale,
    unit,
    units: share ? ['percent'] : (money ?? unit?.units ?? []),
    other,
    sign,
    isPart: share,
    isLoose: isLoose(number, folded, unit !== undefined || money !== undefined),
    rates: [],
    way: undefined,
  };
};

/** A word for one or none, or a Chinese digit before what is no measure: 谈三事. */
const isLoose = (
  { start, end, value, isOne, isPart, isDigits }: NumberAt,
  folded: string,
  hasUnit: boolean,
): boolean =>
  isOne ||
  (!isDigits && value === 0) ||
  (!hasUnit && !isPart && end - start === 1 && value < 10 && HAN.test(folded[start] ?? ''));

const moneyWord = (rest: string, end: number, reading: Reading) =>
  unitAt(rest, end, reading)?.units.some((unit) => /^[A-Z]{3}$/.test(unit)) ?? false;

/** A number's place in a text where every number is one sign; patterns take it by `{n}`. */
const HEAD = '\ue100';
const TAIL = '\ue101';

interface Composite {
  readonly pattern: RegExp;
  readonly make: (numbers: Readonly<Record<string, number | undefined>>) => Partial<Amount> | undefined;
}

/** 三成五 and 三成半 are 35 percent, 七五折 is 75. */
const tenths = (n: number, more = 0): number =>
  n > 10 ? n : Number((n * 10 + (more < 1 ? more * 10 : more)).toPrecision(12));

const SHARE_WHOLES = new Set([12, 15, 20, 25, 50, 100, 1000, 10000]);

const compositesOf = perReading((reading): readonly Composite[] => {
  const source = (template: string) =>
    template.replace(/\{(\w)\}/g, (_, name: string) => `(?<${name}>${HEAD}${TAIL}*)`);
  const spaced = (template: string) =>
    /\p{Script=Han}/u.test(template) ? source(template) : `(?<![\\p{L}-])${source(template)}(?![\\p{L}])`;
  const ordinals = Object.keys(reading.ordinals);
  return [
    ...reading.shares.map(
      (template): Composite => ({
        pattern: new RegExp(spaced(template), 'giu'),
        make: ({ n, m, k }) => {
          if (n === undefined) return undefined;
          if (m === undefined) return { value: tenths(n, k), units: ['percent'], isPart: false };
          if (!(n < m || template.includes('分之')) || !(m <= 10 || SHARE_WHOLES.has(m))) return undefined;
          const value = Number(((n / m) * 100).toPrecision(12));
          return { value, units: ['percent'], isPart: !Number.isInteger(1000 / m) };
        },
      }),
    ),
    ...reading.everyNth.map(
      (template): Composite => ({
        pattern: new RegExp(anyOf([template.replace('{ordinal}', `(?<o>${ordinals.join('|')})`)]), 'giu'),
        make: ({ o }) => (o === undefined ? undefined : { value: 100 / o, units: ['percent'], isPart: true }),
      }),
    ),
    ...reading.multiples.map(
      ({ pattern, times, rates, direction }): Composite => ({
        pattern: new RegExp(spaced(pattern), 'giu'),
        make: ({ n }) => {
          if (pattern.includes('{n}') && n === undefined) return undefined;
          const of = n ?? 1;
          return { value: times(of), units: ['times'], rates: rates(of), way: direction, isPart: false };
        },
      }),
    ),
  ];
});

/** Takes numbers together that say one thing: one in six, 三分之一, fivefold. */
const readComposites = (
  amounts: readonly Amount[],
  rest: string,
  folded: string,
  reading: Reading,
): Amount[] => {
  let shape = amounts.reduce(
    (left, { number: { start, end } }) =>
      left.slice(0, start) + HEAD + TAIL.repeat(end - start - 1) + left.slice(end),
    rest,
  );
  let found = [...amounts];
  let left = rest;
  for (const { pattern, make } of compositesOf(reading)) {
    const takesNumbers = pattern.source.includes(HEAD);
    for (const match of (takesNumbers ? shape : left).matchAll(pattern)) {
      const spread = { start: match.index, end: match.index + match[0].length };
      const inside = found.filter(({ number: { start, end } }) => start >= spread.start && end <= spread.end);
      const named: Record<string, number | undefined> = {};
      let next = 0;
      for (const [name, part] of Object.entries(match.groups ?? {}).sort(
        (a, b) => match[0].indexOf(a[1] ?? '') - match[0].indexOf(b[1] ?? ''),
      )) {
        if (part === undefined) continue;
        if (name === 'o') named.o = reading.ordinals[part.toLowerCase()];
        else next += 1;
      }
      // In the order in which the pattern names them.
      const order = [...pattern.source.matchAll(/\(\?<([nmk])>/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => match.groups?.[name] !== undefined);
      for (const [i, name] of order.entries()) named[name] = inside[i] && mantissaOf(inside[i]);
      if (takesNumbers && (inside.length !== order.length || next !== order.length)) continue;
      const made = make(named);
      if (!made) continue;
      const bare = inside[0] ?? emptyAmount(spread);
      const own: Amount = {
        ...bare,
        ...spread,
        number: { ...bare.number, ...spread },
        unit: undefined,
        other: undefined,
        to: undefined,
        sign: bare.start < bare.number.start && inside[0] ? bare.sign : undefined,
        isLoose: false,
        rates: [],
        way: undefined,
        ...made,
      };
      found = [...found.filter((amount) => !inside.includes(amount)), own].sort((a, b) => a.start - b.start);
      shape = blot(shape, spread);
      left = blot(left, spread);
    }
  }
  return found.map((amount) => (amount.rates.length > 0 ? amount : withTimesRates(amount, folded)));
};

const mantissaOf = ({ number }: Amount) => number.value;

/** 3.1 times as many is an increase of 210 percent, and some say 310. */
const withTimesRates = (amount: Amount, _text: string): Amount =>
  amount.units.includes('times') && !amount.isPart
    ? { ...amount, rates: [amount.value * 100, (amount.value - 1) * 100] }
    : amount;

const emptyAmount = ({ start, end }: Spread): Amount => ({
  start,
  end,
  number: {
    start,
    end,
    value: 1,
    to: undefined,
    isOne: false,
    isPart: false,
    isDigits: false,
    isScale: false,
    over: false,
    scale: 1,
  },
  value: 1,
  to: undefined,
  scale: 1,
  unit: undefined,
  units: [],
  other: undefined,
  sign: undefined,
  isPart: false,
  isLoose: false,
  rates: [],
  way: undefined,
});

const DASH = /^\s?[-–—~～∼]\s?$/u;

const rangePatterns = perReading((reading) =>
  reading.ranges.map((template) => {
    const [lead = '', between = '', end = ''] = template.split(/\{[nm]\}/);
    return {
      lead: lead.trim() === '' ? undefined : new RegExp(`(?:${lead.trim()})\\s*$`, 'iu'),
      between: new RegExp(`^\\s?${between.trim()}\\s?$`, 'iu'),
      end: end.trim() === '' ? undefined : new RegExp(`^\\s*[\\p{Script=Han}]{0,2}${end.trim()}`, 'iu'),
    };
  }),
);

/** 18 to 20 percent is one quantity, from one end to the other; what rose from 18 to 20 may be declared alone as well. */
const mergeRanges = (amounts: readonly Amount[], folded: string, reading: Reading): Amount[] => {
  const merged: Amount[] = [];
  for (let i = 0; i < amounts.length; i += 1) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    if (!a) continue;
    const between = b && folded.slice(a.end, b.start);
    const isRange =
      b !== undefined &&
      between !== undefined &&
      !a.number.isOne &&
      !a.isPart &&
      b.sign !== '-' &&
      (DASH.test(between) ||
        rangePatterns(reading).some(
          (pattern) =>
            pattern.between.test(between) &&
            (!pattern.lead || pattern.lead.test(folded.slice(0, a.start))) &&
            (!pattern.end || pattern.end.test(folded.slice(b.end))),
        ));
    const fits =
      isRange &&
      a.rates.length === 0 &&
      (a.units.length === 0 ||
        b.units.some((unit) => a.units.includes(unit)) ||
        (b.units.length === 0 && a.unit === undefined));
    if (!b || !fits) {
      merged.push(a);
      continue;
    }
    const factor = a.scale === 1 && b.scale > 1 && a.value < 1_000 ? b.scale : 1;
    const low = Number((a.value * factor).toPrecision(15));
    if (!(low < b.value)) {
      merged.push(a);
      continue;
    }
    merged.push({
      ...a,
      end: b.end,
      number: { ...a.number, end: b.number.end },
      value: low,
      to: b.value,
      isLoose: false,
      unit: b.unit,
      units: b.units.length > 0 ? b.units : a.units,
    });
    if (/(?:from|von|desde|从|由)\s?$/iu.test(folded.slice(0, a.start))) merged.push(a, b);
    i += 1;
  }
  return merged;
};

const withContext = (
  amount: Amount,
  folded: string,
  text: string,
  spreads: readonly Spread[],
  times: readonly Time[],
  reading: Reading,
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
