/** Shares of a whole: a bar on a track for each, a ring for each, or all parts of one whole around one ring. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import {
  type ChartFault,
  type ChartKind,
  type FigureOrGap,
  figureOrGap,
  figureRef,
  type Localise,
  type PlanContext,
} from '../kind.ts';
import type { ChartPlan } from '../plan.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import {
  findGrowthFaults,
  findPartFaults,
  findSumFault,
  findUnitFaults,
  roundingOf,
} from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { partRole, seriesRole, wholeHighlight } from '../planning/roles.ts';

const MOST_PARTS = 5;
const WHOLE = 100;

const part = z.strictObject({ label: text.optional(), value: figureOrGap });

const shareSchema = z.strictObject({
  kind: z.literal('share'),
  ...commonShape,
  shares: z.array(part).min(1).max(12),
});

const doughnutSchema = z
  .strictObject({
    kind: z.literal('doughnut'),
    ...commonShape,
    /** A ring for each, in percent of a whole of its own. */
    shares: z.array(part).min(1).max(4).optional(),
    /** Parts of one whole. */
    parts: z
      .array(part)
      .min(2)
      .max(MOST_PARTS, `Expected at most ${MOST_PARTS} parts: use a \`bar\` chart for more`)
      .optional(),
    whole: figureRef.optional(),
  })
  .refine(({ shares, parts }) => (shares === undefined) !== (parts === undefined), {
    error: 'Expected either `shares`, a ring for each, or `parts` of one whole.',
  });

interface Part {
  readonly label?: string | undefined;
  readonly value: FigureOrGap;
}

/** Texts in the deck's language. */
export interface ShareChart extends CommonChart {
  readonly kind: 'share';
  readonly shares: readonly Part[];
}
export interface DoughnutChart extends CommonChart {
  readonly kind: 'doughnut';
  readonly shares?: readonly Part[] | undefined;
  readonly parts?: readonly Part[] | undefined;
  readonly whole?: string | undefined;
}

const localiseParts = (parts: readonly z.infer<typeof part>[], key: string, say: Localise): Part[] =>
  parts.map(({ label, value }, i) => ({
    value,
    ...(label === undefined ? {} : { label: say(label, [key, i, 'label']) }),
  }));

const planShares = (
  chart: CommonChart,
  kind: 'share' | 'doughnut',
  shares: readonly Part[],
  context: PlanContext,
): ChartPlan => {
  const refs = shares.map(({ value }) => value);
  const figures = shownFigures(refs, context);
  const numbers = context.words.axis(figures);
  const hasHighlight = wholeHighlight(chart, refs);
  const role = seriesRole(1, hasHighlight);
  const period = commonPeriod(figures, context.words);
  // Shares of one thing at several times are named by these.
  const labels = new Set(figures.map(({ label }) => label));
  const isTime =
    labels.size === 1 && period === undefined && shares.every(({ label }) => label === undefined);
  const values = refs.map((ref, i) => {
    const isHighlight =
      ref !== null && (hasHighlight ? ref === chart.highlight : isTime && i === refs.length - 1);
    const own = hasHighlight || !isTime ? role(0, isHighlight) : isHighlight ? 'primary' : 'context';
    return planValue(ref, numbers, figures, context, { role: own, isHighlight });
  });
  return {
    kind,
    form: kind === 'share' ? 'rows' : 'rings',
    title: chart.title,
    mark: kind === 'share' ? 'bar' : 'arc',
    orientation: 'horizontal',
    stacking: 'none',
    categories: shares.map(({ label, value }, i) => {
      const figure = shownFigure(value, context);
      const when = values[i]?.period;
      const name = label ?? (isTime ? (when ?? '') : (figure?.label ?? ''));
      return {
        label: name,
        ...(isTime || (period !== undefined && kind === 'share') || when === undefined || when === name
          ? {}
          : { note: when }),
        isHighlight: values[i]?.isHighlight ?? false,
      };
    }),
    series: [{ name: '', role: 'primary', isHighlight: false, values }],
    axis: planAxis(numbers, [WHOLE], { whole: WHOLE }),
    ...(kind === 'doughnut' ? { isIndexed: true } : {}),
    ...(period === undefined ? {} : { period }),
    annotations: [],
  };
};

const planParts = (chart: DoughnutChart, parts: readonly Part[], context: PlanContext): ChartPlan => {
  const refs = parts.map(({ value }) => value);
  const whole = chart.whole === undefined ? undefined : shownFigure(chart.whole, context);
  const figures = shownFigures(refs, context);
  const all = whole ? [...figures, whole] : figures;
  const numbers = context.words.axis(all);
  const hasHighlight = wholeHighlight(chart, refs);
  const period = commonPeriod(all, context.words);
  const values = refs.map((ref, i) => {
    const isHighlight = ref !== null && ref === chart.highlight;
    return planValue(ref, numbers, all, context, {
      role: partRole(i, isHighlight, hasHighlight),
      isHighlight,
    });
  });
  return {
    kind: 'doughnut',
    form: 'rings',
    title: chart.title,
    mark: 'arc',
    orientation: 'vertical',
    stacking: 'percent',
    categories: parts.map(({ label, value }, i) => ({
      label: label ?? shownFigure(value, context)?.label ?? '',
      isHighlight: values[i]?.isHighlight ?? false,
      ...(i === 0 && chart.whole !== undefined
        ? { total: planValue(chart.whole, numbers, all, context, { role: 'context', isHighlight: false }) }
        : {}),
    })),
    series: [{ name: '', role: 'primary', isHighlight: false, values }],
    axis: planAxis(
      numbers,
      figures.map(({ value }) => value),
    ),
    ...(period === undefined ? {} : { period }),
    annotations: [],
  };
};

const shownIn = (parts: readonly Part[], key: string) =>
  parts.map(({ value }, i) => ({ path: [key, i, 'value'], ref: value }));

/** Each share is a percentage, and no more than its whole. */
const findShareFaults = (shares: readonly Part[], context: PlanContext): ChartFault[] => {
  const shown = shownIn(shares, 'shares');
  return [
    ...findGrowthFaults(shown, context),
    ...shown.flatMap(({ path, ref }): ChartFault[] => {
      const figure = shownFigure(ref, context);
      if (!figure || (figure.unit === 'percent' && figure.value >= 0 && figure.value <= WHOLE)) return [];
      return [
        {
          path,
          code: 'no-share',
          message: `\`${ref}\` is no percentage from 0 to 100, so it is no share of a whole.`,
          hint: 'Derive one: `derive: { share: [part, whole] }`.',
        },
      ];
    }),
  ];
};

const findWholeFaults = (
  chart: DoughnutChart,
  parts: readonly Part[],
  context: PlanContext,
): ChartFault[] => {
  const shown = shownIn(parts, 'parts');
  const whole = chart.whole === undefined ? undefined : shownFigure(chart.whole, context);
  const basic = [
    ...findGrowthFaults(shown, context),
    ...findUnitFaults(
      [...shown, ...(chart.whole === undefined ? [] : [{ path: ['whole'], ref: chart.whole }])],
      context,
    ),
    ...findPartFaults(shown, context),
    ...findGapFaults(parts),
  ];
  if (basic.length > 0) return basic;
  const figures = shownFigures(
    parts.map(({ value }) => value),
    context,
  );
  const isPercent = figures.every(({ unit }) => unit === 'percent');
  const { number } = context.words.axis(figures);
  if (whole)
    return findSumFault(
      figures,
      { value: whole.value, rounding: roundingOf(whole), name: `\`${whole.id}\`` },
      ['parts'],
      number,
    );
  return isPercent
    ? findSumFault(figures, { value: WHOLE, rounding: 0, name: 'the whole' }, ['parts'], number)
    : [];
};

/** Of parts of a whole none may be unknown. */
const findGapFaults = (parts: readonly Part[]): ChartFault[] =>
  parts.flatMap(({ value }, i) =>
    value === null
      ? [
          {
            path: ['parts', i, 'value'],
            code: 'missing-part',
            message: 'A part is missing, so the ring would show another whole.',
            hint: 'Use a `bar` chart, which says that no figure is reported.',
          },
        ]
      : [],
  );

export const share: ChartKind<z.infer<typeof shareSchema>, ShareChart> & { schema: typeof shareSchema } = {
  schema: shareSchema,
  localise: (declared, { say }) => ({
    kind: 'share',
    ...localiseCommon(declared, say),
    shares: localiseParts(declared.shares, 'shares', say),
  }),
  figureIds: (chart) => idsOf([...chart.shares.map(({ value }) => value), ...commonRefs(chart)]),
  plan: (chart, context) => planShares(chart, 'share', chart.shares, context),
  findFaults: ({ shares }, context) => findShareFaults(shares, context),
};

export const doughnut: ChartKind<z.infer<typeof doughnutSchema>, DoughnutChart> & {
  schema: typeof doughnutSchema;
} = {
  schema: doughnutSchema,
  localise: (declared, { say }) => ({
    kind: 'doughnut',
    ...localiseCommon(declared, say),
    ...(declared.shares ? { shares: localiseParts(declared.shares, 'shares', say) } : {}),
    ...(declared.parts ? { parts: localiseParts(declared.parts, 'parts', say) } : {}),
    ...(declared.whole === undefined ? {} : { whole: declared.whole }),
  }),
  figureIds: (chart) =>
    idsOf([
      ...(chart.shares ?? chart.parts ?? []).map(({ value }) => value),
      chart.whole,
      ...commonRefs(chart),
    ]),
  plan: (chart, context) =>
    chart.shares
      ? planShares(chart, 'doughnut', chart.shares, context)
      : planParts(chart, chart.parts ?? [], context),
  findFaults: (chart, context) =>
    chart.shares
      ? findShareFaults(chart.shares, context)
      : findWholeFaults(chart, chart.parts ?? [], context),
};
