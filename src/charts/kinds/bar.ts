/** Ranked bars, dots and lollipops: quantities of one unit, from the largest to the smallest unless told otherwise. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { type ChartFault, type ChartKind, type FigureOrGap, figureOrGap, type PlanContext } from '../kind.ts';
import type { ChartPlan } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { seriesRole, wholeHighlight } from '../planning/roles.ts';

const KINDS = ['bar', 'dot', 'lollipop'] as const;
export type RankedKind = (typeof KINDS)[number];

/** A row's name is its figure's label unless another is given. */
const row = z.strictObject({ label: text.optional(), value: figureOrGap });

const schemaOf = <Kind extends RankedKind>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    ...commonShape,
    rows: z.array(row).min(1).max(40),
    /** False keeps the order of the content. */
    sort: z.boolean().optional(),
  });

/** Texts in the deck's language. */
export interface RankedChart<Kind extends RankedKind> extends CommonChart {
  readonly kind: Kind;
  readonly rows: readonly { readonly label?: string | undefined; readonly value: FigureOrGap }[];
  readonly sort?: boolean | undefined;
}

const shownIn = ({ rows }: RankedChart<RankedKind>) =>
  rows.map(({ value }, i) => ({ path: ['rows', i, 'value'], ref: value }));

const sorted = ({ rows, sort = true }: RankedChart<RankedKind>, context: PlanContext) => {
  const amountOf = (ref: FigureOrGap) => shownFigure(ref, context)?.value ?? -Infinity;
  return sort ? [...rows].sort((a, b) => amountOf(b.value) - amountOf(a.value)) : rows;
};

const plan = (chart: RankedChart<RankedKind>, context: PlanContext): ChartPlan => {
  const rows = sorted(chart, context);
  const refs = rows.map(({ value }) => value);
  const figures = shownFigures(refs, context);
  const numbers = context.words.axis(figures);
  const role = seriesRole(1, wholeHighlight(chart, refs));
  const period = commonPeriod(figures, context.words);
  const values = refs.map((ref) => {
    const isHighlight = ref !== null && ref === chart.highlight;
    return planValue(ref, numbers, figures, context, { role: role(0, isHighlight), isHighlight });
  });
  const series = [{ name: '', role: role(0, false), isHighlight: false, values }];
  return {
    kind: chart.kind,
    form: 'rows',
    title: chart.title,
    mark: chart.kind === 'bar' ? 'bar' : 'dot',
    orientation: 'horizontal',
    stacking: 'none',
    categories: rows.map(({ label, value }, i) => {
      const when = period === undefined ? values[i]?.period : undefined;
      return {
        label: label ?? shownFigure(value, context)?.label ?? '',
        ...(when === undefined ? {} : { note: when }),
        isHighlight: values[i]?.isHighlight ?? false,
      };
    }),
    series,
    axis: planAxis(
      numbers,
      figures.map(({ value }) => value),
    ),
    ...(chart.kind === 'lollipop' ? { hasStems: true } : {}),
    ...(period === undefined ? {} : { period }),
    annotations: planAnnotations(chart.annotations ?? [], series, numbers, context),
  };
};

const findFaults = (chart: RankedChart<RankedKind>, context: PlanContext): ChartFault[] => {
  const shown = shownIn(chart);
  return [
    ...findGrowthFaults(shown, context),
    ...findUnitFaults(shown, context),
    ...findAnnotationFaults(
      chart.annotations,
      shown.flatMap(({ ref }) => ref ?? []),
      context,
    ),
  ];
};

const createKind = <Kind extends RankedKind>(kind: Kind) => {
  const schema = schemaOf(kind);
  const row: ChartKind<z.infer<typeof schema>, RankedChart<Kind>> = {
    schema,
    localise: (declared, say) => ({
      kind,
      ...localiseCommon(declared, say),
      rows: declared.rows.map(({ label, value }, i) => ({
        value,
        ...(label === undefined ? {} : { label: say(label, ['rows', i, 'label']) }),
      })),
      ...(declared.sort === undefined ? {} : { sort: declared.sort }),
    }),
    figureIds: (chart) => idsOf([...chart.rows.map(({ value }) => value), ...commonRefs(chart)]),
    plan,
    findFaults,
  };
  return { ...row, schema };
};

export const bar = createKind('bar');
export const dot = createKind('dot');
export const lollipop = createKind('lollipop');
