/** Grouped columns: a few quantities of one unit, each at the same two or three times. */
import { z } from 'zod';
import type { Figure } from '../figures/figure.ts';
import { text } from '../figures/text.ts';
import type { Words } from '../figures/words.ts';
import type { ChartDrawing } from './chart.ts';
import { css } from './color.ts';
import { findLabelFaults, findUnitFaults, noRoom } from './faults.ts';
import {
  type ChartContext,
  type ChartFault,
  type ChartKind,
  figureId,
  type Localise,
  targetWords,
} from './kind.ts';
import { createLabelSetter, type LabelLine, type LabelSetter, linesHeight } from './lines.ts';
import type { DirectLabel } from './plugins.ts';
import { barLook, type ChartStyle, chartStyle } from './style.ts';

/** Texts in the deck's language; the i-th values of all categories are series i. */
export interface ColumnsChart {
  readonly kind: 'columns';
  readonly title: string;
  readonly categories: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** Written under the bars instead of their periods. */
  readonly series?: readonly string[] | undefined;
}

const schema = z
  .strictObject({
    kind: z.literal('columns'),
    title: text,
    categories: z.array(z.strictObject({ label: text, values: z.array(figureId).min(1) })).min(1),
    series: z.array(text).optional(),
  })
  .refine(
    ({ categories, series }) =>
      new Set([...categories.map(({ values }) => values.length), ...(series ? [series.length] : [])]).size ===
      1,
    { path: ['categories'], error: 'Every category needs the same number of values, one for each series.' },
  );

type Declared = z.infer<typeof schema>;

const localise = (declared: Declared, say: Localise): ColumnsChart => ({
  ...declared,
  title: say(declared.title, ['title']),
  categories: declared.categories.map(({ label, values }, i) => ({
    label: say(label, ['categories', i, 'label']),
    values,
  })),
  series: declared.series?.map((name, i) => say(name, ['series', i])),
});

const CATEGORY_SHARE = 0.88;
const BAR_SHARE = 0.82;
const GAP = 8;

/** The share of the drawing's height below which bars can no longer be compared. */
const LEAST_PLOT = 0.25;

const valueWords = (figure: Figure, words: Words) =>
  figure.status === 'target' ? targetWords(figure, words) : words.value(figure);

/** All values of the axis in one scale. */
const axisWords = (chart: ColumnsChart, { words, figure }: ChartContext) =>
  words.onAxisOf(chart.categories.flatMap(({ values }) => values.map(figure)));

const valueLines = (
  figure: Figure,
  isLast: boolean,
  width: number,
  style: ChartStyle,
  setter: LabelSetter,
  words: Words,
) => {
  const look = { bold: isLast, color: css(isLast ? style.text : style.quietText) };
  const lines = setter.fit(valueWords(figure, words), width, [style.size], look);
  if (!isLast || figure.growth === undefined) return lines;
  const growth = { bold: true, color: css(style.accentText) };
  return [
    ...setter.fit(words.signedGrowth(figure.growth), width, [style.emphasis, style.size], growth),
    ...lines,
  ];
};

/** The bars' figures by category, and all labels with the padding that they need around the bars. */
const arrange = (chart: ColumnsChart, context: ChartContext) => {
  const style = chartStyle(context.theme);
  const setter = createLabelSetter(context.measure, context.theme.fonts.body);
  const figures = chart.categories.map(({ values }) => values.map(context.figure));
  const words = axisWords(chart, context);
  const count = Math.max(...figures.map((row) => row.length));
  const categoryWidth = context.width / figures.length;
  const slot = (categoryWidth * CATEGORY_SHARE) / count;
  const isLast = (series: number) => series === count - 1;

  const above: DirectLabel[] = [];
  const under: DirectLabel[] = [];
  for (const [index, row] of figures.entries()) {
    for (const [dataset, figure] of row.entries()) {
      const room = { dataset, index, width: slot - GAP / 2 };
      const name = chart.series?.[dataset] ?? words.shortPeriod(figure.period);
      const quiet = { bold: false, color: css(style.quietText) };
      const values = valueLines(figure, isLast(dataset), room.width, style, setter, words);
      above.push({ ...room, at: 'above', gap: GAP / 2, lines: values });
      under.push({
        ...room,
        at: 'under',
        gap: GAP,
        lines: setter.fit(name, room.width, [style.size], quiet),
      });
    }
  }
  const tallest = (labels: readonly { lines: readonly LabelLine[] }[]) =>
    Math.ceil(Math.max(...labels.map(({ lines }) => linesHeight(lines))));
  const gap = GAP + tallest(under) + GAP / 2;
  const categories = chart.categories.map(({ label }, index): DirectLabel => {
    const lines = setter.fit(label, categoryWidth - GAP, [style.size * 1.125, style.size], {
      bold: true,
      color: css(style.text),
    });
    return { dataset: 0, index, at: 'underCategory', gap, width: categoryWidth - GAP, lines };
  });
  const padding = { left: 0, right: 0, top: tallest(above) + GAP, bottom: gap + tallest(categories) + 2 };
  return { style, figures, count, isLast, labels: [...above, ...under, ...categories], padding };
};

const draw = (chart: ColumnsChart, context: ChartContext): ChartDrawing => {
  const { style, figures, count, isLast, labels, padding } = arrange(chart, context);
  const look = (figure: Figure, series: number) =>
    barLook(figure.status, isLast(series) ? style.accent : style.quiet, style.background);

  const numbers = figures.flat().map((figure) => figure.value);
  const dashed = figures.flatMap((row, index) =>
    row.flatMap((figure, dataset) => {
      const { dashed: isDashed, outline } = look(figure, dataset);
      return isDashed ? [{ dataset, index, color: css(outline) }] : [];
    }),
  );
  return {
    width: context.width,
    height: context.height,
    config: {
      type: 'bar',
      data: {
        labels: chart.categories.map(({ label }) => label),
        datasets: Array.from({ length: count }, (_, series) => {
          const column = figures.flatMap((row) => row.slice(series, series + 1));
          return {
            data: column.map((figure) => figure.value),
            backgroundColor: column.map((figure) => css(look(figure, series).fill)),
            borderColor: column.map((figure) => css(look(figure, series).outline)),
            borderWidth: column.map((figure) => (figure.status === 'derived' ? 1.5 : 0)),
            categoryPercentage: CATEGORY_SHARE,
            barPercentage: BAR_SHARE,
            // Chart.js turns the categories round, but not the bars within one.
            ...(context.direction === 'rtl' ? { order: count - series } : {}),
          };
        }),
      },
      options: {
        animation: false,
        responsive: false,
        events: [],
        layout: { padding },
        scales: {
          // The bars' zero line, wherever it is.
          x: {
            position: { y: 0 },
            reverse: context.direction === 'rtl',
            grid: { display: false },
            ticks: { display: false },
            border: { color: css(style.axis) },
          },
          y: { display: false, min: Math.min(0, ...numbers), max: Math.max(0, ...numbers) },
        },
        plugins: {
          legend: { display: false },
          tooltip: { enabled: false },
          backdrop: { color: css(style.background) },
          dashedBars: { bars: dashed },
          directLabels: { fontFamily: style.fontFamily, direction: context.direction, labels },
        },
      },
    },
  };
};

const findFaults = (chart: ColumnsChart, context: ChartContext): ChartFault[] => {
  const { labels, padding } = arrange(chart, context);
  const shown = chart.categories.flatMap(({ values }, row) =>
    values.map((id, i) => ({ path: ['categories', row, 'values', i], figure: context.figure(id) })),
  );
  const plot = context.height - padding.top - padding.bottom;
  return [
    ...findUnitFaults(shown),
    ...findLabelFaults(labels, context),
    ...(plot < context.height * LEAST_PLOT ? [noRoom('categories')] : []),
  ];
};

const describe = (chart: ColumnsChart, context: ChartContext): string => {
  const words = axisWords(chart, context);
  const categories = chart.categories.map(({ label, values }) => {
    const told = values.map(context.figure).map((figure, series) => {
      if (figure.status === 'target') return valueWords(figure, words);
      const name = chart.series?.[series] ?? words.shortPeriod(figure.period);
      const growth = figure.growth === undefined ? '' : ` (${words.signedGrowth(figure.growth)})`;
      return `${name} ${words.value(figure)}${growth}`;
    });
    return `${label} — ${told.join(', ')}`;
  });
  return `${chart.title}: ${categories.join('; ')}`;
};

export const columns: ChartKind<Declared, ColumnsChart> & { readonly schema: typeof schema } = {
  schema,
  localise,
  figureIds: ({ categories }) => categories.flatMap(({ values }) => values),
  draw,
  findFaults,
  describe,
};
