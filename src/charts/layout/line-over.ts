/** A line over columns: on their axis, or on one of its own that is named at the right. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import { type LineStyle, lineDataset, seriesValues } from '../chartjs/configuration.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import { barSeries, extents } from './column-boxes.ts';
import { createScale } from './scale.ts';
import type { Head, Scene } from './scene.ts';
import { type Label, linesHeight } from './text.ts';
import { layOutValueAxis } from './value-axis.ts';

const RADIUS = 5;

export const lineOver = (scene: Scene) => {
  const { plan, theme, setter, context } = scene;
  const line = plan.series.find(({ mark }) => mark === 'line');
  if (!line)
    return {
      width: 0,
      head: undefined,
      datasets: [],
      secondScale: undefined,
      labels: () => [],
      obstacles: () => [],
    };
  const second = plan.secondAxis;
  const values = seriesValues(line);
  const ticks = (second ?? plan.axis).ticks.map(({ at }) => at);
  const scale = second
    ? createScale([...values.flatMap((value) => value ?? []), ...ticks], second.base)
    : createScale([...extents(barSeries(plan), plan.stacking !== 'none').flat(2), ...ticks], 'zero');
  const axis = second ? layOutValueAxis(second, scale, scene, 'right') : undefined;
  const color = theme.roles[line.role];
  const style: LineStyle = { color, width: 4, radii: values.map(() => RADIUS) };
  const place = (plot: Rectangle, i: number, value: number) => ({
    x: plot.x + (plot.w * (i + 0.5)) / plan.categories.length,
    y: plot.y + plot.h * (1 - scale.share(value)),
  });
  return {
    width: axis ? axis.width : 0,
    head: names(scene, line.name, textColor(theme, line.role)),
    datasets: [
      lineDataset(
        values.map((value) => (value === null ? null : scale.shown(value))),
        style,
        { order: -1, stack: 'over', ...(second ? { yAxisID: 'second' } : {}) },
      ),
    ],
    secondScale: second ? scale : undefined,
    labels: (plot: Rectangle): Label[] => axis?.labels(plot) ?? [],
    obstacles: (plot: Rectangle): Rectangle[] =>
      values.flatMap((value, i) => {
        const next = values[i + 1];
        if (value === null) return [];
        const at = place(plot, i, value);
        const dot = { x: at.x - RADIUS, y: at.y - RADIUS, w: 2 * RADIUS, h: 2 * RADIUS };
        if (next === null || next === undefined) return [dot];
        const to = place(plot, i + 1, next);
        return [dot, ...alongLine(at, to)];
      }),
  };

  /** Both names stand over the axes that they belong to. */
  function names({ plan: { axis: first, secondAxis, series } }: Scene, name: string, ink: string): Head {
    const bars = series.find(({ mark = 'bar' }) => mark === 'bar');
    const separator = context.words.phrase('comma');
    const join = (...parts: (string | undefined)[]) => parts.filter((part) => part).join(separator);
    const room = context.width / 2 - 10;
    const left = setter.fit(join(bars?.name, first.unit), room, sizes(14, 13, 12), {
      bold: true,
      color: theme.text,
    });
    const right = setter.fit(
      join(secondAxis?.title ?? name, (secondAxis ?? first).unit),
      room,
      sizes(14, 13, 12),
      {
        bold: true,
        color: ink,
      },
    );
    return {
      top: Math.max(linesHeight(left), linesHeight(right)) + 12,
      labels: [
        { x: 0, y: 0, align: 'left', lines: left },
        { x: context.width, y: 0, align: 'right', lines: right },
      ],
    };
  }
};

/** Small boxes along a line, for what must not lie on it. */
export const alongLine = (
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Rectangle[] => {
  const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 8));
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: a.x + ((b.x - a.x) * i) / count - 2,
    y: a.y + ((b.y - a.y) * i) / count - 2,
    w: 4,
    h: 4,
  }));
};
