/** Small multiples: a panel for each measure, whose first bars are all of one height, and what each grew by at the top. */
import type { Mark } from '../../drawing/marks.ts';
import { barDataset, cartesianPanel } from '../chartjs/configuration.ts';
import { sizes, textColor } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { targetMark } from './arrows.ts';
import { emphasisOf, fitValues, valueLine } from './bar-labels.ts';
import { columnBoxes, columnShares, slotOf } from './column-boxes.ts';
import { createScale, type Scale } from './scale.ts';
import { type LayOut, noRoom, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

/** 0.2 inches between panels, 0.22 within. */
const GAP = 19;
const INSET = 18;
const LEAST_PLOT = 0.2;
/** What is more times its first value leaves nothing of that to be seen. */
const MOST_TIMES = 1e3;

export const layOutMultiples: LayOut = (scene) => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const count = plan.categories.length;
  const isOnTile = (context.ground ?? 'background') === 'background';
  const inset = isOnTile ? INSET : 0;
  const panelWidth = (width - GAP * (count - 1)) / count;
  const room = panelWidth - 2 * inset;
  const heads = plan.categories.map(({ label, note, isHighlight }, i) =>
    headLines(label, note, growthOf(plan.series.map(({ values }) => values[i])), isHighlight, room, scene),
  );
  const firstHeights = Math.max(...heads.map(({ names }) => linesHeight(names)));
  const growths = Math.max(...heads.map(({ growth }) => linesHeight(growth)));
  const headHeight = inset + firstHeights + (growths > 0 ? growths + 8 : 0);
  const bars = plan.series;
  const shares = { category: Math.min(0.94, columnShares(bars.length, room).category * 1.25), bar: 0.85 };
  const values = bars.flatMap(({ values: own }, series) =>
    own.map((value, category) => ({
      value,
      series,
      category,
      room: (room * shares.category) / bars.length,
      emphasis: emphasisOf(value, true),
    })),
  );
  const fitted = fitValues(values, scene, Math.min(height, 320));
  const [least = 16] = sizes(12);
  const valueSizes = fitted ?? { quiet: least, strong: least, highlight: least };
  const isLast = (series: number) => series === bars.length - 1;
  const roomUnder = (room * shares.category) / bars.length - 10;
  const underSize = setter.largest(
    values.map(({ value, series }) => ({ text: value.period ?? '', bold: isLast(series), room: roomUnder })),
    sizes(14, 13, 12),
  );
  const unders = values.map(({ value, series }) =>
    setter.fit(value.period ?? '', roomUnder, [underSize ?? least], {
      bold: isLast(series),
      color: isLast(series) ? theme.text : theme.muted,
      tells: 'name',
    }),
  );
  const underHeight = Math.max(...unders.map(linesHeight)) + 8;
  const first = (category: number) => bars[0]?.values[category]?.value || 1;
  const multiple = (value: number, category: number) =>
    Math.max(-MOST_TIMES, Math.min(MOST_TIMES, value / first(category)));
  const indexed = createScale(
    bars.flatMap(({ values: own }) => own.map(({ value }, i) => multiple(value ?? 0, i))),
    'zero',
  );
  const scaleOf = (category: number): Scale => ({
    ...indexed,
    share: (value) => indexed.share(multiple(value, category)),
    shown: (value) => indexed.shown(multiple(value, category)),
  });
  const tallest = Math.max(valueSizes.quiet, valueSizes.strong, valueSizes.highlight) * 1.25 + 8;
  const plot = {
    x: inset - GAP / 2 - inset,
    y: headHeight + tallest,
    w: width + GAP,
    h: height - inset - underHeight - headHeight - tallest,
  };
  const full = panelWidth + GAP;
  const inPanel = { category: (shares.category * room) / full, bar: shares.bar };
  const boxes = columnBoxes(plan, plot, inPanel, scaleOf);
  const middle = (category: number, series: number) => {
    const place = slotOf(series, bars.length, inPanel);
    return plot.x + full * (category + place.start + place.width / 2);
  };
  const labels: Label[] = [];
  for (const [i, { value, series, category, emphasis }] of values.entries()) {
    const box = boxes.find((one) => one.series === series && one.category === category);
    const x = middle(category, series);
    const lines: LabelLine[] =
      value.value === null
        ? setter.fit(value.label, (room * shares.category) / bars.length, sizes(12), {
            bold: false,
            color: theme.muted,
          })
        : [valueLine(value, emphasis, valueSizes[emphasis], scene)];
    if (box) labels.push({ x, y: box.y - 4 - linesHeight(lines), align: 'center', lines });
    labels.push({ x, y: plot.y + plot.h + 8, align: 'center', lines: unders[i] ?? [] });
  }
  for (const [i, { names, growth }] of heads.entries()) {
    const x = i * full + inset;
    labels.push({ x, y: inset, align: 'left', lines: names });
    if (growth.length > 0) labels.push({ x, y: inset + firstHeights + 8, align: 'left', lines: growth });
  }
  const panels = plan.categories.map((_, i) => i * full);
  const tiles: Mark[] = isOnTile
    ? panels.map((x) => ({ kind: 'rectangle', x, y: 0, w: panelWidth, h: height, fill: `#${theme.tile}` }))
    : [];
  const baselines: Mark[] = panels.map((x) => ({
    kind: 'rectangle',
    x: x + inset,
    y: plot.y + plot.h - 0.67,
    w: room,
    h: 4 / 3,
    fill: `#${theme.text}`,
  }));
  return {
    panels: [
      cartesianPanel(
        plan.categories.map(({ label }) => label),
        bars.map(({ values: own }) => barDataset(own, scaleOf, theme, inPanel)),
        {
          plot,
          scale: indexed,
          axis: plan.axis,
          orientation: 'vertical',
          isInset: true,
          isStacked: false,
          isBaseShown: false,
          isGridShown: false,
        },
        theme,
      ),
    ],
    frames: panels.map((x, i) => ({
      plot: { ...plot, x, w: full },
      values: [indexed.min * first(i) * indexed.unit, indexed.max * first(i) * indexed.unit],
      shares: inPanel,
    })),
    under: tiles,
    outlines: [
      ...baselines,
      ...boxes.flatMap((box) => {
        const value = bars[box.series]?.values[box.category];
        return value?.status === 'target' ? [targetMark(box, theme.roles[value.role])] : [];
      }),
    ],
    over: [],
    labels,
    obstacles: boxes,
    faults:
      plot.h < height * LEAST_PLOT || !fitted
        ? [
            noRoom(
              'The labels of these panels leave no room for their bars.',
              'Shorten the names, or show fewer panels.',
            ),
          ]
        : [],
  };
};

const growthOf = (values: readonly (PlanValue | undefined)[]): string => values.at(-1)?.growth ?? '';

const headLines = (
  label: string,
  note: string | undefined,
  growth: string,
  isHighlight: boolean,
  room: number,
  { setter, theme }: Scene,
) => ({
  names: [
    ...setter.fit(label, room, sizes(16, 14, 13, 12), { bold: true, color: theme.text }),
    ...(note === undefined ? [] : setter.fit(note, room, sizes(12), { bold: false, color: theme.muted })),
  ],
  growth:
    growth === ''
      ? []
      : setter.fit(growth, room, sizes(22, 20, 18, 16, 14, 12), {
          bold: true,
          color: isHighlight ? textColor(theme, 'primary') : theme.text,
        }),
});
