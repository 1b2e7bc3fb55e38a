/** Bars that float: dotted joins from level to level, and under each step where it comes from. */
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import { lineMark } from './arrows.ts';
import type { ColumnBox } from './column-boxes.ts';
import type { Scale } from './scale.ts';
import type { Scene } from './scene.ts';
import { type Label, linesHeight } from './text.ts';

const GAP = 8;

export interface Floating {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
}

export const layOutFloating = (
  { plan, theme, setter }: Scene,
  plot: Rectangle,
  boxes: readonly ColumnBox[],
  scale: Scale,
): Floating => {
  const values = plan.series[0]?.values ?? [];
  if (!values.some(({ from }) => from !== undefined)) return { marks: [], labels: [] };
  const baseline = plot.y + plot.h * (1 - Math.max(0, scale.share(0)));
  const marks = values.flatMap((value, i): Mark[] => {
    const [own, next] = [boxes[i], boxes[i + 1]];
    if (!own || !next) return [];
    const y = plot.y + plot.h * (1 - scale.share((value.from ?? 0) + (value.value ?? 0)));
    return [
      lineMark(
        [
          [own.x + own.w, y],
          [next.x, y],
        ],
        theme.text,
        [3, 3],
      ),
    ];
  });
  const labels = values.flatMap((value, i): Label[] => {
    const box = boxes[i];
    if (!box || value.note === undefined) return [];
    const color = value.isHighlight ? textColor(theme, value.role) : theme.text;
    const lines = [
      ...(value.growth === undefined
        ? []
        : setter.fit(value.growth, box.w * 1.3, sizes(16, 14, 12), { bold: true, color })),
      ...setter.fit(value.note, box.w * 1.3, sizes(16, 14, 13, 12), { bold: false, color: theme.text }),
    ];
    const isFree =
      box.y + box.h + GAP + linesHeight(lines) < baseline - 2 && setter.widest(lines) <= box.w * 1.3;
    return isFree ? [{ x: box.x, y: box.y + box.h + GAP, align: 'left', lines }] : [];
  });
  return { marks, labels };
};
