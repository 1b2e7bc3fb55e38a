/** Upright bars: single, grouped, stacked or floating, their values above or in them, their names below. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { barDataset, cartesianPanel } from '../chartjs/configuration.ts';
import { sizes } from '../chartjs/theme.ts';
import type { ChartFault } from '../kind.ts';
import type { PlanAxis, PlanValue } from '../plan.ts';
import { targetMark } from './arrows.ts';
import { emphasisOf, fitValues, type ValueSizes, valueLine } from './bar-labels.ts';
import {
  type ColumnAnnotations,
  layOutColumnAnnotations,
  lineTextWidth,
  sideRoom,
} from './column-annotations.ts';
import { barSeries, type ColumnBox, columnBoxes, columnShares, extents, slotOf } from './column-boxes.ts';
import { underRows } from './column-unders.ts';
import { hasGapMark, keepApart, linesOf, topBox } from './column-values.ts';
import { layOutFloating } from './floating.ts';
import { layOutHead } from './head.ts';
import { lineOver } from './line-over.ts';
import { rangeBands } from './range-bands.ts';
import { rowKey } from './row-key.ts';
import { createScale, type Scale } from './scale.ts';
import { endsOf, type LayOut, type Layout, noRoom, type Scene } from './scene.ts';
import { segmentLabels } from './segments.ts';
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

/** Around all bars, and the lines across them; with an axis around its ticks too. */
const scaleAround = ({ plan }: Scene, axis: PlanAxis | undefined): Scale => {
  const ends = extents(barSeries(plan), plan.stacking !== 'none');
  const lines = plan.annotations.flatMap((one) => (one.kind === 'line' ? [one.value] : []));
  const ticks = axis?.ticks.map(({ at }) => at) ?? [];
  return createScale([...ends.flat(2), ...lines, ...ticks], 'zero');
};

const arrange = (scene: Scene, hasAxis: boolean): { layout: Layout; dropped: number } => {
  const { plan, context, theme } = scene;
  const { width, height } = context;
  const bars = barSeries(plan);
  const isStacked = plan.stacking !== 'none';
  const scale = scaleAround(scene, hasAxis ? plan.axis : undefined);
  const scaleOf = () => scale;
  const axis = hasAxis ? layOutValueAxis(plan.axis, scale, scene) : undefined;
  const over = lineOver(scene);
  const names = isStacked ? stackNames(scene) : undefined;
  const lineRoom = lineTextWidth(scene);
  const [left, right] = [
    axis?.width ?? 0,
    Math.max(names?.width ?? 0, over.width, lineRoom, sideRoom(scene)),
  ];
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

  const { rows: unders, needsKey } = underRows(scene, across, shares, count);
  const key = needsKey ? rowKey(scene) : undefined;
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
  const line =
    over.head ?? layOutHead(scene, ...(hasGapMark(stacks) ? [`– ${context.words.phrase('noActual')}`] : []));
  const head = key
    ? { top: line.top + key.height, labels: [...line.labels, ...key.labels(line.top, [])] }
    : line;
  const bottom = height - underHeight - (below > 0 ? below + GAP : 0) - 2;
  const topOf = (lines: readonly LabelLine[], share: number) => {
    const need = linesHeight(lines) + GAP + 2;
    const free = bottom - head.top - notes.top;
    return share > 0.001 ? (need - free * (1 - share)) / share : 0;
  };
  const shareOf = (series: number, category: number) => {
    const top = isStacked
      ? Math.max(...extents(bars, true).map((ends) => Math.max(...(ends[category] ?? [0]))))
      : Math.max(...(extents(bars, false)[series]?.[category] ?? [0]));
    return scale.share(top);
  };
  const labelTop = Math.max(
    0,
    hasAxis ? 9 : 0,
    ...stacks
      .filter(({ isBelow }) => !isBelow)
      .map(({ lines, series, category }) => topOf(lines, shareOf(series, category))),
  );
  const top = notes.top + labelTop;
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
  const inside = isStacked ? segmentLabels(scene, boxes) : { labels: [], dropped: 0 };
  const annotated: ColumnAnnotations = notes.place(plot, boxes, head.top);
  const floating = layOutFloating(scene, plot, boxes, scale);
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
    ...floating.labels,
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
    frames: [
      {
        plot,
        values: endsOf(scale),
        second: over.secondScale && endsOf(over.secondScale),
        shares,
        isGridShown: hasAxis,
      },
    ],
    under: floor,
    outlines: [
      ...targetOutlines(
        boxes,
        bars.map(({ values: own }) => own),
        scene,
      ),
      ...rangeBands(boxes, scene),
    ],
    over: [...annotated.marks, ...floating.marks],
    labels: [...fixed, ...kept, ...inside.labels],
    obstacles: isStacked ? [] : boxes.filter((box) => !hasPart(box, scene)),
    faults: [
      ...unders.flatMap(({ faults }) => faults),
      ...(key?.faults ?? []),
      ...annotated.faults,
      ...findCrowding(plot, boxes, scene),
      ...(dropped > 0 && !hasAxis
        ? [noRoom('The values of this chart have no room on their bars.', FEWER)]
        : []),
    ],
  };
  return { layout, dropped };
};

/** A label stands in it. */
const hasPart = ({ series, category }: ColumnBox, { plan }: Scene): boolean =>
  plan.annotations.some(
    (one) => one.kind === 'part' && one.at.series === series && one.at.category === category,
  );

const FEWER = 'Show fewer bars, or shorter names.';

/** Bars that can no longer be compared, or told apart. */
const findCrowding = (plot: Rectangle, boxes: readonly ColumnBox[], { context }: Scene): ChartFault[] => {
  const isLow = plot.h < context.height * LEAST_PLOT || plot.w < context.width * LEAST_PLOT;
  const isThin = (boxes[0]?.w ?? LEAST_BAR) < LEAST_BAR;
  const hint = 'Shorten the labels, or show less in one chart.';
  return [
    ...(isLow
      ? [{ ...noRoom('The labels of this chart leave no room for its bars.', hint), path: ['categories'] }]
      : []),
    ...(isThin
      ? [noRoom('This chart has too many bars to be told apart.', 'Show fewer, or a `line` chart.')]
      : []),
  ];
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
