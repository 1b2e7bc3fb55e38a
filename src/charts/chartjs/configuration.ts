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

/** A dot for each value, without lines between them. */
export const dotDataset = (
  values: readonly PlanValue[],
  { shown }: Scale,
  theme: ChartTheme,
  radius: number,
): ChartDataset<'line'> => ({
  type: 'line',
  data: values.map(({ value }) => (value === null ? null : shown(value))),
  showLine: false,
  pointRadius: radius,
  pointBackgroundColor: values.map(({ role, status }) =>
    css(fillOf(status, theme.roles[role], theme.ground) ?? theme.ground),
  ),
  pointBorderColor: values.map(({ role }) => css(theme.roles[role])),
  pointBorderWidth: values.map(({ status }) => (status === 'target' ? 2 : status === 'derived' ? 1.5 : 0)),
  clip: false,
});

/** `x` from 0 to 1 across the plot. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** What a line is drawn with; `dash` for what is not reached yet. */
export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly radii: readonly number[];
  readonly dash?: readonly number[];
  /** The area under the line, down to zero or to the series before. */
  readonly fill?: { readonly color: string; readonly to: 'origin' | '-1' };
  /** Points are rings. */
  readonly isHollow?: boolean;
  readonly ground?: string;
}

export const lineDataset = (
  values: readonly (number | null)[] | readonly LinePoint[],
  { color, width, radii, dash = [], fill, isHollow = false, ground = color }: LineStyle,
  more: Pick<ChartDataset<'line'>, 'order' | 'stack' | 'yAxisID'> = {},
): ChartDataset<'line'> => ({
  type: 'line',
  data: [...values],
  borderColor: css(color),
  borderWidth: width,
  borderDash: [...dash],
  borderJoinStyle: 'round',
  pointRadius: [...radii],
  pointBackgroundColor: css(isHollow ? ground : color),
  pointBorderColor: css(color),
  pointBorderWidth: isHollow ? 2 : 0,
  backgroundColor: fill ? css(fill.color) : NOTHING,
  fill: fill ? fill.to : false,
  spanGaps: false,
  clip: false,
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
    ticks: { display: false, includeBounds: false, stepSize: stepOf(frame.axis, scale) },
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
      layout: { padding: around.padding, autoPadding: false },
      scales: { ...(isAcross ? { x: values, y: categories } : { x: categories, y: values }), ...second },
      plugins: BARE,
    },
  };
  return { ...around.panel, config };
};

export interface LineFrame
  extends Pick<CartesianFrame, 'plot' | 'scale' | 'axis' | 'isGridShown' | 'isStacked'> {}

/** Lines whose points stand anywhere across. */
export const linePanel = (
  datasets: readonly CartesianDataset[],
  { plot, scale, axis, isGridShown, isStacked }: LineFrame,
  theme: ChartTheme,
): ChartPanel => {
  const around = panelAround(plot);
  const config: ChartConfiguration = {
    type: 'line',
    data: { datasets: [...datasets] },
    options: {
      ...STILL,
      layout: { padding: around.padding, autoPadding: false },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: 1,
          position: { y: Math.max(scale.min, Math.min(0, scale.max)) },
          display: isGridShown,
          grid: { display: false },
          ticks: { display: false },
          border: { color: css(theme.text), width: BASELINE },
        },
        y: {
          type: 'linear',
          stacked: isStacked,
          min: scale.min,
          max: scale.max,
          display: isGridShown,
          border: { display: false },
          grid: { color: css(theme.line), drawTicks: false, lineWidth: BASELINE },
          ticks: { display: false, includeBounds: false, stepSize: stepOf(axis, scale) },
        },
      },
      plugins: BARE,
    },
  };
  return { ...around.panel, config };
};

/** Cells of one width, a share of all, side by side; lines of the ground's colour part them. */
export const cellDataset = (
  fills: readonly string[],
  width: number,
  ground: string,
): ChartDataset<'bar'> => ({
  type: 'bar',
  data: fills.map(() => width),
  backgroundColor: fills.map(css),
  borderColor: css(ground),
  borderWidth: 1.5,
  borderSkipped: false,
  categoryPercentage: 1,
  barPercentage: 1,
  clip: false,
});

/** Of a narrower part a border would leave nothing, and Chart.js draws no such arc. */
const NARROWEST_WITH_BORDER = 0.01;

const canBeParted = (shares: readonly number[]): boolean => {
  const shown = shares.filter((share) => share > 0);
  return shown.length > 1 && shown.every((share) => share >= NARROWEST_WITH_BORDER);
};

/** Shares of a ring from its top, clockwise; `hole` is a share of its radius. */
export const ringPanel = (
  shares: readonly number[],
  fills: readonly string[],
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  hole: number,
  theme: ChartTheme,
): ChartPanel => {
  const radius = Math.max(r, 1);
  const around = panelAround({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
  const config: ChartConfiguration<'doughnut'> = {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: [...shares],
          backgroundColor: fills.map(css),
          borderColor: css(theme.ground),
          borderWidth: canBeParted(shares) ? 2 : 0,
        },
      ],
    },
    options: {
      ...STILL,
      cutout: `${hole * 100}%`,
      layout: { padding: around.padding, autoPadding: false },
      plugins: BARE,
    },
  };
  return { ...around.panel, config };
};

export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly r: number;
  readonly fill: string;
  readonly outline: string;
}

export interface PointFrame {
  readonly plot: Rectangle;
  readonly x: Scale;
  readonly y: Scale;
  readonly xAxis: PlanAxis;
  readonly yAxis: PlanAxis;
}

export const pointPanel = (
  points: readonly DrawnPoint[],
  { plot, x, y, xAxis, yAxis }: PointFrame,
  theme: ChartTheme,
): ChartPanel => {
  const around = panelAround(plot);
  const grid = { color: css(theme.line), drawTicks: false, lineWidth: BASELINE };
  const config: ChartConfiguration<'bubble'> = {
    type: 'bubble',
    data: {
      datasets: [
        {
          data: points.map(({ x: left, y: top, r }) => ({ x: left, y: top, r })),
          backgroundColor: points.map(({ fill }) => css(fill)),
          borderColor: points.map(({ outline }) => css(outline)),
          borderWidth: 1.5,
          clip: false,
        },
      ],
    },
    options: {
      ...STILL,
      layout: { padding: around.padding, autoPadding: false },
      scales: {
        x: {
          type: 'linear',
          min: x.min,
          max: x.max,
          grid: { display: false },
          border: { color: css(theme.text), width: BASELINE },
          ticks: { display: false, includeBounds: false, stepSize: stepOf(xAxis, x) },
        },
        y: {
          type: 'linear',
          min: y.min,
          max: y.max,
          grid,
          border: { display: false },
          ticks: { display: false, includeBounds: false, stepSize: stepOf(yAxis, y) },
        },
      },
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

const MOST_TICKS = 12;

const stepOf = ({ ticks }: PlanAxis, scale: Scale): number => {
  const [first, second] = ticks;
  const whole = scale.max - scale.min;
  const step = first && second ? scale.shown(second.at - first.at) : whole;
  // Of ticks that suit the values there are a few; Chart.js would draw thousands of others.
  return step > whole / MOST_TICKS && Number.isFinite(step) ? step : whole;
};

export const seriesValues = ({ values }: PlanSeries): (number | null)[] => values.map(({ value }) => value);
