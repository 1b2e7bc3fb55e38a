/** Rings: shares of one whole around one of them, or one for each share of its own whole. */
import { ringPanel } from '../chartjs/configuration.ts';
import { fillOf, sizes, textColor } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { lineMark } from './arrows.ts';
import { spread } from './collisions.ts';
import { layOutHead } from './head.ts';
import { type LayOut, type Layout, noRoom, type PlotFrame, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

/** The hole, as a share of the ring: 1.5 inches of 2.2. */
export const HOLE = 0.68;
const GAP = 14;
/** Turns from the top, clockwise. */
const TURN = 2 * Math.PI;
const LEAST_RADIUS = 44;

export const layOutRings: LayOut = (scene) =>
  scene.plan.isIndexed ? singleShares(scene) : partsOfWhole(scene);

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const frameOf = ({ x, y, r }: Circle): PlotFrame => ({
  plot: { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
  values: [0, 1],
});

const tooSmall = noRoom(
  'The labels of this chart leave no room for its ring.',
  'Shorten the labels, or show fewer rings.',
);

/** Lines in the middle of a ring's hole, or undefined where they have no room. */
const inHole = (
  text: string,
  { r }: Circle,
  color: string,
  { setter }: Scene,
  most = 44,
): LabelLine | undefined => {
  const room = 2 * r * HOLE * 0.86;
  const size = setter.largest(
    [{ text, bold: true, room }],
    sizes(...[44, 40, 36, 32, 28, 24, 20, 18, 16, 14, 12].filter((one) => one <= most)),
  );
  return size === undefined || size * 1.25 > r * HOLE * 1.6 ? undefined : { text, size, bold: true, color };
};

const singleShares = (scene: Scene): Layout => {
  const { plan, context, theme, setter } = scene;
  const values = plan.series[0]?.values ?? [];
  const [width, height] = [context.width / values.length, context.height];
  const unders = plan.categories.map(({ label, note }) => [
    ...setter.fit(label, width - GAP, sizes(16, 14, 13, 12), { bold: true, color: theme.text }),
    ...(note === undefined
      ? []
      : setter.fit(note, width - GAP, sizes(13, 12), { bold: false, color: theme.muted })),
  ]);
  const underHeight = Math.max(...unders.map(linesHeight)) + GAP;
  const r = Math.min(width / 2 - GAP, (height - underHeight) / 2 - 2);
  const middle = { y: (height - underHeight) / 2, r };
  const labels: Label[] = [];
  const panels = values.map((value, i) => {
    const circle = { ...middle, x: width * (i + 0.5) };
    const fill = fillOf(value.status, theme.roles[value.role], theme.ground) ?? theme.roles.track;
    const share = Math.min(1, Math.max(0, (value.value ?? 0) / (plan.axis.whole ?? 100)));
    if (value.value !== null) {
      const line = inHole(value.label, circle, textColor(theme, value.role), scene);
      if (line)
        labels.push({ x: circle.x, y: circle.y - (line.size * 1.25) / 2, align: 'center', lines: [line] });
    } else {
      const lines = setter.fit(value.label, 2 * r * HOLE * 0.8, sizes(14, 12), {
        bold: false,
        color: theme.muted,
      });
      labels.push({ x: circle.x, y: circle.y - linesHeight(lines) / 2, align: 'center', lines });
    }
    labels.push({ x: circle.x, y: height - underHeight + GAP, align: 'center', lines: unders[i] ?? [] });
    return ringPanel([share, 1 - share], [fill, theme.roles.track], circle, HOLE, theme);
  });
  const isTold = labels.length === 2 * values.length;
  return {
    panels,
    frames: values.map((_, i) => frameOf({ ...middle, x: width * (i + 0.5) })),
    under: [],
    outlines: [],
    over: [],
    labels,
    obstacles: [],
    faults: r < LEAST_RADIUS || !isTold ? [tooSmall] : [],
  };
};

const partsOfWhole = (scene: Scene): Layout => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const head = layOutHead(scene);
  const values = plan.series[0]?.values ?? [];
  const shares = sharesOf(values);
  const room = width * 0.3;
  const texts = plan.categories.map(({ label }, i) => partLines(label, values[i], room, scene));
  const angles = middles(shares);
  const widest = Math.max(...texts.map(setter.widest));
  const r = Math.min((height - head.top) / 2 - 8, (width - 2 * widest) / 2 - 34);
  const circle = { x: width / 2, y: head.top + (height - head.top) / 2, r };
  const sides = angles.map((angle) => (Math.sin(angle) >= -1e-9 ? 'left' : 'right'));
  const labels: Label[] = [...head.labels];
  const over = [];
  for (const align of ['left', 'right'] as const) {
    const own = texts.flatMap((lines, i) => (sides[i] === align ? [{ lines, angle: angles[i] ?? 0 }] : []));
    const tops = spread(
      own.map(({ lines, angle }) => ({
        at: circle.y - Math.cos(angle) * (r + 10),
        height: linesHeight(lines) + 4,
      })),
      head.top,
      height,
    );
    for (const [i, { lines, angle }] of own.entries()) {
      const side = align === 'left' ? 1 : -1;
      const x = circle.x + side * (r + 28);
      const y = (tops[i] ?? 0) + 2;
      const level = y + (lines[0]?.size ?? 16) * 0.62;
      labels.push({ x, y, align, lines });
      over.push(
        lineMark(
          [
            [circle.x + Math.sin(angle) * (r + 3), circle.y - Math.cos(angle) * (r + 3)],
            [x - side * 12, level],
            [x - side * 4, level],
          ],
          theme.text,
        ),
      );
    }
  }
  const whole = plan.categories[0]?.total;
  if (whole) {
    const line = inHole(whole.label, circle, theme.text, scene, 36);
    if (line)
      labels.push({ x: circle.x, y: circle.y - (line.size * 1.25) / 2, align: 'center', lines: [line] });
  }
  const fills = values.map(
    ({ role, status }) => fillOf(status, theme.roles[role], theme.ground) ?? theme.roles.track,
  );
  return {
    panels: [ringPanel(shares, fills, circle, HOLE, theme)],
    frames: [frameOf(circle)],
    under: [],
    outlines: [],
    over,
    labels,
    obstacles: [],
    faults: r < LEAST_RADIUS ? [tooSmall] : [],
  };
};

const partLines = (
  label: string,
  value: PlanValue | undefined,
  room: number,
  { setter, theme }: Scene,
): LabelLine[] => [
  ...(value
    ? setter.fit(value.label, room, sizes(value.isHighlight ? 24 : 18, 16, 14, 12), {
        bold: true,
        color: textColor(theme, value.role),
      })
    : []),
  ...setter.fit(label, room, sizes(14, 13, 12), { bold: value?.isHighlight ?? false, color: theme.text }),
];

/** What nobody sees of a ring, and arcs cannot be drawn of. */
const LEAST_SHARE = 5e-4;

/** Of the largest first, for a sum of very large values is beyond all numbers. */
const sharesOf = (values: readonly PlanValue[]): number[] => {
  const sizes = values.map(({ value }) => Math.max(0, value ?? 0));
  const largest = Math.max(0, ...sizes);
  if (largest === 0) return sizes;
  const parts = sizes.map((size) => size / largest);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (part / total < LEAST_SHARE ? 0 : part / total));
};

/** The angle in the middle of each part. */
const middles = (shares: readonly number[]): number[] => {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return (sum - share / 2) * TURN;
  });
};
