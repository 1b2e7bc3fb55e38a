/** Bars and dots that lie: names at the left, values after the marks, one row each. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { barDataset, cartesianPanel, dotDataset } from '../chartjs/configuration.ts';
import { sizes } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { bracketMark, lineMark, targetMark } from './arrows.ts';
import { extents } from './column-boxes.ts';
import { layOutHead } from './head.ts';
import { rangeBands } from './range-bands.ts';
import { rowKey } from './row-key.ts';
import { fitNames, type RowNames } from './row-names.ts';
import { type RowValue, rowValues } from './row-values.ts';
import { createScale, type Scale } from './scale.ts';
import { endsOf, type LayOut, noRoom, type Scene } from './scene.ts';
import { segmentLabels } from './segments.ts';
import { type Label, linesHeight } from './text.ts';

const GAP = 10;
/** Of a row, what its bar takes. */
const BAR = 0.56;
const DOT = 8;
const STEM = 4;
const THICKEST = 76;
const LEAST_PLOT = 0.18;

export const layOutRows: LayOut = (scene) => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const isStacked = plan.stacking !== 'none';
  const lines = plan.annotations.filter((one) => one.kind === 'line');
  const brackets = plan.annotations.filter((one) => one.kind === 'bracket');
  const head = layOutHead(scene);
  const key = isStacked ? rowKey(scene) : undefined;
  const above = lines.length > 0 ? 26 : 0;
  const top = head.top + (key?.height ?? 0) + above;
  const rowHeight = (height - top - 2) / plan.categories.length;
  const names = fitNames(scene, rowHeight);
  const scale = createScale(
    [
      ...extents(plan.series, isStacked).flat(2),
      ...lines.map(({ value }) => value),
      ...(plan.axis.whole === undefined ? [] : [plan.axis.whole]),
    ],
    'zero',
  );
  const values = isStacked ? [] : rowValues(scene, rowHeight, width - names.width);
  const bracketTexts = brackets.map(({ text }) =>
    setter.fit(text, width * 0.2, sizes(14, 12), { bold: true, color: theme.text }),
  );
  const bracketRoom = brackets.length === 0 ? 0 : Math.max(...bracketTexts.map(setter.widest)) + 2 * GAP + 6;
  const across = fitAcross(values, names, scale, width - bracketRoom, scene);
  const plot = { x: across.x, y: top, w: across.w, h: rowHeight * plan.categories.length };
  const thickness = Math.min(THICKEST, rowHeight * BAR);
  const boxes = rowBoxes(scene, plot, scale, thickness);
  const xOf = (value: number) => plot.x + plot.w * scale.share(value);
  const middle = (row: number) => plot.y + rowHeight * (row + 0.5);

  const shown = values.map(({ value, lines: said }, row): Label => {
    const isBelow = (value.value ?? 0) < 0;
    const end = xOf(value.value ?? 0) + (plan.mark === 'dot' ? (isBelow ? -DOT : DOT) : 0);
    return {
      x: isBelow ? end - GAP : end + GAP,
      y: middle(row) - linesHeight(said) / 2,
      align: isBelow ? 'right' : 'left',
      lines: said,
    };
  });
  const inside = isStacked ? segmentLabels(scene, boxes) : { labels: [], dropped: 0 };
  const labels = [
    ...head.labels,
    ...(key?.labels(head.top, boxes) ?? []),
    ...names.labels(middle, across.names),
    ...shown,
    ...inside.labels,
  ];
  const over: Mark[] = parts(boxes, scene);
  for (const { value, status, text } of lines) {
    const x = xOf(value);
    over.push(
      lineMark(
        [
          [x, top - 6],
          [x, plot.y + plot.h],
        ],
        theme.text,
        status === 'target' ? [6, 4] : [2, 3],
      ),
    );
    const said = setter.fit(text, width - names.width, sizes(13, 12), { bold: true, color: theme.text });
    const half = setter.widest(said) / 2;
    labels.push({
      x: Math.min(Math.max(x, half), width - half),
      y: top - 6 - linesHeight(said),
      align: 'center',
      lines: said,
    });
  }
  for (const [i, { from, to }] of brackets.entries()) {
    const [first, last] = [Math.min(from.category, to.category), Math.max(from.category, to.category)];
    const said = bracketTexts[i] ?? [];
    const x = width - setter.widest(said) - GAP;
    over.push(bracketMark(x, middle(first) - thickness / 2, middle(last) + thickness / 2, theme.text));
    labels.push({
      x: width,
      y: (middle(first) + middle(last)) / 2 - linesHeight(said) / 2,
      align: 'right',
      lines: said,
    });
  }
  return {
    panels: [
      cartesianPanel(
        plan.categories.map(({ label }) => label),
        plan.mark === 'dot'
          ? [
              dotDataset(plan.series[0]?.values ?? [], scale, theme, DOT),
              ...(plan.hasStems
                ? [
                    barDataset(plan.series[0]?.values ?? [], () => scale, theme, {
                      category: 1,
                      bar: STEM / rowHeight,
                    }),
                  ]
                : []),
            ]
          : plan.series.map(({ values: own }) =>
              barDataset(own, () => scale, theme, { category: 1, bar: thickness / rowHeight }),
            ),
        {
          plot,
          scale,
          axis: plan.axis,
          orientation: 'horizontal',
          isInset: true,
          isStacked,
          isBaseShown: plan.axis.whole === undefined,
          isGridShown: false,
        },
        theme,
      ),
    ],
    frames: [
      { plot, values: endsOf(scale), shares: { category: 1, bar: Math.max(thickness, 1) / rowHeight } },
    ],
    under: under(scene, plot, rowHeight, thickness),
    outlines: [...outlines(boxes, scene), ...rangeBands(boxes, scene)],
    over,
    labels,
    obstacles: isStacked ? [] : boxes,
    faults: [
      ...names.faults,
      ...(key?.faults ?? []),
      ...(plot.w < width * LEAST_PLOT || rowHeight < 18
        ? [
            {
              ...noRoom(
                'The labels of this chart leave no room for its bars.',
                'Shorten the names, or show fewer rows in one chart.',
              ),
              path: [],
            },
          ]
        : []),
      ...(inside.dropped > 0
        ? [
            noRoom(
              'Some parts of this chart are too small to hold their value.',
              'Join small parts, or show them in a chart of their own.',
            ),
          ]
        : []),
    ],
  };
};

interface RowBox extends Rectangle {
  readonly series: number;
  readonly category: number;
}

const rowBoxes = ({ plan }: Scene, plot: Rectangle, scale: Scale, thickness: number): RowBox[] => {
  const rowHeight = plot.h / plan.categories.length;
  return extents(plan.series, plan.stacking !== 'none').flatMap((ends, series) =>
    ends.map(([from, to], category): RowBox => {
      const [a, b] = [scale.share(from), scale.share(to)];
      return {
        series,
        category,
        x: plot.x + plot.w * Math.min(a, b),
        y: plot.y + rowHeight * (category + 0.5) - thickness / 2,
        w: plot.w * Math.abs(a - b),
        h: thickness,
      };
    }),
  );
};

/** The widest plot in which every value has room beside its mark. */
const fitAcross = (
  values: readonly RowValue[],
  names: RowNames,
  scale: Scale,
  width: number,
  { plan }: Scene,
) => {
  const extra = GAP + 2 + (plan.mark === 'dot' ? DOT : 0);
  const start = names.width;
  let [left, right] = [start, width];
  for (let round = 0; round < 3; round++) {
    for (const { value, width: own } of values) {
      const [share, need] = [scale.share(value.value ?? 0), own + extra];
      if ((value.value ?? 0) < 0) {
        if (share < 0.999) left = Math.max(left, (start + need - right * share) / (1 - share));
      } else if (share > 0.001) right = Math.min(right, left + (width - need - left) / share);
    }
  }
  return { x: left, w: Math.max(1, right - left), names: start };
};

/** Of shares, what is left of the whole; of dots, a line to follow. */
const under = ({ plan, theme }: Scene, plot: Rectangle, rowHeight: number, thickness: number): Mark[] => {
  const isDot = plan.mark === 'dot' && !plan.hasStems;
  if (plan.axis.whole === undefined && !isDot) return [];
  const h = isDot ? 1 : thickness;
  return plan.categories.map((_, row) => ({
    kind: 'rectangle',
    x: plot.x,
    y: plot.y + rowHeight * (row + 0.5) - h / 2,
    w: plot.w,
    h,
    fill: `#${isDot ? theme.line : theme.roles.track}`,
  }));
};

const outlines = (boxes: readonly RowBox[], { plan, theme }: Scene): Mark[] =>
  boxes.flatMap((box) => {
    const value: PlanValue | undefined = plan.series[box.series]?.values[box.category];
    return value?.status === 'target' && plan.mark === 'bar'
      ? [targetMark(box, theme.roles[value.role])]
      : [];
  });

const parts = (boxes: readonly RowBox[], { plan, theme }: Scene): Mark[] =>
  plan.annotations.flatMap((one): Mark[] => {
    if (one.kind !== 'part') return [];
    const box = boxes.find(
      ({ series, category }) => series === one.at.series && category === one.at.category,
    );
    const whole = plan.series[one.at.series]?.values[one.at.category]?.value ?? 0;
    if (!box || whole <= 0) return [];
    const w = box.w * Math.min(1, Math.max(0, one.value / whole));
    return [{ kind: 'rectangle', x: box.x, y: box.y, w, h: box.h, fill: `#${theme.roles.highlight}` }];
  });
