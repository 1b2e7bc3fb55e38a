/** Reached against aimed at: each row is a track as long as its own target, filled as far as reported. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartFault, type ChartKind, figureOrGap, figureRef, type PlanContext } from '../kind.ts';
import type { PlanValue } from '../plan.ts';
import { planAxis } from '../planning/axis.ts';
import { native } from '../planning/common.ts';
import { findUnitFaults } from '../planning/faults.ts';
import { idsOf, missingValue, periodWords } from '../planning/figures.ts';

const schema = z.strictObject({
  kind: z.literal('progress'),
  title: text,
  native,
  rows: z
    .array(z.strictObject({ label: text, actual: figureOrGap.optional(), target: figureRef }))
    .min(1)
    .max(12),
});
type Declared = z.infer<typeof schema>;

interface ProgressRow {
  readonly label: string;
  readonly actual?: string | null | undefined;
  readonly target: string;
}

/** Texts in the deck's language. */
export interface ProgressChart {
  readonly kind: 'progress';
  readonly title: string;
  readonly native?: boolean | undefined;
  readonly rows: readonly ProgressRow[];
}

/** What is reached of a target, in words beside the value. */
const shareWords = (row: ProgressRow, { figure, words }: PlanContext): string | undefined => {
  if (!row.actual) return undefined;
  const share = figure(row.actual).value / figure(row.target).value;
  return Number.isFinite(share) ? `${words.growth(share, 0)}${DERIVED_MARK}` : undefined;
};

const actualValue = (row: ProgressRow, context: PlanContext): PlanValue => {
  const { words } = context;
  const style = { role: 'primary', isHighlight: false } as const;
  if (!row.actual) return missingValue(words, style);
  const figure = context.figure(row.actual);
  const share = shareWords(row, context);
  return {
    figure: row.actual,
    status: figure.status,
    value: figure.value,
    label: words.value(figure),
    words: words.value(figure),
    ...(share === undefined ? {} : { note: share }),
    ...(figure.growth === undefined ? {} : { growth: words.change(figure, 'short') }),
    period: words.shortPeriod(figure.period),
    ...style,
  };
};

const targetValue = (row: ProgressRow, { figure, words }: PlanContext): PlanValue => {
  const target = figure(row.target);
  return {
    figure: row.target,
    status: 'target',
    value: target.value,
    label: words.value(target),
    words: words.value(target),
    period: periodWords(target, words),
    role: 'primary',
    isHighlight: false,
  };
};

/** A bar means nothing unless it is something reached, set against an aim above zero in the same unit. */
const findRowFaults = (row: ProgressRow, index: number, context: PlanContext): ChartFault[] => {
  const target = { path: ['rows', index, 'target'], ref: row.target };
  const actual = { path: ['rows', index, 'actual'], ref: row.actual ?? null };
  const faults = findUnitFaults([target, actual], context);
  const aim = context.figure(row.target);
  if (aim.status !== 'target' || aim.value <= 0)
    faults.push({
      path: target.path,
      code: 'no-target',
      message: `\`${aim.id}\` is no target above zero, so there is no track to fill.`,
      hint: 'Give the figure `status: target`, or use a `columns` chart.',
    });
  const reached = row.actual ? context.figure(row.actual) : undefined;
  if (reached && (reached.status === 'target' || reached.value < 0))
    faults.push({
      path: actual.path,
      code: 'no-actual',
      message: `\`${reached.id}\` is a target or below zero: it cannot fill a track.`,
      hint: 'Name a figure that was reached, or leave `actual` out.',
    });
  return faults;
};

export const progress: ChartKind<Declared, ProgressChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, { say }) => ({
    ...declared,
    title: say(declared.title, ['title']),
    rows: declared.rows.map((row, i) => ({ ...row, label: say(row.label, ['rows', i, 'label']) })),
  }),
  figureIds: ({ rows }) => idsOf(rows.flatMap(({ actual, target }) => [actual ?? null, target])),
  plan: (chart, context) => {
    const numbers = context.words.axis([]);
    return {
      kind: 'progress',
      form: 'tracks',
      title: chart.title,
      mark: 'bar',
      orientation: 'horizontal',
      stacking: 'none',
      categories: chart.rows.map(({ label }) => ({ label, isHighlight: false })),
      series: [
        {
          name: '',
          role: 'primary',
          isHighlight: false,
          values: chart.rows.map((row) => actualValue(row, context)),
        },
        {
          name: '',
          role: 'primary',
          isHighlight: false,
          values: chart.rows.map((row) => targetValue(row, context)),
        },
      ],
      axis: planAxis(numbers, []),
      isIndexed: true,
      annotations: [],
    };
  },
  findFaults: (chart, context) => chart.rows.flatMap((row, index) => findRowFaults(row, index, context)),
};
