/** What Chart.js does not draw by itself. Each plugin reads its data from `options.plugins.<id>` of the drawing. */
import type { Chart, ChartType, Plugin } from 'chart.js';
import type { Direction } from '../text/direction.ts';
import { type LabelLine, LINE_HEIGHT, linesHeight } from './lines.ts';

/** Lines of text beside a bar, or under a whole category. */
export interface DirectLabel {
  readonly dataset: number;
  readonly index: number;
  /** Beside which part of the bar; `under` and `underCategory` are below the axis. */
  readonly at:
    | 'above'
    | 'aboveStart'
    | 'aboveEnd'
    | 'belowStart'
    | 'inside'
    | 'after'
    | 'under'
    | 'underCategory';
  /** The distance from the bar or the axis, in pixels. */
  readonly gap: number;
  /** The room it has: a line that turns out wider is condensed into it. */
  readonly width: number;
  readonly lines: readonly LabelLine[];
}

/** A dashed outline of one bar. */
export interface DashedBar {
  readonly dataset: number;
  readonly index: number;
  readonly color: string;
}

interface DirectLabels {
  readonly fontFamily: string;
  readonly direction: Direction;
  readonly labels: readonly DirectLabel[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    backdrop: { color: string };
    dashedBars: { bars: DashedBar[] };
    directLabels: DirectLabels;
  }
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const barOf = (chart: Chart, dataset: number, index: number): Edges => {
  const element = chart.getDatasetMeta(dataset).data[index];
  if (!element) throw new Error(`No bar ${index} in dataset ${dataset}`);
  const { x, y, base, width, height } = element.getProps(['x', 'y', 'base', 'width', 'height'], true);
  return chart.options.indexAxis === 'y'
    ? { left: Math.min(base, x), right: Math.max(base, x), top: y - height / 2, bottom: y + height / 2 }
    : { left: x - width / 2, right: x + width / 2, top: Math.min(base, y), bottom: Math.max(base, y) };
};

const placeLabel = (chart: Chart, label: DirectLabel, direction: Direction) => {
  const bar = barOf(chart, label.dataset, label.index);
  const height = linesHeight(label.lines);
  const center = (bar.left + bar.right) / 2;
  const over = bar.top - label.gap - height;
  const under = chart.chartArea.bottom + label.gap;
  const beside = (bar.top + bar.bottom - height) / 2;
  const category = chart.scales.x?.getPixelForValue(label.index) ?? center;
  const [start, end, onward] =
    direction === 'rtl' ? [bar.right, bar.left, -label.gap] : [bar.left, bar.right, label.gap];
  const places = {
    above: { x: center, y: over, align: 'center' },
    aboveStart: { x: start, y: over, align: 'start' },
    aboveEnd: { x: end, y: over, align: 'end' },
    belowStart: { x: start, y: bar.bottom + label.gap, align: 'start' },
    inside: { x: start + onward, y: beside, align: 'start' },
    after: { x: end + onward, y: beside, align: 'start' },
    under: { x: center, y: under, align: 'center' },
    underCategory: { x: category, y: under, align: 'center' },
  } as const;
  return places[label.at];
};

const backdrop: Plugin<ChartType, { color: string }> = {
  id: 'backdrop',
  beforeDraw: ({ ctx, width, height }, _args, options) => {
    ctx.fillStyle = options.color;
    ctx.fillRect(0, 0, width, height);
  },
};

const OUTLINE = 2;

const dashedBars: Plugin<ChartType, { bars: DashedBar[] }> = {
  id: 'dashedBars',
  // After its own dataset, so that a bar of the next one covers it.
  afterDatasetDraw: (chart, args, options) => {
    const { ctx } = chart;
    for (const dashed of options.bars.filter((bar) => bar.dataset === args.index)) {
      const bar = barOf(chart, dashed.dataset, dashed.index);
      ctx.save();
      ctx.strokeStyle = dashed.color;
      ctx.lineWidth = OUTLINE;
      ctx.setLineDash([6, 4]);
      const [width, height] = [bar.right - bar.left - OUTLINE, bar.bottom - bar.top - OUTLINE];
      ctx.strokeRect(bar.left + OUTLINE / 2, bar.top + OUTLINE / 2, width, height);
      ctx.restore();
    }
  },
};

const directLabels: Plugin<ChartType, DirectLabels> = {
  id: 'directLabels',
  afterDraw: (chart, _args, options) => {
    const { ctx } = chart;
    ctx.save();
    ctx.textBaseline = 'alphabetic';
    ctx.direction = options.direction;
    for (const label of options.labels) {
      const place = placeLabel(chart, label, options.direction);
      let y = place.y;
      ctx.textAlign = place.align;
      for (const line of label.lines) {
        ctx.font = `${line.bold ? 'bold ' : ''}${line.size}px ${options.fontFamily}`;
        ctx.fillStyle = line.color;
        ctx.fillText(line.text, place.x, y + line.size, label.width);
        y += line.size * LINE_HEIGHT;
      }
    }
    ctx.restore();
  },
};

/** Given to Chart.js with every drawing. */
export const CHART_PLUGINS: readonly Plugin[] = [backdrop, dashedBars, directLabels];
