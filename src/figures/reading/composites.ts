/** Numbers that say one thing together, and words for so many times as much: one in six, 三分之一, fivefold, doubled. */
import type { Amount } from './amounts.ts';
import { anyOf, blot, type Lexicon, perReading, type Spread } from './lexicon.ts';

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
          // 每千人7.6张 is no share.
          if (template.startsWith('每') && !(Number.isInteger(n) && m !== undefined && m <= 100))
            return undefined;
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

/** `rest` is the folded text without names and times. */
export const readComposites = (amounts: readonly Amount[], rest: string, reading: Lexicon): Amount[] => {
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
  return found.map((amount) => (amount.rates.length > 0 ? amount : withTimesRates(amount)));
};

const mantissaOf = ({ number }: Amount) => number.value;

/** 3.1 times as many is an increase of 210 percent, and some say 310. */
const withTimesRates = (amount: Amount): Amount =>
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
