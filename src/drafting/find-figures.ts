/** Every number of a sentence: a figure, a part of one, or what is left over. */
import { isPlanned } from '../article/validation/planned.ts';
import type { FindNumbers } from '../figures/numbers.ts';
import { readBounds } from '../figures/reading/context.ts';
import { fold, type Lexicons } from '../figures/reading/lexicon.ts';
import { type Quantity, readingFor, readText, type Time } from '../figures/reading/quantities.ts';
import { usualRate } from '../figures/usual-rates.ts';
import type { FigureDraft, Leftover, MisprintDraft, Replacement, SentenceDraft } from './figure-draft.ts';
import { labelOf } from './labels.ts';
import { periodFor, yearEarlier } from './periods.ts';
import { idOf, type UnitDraft, unitOf } from './units.ts';

export interface Findings {
  readonly sentences: readonly SentenceDraft[];
  readonly figures: readonly FigureDraft[];
  readonly leftovers: readonly Leftover[];
  readonly misprints: readonly MisprintDraft[];
}

export interface SentenceSource {
  readonly text: string;
  readonly paragraph: number;
}

export interface FindContext {
  readonly lexicons: Lexicons;
  readonly findNumbers: FindNumbers;
  readonly language: string;
  /** ISO day of the document. */
  readonly day: string;
  /** What its title names. */
  readonly period?: string | undefined;
}

/** A number with what is read around it. */
interface Amount {
  readonly quantity: Quantity;
  readonly unit: UnitDraft;
  /** With the words of its bound. */
  readonly start: number;
  readonly end: number;
}

export const findFigures = (sources: readonly SentenceSource[], context: FindContext): Findings => {
  const figures: FigureDraft[] = [];
  const leftovers: Leftover[] = [];
  const misprints: MisprintDraft[] = [];
  let before: { readonly paragraph: number; readonly period: string } | undefined =
    context.period === undefined ? undefined : { paragraph: 0, period: context.period };
  const sentences = sources.map((source): SentenceDraft => {
    const { text, paragraph } = source;
    const reading = readingFor(text, context.language, context.lexicons);
    const { quantities, times } = readText(text, reading);
    const replacements: Replacement[] = [];
    const leave = ({ start, end, text: own }: Quantity, why: string) => {
      replacements.push({ start, end, by: { plain: true } });
      leftovers.push({ text: own, sentence: text, why });
    };
    const open: Amount[] = [];
    const rates: Quantity[] = [];
    for (const quantity of quantities) {
      if (quantity.isLoose && !quantity.units.includes('percent')) continue;
      if (quantity.value === undefined) {
        leave(quantity, 'it is vague');
        continue;
      }
      if (quantity.to !== undefined) {
        leave(quantity, 'it is a range');
        continue;
      }
      const unit = unitOf(text, quantity);
      if (!unit) {
        leave(quantity, 'nothing tells what is counted');
        continue;
      }
      const isPartOf = MAKES_UP.test(text.slice(0, quantity.start));
      const own = isPartOf ? { ...quantity, direction: undefined } : quantity;
      if (unit.kind === 'share' && own.direction !== undefined) rates.push(own);
      const spread = { start: quantity.start, end: Math.max(quantity.end, unit.end) };
      const bounds = readBounds(fold(text), quantity.number, spread, reading);
      open.push({
        quantity: own,
        unit,
        start: Math.min(spread.start, bounds.start),
        end: Math.max(spread.end, bounds.end),
      });
    }
    const taken = new Set<Quantity>();
    const period = before?.period;
    const isNear = before?.paragraph === paragraph;
    for (const [i, amount] of open.entries()) {
      const { quantity } = amount;
      if (taken.has(quantity) || rates.includes(quantity)) continue;
      const conversion = conversionBehind(amount, open[i + 1], text);
      if (conversion) taken.add(conversion.quantity);
      const rate = rateOf(amount, open, rates, taken, text);
      if (rate) taken.add(rate);
      const { figure, isTold } = draftFigure(
        { amount, rate, conversion, text, times, paragraph, period, isNear, context },
        figures,
      );
      const known = figures.find((other) => isSame(other, figure));
      const id = known?.id ?? figure.id;
      if (!known) figures.push(figure);
      replacements.push({ start: quantity.start, end: amount.end, by: { figure: id } });
      if (rate) replacements.push({ start: rate.start, end: rate.end, by: { figure: id, field: 'growth' } });
      if (conversion) {
        const bracket = bracketAround(conversion, text);
        replacements.push({ ...bracket, by: { nothing: true } });
        const slip = slipOf(amount, conversion);
        if (slip)
          misprints.push({
            printed: text.slice(quantity.start, bracket.end).trim(),
            figure: id,
            amount: conversion.quantity.text,
            ...slip,
          });
      }
      if (isTold && figure.status === 'reported') before = { paragraph, period: figure.period };
    }
    for (const rate of rates) {
      if (taken.has(rate)) continue;
      const amount = open.find((own) => own.quantity === rate);
      if (!amount) continue;
      const { figure, isTold } = draftFigure(
        { amount, rate: undefined, conversion: undefined, text, times, paragraph, period, isNear, context },
        figures,
      );
      const known = figures.find((other) => isSame(other, figure));
      if (!known) figures.push(figure);
      replacements.push({ start: rate.start, end: rate.end, by: { figure: known?.id ?? figure.id } });
      if (isTold && figure.status === 'reported') before = { paragraph, period: figure.period };
    }
    return {
      text,
      paragraph,
      language: context.language,
      replacements: sorted(replacements),
      opening: openingOf(text, times),
    };
  });
  return { sentences, figures, leftovers, misprints };
};

const sorted = (replacements: readonly Replacement[]) => replacements.toSorted((a, b) => a.start - b.start);

const isSame = (a: FigureDraft, b: FigureDraft) =>
  a.value === b.value &&
  a.unit === b.unit &&
  a.period === b.period &&
  a.growth === b.growth &&
  a.status === b.status;

/** The growth of an amount: the nearest rate that no other amount is nearer to, against the year before if words tell. */
const rateOf = (
  amount: Amount,
  open: readonly Amount[],
  rates: readonly Quantity[],
  taken: ReadonlySet<Quantity>,
  text: string,
): Quantity | undefined => {
  if (amount.unit.kind === 'share' || amount.quantity.isBase) return undefined;
  const fits = (rate: Quantity) =>
    !taken.has(rate) &&
    !rate.isBase &&
    rate.against.every((kind) => kind === 'year') &&
    rate.qualifiers.length === 0;
  const others = open.filter(
    ({ quantity }) => quantity !== amount.quantity && !rates.includes(quantity) && !quantity.isBase,
  );
  const behind = rates.find((rate) => rate.start >= amount.end);
  const isNext =
    behind &&
    !others.some(({ start }) => start > amount.end && start < behind.start && !isInBrackets(text, start));
  if (
    behind &&
    isNext &&
    fits(behind) &&
    text.slice(amount.end, behind.start).length < 60 &&
    !TURN.test(text.slice(amount.end, behind.start))
  )
    return behind;
  const ahead = rates.findLast((rate) => rate.end <= amount.start);
  const between = ahead ? text.slice(ahead.end, amount.start) : '';
  return ahead && fits(ahead) && TO.test(between) && between.length < 60 ? ahead : undefined;
};

/** Another subject stands between. */
const TURN = /\b(?:while|whereas|whose|its|their)\b|[;；。]|其中|während/iu;
/** `rose 12 percent to 5 billion`. */
const TO = /(?:\bto|\bauf|\bhasta|\ba|至|到|达|达到)\s?(?:\p{L}+\s){0,2}$/iu;

const isInBrackets = (text: string, place: number) => /[(（][^)）]*$/u.test(text.slice(0, place));

/** `300 billion yuan ($41.7 million)`. */
const conversionBehind = (amount: Amount, next: Amount | undefined, text: string): Amount | undefined =>
  next &&
  amount.unit.kind === 'money' &&
  next.unit.kind === 'money' &&
  next.unit.unit !== amount.unit.unit &&
  /^\s?[(（][^()（）]{0,20}$/u.test(text.slice(amount.end, next.start))
    ? next
    : undefined;

const bracketAround = ({ start, end }: Amount, text: string) => {
  const from = text.slice(0, start).search(/\s?[(（][^(（]*$/u);
  const close = text.slice(end).search(/[)）]/u);
  return { start: from < 0 ? start : from, end: close < 0 ? end : end + close + 1 };
};

/** Rates of different days differ. */
const TOLERANCE = 1.1;

const COMPACT = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 2,
});

const slipOf = (
  amount: Amount,
  conversion: Amount,
): Pick<MisprintDraft, 'expected' | 'factor'> | undefined => {
  const usual = usualRate(amount.unit.unit, conversion.unit.unit);
  const [value, other] = [amount.quantity.value, conversion.quantity.value];
  if (!usual || value === undefined || other === undefined) return undefined;
  const [least, most] = [value * (usual[0] / TOLERANCE), value * usual[1] * TOLERANCE];
  if (other >= least && other <= most) return undefined;
  const expected = Math.sqrt(least * most);
  const factor = expected / other;
  return {
    expected: `${COMPACT.format(expected)} ${conversion.unit.unit}`,
    factor: Number((factor >= 1 ? factor : 1 / factor).toPrecision(1)).toLocaleString('en'),
  };
};

const isAhead = (period: string, day: string): boolean =>
  period.slice(0, 4) > day.slice(0, 4) || (period.length === 10 && period > day);

const YEARLY = /^\s?(?:(?:a|per|each|every) year\b|annually|pro Jahr|jährlich|al año)/iu;
/** `made up 38 percent` tells no growth. */
const MAKES_UP = /\b(?:mak(?:e|es|ing)|made) up (?:\p{L}+ ){0,2}$/iu;

interface Drafting {
  readonly amount: Amount;
  readonly rate: Quantity | undefined;
  readonly conversion: Amount | undefined;
  readonly text: string;
  readonly times: readonly Time[];
  readonly paragraph: number;
  readonly period: string | undefined;
  /** Whether that period was told in the same paragraph. */
  readonly isNear: boolean;
  readonly context: FindContext;
}

const draftFigure = (
  drafting: Drafting,
  known: readonly FigureDraft[],
): { figure: FigureDraft; isTold: boolean } => {
  const { amount, rate, conversion, text, times, paragraph, context } = drafting;
  const { quantity, unit } = amount;
  const isWorded = isPlanned(text.slice(0, amount.start), text.slice(amount.end));
  const isChange = unit.kind === 'share' && quantity.direction !== undefined;
  const isYearly = YEARLY.test(text.slice(amount.end));
  const isFlow = unit.kind === 'money' || unit.kind === 'share' || rate !== undefined || isYearly;
  const own = periodFor(quantity, times, text, {
    day: context.day,
    before: (drafting.isNear || isFlow) && !isYearly ? drafting.period : undefined,
    isTarget: isWorded,
    isFlow,
  });
  // What is told of a time to come can only be aimed at.
  const isTarget = isWorded || isAhead(own.period, context.day);
  const isEarlier = quantity.isBase && !times.some(({ isBase }) => isBase);
  const label = labelOf({
    sentence: text,
    language: context.language,
    findNumbers: context.findNumbers,
    at: amount,
    times,
    kind: isChange ? 'change' : unit.kind,
    counted: unit.words ?? '',
  });
  const sign =
    (quantity.sign === '-' || quantity.isLoss ? -1 : 1) *
    (isChange && quantity.direction === 'down' ? -1 : 1);
  const value = (quantity.value ?? 0) * (quantity.sign === '-' && isChange ? 1 : sign);
  const slip = conversion && slipOf(amount, conversion);
  const printedEnd = Math.max(amount.end, rate && rate.start > amount.end ? rate.end : 0);
  const printedStart = Math.min(amount.start, rate && rate.end < amount.start ? rate.start : amount.start);
  const [qualifier] = quantity.qualifiers.length === 1 ? quantity.qualifiers : [];
  const figure: FigureDraft = {
    id: freeId(idOf(label, 'figure'), known),
    label: distinct(label, known, isEarlier ? yearEarlier(own.period) : own.period, value, unit.unit),
    value,
    unit: unit.unit,
    unitWords: unit.words,
    qualifier,
    period: isEarlier ? yearEarlier(own.period) : own.period,
    status: isTarget ? 'target' : 'reported',
    growth:
      rate?.value === undefined ? undefined : Math.abs(rate.value) * (rate.direction === 'down' ? -1 : 1),
    paragraph,
    printed: text.slice(printedStart, printedEnd).trim(),
    converted:
      conversion?.quantity.value === undefined || slip
        ? undefined
        : { value: conversion.quantity.value, unit: conversion.unit.unit },
    sentence: text,
    doubts: [
      ...(own.doubt === undefined ? [] : [own.doubt]),
      ...(isEarlier ? ['it is taken for the value of a year before'] : []),
      ...(quantity.isPart ? ['a share in words is a rounded one'] : []),
    ],
  };
  return { figure, isTold: own.isTold };
};

const freeId = (id: string, known: readonly FigureDraft[]): string => {
  const taken = new Set(known.map((figure) => figure.id));
  for (let n = known.length; ; n += 1) {
    const own = id === 'figure' ? `figure${n + 1}` : taken.has(id) ? `${id}${n}` : id;
    if (!taken.has(own)) return own;
  }
};

/** Two values of one time cannot have one label. */
const distinct = (
  label: string,
  known: readonly FigureDraft[],
  period: string,
  value: number,
  unit: string,
): string => {
  const clashes = known.filter(
    (other) =>
      other.label === label && other.period === period && other.unit === unit && other.value !== value,
  ).length;
  return clashes === 0 ? label : `${label} – ${String.fromCharCode(65 + clashes)}`;
};

/** `In 2022, …` and `2023年，…`. */
const openingOf = (text: string, times: readonly Time[]): SentenceDraft['opening'] => {
  const first = times.find(({ start, year, isBase }) => start < 14 && year !== undefined && !isBase);
  if (!first) return undefined;
  const behind = /^\s?(?:年)?[,，]?\s?/u.exec(text.slice(first.end))?.[0].length ?? 0;
  const date = text.slice(first.start, first.end);
  return { date: date.charAt(0).toUpperCase() + date.slice(1), end: first.end + behind };
};
