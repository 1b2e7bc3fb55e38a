/** Lines as Chart.js draws them: a stretch for each part without a gap, dashed to what is only aimed at. */
import { type LineStyle, lineDataset } from '../chartjs/configuration.ts';
import { mix } from '../color.ts';
import type { ChartPlan, PlanSeries } from '../plan.ts';
import { MOST_POINTS } from './line-notes.ts';
import type { Scene } from './scene.ts';

const WIDTHS = { highlight: 5, other: 3, slope: 6 };
const RADII = { highlight: 9, other: 6 };
/** Of an area that stands alone, under its line. */
export const AREA_SHARE = 0.28;

const isStrong = ({ isHighlight }: PlanSeries, { series }: ChartPlan) => isHighlight || series.length === 1;

export const lineWidth = (series: PlanSeries, plan: ChartPlan): number => {
  if (!isStrong(series, plan)) return WIDTHS.other;
  return plan.kind === 'slope' ? WIDTHS.slope : WIDTHS.highlight;
};

/** Of the dots on a line: its last value, what stands alone, what is aimed at, and all where they are few. */
export const lineRadii = (series: PlanSeries, plan: ChartPlan): number[] => {
  const { values } = series;
  const last = values.findLastIndex(({ value }) => value !== null);
  const isFew = plan.series.length === 1 && values.length <= MOST_POINTS;
  const isMissing = (i: number) => (values[i]?.value ?? null) === null;
  return values.map(({ status }, i) => {
    if (i === last || (plan.kind === 'slope' && i === 0))
      return isStrong(series, plan) ? RADII.highlight : RADII.other;
    const isLonely = isMissing(i - 1) && isMissing(i + 1);
    return isLonely || status === 'target' || isFew ? RADII.other : 0;
  });
};

/** One line solid as far as it is reported, dashed to what is aimed at. */
export const lineDatasets = (
  series: PlanSeries,
  levels: readonly (readonly (number | null)[])[],
  xs: readonly number[],
  shown: (value: number) => number,
  { plan, theme }: Scene,
  isArea: boolean,
) => {
  const index = plan.series.indexOf(series);
  const own = levels[index] ?? [];
  const color = theme.roles[series.role];
  const isTarget = (i: number) => series.values[i]?.status === 'target';
  const style: LineStyle = {
    color,
    width: isArea ? 2 : lineWidth(series, plan),
    radii: isArea ? own.map(() => 0) : lineRadii(series, plan),
    ...(isArea ? { fill: areaFill(index, color, plan.stacking === 'none', theme.ground) } : {}),
  };
  /** A line for each stretch without a gap. */
  const stretches = (isIn: (i: number) => boolean, more: Partial<LineStyle>, order: number) =>
    runsOf(own, isIn).map((run) => {
      const radii = run.map(({ i }) => (more.dash && !isTarget(i) ? 0 : (style.radii[i] ?? 0)));
      const points = run.map(({ i, value }) => ({ x: xs[i] ?? 0, y: shown(value) }));
      return lineDataset(points, { ...style, ...more, radii }, { order });
    });
  return [
    ...stretches((i) => !isTarget(i), {}, isStrong(series, plan) ? 0 : 1),
    ...(own.some((_, i) => isTarget(i))
      ? stretches(
          (i) => isTarget(i) || isTarget(i + 1),
          { dash: [6, 5], isHollow: true, ground: theme.ground },
          2,
        )
      : []),
  ];
};

const areaFill = (index: number, color: string, isAlone: boolean, ground: string) =>
  isAlone
    ? ({ color: mix(color, ground, AREA_SHARE), to: 'origin' } as const)
    : ({ color, to: index === 0 ? 'origin' : '-1' } as const);

/** Stretches of known values. */
const runsOf = (values: readonly (number | null)[], isIn: (i: number) => boolean) => {
  const runs: { readonly i: number; readonly value: number }[][] = [];
  let run: { readonly i: number; readonly value: number }[] = [];
  for (const [i, value] of values.entries()) {
    if (value !== null && isIn(i)) {
      if (run.length === 0) runs.push(run);
      run.push({ i, value });
    } else run = [];
  }
  return runs;
};
