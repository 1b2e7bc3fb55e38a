/** Reached against aimed at: each row is a track as long as its own target, filled as far as reported. */
import * as z from 'zod';
import { text } from '../figures/text.ts';
import type { ChartDrawing } from './chart.ts';
import { css } from './color.ts';
import { findLabelFaults, findUnitFaults, noRoom } from './faults.ts';
import {
  type ChartContext,
  type ChartFault,
  type ChartKind,
  figureId,
  type Localise,
  targetWords,
} from './kind.ts';
import { createLabelSetter, LINE_HEIGHT, linesHeight } from './lines.ts';
import {
  actualLabel,
  actualStatus,
  actualWords,
  GAP,
  headLabels,
  type ProgressRow,
  share,
} from './progress-labels.ts';
import { barLook, type ChartStyle, chartStyle } from './style.ts';

/** Texts in the deck's language. */
export interface ProgressChart {
  readonly kind: 'progress';
  readonly title: string;
  readonly rows: readonly ProgressRow[];
}

const schema = z.strictObject({
  kind: z.literal('progress'),
  title: text,
  rows: z.array(z.strictObject({ label: text, actual: figureId.optional(), target: figureId })).min(1),
});

type Declared = z.infer<typeof schema>;

const localise = (declared: Declared, say: Localise): ProgressChart => ({
  ...declared,
  title: say(declared.title, ['title']),
  rows: declared.rows.map((row, i) => ({ ...row, label: say(row.label, ['rows', i, 'label']) })),
});

/** The track's height within its row: no thinner than a bar looks, no thicker than reads as a bar. */
const TRACK = { least: 12, most: 44 };

const leastThickness = ({ size }: ChartStyle) => Math.max(TRACK.least, size * LINE_HEIGHT);

/** Where everything goes; `spare` is what the labels leave for the track in a row's height. */
const arrange = (chart: ProgressChart, context: ChartContext) => {
  const style = chartStyle(context.theme);
  const setter = createLabelSetter(context.measure, context.theme.fonts.body);
  const shares = chart.rows.map((row) => share(row, context));
  const longest = Math.max(1, ...shares.map((value) => value ?? 0));
  const track = context.width / longest;
  const scene = { track, style, setter, context };
  const heads = chart.rows.map((row, index) => headLabels(row, index, scene));
  const actuals = chart.rows.map((row, index) => actualLabel(row, index, scene));
  const headHeight = Math.max(...heads.flat().map(({ lines, gap }) => linesHeight(lines) + gap));
  const below = actuals.filter(({ at }) => at === 'belowStart');
  const footHeight = Math.max(0, ...below.map(({ lines, gap }) => linesHeight(lines) + gap));
  // A bar sits in the middle of its row, so whichever side of it needs more room is given to both.
  const shift = headHeight - footHeight;
  const padding = { left: 0, right: 0, top: Math.max(0, shift), bottom: Math.max(0, -shift) };
  const rowHeight = (context.height - Math.abs(shift)) / chart.rows.length;
  const spare = rowHeight - headHeight - footHeight - GAP * 1.5;
  return { style, shares, longest, labels: [...heads.flat(), ...actuals], padding, spare };
};

const draw = (chart: ProgressChart, context: ChartContext): ChartDrawing => {
  const { style, shares, longest, labels, padding, spare } = arrange(chart, context);
  const thickness = Math.min(Math.max(spare, leastThickness(style)), TRACK.most);
  const target = barLook('target', style.accent, style.background);
  const actualFill = chart.rows.map((row) =>
    barLook(actualStatus(row, context), style.accent, style.background),
  );
  return {
    width: context.width,
    height: context.height,
    config: {
      type: 'bar',
      data: {
        labels: chart.rows.map(({ label }) => label),
        datasets: [
          {
            data: shares.map((value) => value ?? null),
            backgroundColor: actualFill.map(({ fill }) => css(fill)),
            borderColor: css(style.accent),
            borderWidth: 1.5,
            grouped: false,
            barThickness: thickness,
          },
          {
            data: chart.rows.map(() => 1),
            backgroundColor: css(target.fill),
            grouped: false,
            barThickness: thickness,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: false,
        events: [],
        layout: { padding },
        scales: {
          x: { display: false, min: 0, max: longest, reverse: context.direction === 'rtl' },
          y: { display: false },
        },
        plugins: {
          legend: { display: false },
          tooltip: { enabled: false },
          backdrop: { color: css(style.background) },
          dashedBars: {
            bars: chart.rows.map((_, index) => ({ dataset: 1, index, color: css(style.accent) })),
          },
          directLabels: { fontFamily: style.fontFamily, direction: context.direction, labels },
        },
      },
    },
  };
};

/** A bar means nothing unless it is something reached, set against an aim above zero in the same unit. */
const findRowFaults = (row: ProgressRow, index: number, { figure }: ChartContext): ChartFault[] => {
  const target = { path: ['rows', index, 'target'], figure: figure(row.target) };
  const actual = row.actual && { path: ['rows', index, 'actual'], figure: figure(row.actual) };
  const faults = actual ? findUnitFaults([target, actual]) : [];
  if (target.figure.status !== 'target' || target.figure.value <= 0)
    faults.push({
      path: target.path,
      code: 'no-target',
      message: `\`${target.figure.id}\` is no target above zero, so there is no track to fill.`,
      hint: 'Give the figure `status: target`, or use a `columns` chart.',
    });
  if (actual && (actual.figure.status === 'target' || actual.figure.value < 0))
    faults.push({
      path: actual.path,
      code: 'no-actual',
      message: `\`${actual.figure.id}\` is a target or below zero: it cannot fill a track.`,
      hint: 'Name a figure that was reached, or leave `actual` out.',
    });
  return faults;
};

const findFaults = (chart: ProgressChart, context: ChartContext): ChartFault[] => {
  const faults = chart.rows.flatMap((row, index) => findRowFaults(row, index, context));
  // What cannot be drawn truly need not fit either.
  if (faults.length > 0) return faults;
  const { style, labels, spare } = arrange(chart, context);
  return [...findLabelFaults(labels, context), ...(spare < leastThickness(style) ? [noRoom('rows')] : [])];
};

const describe = (chart: ProgressChart, context: ChartContext): string => {
  const rows = chart.rows.map((row) => {
    return `${row.label} — ${actualWords(row, context)} / ${targetWords(context.figure(row.target), context.words)}`;
  });
  return `${chart.title}: ${rows.join('; ')}`;
};

export const progress: ChartKind<Declared, ProgressChart> & { readonly schema: typeof schema } = {
  schema,
  localise,
  figureIds: ({ rows }) =>
    rows.flatMap(({ actual, target }) => (actual === undefined ? [target] : [actual, target])),
  draw,
  findFaults,
  describe,
};
