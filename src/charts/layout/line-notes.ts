/** What is said at points of lines: values, and notes. */
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { sizes } from '../chartjs/theme.ts';
import { lineMark } from './arrows.ts';
import { touches } from './collisions.ts';
import { alongLine } from './line-over.ts';
import { noRoom, type Scene } from './scene.ts';
import { type Label, linesHeight } from './text.ts';

/** More values would be a row of digits over a line. */
export const MOST_POINTS = 8;

/** Where a value is drawn; undefined for a gap. */
export type PlaceOf = (
  series: number,
  category: number,
) => { readonly x: number; readonly y: number } | undefined;

export const lineObstacles = ({ plan }: Scene, at: PlaceOf): Rectangle[] =>
  plan.series.flatMap(({ values }, series) =>
    values.flatMap((_, i) => {
      const [a, b] = [at(series, i), at(series, i + 1)];
      return a && b ? alongLine(a, b) : [];
    }),
  );

/** A line alone has room for its values: each above its point, or below, where nothing is in the way. */
export const pointLabels = (
  { plan, setter, theme, context }: Scene,
  at: PlaceOf,
  labels: readonly Label[],
  obstacles: readonly Rectangle[],
): Label[] => {
  const values = plan.series[0]?.values ?? [];
  if (plan.series.length > 1 || values.length > MOST_POINTS) return [];
  const [size = 16] = sizes(14);
  const found: Label[] = [];
  const last = values.findLastIndex(({ value }) => value !== null);
  for (const [i, value] of values.entries()) {
    const point = at(0, i);
    if (!point || i === last) continue;
    const lines = [{ text: value.label, size, bold: value.isHighlight, color: theme.text, tells: value }];
    const half = setter.widest(lines) / 2;
    const taken = [...obstacles, ...[...labels, ...found].map(setter.boxOf)];
    const x = Math.min(Math.max(point.x, half), context.width - half);
    const free = [point.y - 12 - linesHeight(lines), point.y + 12]
      .map((y): Label => ({ x, y, align: 'center', lines }))
      .find((label) => label.y >= 0 && !taken.some((other) => touches(setter.boxOf(label), other)));
    if (free) found.push(free);
  }
  return found;
};

/** Notes at points: above, below or beside them, wherever nothing is in the way. */
export const noteLabels = (
  scene: Scene,
  at: PlaceOf,
  labels: readonly Label[],
  obstacles: readonly Rectangle[],
) => {
  const { plan, setter, theme, context } = scene;
  const found: Label[] = [];
  const marks: Mark[] = [];
  const leaders: Rectangle[] = [];
  const faults = [];
  for (const one of plan.annotations) {
    if (one.kind !== 'note') continue;
    const point = at(one.at.series, one.at.category);
    if (!point) continue;
    const lines = setter.fit(one.text, 180, sizes(14, 13, 12), { bold: true, color: theme.text });
    const [w, h] = [setter.widest(lines), linesHeight(lines)];
    const candidates = [40, 24, 70, 100, 140].flatMap((by) =>
      [-1, 1].flatMap((side) =>
        [0, -0.6, 0.6].map(
          (shift): Label => ({
            x: Math.min(Math.max(point.x + shift * w, w / 2), context.width - w / 2),
            y: side < 0 ? point.y - by - h : point.y + by,
            align: 'center',
            lines,
          }),
        ),
      ),
    );
    const taken = [...obstacles, ...[...labels, ...found].map(setter.boxOf)];
    const free = candidates.find((label) => {
      const box = setter.boxOf(label);
      const isIn = box.y >= 0 && box.y + box.h <= context.height;
      return isIn && !taken.some((other) => touches(box, other));
    });
    if (!free) {
      faults.push(
        noRoom(`“${one.text}” has no room beside its mark.`, 'Shorten it, or say it in the points.'),
      );
      continue;
    }
    found.push(free);
    const isAbove = free.y < point.y;
    const edge = isAbove ? free.y + h + 2 : free.y - 2;
    const start = { x: point.x, y: point.y + (isAbove ? -7 : 7) };
    const end = { x: Math.min(Math.max(point.x, free.x - w / 2), free.x + w / 2), y: edge };
    marks.push(
      lineMark(
        [
          [start.x, start.y],
          [end.x, end.y],
        ],
        theme.text,
      ),
    );
    leaders.push(...alongLine(start, end));
  }
  return { labels: found, marks, leaders, faults };
};
