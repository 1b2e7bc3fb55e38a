/** The words of a progress chart's row, and where around its track they go. */

import { css, readable } from './color.ts';
import type { ChartContext } from './kind.ts';
import { targetWords } from './kind.ts';
import type { LabelSetter } from './lines.ts';
import type { DirectLabel } from './plugins.ts';
import { barLook, type ChartStyle, TEXT_CONTRAST } from './style.ts';

export interface ProgressRow {
  readonly label: string;
  readonly actual?: string | undefined;
  readonly target: string;
}

/** What every row of a chart shares. */
export interface LabelScene {
  /** The track's length in pixels. */
  readonly track: number;
  readonly style: ChartStyle;
  readonly setter: LabelSetter;
  readonly context: ChartContext;
}

export const GAP = 8;
const INSET = 12;

export const actualWords = (row: ProgressRow, { figure, words }: ChartContext) => {
  if (row.actual === undefined) return words.phrase('noActual');
  const actual = figure(row.actual);
  return `${words.value(actual)}${words.phrase('comma')}${words.shortPeriod(actual.period)}`;
};

export const actualStatus = ({ actual }: ProgressRow, { figure }: ChartContext) =>
  actual === undefined ? 'reported' : figure(actual).status;

/** 1 is the target reached. */
export const share = (row: ProgressRow, { figure }: ChartContext) =>
  row.actual === undefined ? undefined : figure(row.actual).value / figure(row.target).value;

/** Label and target over the track: on one line if both fit, else the target below the label. */
export const headLabels = (
  row: ProgressRow,
  index: number,
  { track, style, setter, context }: LabelScene,
) => {
  const place = { dataset: 1, index, gap: GAP * 0.75 };
  const [label, target] = [row.label, targetWords(context.figure(row.target), context.words)];
  const bold = { bold: true, color: css(style.text) };
  const quiet = { bold: false, color: css(style.quietText) };
  const targetWidth = setter.width(target, style.size, false);
  const room = track - targetWidth - INSET * 2;
  const sizes = [style.size * 1.125, style.size];
  if (setter.width(label, style.size, true) <= room) {
    const left: DirectLabel = {
      ...place,
      at: 'aboveStart',
      width: room,
      lines: setter.fit(label, room, sizes, bold),
    };
    const lines = [{ text: target, size: style.size, ...quiet }];
    return [left, { ...place, at: 'aboveEnd', width: targetWidth, lines } satisfies DirectLabel];
  }
  const lines = [...setter.fit(label, track, sizes, bold), ...setter.fit(target, track, [style.size], quiet)];
  return [{ ...place, at: 'aboveStart', width: track, lines } satisfies DirectLabel];
};

/** What is reached: in its bar or right after it, wherever it fits, else under the track. */
export const actualLabel = (
  row: ProgressRow,
  index: number,
  { track, style, setter, context }: LabelScene,
): DirectLabel => {
  const words = actualWords(row, context);
  const reached = share(row, context);
  const isThere = reached !== undefined;
  const need = setter.width(words, style.size, isThere) + INSET * 2;
  const bar = track * Math.max(0, reached ?? 0);
  const line = { text: words, size: style.size, bold: isThere };
  const label = { dataset: isThere ? 0 : 1, index, gap: INSET, width: need };
  const color = css(isThere ? style.text : style.quietText);
  if (bar >= need) {
    const { fill } = barLook(actualStatus(row, context), style.accent, style.background);
    const onBar = css(readable(style.background, fill, style.text, TEXT_CONTRAST));
    return { ...label, at: 'inside', lines: [{ ...line, color: onBar }] };
  }
  if (!isThere && track >= need) return { ...label, at: 'inside', lines: [{ ...line, color }] };
  if (track - bar >= need) return { ...label, at: 'after', lines: [{ ...line, color }] };
  const lines = setter.fit(words, context.width, [style.size], { bold: isThere, color });
  return { ...label, at: 'belowStart', gap: GAP / 2, width: context.width, lines };
};
