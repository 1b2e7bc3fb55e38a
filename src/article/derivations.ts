/** Figures computed from others: the year before, shares, growth, differences and sums. */
import type { Figure } from '../figures/figure.ts';
import { baseOf, type Period } from '../figures/period.ts';
import type { Words } from '../figures/words.ts';
import type { Locate } from '../formats/yaml.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { FigureContent } from './schema.ts';

export type DerivedContent = Exclude<FigureContent, { value: number }>;

export interface DerivationContext {
  readonly words: Words;
  readonly locate: Locate;
  readonly problems: Problem[];
}

export type Find = (id: string, path: ContentPath) => Figure | undefined;

export interface Derivation {
  readonly value: number;
  readonly unit: string;
  readonly period: Period;
  readonly growth?: number;
  readonly calculation: string;
  readonly from: readonly Figure[];
}

/** Nothing is computed from a range: the result would be told more exactly than anybody knows it. */
const refuseRanges = (find: Find, path: ContentPath, { problems, locate }: DerivationContext): Find => {
  const told = new Set<string>();
  return (id, at) => {
    const figure = find(id, at);
    if (figure?.to === undefined) return figure;
    const message = `\`${id}\` is a range, from which nothing can be computed.`;
    if (!told.has(id))
      problems.push(locate(path, 'range-derived', message, 'Declare what the source says itself.'));
    told.add(id);
    return undefined;
  };
};

export const computeDerivation = (
  id: string,
  { derive: rule }: DerivedContent,
  context: DerivationContext,
  findAny: Find,
): Derivation | undefined => {
  const path = ['figures', id, 'derive'];
  const find = refuseRanges(findAny, path, context);
  if ('previous' in rule) return lookBack(rule.previous, path, context, find);
  if ('sum' in rule) return addUp(rule.sum, path, context, find);
  return ofTwo(rule, path, context, find);
};

/** What is computed from two figures of one unit, in the order in which they are declared. */
const OF_TWO = {
  share: (part, whole) => ({
    value: (part.value / whole.value) * 100,
    unit: 'percent',
    sign: '÷',
    order: [part, whole],
  }),
  growth: (before, now) => ({
    value: (now.value / before.value - 1) * 100,
    unit: 'percent',
    sign: '÷',
    end: ' − 1',
    order: [now, before],
  }),
  /** Of shares, a difference is told in percentage points. */
  difference: (before, now) => ({
    value: now.value - before.value,
    unit: now.unit === 'percent' ? 'pp' : now.unit,
    sign: '−',
    order: [now, before],
  }),
} satisfies Record<string, (first: Figure, second: Figure) => OfTwo>;

interface OfTwo {
  readonly value: number;
  readonly unit: string;
  /** What stands between the two in the calculation that is shown, and after them. */
  readonly sign: string;
  readonly end?: string;
  /** As they stand in the calculation. */
  readonly order: [Figure, Figure];
}

const ofTwo = (
  rule: Extract<DerivedContent['derive'], { share: unknown } | { growth: unknown } | { difference: unknown }>,
  path: ContentPath,
  context: DerivationContext,
  find: Find,
): Derivation | undefined => {
  const [key, ids] =
    'share' in rule
      ? (['share', rule.share] as const)
      : 'growth' in rule
        ? (['growth', rule.growth] as const)
        : (['difference', rule.difference] as const);
  const [first, second] = ids.map((other, i) => find(other, [...path, key, i]));
  if (!first || !second || !haveOneUnit([first, second], path, context)) return undefined;
  const { value, unit, sign, end = '', order }: OfTwo = OF_TWO[key](first, second);
  const [left, right] = order.map((figure) => context.words.value(figure));
  return {
    value,
    unit,
    period: second.period,
    calculation: `${left} ${sign} ${right}${end}`,
    from: [first, second],
  };
};

/** The value of the year before, from the growth since. */
const lookBack = (
  id: string,
  path: ContentPath,
  { words, problems, locate }: DerivationContext,
  find: Find,
): Derivation | undefined => {
  const now = find(id, [...path, 'previous']);
  if (!now) return undefined;
  if (now.growth === undefined) {
    const message = `\`${now.id}\` states no growth, so the year before cannot be computed.`;
    problems.push(locate([...path, 'previous'], 'no-growth', message, `Add \`growth\` to \`${now.id}\`.`));
    return undefined;
  }
  const base = baseOf(now.period, now.against);
  if (!base) {
    const message = `The time before ${words.period(now.period)} lies in two years, so \`${now.id}\` tells no value of it.`;
    problems.push(locate([...path, 'previous'], 'no-growth', message, 'Declare the value before by itself.'));
    return undefined;
  }
  return {
    value: now.value / (1 + now.growth),
    unit: now.unit,
    period: base,
    calculation: `${words.value(now)} ÷ (1 ${now.growth < 0 ? '−' : '+'} ${words.growth(now.growth)})`,
    from: [now],
  };
};

const addUp = (
  ids: readonly string[],
  path: ContentPath,
  context: DerivationContext,
  find: Find,
): Derivation | undefined => {
  const parts = ids.flatMap((other, i) => find(other, [...path, 'sum', i]) ?? []);
  const [first] = parts;
  if (!first || parts.length < ids.length || !haveOneUnit(parts, path, context)) return undefined;
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    unit: first.unit,
    period: first.period,
    calculation: parts.map((part) => context.words.value(part)).join(' + '),
    from: parts,
  };
};

const haveOneUnit = (
  [first, ...others]: readonly Figure[],
  path: ContentPath,
  { problems, locate }: DerivationContext,
): boolean => {
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (!first || !other) return true;
  const message = `\`${first.id}\` is in ${first.unit} and \`${other.id}\` in ${other.unit}: they cannot be put together.`;
  problems.push(locate(path, 'mixed-units', message));
  return false;
};
