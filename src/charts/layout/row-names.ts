/** The names of rows, right-aligned before the axis, and their periods where these differ. */
import { sizes } from '../chartjs/theme.ts';
import type { ChartFault } from '../kind.ts';
import type { PlanCategory } from '../plan.ts';
import { noRoom, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

const GAP = 14;
const MOST_SHARE = 0.36;

export interface RowNames {
  /** With the gap before the axis. */
  readonly width: number;
  readonly labels: (middle: (row: number) => number, right: number) => Label[];
  readonly faults: readonly ChartFault[];
}

export const fitNames = ({ plan, setter, theme, context }: Scene, rowHeight: number): RowNames => {
  const most = context.width * MOST_SHARE;
  const linesAt = (size: number, { label, note, isHighlight }: PlanCategory): LabelLine[] => [
    ...setter.fit(label, most, [size], { bold: isHighlight, color: theme.text, tells: 'name' }),
    ...(note === undefined ? [] : setter.fit(note, most, sizes(12), { bold: false, color: theme.muted })),
  ];
  const fits = (lines: readonly LabelLine[]) =>
    linesHeight(lines) <= rowHeight - 1 && setter.widest(lines) <= most + 0.01;
  const all = sizes(20, 18, 16, 14, 13, 12);
  const size =
    all.find((candidate) => plan.categories.every((row) => fits(linesAt(candidate, row)))) ??
    all.at(-1) ??
    16;
  const rows = plan.categories.map((row) => linesAt(size, row));
  const tooLong = plan.categories.find((_, i) => !fits(rows[i] ?? []));
  const widest = Math.max(0, ...rows.map(setter.widest));
  return {
    width: widest === 0 ? 0 : Math.min(widest, most) + GAP,
    labels: (middle, right) =>
      rows.flatMap((lines, row) =>
        lines.length === 0
          ? []
          : [{ x: right - GAP, y: middle(row) - linesHeight(lines) / 2, align: 'right', lines }],
      ),
    faults: tooLong
      ? [
          noRoom(
            `“${tooLong.label}” has no room beside its bar.`,
            `Shorten the names, or show fewer than ${plan.categories.length} rows in one chart.`,
          ),
        ]
      : [],
  };
};
