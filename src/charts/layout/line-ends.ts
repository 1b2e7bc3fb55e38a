/** The names and last values of lines, at their ends, moved apart where they would touch. */
import { sizes, textColor } from '../chartjs/theme.ts';
import { spread } from './collisions.ts';
import type { Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

export interface EndText {
  /** The level that it belongs to: a value, then a height in the drawing. */
  readonly at: number | undefined;
  readonly lines: readonly LabelLine[];
}

const MOST_SHARE = 0.3;

/** With several lines, value and name; with one, its value alone. */
export const endTexts = (
  scene: Scene,
  levels: readonly (readonly (number | null)[])[],
  isSlope: boolean,
): EndText[] => {
  const { plan, setter, theme, context } = scene;
  const room = context.width * MOST_SHARE;
  const isCrowded = plan.series.length > 4 || context.height < 300;
  const isArea = plan.mark === 'area' && plan.stacking !== 'none';
  return plan.series.map(({ name, values, isHighlight, role }, i): EndText => {
    const own = levels[i] ?? [];
    const last = own.findLastIndex((value) => value !== null);
    const value = values[last];
    const level = own[last];
    if (!value || level === null || level === undefined) return { at: undefined, lines: [] };
    const below = isArea ? (levels[i - 1]?.[last] ?? 0) : level;
    const isStrong = isHighlight || plan.series.length === 1;
    const color = isStrong || plan.mark === 'area' ? textColor(theme, role) : theme.text;
    const [large, small] = isCrowded
      ? [sizes(isStrong ? 18 : 14, 12), sizes(12)]
      : [sizes(isStrong ? 26 : 20, 18, 14, 12), sizes(14, 13, 12)];
    const head = setter.fit(value.label, room, large, { bold: true, color, tells: value });
    const period =
      last === values.length - 1
        ? []
        : setter.fit(plan.categories[last]?.label ?? '', room, sizes(12), {
            bold: false,
            color: theme.muted,
          });
    const names =
      name === '' ? [] : setter.fit(name, room, small, { bold: true, color: isStrong ? color : theme.muted });
    const note =
      isSlope && value.note !== undefined
        ? setter.fit(value.note, room, sizes(12), { bold: false, color: theme.muted })
        : [];
    return { at: (below + level) / 2, lines: [...head, ...names, ...note, ...period] };
  });
};

/** What a difference between two points says. */
export const differenceLines = (
  { text, note }: { readonly text: string; readonly note?: string },
  { setter, theme, context }: Scene,
): LabelLine[] => [
  ...setter.fit(text, context.width * 0.2, sizes(18, 16, 14, 12), { bold: true, color: theme.text }),
  ...(note === undefined
    ? []
    : setter.fit(note, context.width * 0.2, sizes(13, 12), { bold: false, color: theme.text })),
];

/** The name of a reference line. */
export const lineText = (text: string, { setter, theme, context }: Scene): LabelLine[] =>
  setter.fit(text, context.width * 0.2, sizes(13, 12), { bold: true, color: theme.text });

export const placeEnds = (
  ends: readonly EndText[],
  x: number,
  top: number,
  bottom: number,
  { context }: Scene,
  align: 'left' | 'right' = 'left',
): Label[] => {
  const said = ends.flatMap(({ at, lines }) =>
    at === undefined || lines.length === 0 ? [] : [{ at, lines }],
  );
  const starts = spread(
    said.map(({ at, lines }) => ({ at, height: linesHeight(lines) + 4 })),
    Math.max(0, top),
    Math.min(context.height, bottom),
  );
  return said.map(({ lines }, i) => ({ x, y: (starts[i] ?? 0) + 2, align, lines }));
};
