/** The names of stacked series, beside the last column: each at the height of its part. */
import { sizes, textColor } from '../chartjs/theme.ts';
import { spread } from './collisions.ts';
import { barSeries, type ColumnBox } from './column-boxes.ts';
import type { Scene } from './scene.ts';
import { type Label, linesHeight } from './text.ts';

const GAP = 10;
const MOST = 0.26;

export const stackNames = (scene: Scene) => {
  const { plan, theme, setter, context } = scene;
  const bars = barSeries(plan);
  const [size = 16] = sizes(13);
  const room = Math.min(
    context.width * MOST,
    Math.max(...bars.map(({ name }) => setter.width(name, size, true))),
  );
  const names = bars.map(({ name, role }) =>
    name === ''
      ? []
      : setter.fit(name, room, [size, ...sizes(12)], { bold: true, color: textColor(theme, role) }),
  );
  const isNamed = names.some((lines) => lines.length > 0);
  return {
    width: isNamed ? room + GAP : 0,
    place: (boxes: readonly ColumnBox[], plot: { readonly y: number; readonly h: number }): Label[] => {
      const last = plan.categories.length - 1;
      const rows = names.flatMap((lines, series) => {
        const box = boxes.find((one) => one.series === series && one.category === last);
        return box && lines.length > 0 ? [{ lines, box }] : [];
      });
      const tops = spread(
        rows.map(({ lines, box }) => ({ at: box.y + box.h / 2, height: linesHeight(lines) })),
        plot.y,
        plot.y + plot.h,
      );
      return rows.map(({ lines, box }, i) => ({
        x: box.x + box.w + GAP,
        y: tops[i] ?? box.y,
        align: 'left',
        lines,
      }));
    },
  };
};
