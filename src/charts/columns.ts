/** Grouped columns: a few quantities of one unit, each at the same two or three times. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { text } from '../figures/text.ts';
import type { ChartDrawing } from './chart.ts';
import { css } from './color.ts';
import { arrange, axisWords, CATEGORY_SHARE, type ColumnsChart, valueWords } from './columns-labels.ts';
import { findLabelFaults, findUnitFaults, noRoom } from './faults.ts';
import { type ChartContext, type ChartFault, type ChartKind, figureId, type Localise } from './kind.ts';
import { barLook } from './style.ts';

export type { ColumnsChart } from './columns-labels.ts';

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

const BAR_SHARE = 0.82;

/** The share of the drawing's height below which bars can no longer be compared. */
const LEAST_PLOT = 0.25;

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
