/** The names of series over the first row, or over grouped columns: each over its own part if it fits there, else in a line with its colour. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import { barSeries } from './column-boxes.ts';
import { noRoom, type Scene } from './scene.ts';
import type { Label, LabelLine } from './text.ts';

const GAP = 6;

export const rowKey = ({ plan, theme, setter, context }: Scene) => {
  const [size = 16] = sizes(13);
  const names = barSeries(plan).map(
    ({ name, role }): LabelLine => ({
      text: name,
      size,
      bold: true,
      color: textColor(theme, role),
    }),
  );
  const widths = names.map(({ text }) => setter.width(text, size, true));
  const height = size * 1.25 + GAP;
  const inline = widths.reduce((sum, width) => sum + width + 2 * GAP + size, 0);
  return {
    faults:
      inline > context.width + 2 * GAP + size
        ? [noRoom('The names of the series have no room above the chart.', 'Shorten them, or show fewer.')]
        : [],
    height: names.some(({ text }) => text !== '') ? height : 0,
    labels: (top: number, boxes: readonly (Rectangle & { series: number; category: number })[]): Label[] => {
      const first = boxes.filter(({ category }) => category === 0);
      const over = names.every((_, i) => (widths[i] ?? 0) <= (first[i]?.w ?? 0));
      let x = inline > context.width ? 0 : Math.max(0, Math.min(first[0]?.x ?? 0, context.width - inline));
      return names.flatMap((line, i): Label[] => {
        if (line.text === '') return [];
        const at = over ? (first[i]?.x ?? 0) : x;
        x += (widths[i] ?? 0) + 2 * GAP + size;
        return [{ x: at, y: top, align: 'left', lines: [line] }];
      });
    },
  };
};
