/** What the words around a number say of it: bounds, sign, direction, and with what it is compared. */
import type { Against, Bound } from '../../languages/reading/reading.ts';
import { anyOf, type Lexicon, perReading, type Spread } from './lexicon.ts';
import type { Direction } from './quantity.ts';
import type { Time } from './times.ts';

const BOUNDS: readonly Bound[] = ['over', 'under', 'about'];
const SIGNS: Readonly<Record<Bound, readonly string[]>> = {
  over: ['>', '≥', '＞', '>='],
  under: ['<', '≤', '＜', '<='],
  about: ['~', '≈', '∼', '±'],
};
const AGAINST: readonly Against[] = ['year', 'quarter', 'month', 'week', 'start'];

/** Not within a word made of two: `start-up`. */
const alone = (words: readonly string[]) => `(?<![a-z]-)(?:${anyOf(words)})`;

const compile = perReading((reading) => {
  const { qualifiers } = reading;
  const end = (words: readonly string[], signs: readonly string[] = []) =>
    new RegExp(
      `(?:${[...signs, anyOf(words)].join('|')})\\s?(?:the |an |a |了|sogar |los |las |el |la |um |on )?$`,
      'iu',
    );
  const start = (words: readonly string[]) => new RegExp(`^[ \\u00a0]?,? ?(?:${anyOf(words)})`, 'iu');
  const direction = `(?<down>${alone(reading.down)})|(?<up>${alone(reading.up)})|(?<level>${alone(reading.level)})`;
  return {
    before: BOUNDS.map((bound) => [bound, end(qualifiers.before[bound], SIGNS[bound])] as const),
    after: BOUNDS.map((bound) => [bound, start(qualifiers.after[bound])] as const),
    minus: new RegExp(`(?:${anyOf(reading.minus)})\\s?$`, 'iu'),
    loss: new RegExp(`(?:${anyOf(reading.loss)})\\s?$`, 'iu'),
    base: new RegExp(`(?:${anyOf(reading.base)})\\s?(?:the |around |about |over )?$`, 'iu'),
    reaching: new RegExp(`(?:${anyOf(reading.reaching)})\\s?$`, 'iu'),
    direction: new RegExp(direction, 'giu'),
    near: new RegExp(
      `^(?:[ \\u00a0](?:${anyOf(AGAINST.flatMap((kind) => reading.against[kind]))}|(?:bei|modest|slight|sharp|steep|strong|[a-z]+(?:ly|al|ous))(?![a-z]))|的)*[ \\u00a0]?(?:${direction})`,
      'iu',
    ),
    against: AGAINST.map((kind) => [kind, new RegExp(anyOf(reading.against[kind]), 'iu')] as const),
    isHan: reading.ones.includes('一'),
  };
});

/** The longest words before a number are shorter: nobody has to read a whole text for each of its numbers. */
const LONGEST_LEAD = 60;
const leadOf = (text: string, start: number) => text.slice(Math.max(0, start - LONGEST_LEAD), start);

/** The words of bounds around a number, and where they start and end. */
export const readBounds = (
  text: string,
  number: Spread,
  unit: Spread,
  reading: Lexicon,
): Spread & { readonly bounds: readonly Bound[] } => {
  const { before, after } = compile(reading);
  const lead = leadOf(text, unit.start);
  const ahead = before.flatMap(([bound, pattern]) => {
    const match = pattern.exec(lead);
    return match ? [{ bound, start: unit.start - lead.length + match.index }] : [];
  });
  const first = Math.min(unit.start, ...ahead.map(({ start }) => start));
  // The longest words tell: `no more than` holds `more than`.
  const bounds = new Set(ahead.filter(({ start }) => start === first).map(({ bound }) => bound));
  let { end } = unit;
  for (const place of [number.end, unit.end])
    for (const [bound, pattern] of after) {
      const match = pattern.exec(text.slice(place, place + LONGEST_LEAD));
      // `17 makers and over 600 suppliers`: it is of the next.
      if (!match || /^\s?[$€£¥]?\d/u.test(text.slice(place + match[0].length))) continue;
      bounds.add(bound);
      end = Math.max(end, place + match[0].length);
    }
  if (/^\+(?![\d\p{L}])/u.test(text.slice(number.end))) bounds.add('over');
  return { start: first, end, bounds: [...bounds] };
};

/** Whether a text ends with the words of a bound, so that what follows need not say it again. */
export const endsWithBound = (text: string, bound: Bound, reading: Lexicon): boolean =>
  compile(reading).before.some(([own, pattern]) => own === bound && pattern.test(leadOf(text, text.length)));

/** The sign before a number, if there is one: a dash behind a letter or a digit is none. */
export const readSign = (
  text: string,
  start: number,
  reading: Lexicon,
): { sign: '-' | '+' | undefined; start: number } => {
  const lead = text.slice(Math.max(0, start - 20), start);
  const sign = /(?<![\d\p{Script=Latin}%)€$£¥])([-−–+])[ \u00a0]?$/u.exec(lead);
  if (sign) return { sign: sign[1] === '+' ? '+' : '-', start: start - sign[0].length };
  const word = compile(reading).minus.exec(lead);
  return word ? { sign: '-', start: start - word[0].length } : { sign: undefined, start };
};

export const isLossBefore = (text: string, start: number, reading: Lexicon): boolean =>
  compile(reading).loss.test(leadOf(text, start));

export const isBaseBefore = (text: string, start: number, reading: Lexicon): boolean =>
  compile(reading).base.test(leadOf(text, start));

const SENTENCE_END = /[.!?](?=\s|$)|[;。！？；\n]/gu;

/** The sentence around a place. */
export const sentenceAt = (text: string, { start, end }: Spread): Spread => {
  let from = 0;
  for (const match of text.slice(0, start).matchAll(SENTENCE_END)) from = match.index + 1;
  const stop = new RegExp(SENTENCE_END).exec(text.slice(end));
  return { start: from, end: stop ? end + stop.index : text.length };
};

type Way = Direction | 'level' | undefined;
const wayOf = (groups: Record<string, string> | undefined): Way =>
  groups?.down ? 'down' : groups?.up ? 'up' : groups?.level ? 'level' : undefined;

/** Which way the words around a number say that it goes; `extent` holds the number with its unit and its bounds. */
export const directionAround = (text: string, extent: Spread, reading: Lexicon): Direction | undefined => {
  const { near, direction, reaching, base } = compile(reading);
  const after = near.exec(text.slice(extent.end, extent.end + 80));
  const next = wayOf(after?.groups);
  // What is down from six is still a level.
  if (next === 'up' || next === 'down') {
    const rest = text.slice(extent.end + (after?.[0].length ?? 0));
    const isLevel = /\b(?:up|down)$/iu.test(after?.[0] ?? '') && /^ (?:from|on last)\b/iu.test(rest);
    if (!isLevel) return next;
  }
  const { start } = sentenceAt(text, extent);
  const lead = text.slice(start, extent.start);
  const last = [...lead.matchAll(direction)].at(-1);
  if (!last) return undefined;
  const between = lead.slice(last.index + last[0].length);
  if (reaching.test(between) && !/幅为|速为|率为|[幅速率]达|[幅速率]$/u.test(lead)) return undefined;
  if (base.test(between) && /^\s*(?:from|von|desde|由|从)\s/iu.test(between)) return undefined;
  const way = wayOf(last.groups);
  return way === 'level' ? undefined : way;
};

/** With what a change is compared: by the words between its neighbours. */
export const comparisonAround = (
  text: string,
  extent: Spread,
  neighbours: readonly Spread[],
  times: readonly Time[],
  reading: Lexicon,
): { against: readonly Against[]; times: readonly Time[] } => {
  const { against, isHan } = compile(reading);
  const sentence = sentenceAt(text, extent);
  const from = Math.max(
    sentence.start,
    ...neighbours.filter(({ end }) => end <= extent.start).map(({ end }) => end),
  );
  const to = Math.min(
    sentence.end,
    ...neighbours.filter(({ start }) => start >= extent.end).map(({ start }) => start),
  );
  const windows = [
    { start: extent.end, end: to },
    { start: from, end: extent.start },
  ];
  for (const { start, end } of isHan ? windows.toReversed().slice(0, 1) : windows) {
    const part = text.slice(start, end);
    // A comma ends what is said of a change before it.
    const words = against.filter(([, pattern]) => pattern.test(part)).map(([kind]) => kind);
    const bases = times.filter((time) => time.isBase && time.start >= start && time.end <= end);
    // The end of last year is no year before.
    const named = words.includes('start') ? words.filter((kind) => kind !== 'year') : words;
    if (named.length > 0 || bases.length > 0) return { against: named, times: bases };
  }
  return { against: [], times: [] };
};
