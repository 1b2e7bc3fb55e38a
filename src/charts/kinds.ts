/** Every kind of chart. A new kind is one file and one row here. */
import * as z from 'zod';
import type { ChartDrawing } from './chart.ts';
import { describePlan } from './describe.ts';
import { drawPlan, findDrawingFaults } from './draw.ts';
import type { ChartContext, ChartFault, ChartKind, ChartReader, PlanContext } from './kind.ts';
import { bar, dot, lollipop } from './kinds/bar.ts';
import { columns } from './kinds/columns.ts';
import { combo } from './kinds/combo.ts';
import { heat } from './kinds/heat.ts';
import { area, line } from './kinds/line.ts';
import { multiples } from './kinds/multiples.ts';
import { progress } from './kinds/progress.ts';
import { bubble, scatter } from './kinds/scatter.ts';
import { doughnut, share } from './kinds/share.ts';
import { slope } from './kinds/slope.ts';
import { percent, stacked } from './kinds/stacked.ts';
import { waterfall } from './kinds/waterfall.ts';
import type { NotNative } from './native/form.ts';
import { makeNative } from './native/make.ts';
import type { NativeChart } from './native/native.ts';
import type { ChartPlan } from './plan.ts';
import { findRangeFaults } from './planning/ranges.ts';

const CHART_KINDS = {
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

type Kinds = typeof CHART_KINDS;
type KindName = keyof Kinds;
type DeclaredOfKind = { readonly [Name in KindName]: z.infer<Kinds[Name]['schema']> };
type ChartOfKind = {
  readonly [Name in KindName]: Kinds[Name] extends ChartKind<DeclaredOfKind[Name], infer Own> ? Own : never;
};

const KINDS: {
  readonly [Name in KindName]: ChartKind<DeclaredOfKind[Name], ChartOfKind[Name]>;
} = CHART_KINDS;

const [firstSchema, ...otherSchemas] = Object.values(CHART_KINDS).map(({ schema }) => schema);
if (!firstSchema) throw new Error('There is no kind of chart');

/** A chart as YAML declares it, its texts still in every language. */
export const chartSchema = z.discriminatedUnion('kind', [firstSchema, ...otherSchemas]);
export type DeclaredChart = DeclaredOfKind[KindName];

/** A chart of one kind, told apart by `kind`, so that the table's row is known to suit it. */
type Known<OfKind, Name extends keyof OfKind> = OfKind[Name] & { readonly kind: Name };

/** A chart with its texts in the deck's language. */
export type Chart = ChartOfKind[KindName];

export const localiseChart = <Name extends KindName>(
  declared: Known<DeclaredOfKind, Name>,
  reader: ChartReader,
): ChartOfKind[Name] => KINDS[declared.kind].localise(declared, reader);

/** Every figure the chart shows, in reading order. */
export const chartFigureIds = <Name extends KindName>(chart: Known<ChartOfKind, Name>): string[] =>
  KINDS[chart.kind].figureIds(chart);

/** What the chart says, for whoever draws it. */
export const planChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: PlanContext,
): ChartPlan => KINDS[chart.kind].plan(chart, context);

export const drawChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: ChartContext,
): ChartDrawing => drawPlan(planChart(chart, context), context);

/** What a program is given that draws the chart itself, or why none can. */
export const nativeChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: ChartContext,
): NativeChart | NotNative => makeNative(planChart(chart, context), context);

/** Why the chart would mislead or could not be read. */
export const findChartFaults = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: ChartContext,
): ChartFault[] => {
  const faults = KINDS[chart.kind].findFaults(chart, context);
  // What cannot be drawn truly need not fit either.
  if (faults.length > 0) return faults;
  const plan = planChart(chart, context);
  const ranges = findRangeFaults(plan);
  return ranges.length > 0 ? ranges : findDrawingFaults(plan, context);
};

/** The alt text of a chart. */
export const describeChart = <Name extends KindName>(
  chart: Known<ChartOfKind, Name>,
  context: PlanContext,
): string => describePlan(planChart(chart, context), context.words);
