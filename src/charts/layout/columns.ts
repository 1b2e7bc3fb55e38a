/** Upright bars: single, grouped, stacked or floating, their values above or in them, their names below. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { barDataset, cartesianPanel } from '../chartjs/configuration.ts';
import { fillOf, sizes, textColor } from '../chartjs/theme.ts';
import type { PlanAxis, PlanValue } from '../plan.ts';
import { targetMark } from './arrows.ts';
import {
  emphasisOf,
  type FittedValue,
  fitValues,
  lineOnFill,
  type ValueSizes,
  valueLine,
} from './bar-labels.ts';
import { categoryTexts, type UnderText, underRow, underSizes } from './category-axis.ts';
import { findCollisions } from './collisions.ts';
import { type ColumnAnnotations, layOutColumnAnnotations } from './column-annotations.ts';
import { barSeries, type ColumnBox, columnBoxes, columnShares, extents, slotOf } from './column-boxes.ts';
import { layOutHead } from './head.ts';
import { lineOver } from './line-over.ts';
import { createScale, type Scale } from './scale.ts';
import { type LayOut, type Layout, noRoom, type Scene } from './scene.ts';
import { stackNames } from './stack-names.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';
import { layOutValueAxis } from './value-axis.ts';

const GAP = 5;
/** The share of the drawing's height below which bars can no longer be compared. */
const LEAST_PLOT = 0.25;
const LEAST_BAR = 3;

/** With every value on its mark if they have room; else with an axis, and those values that have. */
export const layOutColumns: LayOut = (scene) => {
  const isOver = scene.plan.series.some(({ mark }) => mark === 'line');
  const bare = isOver ? undefined : arrange(scene, false);
  if (bare && bare.dropped === 0) return bare.layout;
  return scene.plan.axis.ticks.length > 0
    ? arrange(scene, true).layout
    : (bare ?? arrange(scene, true)).layout;
};

/** Of each category; one for all unless each has its own. */
const scalesOf = ({ plan }: Scene, axis: PlanAxis | undefined): ((category: number) => Scale) => {
  const bars = barSeries(plan);
  const ends = extents(bars, plan.stacking !== 'none');
  const lines = plan.annotations.flatMap((one) => (one.kind === 'line' ? [one.value] : []));
  const ticks = axis?.ticks.map(({ at }) => at) ?? [];
  const common = createScale([...ends.flat(2), ...lines, ...ticks], 'zero');
  if (!plan.isIndexed) return () => common;
  const first = (category: number) => bars[0]?.values[category]?.value || 1;
  const indexed = createScale(
    bars.flatMap(({ values }) => values.map(({ value }, category) => (value ?? 0) / first(category))),
    'zero',
  );
  return (category) => ({
    ...indexed,
    share: (value) => indexed.share(value / first(category)),
    shown: (value) => indexed.shown(value / first(category)),
  });
};

const arrange = (scene: Scene, hasAxis: boolean): { layout: Layout; dropped: number } => {
  const { plan, context, theme } = scene;
  const { width, height } = context;
  const bars = barSeries(plan);
  const isStacked = plan.stacking !== 'none';
  const scaleOf = scalesOf(scene, hasAxis ? plan.axis : undefined);
  const scale = scaleOf(0);
  const axis = hasAxis ? layOutValueAxis(plan.axis, scale, scene) : undefined;
  const over = lineOver(scene);
  const names = isStacked ? stackNames(scene) : undefined;
  const lineRoom = lineTextWidth(scene);
  const [left, right] = [axis?.width ?? 0, Math.max(names?.width ?? 0, over.width, lineRoom)];
  const across = { x: left, w: width - left - right };
  const categoryWidth = across.w / plan.categories.length;
  const count = isStacked ? 1 : bars.length;
  const hasArrows = plan.annotations.some(({ kind }) => kind === 'difference');
  const shares = columnShares(count, categoryWidth, hasArrows ? 0.74 : undefined);
  const room = count === 1 ? categoryWidth - 8 : categoryWidth * slotOf(0, count, shares).slot - 4;

  const values = bars.flatMap(({ values: own }, series) =>
    own.map((value, category) => ({ value, series, category, room, emphasis: emphasisOf(value, count > 1) })),
  );
  const totals = plan.categories.flatMap(({ total }) =>
    total ? [{ value: total, room, emphasis: 'strong' as const }] : [],
  );
  const fitted = fitValues(isStacked ? totals : values, scene);
  const smallest = sizes(12)[0] ?? 16;
  const valueSizes: ValueSizes = fitted ?? { quiet: smallest, strong: smallest, highlight: smallest };

  const unders = underRows(scene, across, shares, count);
  const underHeight = unders.reduce((sum, row) => sum + row.height, 0);
  const notes = layOutColumnAnnotations(scene, { across, shares, scaleOf });

  const linesAbove = (one: (typeof values)[number]): LabelLine[] => {
    const place = { series: one.series, category: one.category };
    return [...notes.linesAbove(place), ...linesOf(one, valueSizes, scene)];
  };
  const stacks: { lines: LabelLine[]; series: number; category: number; isBelow: boolean; y?: number }[] =
    isStacked
      ? plan.categories.flatMap(({ total }, category) =>
          total
            ? [
                {
                  lines: [valueLine(total, 'strong', valueSizes.strong, scene)],
                  series: bars.length - 1,
                  category,
                  isBelow: false,
                },
              ]
            : [],
        )
      : values.map((one) => ({
          lines: linesAbove(one),
          series: one.series,
          category: one.category,
          isBelow: (one.value.value ?? 0) < 0,
        }));

  const below = Math.max(
    0,
    ...stacks.filter(({ isBelow }) => isBelow).map(({ lines }) => linesHeight(lines)),
  );
  const head =
    over.head ?? layOutHead(scene, ...(hasGapMark(stacks) ? [`– ${context.words.phrase('noActual')}`] : []));
  const bottom = height - underHeight - (below > 0 ? below + GAP : 0) - 2;
  const topOf = (lines: readonly LabelLine[], share: number) => {
    const need = linesHeight(lines) + GAP + 2;
    const free = bottom - head.top;
    return share > 0.001 ? (need - free * (1 - share)) / share : 0;
  };
  const shareOf = (series: number, category: number) => {
    const top = isStacked
      ? Math.max(...extents(bars, true).map((ends) => Math.max(...(ends[category] ?? [0]))))
      : Math.max(...(extents(bars, false)[series]?.[category] ?? [0]));
    return scaleOf(category).share(top);
  };
  const top = Math.max(
    0,
    hasAxis ? 9 : 0,
    notes.top,
    ...stacks
      .filter(({ isBelow }) => !isBelow)
      .map(({ lines, series, category }) => topOf(lines, shareOf(series, category))),
  );
  const plot = { ...across, y: head.top + top, h: bottom - head.top - top };
  const boxes = columnBoxes(plan, plot, shares, scaleOf);
  const boxAt = (series: number, category: number) =>
    boxes.find((box) => box.series === series && box.category === category);

  const outside = stacks.flatMap(({ lines, series, category, isBelow }): Label[] => {
    const box = isStacked ? topBox(boxes, category) : boxAt(series, category);
    if (!box || lines.length === 0) return [];
    const y = isBelow ? box.y + box.h + GAP : box.y - GAP - linesHeight(lines);
    return [{ x: box.x + box.w / 2, y, align: 'center', lines }];
  });
  const inside = isStacked ? insideLabels(scene, values, boxes) : { labels: [], dropped: 0 };
  const annotated: ColumnAnnotations = notes.place(plot, boxes);
  const underTop = height - underHeight;
  const underLabels: Label[] = [];
  let rowTop = underTop;
  for (const row of unders) {
    underLabels.push(...row.labels(rowTop));
    rowTop += row.height;
  }
  const fixed = [
    ...head.labels,
    ...underLabels,
    ...(axis?.labels(plot) ?? []),
    ...annotated.labels,
    ...(names?.place(boxes, plot) ?? []),
    ...over.labels(plot),
  ];
  const obstacles = [...(isStacked ? [] : boxes), ...over.obstacles(plot)];
  const kept = hasAxis
    ? keepApart(
        outside,
        fixed,
        obstacles,
        values.map(({ value }) => value.isHighlight),
        scene,
      )
    : outside;
  const dropped = (fitted ? 0 : 1) + inside.dropped + (outside.length - kept.length);
  const baseline = plot.y + plot.h * (1 - Math.max(0, scale.share(0)));
  const floor: Mark[] = context.hasFloor
    ? [{ kind: 'rectangle', x: 0, y: baseline, w: width, h: height - baseline, fill: `#${theme.deep}` }]
    : [];
  const layout: Layout = {
    panels: [
      cartesianPanel(
        plan.categories.map(({ label }) => label),
        [...over.datasets, ...bars.map(({ values: own }) => barDataset(own, scaleOf, theme, shares))],
        {
          plot,
          scale,
          secondScale: over.secondScale,
          axis: plan.axis,
          orientation: 'vertical',
          isInset: true,
          isStacked,
          isBaseShown: !context.hasFloor,
          isGridShown: hasAxis,
        },
        theme,
      ),
    ],
    under: floor,
    over: [
      ...targetOutlines(
        boxes,
        bars.map(({ values: own }) => own),
        scene,
      ),
      ...annotated.marks,
    ],
    labels: [...fixed, ...kept, ...inside.labels],
    obstacles: isStacked ? [] : boxes.map((box) => ({ ...box })),
    faults: [
      ...unders.flatMap(({ faults }) => faults),
      ...annotated.faults,
      ...(plot.h < height * LEAST_PLOT || plot.w < width * LEAST_PLOT
        ? [
            {
              ...noRoom(
                'The labels of this chart leave no room for its bars.',
                'Shorten the labels, or show less in one chart.',
              ),
              path: ['categories'],
            },
          ]
        : []),
      ...((boxes[0]?.w ?? LEAST_BAR) < LEAST_BAR
        ? [noRoom('This chart has too many bars to be told apart.', 'Show fewer, or a `line` chart.')]
        : []),
      ...(dropped > 0 && !hasAxis
        ? [
            noRoom(
              'The values of this chart have no room on their bars.',
              'Show fewer bars, or shorter names.',
            ),
          ]
        : []),
    ],
  };
  return { layout, dropped };
};

const hasGapMark = (stacks: readonly { readonly lines: readonly LabelLine[] }[]) =>
  stacks.some(({ lines }) => lines.some(({ text }) => text === '–'));

/** What stands above a bar: its growth, and its value. */
const linesOf = (
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
  const note =
    value.note === undefined
      ? []
      : setter.fit(value.note, room, sizes(13, 12), { bold: false, color: theme.text });
  const isTold = context.isGrowthTold ?? plan.annotations.length > 0;
  if (value.growth === undefined || isTold || emphasis === 'quiet') return [...note, own];
  const growth = setter.fit(value.growth, room, [own.size, ...sizes(14, 12)], {
    bold: true,
    color: textColor(theme, value.role),
  });
  return [...growth, ...note, own];
};

const topBox = (boxes: readonly ColumnBox[], category: number): ColumnBox | undefined =>
  boxes.filter((box) => box.category === category).sort((a, b) => a.y - b.y)[0];

/** The values of stacked bars, in them. */
const insideLabels = (
  scene: Scene,
  values: readonly { value: PlanValue; series: number; category: number }[],
  boxes: readonly ColumnBox[],
) => {
  const { theme, setter } = scene;
  const labels: Label[] = [];
  let dropped = 0;
  const filled = values.filter(({ value }) => value.value !== null && value.value !== 0);
  for (const { value, series, category } of filled) {
    const box = boxes.find((one) => one.series === series && one.category === category);
    const fill = fillOf(value.status, theme.roles[value.role], theme.ground) ?? theme.ground;
    const most = sizes(16, 14, 13, 12).find(
      (size) => box && size * 1.25 <= box.h - 2 && setter.width(value.label, size, true) <= box.w - 4,
    );
    if (!box || most === undefined) {
      dropped += 1;
      continue;
    }
    const line = lineOnFill(value.label, most, fill, scene);
    labels.push({
      x: box.x + box.w / 2,
      y: box.y + box.h / 2 - (most * 1.25) / 2,
      align: 'center',
      lines: [line],
    });
  }
  return { labels, dropped };
};

/** Those labels that touch neither a bar nor one another; highlights first, then the last ones. */
const keepApart = (
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

/** Targets, and what is missing: nothing but a dashed outline. */
const targetOutlines = (
  boxes: readonly ColumnBox[],
  values: readonly (readonly PlanValue[])[],
  { theme }: Scene,
): Mark[] =>
  boxes.flatMap((box) => {
    const value = values[box.series]?.[box.category];
    return value?.status === 'target' ? [targetMark(box, theme.roles[value.role])] : [];
  });

/** Of reference lines, whose names stand at the right. */
const lineTextWidth = ({ plan, setter, context }: Scene): number => {
  const texts = plan.annotations.flatMap((one) => (one.kind === 'line' ? [one.text] : []));
  const [size = 16] = sizes(13);
  const widest = Math.max(0, ...texts.map((text) => setter.width(text, size, true)));
  return widest === 0 ? 0 : Math.min(widest, context.width * 0.22) + 12;
};

const underRows = (
  scene: Scene,
  across: { readonly x: number; readonly w: number },
  shares: Parameters<typeof slotOf>[2],
  count: number,
) => {
  const { plan, context, theme } = scene;
  const bars = barSeries(plan);
  const width = across.w / plan.categories.length;
  const [color, quiet] = context.hasFloor ? [theme.onDeep, theme.onDeep] : [theme.text, theme.muted];
  const look = { sizes: underSizes(), color, quiet };
  const isTime = plan.isTime ?? false;
  const texts =
    plan.stacking === 'none' && plan.form !== 'multiples' && !plan.isTime
      ? bars.flatMap(({ name, values }, series) =>
          values.map((value, category): UnderText => {
            const place = slotOf(series, count, shares);
            return {
              x: across.x + width * (category + place.start + place.width / 2),
              room: count === 1 ? width - 6 : width * place.slot - 4,
              text: name !== '' && bars.length > 1 ? name : (value.period ?? ''),
              note: value.span,
              isStrong: value.isHighlight || (bars.length > 1 && series === bars.length - 1),
            };
          }),
        )
      : [];
  const isSaid = plan.period !== undefined && bars.every(({ name }) => name === '' || bars.length === 1);
  const middle = (i: number) => across.x + width * (i + 0.5);
  const categories = categoryTexts(plan.categories, middle, width - 8).map((text) => ({
    ...text,
    isStrong: text.isStrong || (texts.length > 0 && !isSaid),
  }));
  return [
    ...(isSaid ? [] : [underRow(texts, look, false, scene)]),
    underRow(categories, { ...look, quiet: context.hasFloor ? quiet : theme.text }, isTime, scene),
  ];
};
