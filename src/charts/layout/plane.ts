/** Points in a plane, each with its name: two axes that are both named, and bubbles where a third quantity is shown. */
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { pointPanel } from '../chartjs/configuration.ts';
import { fillOf, sizes, textColor } from '../chartjs/theme.ts';
import { touches } from './collisions.ts';
import { createScale } from './scale.ts';
import { endsOf, type LayOut, noRoom } from './scene.ts';
import { type Label, linesHeight } from './text.ts';
import { layOutValueAxis } from './value-axis.ts';

export const RADIUS = { point: 7, most: 34, least: 5 };
/** Clear of the lowest label of the upright axis, half of which hangs below the plot. */
const TICK_GAP = 12;

export const layOutPlane: LayOut = (scene) => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const values = plan.series[0]?.values ?? [];
  const points = values.flatMap((value, i) =>
    value.value === null || value.x === undefined
      ? []
      : [{ value, x: value.x, y: value.value, size: value.size, label: plan.categories[i]?.label ?? '' }],
  );
  const { axis, xAxis = axis } = plan;
  const [xs, ys] = [
    createScale([...points.map(({ x }) => x), ...xAxis.ticks.map(({ at }) => at)], xAxis.base),
    createScale([...points.map(({ y }) => y), ...axis.ticks.map(({ at }) => at)], axis.base),
  ];
  const join = (...parts: (string | undefined)[]) =>
    parts.filter((part) => part).join(context.words.phrase('comma'));
  const small = sizes(14, 13, 12);
  const head = setter.fit(join(axis.title, axis.unit), width, small, { bold: false, color: theme.muted });
  const foot = setter.fit(
    [join(xAxis.title, xAxis.unit), plan.sizeTitle && `○ ${plan.sizeTitle}`]
      .filter((part) => part)
      .join(context.words.phrase('separator')),
    width,
    small,
    { bold: false, color: theme.muted },
  );
  const left = layOutValueAxis(axis, ys, scene);
  const [size = 16] = sizes(12);
  const footHeight = linesHeight(foot) + size * 1.25 + TICK_GAP + 6;
  const edge = points.some(({ size: own }) => own !== undefined) ? RADIUS.most : RADIUS.point;
  const top = linesHeight(head) + 12 + edge;
  const plot: Rectangle = {
    x: left.width,
    y: top,
    w: width - left.width - Math.max(26, edge + 4),
    h: height - footHeight - top,
  };
  const largest = Math.max(...points.map(({ size: own }) => own ?? 0)) || 1;
  const placed = points.map((point) => ({
    ...point,
    left: plot.x + plot.w * xs.share(point.x),
    top: plot.y + plot.h * (1 - ys.share(point.y)),
    // Areas, not radii, are as large as the values.
    r:
      point.size === undefined
        ? RADIUS.point
        : Math.max(RADIUS.least, RADIUS.most * Math.sqrt(Math.max(0, point.size) / largest)),
  }));
  const fixed: Label[] = [
    { x: 0, y: 0, align: 'left', lines: head },
    { x: plot.x + plot.w, y: height - linesHeight(foot), align: 'right', lines: foot },
    ...left.labels(plot),
    ...xAxis.ticks.map(
      ({ at, label }): Label => ({
        x: plot.x + plot.w * xs.share(at),
        y: plot.y + plot.h + TICK_GAP,
        align: 'center',
        lines: [{ text: label, size, bold: false, color: theme.muted, tells: 'number' }],
      }),
    ),
  ];
  const circles = placed.map(({ left: x, top: y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const names: Label[] = [];
  const homeless: string[] = [];
  // Highlights first: they are named whatever happens.
  const order = [...placed].sort((a, b) => Number(b.value.isHighlight) - Number(a.value.isHighlight));
  for (const point of order) {
    const { isHighlight, role } = point.value;
    const color = isHighlight ? textColor(theme, role) : theme.text;
    const free = sizes(...(isHighlight ? [18, 16, 14, 12] : [14, 13, 12])).flatMap((one) => {
      const lines = setter.fit(point.label, Math.max(90, width * 0.22), [one], { bold: isHighlight, color });
      return around(point, lines, linesHeight(lines)).filter((label) => {
        const box = setter.boxOf(label);
        const isIn =
          box.x >= plot.x &&
          box.x + box.w <= width &&
          box.y >= linesHeight(head) &&
          box.y + box.h <= plot.y + plot.h + 4;
        return (
          isIn &&
          ![...circles, ...[...fixed, ...names].map(setter.boxOf)].some((other) => touches(box, other))
        );
      });
    });
    const [first] = free;
    if (first) names.push(first);
    else homeless.push(point.label);
  }
  const [missing] = homeless;
  return {
    panels: [
      pointPanel(
        placed.map(({ value, x, y, r }) => ({
          x: xs.shown(x),
          y: ys.shown(y),
          r,
          fill: fillOf(value.status, theme.roles[value.role], theme.ground) ?? theme.ground,
          outline: theme.roles[value.role],
        })),
        { plot, x: xs, y: ys, xAxis, yAxis: axis },
        theme,
      ),
    ],
    frames: [{ plot, values: endsOf(ys), across: endsOf(xs), isGridShown: true }],
    under: [],
    over: [],
    outlines: rings(
      placed.filter(({ value }) => value.status === 'target'),
      theme.roles.primary,
    ),
    labels: [...fixed, ...names],
    obstacles: [],
    faults:
      missing === undefined
        ? []
        : [
            noRoom(
              `“${missing}” has no room beside its point.`,
              'Show fewer points, shorten the names, or give the chart a slide of its own.',
            ),
          ],
  };
};

const rings = (points: readonly { left: number; top: number; r: number }[], color: string): Mark[] =>
  points.map(({ left, top, r }) => ({
    kind: 'rectangle',
    x: left - r,
    y: top - r,
    w: 2 * r,
    h: 2 * r,
    stroke: { color: `#${color}`, width: 1, dash: [3, 3] },
  }));

/** Beside a point, then above and below it, then across from its corners. */
const around = (
  { left, top, r }: { readonly left: number; readonly top: number; readonly r: number },
  lines: Label['lines'],
  height: number,
): Label[] => {
  const by = r + 5;
  const aside = r * 0.71 + 4;
  const level = top - height / 2;
  return [
    { x: left + by, y: level, align: 'left', lines },
    { x: left - by, y: level, align: 'right', lines },
    { x: left, y: top - by - height, align: 'center', lines },
    { x: left, y: top + by, align: 'center', lines },
    { x: left + aside, y: top - aside - height, align: 'left', lines },
    { x: left + aside, y: top + aside, align: 'left', lines },
    { x: left - aside, y: top - aside - height, align: 'right', lines },
    { x: left - aside, y: top + aside, align: 'right', lines },
  ];
};
