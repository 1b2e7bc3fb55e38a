/** Lines and areas over time: hairlines with numbers at the left, names at the end of each line, gaps where nothing is known. */
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { linePanel } from '../chartjs/configuration.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import type { PlanSeries } from '../plan.ts';
import { arrowMarks, bracketMark, levelMark, lineMark } from './arrows.ts';
import { categoryTexts, type UnderText, underRow, underSizes } from './category-axis.ts';
import { layOutHead } from './head.ts';
import { differenceLines, type EndText, endTexts, lineText, placeEnds } from './line-ends.ts';
import { lineObstacles, noteLabels, pointLabels } from './line-notes.ts';
import { lineDatasets } from './line-paths.ts';
import { createScale } from './scale.ts';
import { endsOf, type LayOut, noRoom, type Scene } from './scene.ts';
import { type Label, linesHeight } from './text.ts';
import { layOutValueAxis } from './value-axis.ts';

const LEAST_PLOT = 0.25;

export const layOutLines: LayOut = (scene) => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const isSlope = plan.kind === 'slope';
  const isStacked = plan.stacking !== 'none';
  const levels = stackLevels(plan.series, isStacked);
  const lines = plan.annotations.flatMap((one) => (one.kind === 'line' ? [one] : []));
  const known = levels.flat().filter((value) => value !== null);
  const ticks = isSlope ? [] : plan.axis.ticks.map(({ at }) => at);
  const scale = createScale(
    [...known, ...lines.map(({ value }) => value), ...ticks],
    isSlope ? 'fit' : plan.axis.base,
  );
  const axis = isSlope ? undefined : layOutValueAxis(plan.axis, scale, scene);
  const head = layOutHead(scene, ...gaps(scene));
  const xs = positions(scene);
  const ends = endTexts(scene, levels, isSlope);
  const starts = isSlope ? startTexts(scene, levels) : [];
  const startWidth =
    starts.length === 0 ? 0 : Math.max(...starts.map(({ lines: said }) => setter.widest(said))) + 22;
  const differences = plan.annotations.flatMap((one) =>
    one.kind === 'difference' && !isSlope ? [{ ...one, lines: differenceLines(one, scene) }] : [],
  );
  const besides = [...ends, ...differences, ...lines.map(({ text }) => ({ lines: lineText(text, scene) }))];
  const endWidth = Math.max(0, ...besides.map(({ lines: said }) => setter.widest(said))) + 24;
  const bracketAt = plan.annotations.some(
    (one) => one.kind === 'difference' && one.from.series !== one.to.series,
  );
  const isBracketed = bracketAt && !isSlope;
  const left = Math.max(axis?.width ?? 0, startWidth, halfOf(scene, 0));
  const right = Math.max(endWidth + (isBracketed ? 22 : 0), halfOf(scene, -1));
  const plotWidth = width - left - right;
  const middle = (i: number) => left + plotWidth * (xs[i] ?? 0);
  const under = underRow(
    categoryTexts(plan.categories, middle, roomOf(xs, plotWidth)).map(
      (text, i): UnderText => ({ ...text, isStrong: text.isStrong || (isSlope && i === xs.length - 1) }),
    ),
    {
      sizes: underSizes(),
      color: theme.text,
      quiet: theme.muted,
      tells: isEven(xs) ? ('name' as const) : undefined,
    },
    plan.isTime ?? false,
    scene,
  );
  const brackets = plan.annotations.filter((one) => one.kind === 'bracket');
  const bracketLines = brackets.map(({ text }) =>
    setter.fit(text, plotWidth, sizes(14, 12), { bold: true, color: theme.text }),
  );
  const top = head.top + Math.max(14, ...bracketLines.map((said) => linesHeight(said) + 20));
  const plot: Rectangle = { x: left, y: top, w: plotWidth, h: height - under.height - 4 - top };
  const yOf = (value: number) => plot.y + plot.h * (1 - scale.share(value));
  const at = (series: number, category: number) => {
    const value = levels[series]?.[category];
    return value === null || value === undefined ? undefined : { x: middle(category), y: yOf(value) };
  };

  const over: Mark[] = isSlope
    ? [0, xs.length - 1].map((i) => ({
        kind: 'rectangle' as const,
        x: middle(i) - 0.5,
        y: plot.y - 8,
        w: 1,
        h: plot.h + 14,
        fill: `#${theme.line}`,
      }))
    : [];
  const uprights = isSlope ? over.splice(0) : [];
  const ended: EndText[] = [
    ...ends.map((end) => ({ ...end, at: end.at === undefined ? undefined : yOf(end.at) })),
    ...lines.map(({ value, text }): EndText => ({ at: yOf(value), lines: lineText(text, scene) })),
  ];
  const edge = plot.x + plot.w;
  for (const { value, status } of lines)
    over.push(
      lineMark(
        [
          [plot.x, yOf(value)],
          [edge, yOf(value)],
        ],
        theme.text,
        status === 'target' ? [6, 4] : [2, 3],
      ),
    );
  for (const one of differences) {
    const [from, to] = [at(one.from.series, one.from.category), at(one.to.series, one.to.category)];
    if (!from || !to) continue;
    if (one.from.series !== one.to.series) over.push(bracketMark(edge + 24, from.y, to.y, theme.text));
    else {
      over.push(levelMark(from.y, from.x, to.x, theme.text));
      if (Math.abs(from.y - to.y) > 24)
        over.push(...arrowMarks(to.x, from.y, to.y + Math.sign(from.y - to.y) * 12, theme.text));
    }
    ended.push({ at: (from.y + to.y) / 2, lines: one.lines });
  }
  const endX = edge + 14 + (isBracketed ? 20 : 0);
  const labels: Label[] = [
    ...head.labels,
    ...under.labels(height - under.height),
    ...(axis?.labels(plot) ?? []),
    ...placeEnds(ended, endX, plot.y - 14, plot.y + plot.h + 10, scene),
    ...placeEnds(
      starts.map((start) => ({ ...start, at: start.at === undefined ? undefined : yOf(start.at) })),
      left - 16,
      plot.y - 14,
      plot.y + plot.h + 10,
      scene,
      'right',
    ),
  ];
  for (const [i, { from, to }] of brackets.entries()) {
    const [a, b] = [middle(from.category), middle(to.category)].sort((p, q) => p - q);
    const said = bracketLines[i] ?? [];
    const y = head.top + linesHeight(said) + 4;
    if (a === undefined || b === undefined) continue;
    over.push(
      lineMark(
        [
          [a, y + 8],
          [a, y],
          [b, y],
          [b, y + 8],
        ],
        theme.text,
      ),
    );
    const half = setter.widest(said) / 2;
    labels.push({
      x: Math.min(Math.max((a + b) / 2, half), width - half),
      y: head.top,
      align: 'center',
      lines: said,
    });
  }
  const obstacles = plan.mark === 'area' ? [] : lineObstacles(scene, at);
  const notes = noteLabels(scene, at, labels, obstacles);
  over.push(...notes.marks);
  labels.push(...notes.labels);
  labels.push(...pointLabels(scene, at, labels, [...obstacles, ...notes.leaders]));
  const isArea = plan.mark === 'area';
  return {
    panels: [
      linePanel(
        plan.series.flatMap((series) => lineDatasets(series, levels, xs, scale.shown, scene, isArea)),
        { plot, scale, axis: plan.axis, isGridShown: !isSlope, isStacked: false },
        theme,
      ),
    ],
    frames: [{ plot, values: endsOf(scale), isGridShown: !isSlope }],
    under: uprights,
    outlines: [],
    over,
    labels,
    obstacles,
    faults: [
      ...under.faults,
      ...notes.faults,
      ...(plot.h < height * LEAST_PLOT || plot.w < width * LEAST_PLOT
        ? [
            noRoom(
              'The labels of this chart leave no room for its lines.',
              'Shorten the names, or show fewer lines in one chart.',
            ),
          ]
        : []),
    ],
  };
};

/** Where each value is drawn: on top of those below it, where they are stacked. */
const stackLevels = (series: readonly PlanSeries[], isStacked: boolean): (number | null)[][] => {
  const sums: number[] = [];
  return series.map(({ values }) =>
    values.map(({ value }, i) => {
      if (value === null || !isStacked) return value;
      sums[i] = (sums[i] ?? 0) + value;
      return sums[i] ?? null;
    }),
  );
};

/** Shares of the width: times are as far apart as they are. */
const positions = ({ plan: { categories } }: Scene): number[] => {
  const times = categories.map(({ at }) => at);
  const [first, last] = [times[0], times.at(-1)];
  const count = Math.max(1, categories.length - 1);
  if (first === undefined || last === undefined || first === last) return categories.map((_, i) => i / count);
  return times.map((time, i) => (time === undefined ? i / count : (time - first) / (last - first)));
};

/** Whether all times are as far apart as they would be on an axis of names. */
export const isEven = (xs: readonly number[]): boolean =>
  xs.every((x, i) => Math.abs(x - i / Math.max(1, xs.length - 1)) < 1e-6);

const roomOf = (xs: readonly number[], width: number): number => {
  const steps = xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
  return Math.max(20, Math.min(...steps, 1) * width - 6);
};

/** Half of a category's name, which stands under an edge of the plot. */
const halfOf = ({ plan, setter }: Scene, at: 0 | -1): number => {
  const [size = 16] = underSizes();
  return setter.width(plan.categories.at(at)?.label ?? '', size, true) / 2;
};

/** What is missing, and when: lines only have gaps there. */
const gaps = ({ plan, context }: Scene): string[] => {
  const missing = plan.categories.filter((_, i) =>
    plan.series.some(({ values }) => values[i]?.value === null),
  );
  const named = missing.map(({ label }) => label).filter((label) => label !== '');
  if (missing.length === 0) return [];
  if (named.length < missing.length || named.length > 3) return [context.words.phrase('noActual')];
  const when = named.join(context.words.phrase('comma'));
  return [`${when}${context.words.phrase('colon')}${context.words.phrase('noActual')}`];
};

const startTexts = ({ plan, theme }: Scene, levels: readonly (readonly (number | null)[])[]): EndText[] => {
  const [size = 24] = sizes(18);
  const starts = plan.series.flatMap(({ values, isHighlight, role }, i): EndText[] => {
    const level = levels[i]?.[0];
    const first = values[0];
    if (!first || level === null || level === undefined) return [];
    const color = isHighlight ? textColor(theme, role) : theme.text;
    return [{ at: level, lines: [{ text: first.label, size, bold: true, color, tells: first }] }];
  });
  // Where all begin at 100, it is said once.
  const texts = new Set(starts.flatMap(({ at, lines }) => lines.map(({ text }) => `${at} ${text}`)));
  return texts.size === 1 ? starts.slice(0, 1) : starts;
};
