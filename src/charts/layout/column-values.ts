/** What stands above bars: their values, with what they grew by, and which of them are left where not all have room. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import { type FittedValue, type ValueSizes, valueLine } from './bar-labels.ts';
import { findCollisions } from './collisions.ts';
import type { ColumnBox } from './column-boxes.ts';
import type { Scene } from './scene.ts';
import type { Label, LabelLine } from './text.ts';

/** Whether some gap is too narrow to say what it is. */
export const hasGapMark = (stacks: readonly { readonly lines: readonly LabelLine[] }[]) =>
  stacks.some(({ lines }) => lines.some(({ text }) => text === '–'));

/** What stands above a bar: its growth, and its value. */
export const linesOf = (
  { value, emphasis, room }: FittedValue,
  valueSizes: ValueSizes,
  scene: Scene,
): LabelLine[] => {
  const { setter, theme, context, plan } = scene;
  if (value.value === null) {
    const lines = setter.fit(value.label, room, sizes(12), { bold: false, color: theme.muted });
    const isNarrow = setter.widest(lines) > room || lines.length > 4;
    return isNarrow ? [{ text: '–', size: sizes(12)[0] ?? 16, bold: false, color: theme.muted }] : lines;
  }
  const own = valueLine(value, emphasis, valueSizes[emphasis], scene);
  const isTold = context.isGrowthTold ?? plan.annotations.length > 0;
  if (value.growth === undefined || isTold || emphasis === 'quiet' || value.from !== undefined) return [own];
  const growth = setter.fit(value.growth, room, [own.size, ...sizes(14, 12)], {
    bold: true,
    color: textColor(theme, value.role),
  });
  return [...growth, own];
};

export const topBox = (boxes: readonly ColumnBox[], category: number): ColumnBox | undefined =>
  boxes.filter((box) => box.category === category).sort((a, b) => a.y - b.y)[0];

/** Those labels that touch neither a bar nor one another; highlights first, then the last ones. */
export const keepApart = (
  labels: readonly Label[],
  fixed: readonly Label[],
  obstacles: readonly Rectangle[],
  isHighlight: readonly boolean[],
  { setter, context }: Scene,
): Label[] => {
  const order = labels
    .map((label, i) => ({ label, i }))
    .sort((a, b) => Number(isHighlight[b.i] ?? false) - Number(isHighlight[a.i] ?? false) || b.i - a.i);
  const kept: Label[] = [];
  for (const { label } of order) {
    const { outside, touching, covered } = findCollisions([label], obstacles, setter, context);
    const others = [...fixed, ...kept].map((other) => setter.boxOf(other));
    const meets = findCollisions([label], others, setter, context).covered.length > 0;
    if (outside.length + touching.length + covered.length === 0 && !meets) kept.push(label);
  }
  return kept;
};
