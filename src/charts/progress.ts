/** Reached against aimed at: each row is a track as long as its own target, filled as far as reported. */
import { z } from 'zod';
import { text } from '../figures/text.ts';
import type { ChartDrawing } from './chart.ts';
import { css } from './color.ts';
import { type ChartContext, type ChartKind, figureId, type Localise } from './kind.ts';
import { estimateWidth, fitLabel, LINE_HEIGHT, linesHeight } from './lines.ts';
import type { DirectLabel } from './plugins.ts';
import { barLook, type ChartStyle, chartStyle } from './style.ts';

interface ProgressRow {
  readonly label: string;
  readonly actual?: string | undefined;
  readonly target: string;
}

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

const GAP = 8;
const INSET = 12;
/** The track's height within its row: no thinner than a bar looks, no thicker than reads as a bar. */
const TRACK = { least: 12, most: 44 };

const targetWords = (row: ProgressRow, { figure, words }: ChartContext) => {
  const target = figure(row.target);
  return words.target(words.period(target), words.value(target));
};

const actualWords = (row: ProgressRow, { figure, words, language }: ChartContext) => {
  if (row.actual === undefined) return words.noActual;
  const actual = figure(row.actual);
  const mark = actual.status === 'derived' ? '*' : '';
  const comma = /^(zh|ja)/.test(language) ? '，' : ', ';
  return `${words.value(actual)}${mark}${comma}${words.period(actual)}`;
};

/** 1 is the target reached. */
const share = (row: ProgressRow, { figure }: ChartContext) =>
  row.actual === undefined ? undefined : figure(row.actual).value / figure(row.target).value;

/** Label and target over the track: on one line if both fit, else the target below the label. */
const headLabels = (
  row: ProgressRow,
  index: number,
  track: number,
  style: ChartStyle,
  context: ChartContext,
) => {
  const place = { dataset: 1, index, gap: GAP * 0.75 };
  const [label, target] = [row.label, targetWords(row, context)];
  const bold = { bold: true, color: css(style.text) };
  const quiet = { bold: false, color: css(style.quietText) };
  const targetWidth = estimateWidth(target, style.size, false);
  const room = track - targetWidth - INSET * 2;
  const sizes = [style.size * 1.125, style.size];
  if (estimateWidth(label, style.size, true) <= room) {
    const left: DirectLabel = {
      ...place,
      at: 'aboveStart',
      width: room,
      lines: fitLabel(label, room, sizes, bold),
    };
    const lines = [{ text: target, size: style.size, ...quiet }];
    return [left, { ...place, at: 'aboveEnd', width: targetWidth, lines } satisfies DirectLabel];
  }
  const lines = [...fitLabel(label, track, sizes, bold), ...fitLabel(target, track, [style.size], quiet)];
  return [{ ...place, at: 'aboveStart', width: track, lines } satisfies DirectLabel];
};

/** What is reached: in its bar or right after it, wherever it fits, else under the track. */
const actualLabel = (
  row: ProgressRow,
  index: number,
  track: number,
  style: ChartStyle,
  context: ChartContext,
): DirectLabel => {
  const words = actualWords(row, context);
  const reached = share(row, context);
  const isThere = reached !== undefined;
  const need = estimateWidth(words, style.size, isThere) + INSET * 2;
  const bar = track * Math.max(0, reached ?? 0);
  const line = { text: words, size: style.size, bold: isThere };
  const label = { dataset: isThere ? 0 : 1, index, gap: INSET, width: need };
  const color = css(isThere ? style.text : style.quietText);
  if (bar >= need) return { ...label, at: 'inside', lines: [{ ...line, color: css(style.onAccent) }] };
  if (!isThere && track >= need) return { ...label, at: 'inside', lines: [{ ...line, color }] };
  if (track - bar >= need) return { ...label, at: 'after', lines: [{ ...line, color }] };
  const lines = fitLabel(words, context.width, [style.size], { bold: isThere, color });
  return { ...label, at: 'belowStart', gap: GAP / 2, width: context.width, lines };
};

const draw = (chart: ProgressChart, context: ChartContext): ChartDrawing => {
  const style = chartStyle(context.theme);
  const shares = chart.rows.map((row) => share(row, context));
  const longest = Math.max(1, ...shares.map((value) => value ?? 0));
  const track = context.width / longest;
  const heads = chart.rows.map((row, index) => headLabels(row, index, track, style, context));
  const actuals = chart.rows.map((row, index) => actualLabel(row, index, track, style, context));
  const headHeight = Math.max(...heads.flat().map(({ lines, gap }) => linesHeight(lines) + gap));
  const below = actuals.filter(({ at }) => at === 'belowStart');
  const footHeight = Math.max(0, ...below.map(({ lines, gap }) => linesHeight(lines) + gap));
  // A bar sits in the middle of its row, so whichever side of it needs more room is given to both.
  const shift = headHeight - footHeight;
  const padding = { left: 0, right: 0, top: Math.max(0, shift), bottom: Math.max(0, -shift) };
  const rowHeight = (context.height - Math.abs(shift)) / chart.rows.length;
  const spare = rowHeight - headHeight - footHeight - GAP * 1.5;
  const thickness = Math.min(Math.max(spare, TRACK.least, style.size * LINE_HEIGHT), TRACK.most);
  const target = barLook('target', style.accent, style.background);
  const actualFill = chart.rows.map(({ actual }) => {
    const status = actual === undefined ? 'reported' : context.figure(actual).status;
    return barLook(status, style.accent, style.background);
  });
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
        scales: { x: { display: false, min: 0, max: longest }, y: { display: false } },
        plugins: {
          legend: { display: false },
          tooltip: { enabled: false },
          backdrop: { color: css(style.background) },
          dashedBars: {
            bars: chart.rows.map((_, index) => ({ dataset: 1, index, color: css(style.accent) })),
          },
          directLabels: { fontFamily: style.fontFamily, labels: [...heads.flat(), ...actuals] },
        },
      },
    },
  };
};

const describe = (chart: ProgressChart, context: ChartContext): string => {
  const rows = chart.rows.map((row) => {
    return `${row.label} — ${actualWords(row, context)} / ${targetWords(row, context)}`;
  });
  return `${chart.title}: ${rows.join('; ')}`;
};

export const progress: ChartKind<Declared, ProgressChart> & { readonly schema: typeof schema } = {
  schema,
  localise,
  figureIds: ({ rows }) =>
    rows.flatMap(({ actual, target }) => (actual === undefined ? [target] : [actual, target])),
  draw,
  describe,
};
