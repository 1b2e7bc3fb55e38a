/** Where the bars of upright columns stand: as Chart.js puts them, reckoned beforehand so that labels can be set. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { BarShares } from '../chartjs/configuration.ts';
import type { ChartPlan, PlanSeries } from '../plan.ts';
import type { Scale } from './scale.ts';

/** Of a bar and the gap beside it within its group. */
const BAR_SHARE = 5 / 6;
/** Groups are apart by a bar at least. */
const groupShare = (count: number) => (count === 1 ? 0.72 : 1 / (1 + (BAR_SHARE * 0.9) / count));
/** 1.6 inches. */
const WIDEST_BAR = 154;

export const columnShares = (count: number, categoryWidth: number, gap = BAR_SHARE): BarShares => {
  const bar = count === 1 ? 0.9 : gap;
  const widest = (WIDEST_BAR * count) / (bar * Math.max(categoryWidth, 1));
  return { category: Math.min(groupShare(count), widest), bar };
};

/** Series that are drawn as bars; the others lie over them. */
export const barSeries = ({ series }: ChartPlan): PlanSeries[] =>
  series.filter(({ mark = 'bar' }) => mark === 'bar');

/** The space of one bar of a group across, as shares of its category's width. */
export const slotOf = (index: number, count: number, { category, bar }: BarShares) => {
  const slot = category / count;
  return { start: (1 - category) / 2 + slot * index + (slot * (1 - bar)) / 2, width: slot * bar, slot };
};

/** Where each value begins and ends on its axis: stacked on those below it, floating, or from zero. */
export const extents = (
  series: readonly PlanSeries[],
  isStacked: boolean,
): readonly (readonly (readonly [number, number])[])[] => {
  const [above, below] = [new Map<number, number>(), new Map<number, number>()];
  return series.map(({ values }) =>
    values.map(({ value, from }, category): readonly [number, number] => {
      const length = value ?? 0;
      if (from !== undefined) return [from, from + length];
      if (!isStacked) return [0, length];
      const side = length < 0 ? below : above;
      const start = side.get(category) ?? 0;
      side.set(category, start + length);
      return [start, start + length];
    }),
  );
};

export interface ColumnBox extends Rectangle {
  readonly series: number;
  readonly category: number;
}

/** All bars from the first series to the last; those of missing values have no height. */
export const columnBoxes = (
  plan: ChartPlan,
  plot: Rectangle,
  shares: BarShares,
  scaleOf: (category: number) => Scale,
): ColumnBox[] => {
  const bars = barSeries(plan);
  const isStacked = plan.stacking !== 'none';
  const count = isStacked ? 1 : bars.length;
  const width = plot.w / plan.categories.length;
  return extents(bars, isStacked).flatMap((ends, series) =>
    ends.map(([from, to], category): ColumnBox => {
      const place = slotOf(isStacked ? 0 : series, count, shares);
      const [a, b] = [scaleOf(category).share(from), scaleOf(category).share(to)];
      const top = plot.y + plot.h * (1 - Math.max(a, b));
      return {
        series,
        category,
        x: plot.x + width * (category + place.start),
        y: top,
        w: width * place.width,
        h: plot.h * Math.abs(a - b),
      };
    }),
  );
};
