/** A heat table: values by rows and columns, the darker the higher. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { type ChartKind, figureOrGap } from '../kind.ts';
import { planAxis } from '../planning/axis.ts';
import { commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigures } from '../planning/figures.ts';
import { type CategoriesChart, EVEN, isEven, localiseCategories, refsOf, shownIn } from './columns.ts';

const schema = z
  .strictObject({
    kind: z.literal('heat'),
    ...commonShape,
    categories: z
      .array(z.strictObject({ label: text, values: z.array(figureOrGap).min(1).max(14) }))
      .min(1)
      .max(20),
    /** The names of the columns. */
    series: z.array(text),
  })
  .refine(isEven, EVEN);
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface HeatChart extends CategoriesChart {
  readonly kind: 'heat';
}

export const heat: ChartKind<Declared, HeatChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, say) => ({
    kind: 'heat',
    ...localiseCommon(declared, say),
    ...localiseCategories(declared, say),
  }),
  figureIds: (chart) => idsOf([...refsOf(chart), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const figures = shownFigures(refsOf(chart), context);
    const numbers = context.words.axis(figures);
    const period = commonPeriod(figures, context.words);
    const series = (chart.series ?? []).map((name, i) => ({
      name,
      role: 'primary' as const,
      isHighlight: false,
      values: chart.categories.map(({ values }) => {
        const ref = values[i] ?? null;
        return planValue(ref, numbers, figures, context, {
          role: 'primary',
          isHighlight: ref !== null && ref === chart.highlight,
        });
      }),
    }));
    return {
      kind: 'heat',
      form: 'cells',
      title: chart.title,
      mark: 'cell',
      orientation: 'horizontal',
      stacking: 'none',
      categories: chart.categories.map(({ label }) => ({ label, isHighlight: false })),
      series,
      axis: planAxis(
        numbers,
        figures.map(({ value }) => value),
      ),
      ...(period === undefined ? {} : { period }),
      annotations: [],
    };
  },
  findFaults: (chart, context) => {
    const shown = shownIn(chart);
    return [
      ...findGrowthFaults(shown, context),
      ...findUnitFaults(shown, context, 'A table of one scale has one unit.'),
    ];
  },
};
