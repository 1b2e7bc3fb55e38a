/** Grouped columns: quantities of one unit, each at the same times or for the same series. */
import * as z from 'zod';
import type { Time } from '../../figures/series.ts';
import { type Text, text } from '../../figures/text.ts';
import { type ChartKind, type ChartReader, type FigureOrGap, figureOrGap } from '../kind.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigures } from '../planning/figures.ts';
import { seriesRole, wholeHighlight } from '../planning/roles.ts';
import { namesIn, readTable, type SeriesTable, seriesRef, timesShape } from '../planning/series.ts';

/** Rows of values under a label: the form of every kind that has categories and series. */
export const categoriesShape = {
  categories: z
    .array(z.strictObject({ label: text, values: z.array(figureOrGap).min(1) }))
    .min(1)
    .max(60)
    .optional(),
  /** Said instead of the periods; without `categories`, the series of the content to show at their times. */
  series: z.union([seriesRef, z.array(text).min(1)]).optional(),
  ...timesShape,
};

interface DeclaredCategories {
  readonly categories?:
    | readonly { readonly label: Text; readonly values: readonly FigureOrGap[] }[]
    | undefined;
  readonly series?: string | readonly Text[] | undefined;
  readonly times?: readonly Time[] | undefined;
}

/** Either categories with their figures, or the names of series. */
export const isCategorical = ({ categories, series, times }: DeclaredCategories): boolean =>
  categories
    ? typeof series !== 'string' && times === undefined
    : namesIn(series).some(({ name }) => name !== '');

export const CATEGORICAL = {
  path: ['categories'],
  error: 'Expected `categories` with their figures, or without them `series: output`, the names of series.',
};

export const isEven = ({
  categories,
  series,
}: {
  readonly categories?: readonly { readonly values: readonly FigureOrGap[] }[] | undefined;
  readonly series?: string | readonly unknown[] | undefined;
}) =>
  categories === undefined ||
  new Set([...categories.map(({ values }) => values.length), ...(series ? [series.length] : [])]).size === 1;

export const EVEN = {
  path: ['categories'],
  error: 'Every category needs the same number of values, one for each series.',
};

const schema = z
  .strictObject({ kind: z.literal('columns'), ...commonShape, ...categoriesShape })
  .refine(isCategorical, CATEGORICAL)
  .refine(isEven, EVEN);
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language; the i-th values of all categories are series i. */
export interface CategoriesChart extends CommonChart {
  readonly categories: readonly { readonly label: string; readonly values: readonly FigureOrGap[] }[];
  readonly series?: readonly string[] | undefined;
  /** Set where categories are the times of series, of which not every one needs a name. */
  readonly isTime?: boolean | undefined;
}
export interface ColumnsChart extends CategoriesChart {
  readonly kind: 'columns';
}

/** `times` are those of the series, where categories are times. */
export const localiseCategories = (
  { categories, series, times: wanted }: DeclaredCategories,
  reader: ChartReader,
): Pick<CategoriesChart, 'categories' | 'series' | 'isTime'> & { readonly times?: readonly Time[] } => {
  if (!categories) return categoriesOfSeries(readTable(namesIn(series), wanted, reader), reader);
  const { say } = reader;
  return {
    categories: categories.map(({ label, values }, i) => ({
      label: say(label, ['categories', i, 'label']),
      values,
    })),
    ...(Array.isArray(series) ? { series: series.map((name, i) => say(name, ['series', i])) } : {}),
  };
};

const categoriesOfSeries = ({ times, rows }: SeriesTable, reader: ChartReader) => ({
  categories: times.map((time, i) => ({
    label: reader.period(time),
    values: rows.map(({ values }) => values[i] ?? null),
  })),
  ...(rows.length > 1 ? { series: rows.map(({ label }) => label) } : {}),
  isTime: true,
  times,
});

export const refsOf = ({ categories }: CategoriesChart): FigureOrGap[] =>
  categories.flatMap(({ values }) => values);

export const shownIn = ({ categories }: CategoriesChart) =>
  categories.flatMap(({ values }, row) =>
    values.map((ref, i) => ({ path: ['categories', row, 'values', i], ref })),
  );

export const columns: ChartKind<Declared, ColumnsChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, reader) => {
    const { times, ...categories } = localiseCategories(declared, reader);
    return { kind: 'columns', ...localiseCommon(declared, reader.say), ...categories };
  },
  figureIds: (chart) => idsOf([...refsOf(chart), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const figures = shownFigures(refsOf(chart), context);
    const numbers = context.words.axis(figures);
    const count = Math.max(...chart.categories.map(({ values }) => values.length));
    const role = seriesRole(count, wholeHighlight(chart, refsOf(chart)));
    const series = Array.from({ length: count }, (_, i) => ({
      name: chart.series?.[i] ?? '',
      role: role(i, false),
      isHighlight: false,
      values: chart.categories.map(({ values }) => {
        const ref = values[i] ?? null;
        const isHighlight = ref !== null && ref === chart.highlight;
        return planValue(ref, numbers, figures, context, { role: role(i, isHighlight), isHighlight });
      }),
    }));
    const period = count === 1 ? commonPeriod(figures, context.words) : undefined;
    // Categories that are named by their times need no period beside their names.
    const isTime =
      chart.isTime ??
      (count === 1 &&
        chart.categories.every(({ label }, i) => series[0]?.values[i]?.period?.includes(label) ?? false));
    return {
      kind: 'columns',
      form: 'columns',
      title: chart.title,
      mark: 'bar',
      orientation: 'vertical',
      stacking: 'none',
      categories: chart.categories.map(({ label, values }, i) => ({
        label,
        ...(isTime && series[0]?.values[i]?.span !== undefined ? { note: series[0]?.values[i]?.span } : {}),
        isHighlight: chart.highlight !== undefined && values.includes(chart.highlight),
      })),
      series,
      axis: planAxis(
        numbers,
        figures.map(({ value }) => value),
      ),
      ...(period === undefined ? {} : { period }),
      ...(isTime ? { isTime } : {}),
      annotations: planAnnotations(chart.annotations ?? [], series, numbers, context),
    };
  },
  findFaults: (chart, context) => {
    const shown = shownIn(chart);
    return [
      ...findGrowthFaults(shown, context),
      ...findUnitFaults(shown, context),
      ...findAnnotationFaults(
        chart.annotations,
        shown.flatMap(({ ref }) => ref ?? []),
        context,
      ),
    ];
  },
};
