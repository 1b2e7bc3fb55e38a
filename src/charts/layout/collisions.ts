/** Labels that would lie on one another, on marks, or outside: what no reader should ever see. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { Label, TextSetter } from './text.ts';

/** Less than this is not seen. */
const TOLERANCE = 0.75;

export const touches = (a: Rectangle, b: Rectangle, by = TOLERANCE): boolean =>
  a.x + by < b.x + b.w && b.x + by < a.x + a.w && a.y + by < b.y + b.h && b.y + by < a.y + a.h;

export const isInside = ({ x, y, w, h }: Rectangle, width: number, height: number): boolean =>
  x >= -TOLERANCE && y >= -TOLERANCE && x + w <= width + TOLERANCE && y + h <= height + TOLERANCE;

export interface Collisions {
  readonly outside: readonly Label[];
  readonly touching: readonly (readonly [Label, Label])[];
  readonly covered: readonly Label[];
}

export const findCollisions = (
  labels: readonly Label[],
  obstacles: readonly Rectangle[],
  setter: TextSetter,
  { width, height }: { readonly width: number; readonly height: number },
): Collisions => {
  const boxes = labels.map((label) => ({ label, box: setter.boxOf(label) }));
  return {
    outside: boxes.filter(({ box }) => !isInside(box, width, height)).map(({ label }) => label),
    touching: boxes.flatMap((first, i) =>
      boxes
        .slice(i + 1)
        .filter((second) => touches(first.box, second.box))
        .map((second) => [first.label, second.label] as const),
    ),
    covered: boxes
      .filter(({ box }) => obstacles.some((obstacle) => touches(box, obstacle)))
      .map(({ label }) => label),
  };
};

/** Texts beside one another moved apart up and down, as little as that takes, between a top and a bottom. */
export const spread = (
  items: readonly { readonly at: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] => {
  const order = items.map((item, i) => ({ ...item, i })).sort((a, b) => a.at - b.at);
  // Groups of neighbours that touch share one place, in the middle of where they want to be.
  let groups = order.map((item) => ({
    items: [item],
    height: item.height,
    start: item.at - item.height / 2,
  }));
  const settle = (group: { items: typeof order; height: number }) => {
    let offset = 0;
    const wanted = group.items.map(({ at, height }) => {
      const start = at - offset - height / 2;
      offset += height;
      return start;
    });
    const mean = wanted.reduce((sum, start) => sum + start, 0) / wanted.length;
    return Math.min(Math.max(mean, top), Math.max(top, bottom - group.height));
  };
  groups = groups.map((group) => ({ ...group, start: settle(group) }));
  for (let i = 0; i + 1 < groups.length; ) {
    const [a, b] = [groups[i], groups[i + 1]];
    if (!a || !b || a.start + a.height <= b.start + 1e-9) {
      i++;
      continue;
    }
    const joined = { items: [...a.items, ...b.items], height: a.height + b.height };
    groups.splice(i, 2, { ...joined, start: settle(joined) });
    i = Math.max(0, i - 1);
  }
  const starts: number[] = Array(items.length).fill(0);
  for (const group of groups) {
    let start = group.start;
    for (const { i, height } of group.items) {
      starts[i] = start;
      start += height;
    }
  }
  return starts;
};
