/** A plan as Chart.js draws it: marks, stacking, curves and scales. Labels and outlines are not its business. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { ChartPanel } from '../chart.ts';
import { css } from '../color.ts';
import type { Scale } from '../layout/scale.ts';
import type { PlanAxis, PlanSeries, PlanValue } from '../plan.ts';
import { type ChartTheme, fillOf } from './theme.ts';

type CartesianDataset = ChartDataset<'bar'> | ChartDataset<'line'>;

const NOTHING = 'rgba(0,0,0,0)';

/** Of a derived bar, in its full colour. */
export const DERIVED_OUTLINE = 1.5;

/** How bars stand in their categories: both as Chart.js has them. */
export interface BarShares {
  readonly category: number;
  readonly bar: number;
}

export const barDataset = (
  values: readonly PlanValue[],
  scales: (category: number) => Scale,
  theme: ChartTheme,
  shares: BarShares,
): ChartDataset<'bar'> => {
  const colors = values.map(({ role }) => theme.roles[role]);
  const fills = values.map(({ status }, i) => fillOf(status, colors[i] ?? theme.text, theme.ground));
  return {
    type: 'bar',
    data: values.map(({ value, from }, i): number | [number, number] | null => {
      const { shown } = scales(i);
      if (value === null) return null;
      return from === undefined ? shown(value) : [shown(from), shown(from + value)];
    }),
    backgroundColor: fills.map((fill) => (fill === undefined ? NOTHING : css(fill))),
    borderColor: colors.map(css),
    borderWidth: values.map(({ status }) => (status === 'derived' ? DERIVED_OUTLINE : 0)),
    borderSkipped: false,
    categoryPercentage: shares.category,
    barPercentage: shares.bar,
    clip: false,
  };
};

/** What a line is drawn with; `dash` for what is not reached yet. */
export interface LineLook {
  readonly color: string;
  readonly width: number;
  readonly radii: readonly number[];
  readonly dash?: readonly number[];
  /** The area under the line, down to zero or to the series before. */
  readonly fill?: { readonly color: string; readonly to: 'origin' | '-1' };
  readonly curve?: 'monotone';
}

export const lineDataset = (
  values: readonly (number | null)[],
  { color, width, radii, dash = [], fill, curve }: LineLook,
  more: Pick<ChartDataset<'line'>, 'order' | 'stack' | 'yAxisID'> = {},
): ChartDataset<'line'> => ({
  type: 'line',
  data: [...values],
  borderColor: css(color),
  borderWidth: width,
  borderDash: [...dash],
  borderJoinStyle: 'round',
  pointRadius: [...radii],
  pointBackgroundColor: css(color),
  pointBorderWidth: 0,
  backgroundColor: fill ? css(fill.color) : NOTHING,
  fill: fill ? fill.to : false,
  spanGaps: false,
  clip: false,
  ...(curve ? { cubicInterpolationMode: curve } : {}),
  ...more,
});

export interface CartesianFrame {
  /** Where the values are drawn. */
  readonly plot: Rectangle;
  readonly scale: Scale;
  readonly secondScale?: Scale | undefined;
  readonly axis: PlanAxis;
  readonly orientation: 'vertical' | 'horizontal';
  /** Lines begin at the edge of the plot, bars within it. */
  readonly isInset: boolean;
  readonly isStacked: boolean;
  readonly isBaseShown: boolean;
  /** Hairlines at the axis's ticks. */
  readonly isGridShown: boolean;
}

export const cartesianPanel = (
  labels: readonly string[],
  datasets: readonly CartesianDataset[],
  frame: CartesianFrame,
  theme: ChartTheme,
): ChartPanel => {
  const { plot, scale, secondScale, orientation, isStacked } = frame;
  const isAcross = orientation === 'horizontal';
  const around = panelAround(plot);
  const categories = {
    type: 'category' as const,
    stacked: isStacked,
    offset: frame.isInset,
    // The line at zero, wherever it is.
    position: isAcross ? { x: Math.max(0, scale.min) } : { y: Math.max(0, scale.min) },
    grid: { display: false },
    ticks: { display: false },
    border: { display: frame.isBaseShown, color: css(theme.text), width: BASELINE },
  };
  const values = {
    type: 'linear' as const,
    stacked: isStacked,
    min: scale.min,
    max: scale.max,
    display: frame.isGridShown,
    border: { display: false },
    grid: { color: css(theme.line), drawTicks: false, lineWidth: BASELINE },
    ticks: { display: false, stepSize: stepOf(frame.axis, scale) },
  };
  const second = secondScale
    ? { second: { type: 'linear' as const, display: false, min: secondScale.min, max: secondScale.max } }
    : {};
  const config: ChartConfiguration = {
    type: 'bar',
    data: { labels: [...labels], datasets: [...datasets] },
    options: {
      ...STILL,
      indexAxis: isAcross ? 'y' : 'x',
      layout: { padding: around.padding },
      scales: { ...(isAcross ? { x: values, y: categories } : { x: categories, y: values }), ...second },
      plugins: BARE,
    },
  };
  return { ...around.panel, config };
};

export const BASELINE = 4 / 3;

/** Nothing moves, nothing is asked. */
export const STILL: { animation: false; responsive: boolean; events: [] } = {
  animation: false,
  responsive: false,
  events: [],
};
/** Labels and titles are ours. */
export const BARE = { legend: { display: false }, tooltip: { enabled: false } };

/** Chart.js draws on whole pixels only: the plot within the smallest panel of them. */
export const panelAround = ({ x, y, w, h }: Rectangle) => {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [width, height] = [Math.max(1, Math.ceil(x + w) - left), Math.max(1, Math.ceil(y + h) - top)];
  const padding = { left: x - left, top: y - top, right: left + width - x - w, bottom: top + height - y - h };
  return { panel: { x: left, y: top, width, height }, padding };
};

const stepOf = ({ ticks }: PlanAxis, scale: Scale): number => {
  const [first, second] = ticks;
  const step = first && second ? scale.shown(second.at - first.at) : scale.max - scale.min;
  return step > 0 && Number.isFinite(step) ? step : 1;
};

export const seriesValues = ({ values }: PlanSeries): (number | null)[] => values.map(({ value }) => value);
