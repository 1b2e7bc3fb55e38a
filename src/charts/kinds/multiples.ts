/** Small multiples: measures of different units, each in a panel of its own, compared by how they grew. */
import * as z from 'zod';
import type { Figure } from '../../figures/figure.ts';
import { text } from '../../figures/text.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartFault, type ChartKind, type ChartReader, figureRef, type PlanContext } from '../kind.ts';
import type { ChartRole, PlanValue } from '../plan.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { seriesRole } from '../planning/roles.ts';
import { namesIn, readTable, type SeriesTable, seriesRef, timesShape } from '../planning/series.ts';

const MOST_BARS = 4;
const MOST_PANELS = 6;

const schema = z
  .strictObject({
    kind: z.literal('multiples'),
    ...commonShape,
    panels: z
      .array(z.strictObject({ label: text.optional(), values: z.array(figureRef).min(2).max(MOST_BARS) }))
      .min(2)
      .max(MOST_PANELS)
      .optional(),
    /** Without `panels`: the series to compare, at their last two times unless `times` names others. */
    series: z.array(seriesRef).min(2).max(MOST_PANELS).optional(),
    times: timesShape.times.refine(
      (times) => times === undefined || (times.length >= 2 && times.length <= MOST_BARS),
      `Expected two to ${MOST_BARS} times`,
    ),
  })
  .refine(({ panels, series }) => (panels === undefined) !== (series === undefined), {
    path: ['panels'],
    error: 'Expected `panels` with their figures, or without them `series: [output, exports]`.',
  })
  .refine(({ panels }) => !panels || new Set(panels.map(({ values }) => values.length)).size === 1, {
    path: ['panels'],
    error: 'Every panel needs the same number of values.',
  });
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface MultiplesChart extends CommonChart {
  readonly kind: 'multiples';
  readonly panels: readonly { readonly label?: string | undefined; readonly values: readonly string[] }[];
}

/** Beside almost nothing, growth is beyond what a number tells. */
const MOST_GROWTH = 1e4;

/** As declared, or computed from the first value and marked. */
const withGrowth = (value: PlanValue, first: Figure | undefined, { words }: PlanContext): PlanValue => {
  if (value.growth !== undefined || value.value === null || !first || first.value <= 0) return value;
  const growth = value.value / first.value - 1;
  return Math.abs(growth) < MOST_GROWTH
    ? { ...value, growth: `${words.signedGrowth(growth, 1)}${DERIVED_MARK}` }
    : value;
};

const shownIn = ({ panels }: MultiplesChart) =>
  panels.flatMap(({ values }, row) => values.map((ref, i) => ({ path: ['panels', row, 'values', i], ref })));

/** At the last so many times at which every series has a value; too few of them are told. */
const panelsOfSeries = (
  { times, rows }: SeriesTable,
  count: number,
  { tell }: ChartReader,
): MultiplesChart['panels'] => {
  const shared = times.map((_, i) => i).filter((i) => rows.every(({ values }) => values[i] !== null));
  const shown = shared.slice(-count);
  if (shown.length < count) {
    tell(
      ['series'],
      'missing-ends',
      `The series have no ${count} times at which each of them has a value.`,
      'Name series of the same times, and which: `times: [2023, 2024]`.',
    );
    return [];
  }
  return rows.map(({ label, values }) => ({ label, values: shown.flatMap((i) => values[i] ?? []) }));
};

export const multiples: ChartKind<Declared, MultiplesChart> & { readonly schema: typeof schema } = {
  schema,
  localise: ({ panels, series, times, ...declared }, reader) => ({
    kind: 'multiples',
    ...localiseCommon(declared, reader.say),
    panels: panels
      ? panels.map(({ label, values }, i) => ({
          values,
          ...(label === undefined ? {} : { label: reader.say(label, ['panels', i, 'label']) }),
        }))
      : panelsOfSeries(readTable(namesIn(series), times, reader), times?.length ?? 2, reader),
  }),
  figureIds: (chart) => idsOf([...shownIn(chart).map(({ ref }) => ref), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const axes = chart.panels.map(({ values }) => context.words.axis(shownFigures(values, context)));
    const count = chart.panels[0]?.values.length ?? 0;
    const isFirst = (panel: number) =>
      chart.highlight === undefined || (chart.panels[panel]?.values.includes(chart.highlight) ?? false);
    const role = seriesRole(count, false);
    const series = Array.from({ length: count }, (_, i) => ({
      name: '',
      role: role(i, false),
      isHighlight: false,
      values: chart.panels.map(({ values }, panel) => {
        const numbers = axes[panel] ?? context.words.axis([]);
        const own: ChartRole = i === count - 1 ? (isFirst(panel) ? 'primary' : 'secondary') : role(i, false);
        const figures = shownFigures(values, context);
        const style = { role: own, isHighlight: false };
        const value = planValue(values[i] ?? null, numbers, figures, context, style);
        return i === count - 1 ? withGrowth(value, figures[0], context) : value;
      }),
    }));
    return {
      kind: 'multiples',
      form: 'multiples',
      title: chart.title,
      mark: 'bar',
      orientation: 'vertical',
      stacking: 'none',
      categories: chart.panels.map(({ label, values }, panel) => {
        const unit = axes[panel]?.unit ?? '';
        return {
          label: label ?? shownFigure(values.at(-1) ?? null, context)?.label ?? '',
          ...(unit === '' ? {} : { note: unit }),
          isHighlight: isFirst(panel),
        };
      }),
      series,
      axis: { ...planAxis(context.words.axis([]), []), unit: '' },
      isIndexed: true,
      annotations: [],
    };
  },
  findFaults: (chart, context) => {
    const growths = findGrowthFaults(shownIn(chart), context);
    if (growths.length > 0) return growths;
    return chart.panels.flatMap(({ values }, row): ChartFault[] => {
      const shown = values.map((ref, i) => ({ path: ['panels', row, 'values', i], ref }));
      const first = shownFigure(values[0] ?? null, context);
      return [
        ...findUnitFaults(shown, context, 'Show one measure in each panel.'),
        ...(first && first.value <= 0
          ? [
              {
                path: ['panels', row, 'values', 0],
                code: 'no-index',
                message: `\`${values[0]}\` is not above zero, so the panel cannot be compared with the others.`,
                hint: 'Use a `columns` chart of its own.',
              },
            ]
          : []),
      ];
    });
  },
};
