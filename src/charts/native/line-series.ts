/** The series of lines and areas: what is aimed at is a series of its own, in dashes from the last value before it. */
import { mix } from '../color.ts';
import { AREA_SHARE, lineRadii, lineWidth } from '../layout/line-paths.ts';
import type { PlotFrame } from '../layout/scene.ts';
import type { ChartPlan, PlanSeries, PlanValue } from '../plan.ts';
import type { FormFacts } from './form.ts';
import type { NativeLabel, NativeSeries, Outline, PointFormat, SeriesGroup } from './native.ts';
import { headerOf, originOf, type SheetColumn, valueColumn } from './sheet.ts';

const AREA_LINE = 2;
const TARGET_OUTLINE = 2;

const isTarget = ({ status }: PlanValue) => status === 'target';

/** Groups from the lowest on, and the columns that they show. */
export const lineGroups = (
  frame: PlotFrame,
  facts: FormFacts,
): { readonly groups: readonly SeriesGroup[]; readonly columns: readonly SheetColumn[] } => {
  const { plan, context } = facts;
  const isStacked = plan.stacking !== 'none';
  const columns: SheetColumn[] = plan.series.map((series) =>
    valueColumn(headerOf(series, plan, context), reachedOf(series), context),
  );
  const lines = plan.series.map((series, i) => lineOf(series, i + 1, frame, facts));
  const aims = plan.series.flatMap((series, i): NativeSeries[] => {
    if (!series.values.some(isTarget)) return [];
    columns.push(aimColumn(series, i + 1, facts));
    return [aimOf(series, columns.length, frame, facts)];
  });
  const group = { axes: 'first', isStacked } as const;
  const areas = plan.series.map((series, i) => areaOf(series, i + 1, facts));
  return {
    groups: [
      ...(plan.mark === 'area' ? [{ ...group, mark: 'area' as const, series: areas }] : []),
      { ...group, mark: 'line', series: [...aims, ...lines] },
    ],
    columns,
  };
};

/** Without what is only aimed at. */
const reachedOf = ({ values }: PlanSeries): PlanValue[] =>
  values.map((value) => (isTarget(value) ? { ...value, value: null } : value));

/** What is aimed at, and where the line to it begins: at a value that stands in another column already. */
const aimColumn = (series: PlanSeries, column: number, { plan, context }: FormFacts): SheetColumn => {
  const { values } = series;
  const isStart = (i: number) => {
    const [own, next] = [values[i], values[i + 1]];
    return !!own && !!next && !isTarget(own) && isTarget(next) && own.value !== null;
  };
  const name = headerOf(series, plan, context);
  return {
    header: `${name} · ${context.words.phrase('target')}`,
    code: 'General',
    cells: values.map((value, i) => (isTarget(value) || isStart(i) ? value.value : null)),
    copies: values.map((_, i) => (isStart(i) ? column : undefined)),
    origins: values.map((value) => (isTarget(value) ? originOf(value.figure, context) : undefined)),
  };
};

const areaOf = (series: PlanSeries, column: number, { theme, plan }: FormFacts): NativeSeries => {
  const color = theme.roles[series.role];
  const format = { fill: plan.stacking === 'none' ? mix(color, theme.ground, AREA_SHARE) : color };
  return { column, format, points: series.values.map(() => format), labels: [] };
};

const lineOf = (series: PlanSeries, column: number, frame: PlotFrame, facts: FormFacts): NativeSeries => {
  const { plan, theme } = facts;
  const isArea = plan.mark === 'area';
  const color = theme.roles[series.role];
  const line: Outline = { color, width: isArea ? AREA_LINE : lineWidth(series, plan) };
  const radii = isArea ? [] : lineRadii(series, plan);
  const pointOf = (_: PlanValue, i: number): PointFormat => {
    const radius = radii[i] ?? 0;
    const marker = { radius, fill: color, outline: { color, width: 0 } };
    return { line, ...(radius > 0 ? { marker } : {}) };
  };
  return {
    column,
    format: { line },
    points: series.values.map(pointOf),
    labels: series.values.map((value, i) =>
      isTarget(value) ? undefined : labelAt(value, levelOf(plan, series, i), frame, facts),
    ),
  };
};

const aimOf = (series: PlanSeries, column: number, frame: PlotFrame, facts: FormFacts): NativeSeries => {
  const { plan, theme } = facts;
  const color = theme.roles[series.role];
  const line: Outline = { color, width: lineWidth(series, plan), isDashed: true };
  const radius = Math.max(...lineRadii(series, plan).filter((_, i) => series.values[i]?.status === 'target'));
  const marker = { radius, fill: theme.ground, outline: { color, width: TARGET_OUTLINE } };
  // All points of the series are rings but the one that the line begins at.
  const format = { line, marker };
  return {
    column,
    format,
    points: series.values.map((value) => (isTarget(value) ? format : { line })),
    labels: series.values.map((value) =>
      isTarget(value) ? labelAt(value, value.value ?? 0, frame, facts) : undefined,
    ),
  };
};

/** Where a value is drawn: on those below it, where they are stacked. */
const levelOf = ({ series: all, stacking }: ChartPlan, series: PlanSeries, i: number): number => {
  const own = series.values[i]?.value ?? 0;
  const below = stacking === 'none' ? [] : all.slice(0, all.indexOf(series));
  return below.reduce((sum, { values }) => sum + (values[i]?.value ?? 0), own);
};

/** At a point, or beside it as far up or down as its neighbours have pushed it. */
const labelAt = (
  value: PlanValue,
  level: number,
  frame: PlotFrame,
  { claims, context, isReversed }: FormFacts,
): NativeLabel | undefined => {
  const told = claims.value(value);
  if (!told) return undefined;
  const { plot, values } = frame;
  const [low, high] = values;
  const y = plot.y + plot.h * (1 - (level - low) / (high - low));
  if (told.align === 'center') return { ...told, position: told.y < y ? 't' : 'b' };
  const isAfter = (told.align === 'left') !== isReversed;
  return { ...told, position: isAfter ? 'r' : 'l', shift: { x: 0, y: (told.y - y) / context.height } };
};
