/** Points by two quantities, and bubbles by three: each is named where it stands. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { type ChartFault, type ChartKind, figureRef, type Localise, type PlanContext } from '../kind.ts';
import type { ChartPlan, PlanValue } from '../plan.ts';
import { fitBase, planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findPartFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';

const axes = {
  /** What is measured across, and upwards. */
  x: text,
  y: text,
};
const point = { label: text, x: figureRef, y: figureRef };

const scatterSchema = z.strictObject({
  kind: z.literal('scatter'),
  ...commonShape,
  ...axes,
  points: z.array(z.strictObject(point)).min(2).max(40),
});
const bubbleSchema = z.strictObject({
  kind: z.literal('bubble'),
  ...commonShape,
  ...axes,
  /** What the size stands for. */
  size: text,
  points: z
    .array(z.strictObject({ ...point, size: figureRef }))
    .min(2)
    .max(24),
});

interface Point {
  readonly label: string;
  readonly x: string;
  readonly y: string;
  readonly size?: string | undefined;
}

/** Texts in the deck's language. */
export interface PointsChart<Kind extends 'scatter' | 'bubble'> extends CommonChart {
  readonly kind: Kind;
  readonly x: string;
  readonly y: string;
  readonly size?: string | undefined;
  readonly points: readonly Point[];
}
type AnyPoints = PointsChart<'scatter' | 'bubble'>;

const shownIn = ({ points }: AnyPoints, key: 'x' | 'y' | 'size') =>
  points.flatMap((own, i) => {
    const ref = own[key];
    return ref === undefined ? [] : [{ path: ['points', i, key], ref }];
  });

const plan = (chart: AnyPoints, context: PlanContext): ChartPlan => {
  const figuresOf = (key: 'x' | 'y' | 'size') =>
    shownFigures(
      shownIn(chart, key).map(({ ref }) => ref),
      context,
    );
  const [xs, ys, sizes] = [figuresOf('x'), figuresOf('y'), figuresOf('size')];
  const numbers = { x: context.words.axis(xs), y: context.words.axis(ys), size: context.words.axis(sizes) };
  const isChosen = (own: Point) => [own.x, own.y, own.size].includes(chart.highlight ?? '');
  const hasHighlight = chart.points.some(isChosen);
  const values = chart.points.map((own): PlanValue => {
    const isHighlight = hasHighlight && isChosen(own);
    const style = { role: hasHighlight && !isHighlight ? 'context' : 'primary', isHighlight } as const;
    const { growth: _, ...value } = planValue(own.y, numbers.y, ys, context, style);
    const [x, size] = [
      shownFigure(own.x, context),
      own.size === undefined ? undefined : shownFigure(own.size, context),
    ];
    const said = [x, size].flatMap((figure) => (figure ? [context.words.value(figure)] : []));
    return {
      ...value,
      words: [value.words, ...said].join(context.words.phrase('comma')),
      ...(x ? { x: x.value, xFigure: own.x } : {}),
      ...(size && own.size !== undefined ? { size: size.value, sizeFigure: own.size } : {}),
    };
  });
  const period = commonPeriod([...xs, ...ys, ...sizes], context.words);
  const axisOf = (key: 'x' | 'y', figures: typeof xs, title: string) => {
    const own = figures.map(({ value }) => value);
    return planAxis(numbers[key], own, { base: fitBase(own), title });
  };
  const size =
    chart.size === undefined
      ? ''
      : ` · ${chart.size}${numbers.size.unit === '' ? '' : `, ${numbers.size.unit}`}`;
  return {
    kind: chart.kind,
    form: 'points',
    title: chart.title,
    mark: 'dot',
    orientation: 'vertical',
    stacking: 'none',
    categories: chart.points.map(({ label }, i) => ({ label, isHighlight: values[i]?.isHighlight ?? false })),
    series: [{ name: '', role: 'primary', isHighlight: false, values }],
    axis: axisOf('y', ys, chart.y),
    xAxis: axisOf('x', xs, `${chart.x}`),
    ...(size === '' ? {} : { sizeTitle: size.slice(3) }),
    ...(period === undefined ? {} : { period }),
    annotations: [],
  };
};

const findFaults = (chart: AnyPoints, context: PlanContext): ChartFault[] =>
  (['x', 'y', 'size'] as const).flatMap((key) => {
    const shown = shownIn(chart, key);
    return [
      ...findGrowthFaults(shown, context),
      ...findUnitFaults(shown, context, 'An axis has one unit: convert the figures, or leave the point out.'),
      ...(key === 'size' ? findPartFaults(shown, context) : []),
    ];
  });

const figureIds = (chart: AnyPoints) =>
  idsOf([...chart.points.flatMap(({ x, y, size }) => [x, y, size]), ...commonRefs(chart)]);

const localiseAxes = (
  { x, y }: { readonly x: z.infer<typeof text>; readonly y: z.infer<typeof text> },
  say: Localise,
) => ({
  x: say(x, ['x']),
  y: say(y, ['y']),
});

const localisePoints = <P extends { readonly label: z.infer<typeof text> }>(
  points: readonly P[],
  say: Localise,
) => points.map((own, i) => ({ ...own, label: say(own.label, ['points', i, 'label']) }));

export const scatter: ChartKind<z.infer<typeof scatterSchema>, PointsChart<'scatter'>> & {
  schema: typeof scatterSchema;
} = {
  schema: scatterSchema,
  localise: (declared, { say }) => ({
    kind: 'scatter',
    ...localiseCommon(declared, say),
    ...localiseAxes(declared, say),
    points: localisePoints(declared.points, say),
  }),
  figureIds,
  plan,
  findFaults,
};

export const bubble: ChartKind<z.infer<typeof bubbleSchema>, PointsChart<'bubble'>> & {
  schema: typeof bubbleSchema;
} = {
  schema: bubbleSchema,
  localise: (declared, { say }) => ({
    kind: 'bubble',
    ...localiseCommon(declared, say),
    ...localiseAxes(declared, say),
    size: say(declared.size, ['size']),
    points: localisePoints(declared.points, say),
  }),
  figureIds,
  plan,
  findFaults,
};
