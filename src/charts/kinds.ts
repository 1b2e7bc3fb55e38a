/** Every kind of chart. A new kind is one file and one row here. */
import * as z from 'zod';
import type { ChartDrawing } from './chart.ts';
import { describePlan } from './describe.ts';
import { drawPlan, findDrawingFaults } from './draw.ts';
import type { ChartContext, ChartFault, ChartKind, ChartReader, PlanContext } from './kind.ts';
import { bar, dot, lollipop, type RankedChart } from './kinds/bar.ts';
import { type ColumnsChart, columns } from './kinds/columns.ts';
import { type ComboChart, combo } from './kinds/combo.ts';
import { type HeatChart, heat } from './kinds/heat.ts';
import { area, type LineChart, line } from './kinds/line.ts';
import { type MultiplesChart, multiples } from './kinds/multiples.ts';
import { type ProgressChart, progress } from './kinds/progress.ts';
import { bubble, type PointsChart, scatter } from './kinds/scatter.ts';
import { type DoughnutChart, doughnut, type ShareChart, share } from './kinds/share.ts';
import { type SlopeChart, slope } from './kinds/slope.ts';
import { percent, type StackedChart, stacked } from './kinds/stacked.ts';
import { type WaterfallChart, waterfall } from './kinds/waterfall.ts';
import type { ChartPlan } from './plan.ts';

/** A chart as YAML declares it, its texts still in every language. */
export const chartSchema = z.discriminatedUnion('kind', [
  columns.schema,
  bar.schema,
  dot.schema,
  lollipop.schema,
  progress.schema,
  line.schema,
  area.schema,
  stacked.schema,
  percent.schema,
  combo.schema,
  waterfall.schema,
  slope.schema,
  share.schema,
  doughnut.schema,
  multiples.schema,
  scatter.schema,
  bubble.schema,
  heat.schema,
]);
export type DeclaredChart = z.infer<typeof chartSchema>;

interface ChartOfKind {
  readonly columns: ColumnsChart;
  readonly bar: RankedChart<'bar'>;
  readonly dot: RankedChart<'dot'>;
  readonly lollipop: RankedChart<'lollipop'>;
  readonly progress: ProgressChart;
  readonly line: LineChart<'line'>;
  readonly area: LineChart<'area'>;
  readonly stacked: StackedChart<'stacked'>;
  readonly percent: StackedChart<'percent'>;
  readonly combo: ComboChart;
  readonly waterfall: WaterfallChart;
  readonly slope: SlopeChart;
  readonly share: ShareChart;
  readonly doughnut: DoughnutChart;
  readonly multiples: MultiplesChart;
  readonly scatter: PointsChart<'scatter'>;
  readonly bubble: PointsChart<'bubble'>;
  readonly heat: HeatChart;
}

type KindName = keyof ChartOfKind;
type DeclaredOfKind = { readonly [Name in KindName]: Extract<DeclaredChart, { kind: Name }> };

/** A chart of one kind, told apart by `kind`, so that the table's row is known to suit it. */
type Known<OfKind, Name extends keyof OfKind> = OfKind[Name] & { readonly kind: Name };

/** A chart with its texts in the deck's language. */
export type Chart = ChartOfKind[KindName];

const CHART_KINDS: {
  readonly [Name in KindName]: ChartKind<DeclaredOfKind[Name], ChartOfKind[Name]>;
} = {
  columns,
  bar,
  dot,
  lollipop,
  progress,
  line,
  area,
  stacked,
  percent,
  combo,
  waterfall,
  slope,
  share,
  doughnut,
  multiples,
  scatter,
  bubble,
  heat,
};

export const localiseChart = <Name extends KindName>(
  declared: Known<DeclaredOfKind, Name>,
  reader: ChartReader,
): ChartOfKind[Name] => CHART_KINDS[declared.kind].localise(declared, reader);

/** Every figure the chart shows, in reading order. */
export const chartFigureIds = <Name extends KindName>(chart: Known<ChartOfKind, Name>): string[] =>
  CHART_KINDS[chart.kind].figureIds(chart);

/** What the chart says, for whoever draws it. */
export const planChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: PlanContext,
): ChartPlan => CHART_KINDS[chart.kind].plan(chart, context);

export const drawChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: ChartContext,
): ChartDrawing => drawPlan(planChart(chart, context), context);

/** Why the chart would mislead or could not be read. */
export const findChartFaults = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: ChartContext,
): ChartFault[] => {
  const faults = CHART_KINDS[chart.kind].findFaults(chart, context);
  // What cannot be drawn truly need not fit either.
  return faults.length > 0 ? faults : findDrawingFaults(planChart(chart, context), context);
};

/** The alt text of a chart. */
export const describeChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: PlanContext,
): string => describePlan(planChart(chart, context), context.words);
