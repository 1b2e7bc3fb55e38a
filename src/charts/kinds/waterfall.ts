/** A waterfall: from one total to another by steps that add up. */
import * as z from 'zod';
import type { Figure } from '../../figures/figure.ts';
import { text } from '../../figures/text.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartFault, type ChartKind, figureRef, type PlanContext } from '../kind.ts';
import type { PlanValue } from '../plan.ts';
import { growthBetween } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults, roundingOf } from '../planning/faults.ts';
import { idsOf, markOf, periodWords, planValue, shownFigure, shownFigures } from '../planning/figures.ts';

const step = z.union([
  /** What was added, or taken away. */
  z.strictObject({ label: text, value: figureRef }),
  /** Before and after: the step is their difference. */
  z.strictObject({ label: text, between: z.tuple([figureRef, figureRef]) }),
]);

const schema = z.strictObject({
  kind: z.literal('waterfall'),
  ...commonShape,
  from: figureRef,
  steps: z.array(step).min(1).max(10),
  to: figureRef,
});
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface WaterfallChart extends CommonChart {
  readonly kind: 'waterfall';
  readonly from: string;
  readonly steps: readonly Step[];
  readonly to: string;
}

type Step =
  | { readonly label: string; readonly value: string }
  | { readonly label: string; readonly between: readonly [string, string] };

const refsOf = (own: Step): readonly string[] => ('value' in own ? [own.value] : own.between);

const shownIn = ({ from, steps, to }: WaterfallChart) => [
  { path: ['from'], ref: from },
  ...steps.flatMap((own, i) =>
    refsOf(own).map((ref, n) => ({
      path: ['steps', i, ...('value' in own ? ['value'] : ['between', n])],
      ref,
    })),
  ),
  { path: ['to'], ref: to },
];

/** How much a step is, and how far it may be off for it is rounded. */
const changeOf = (own: Step, context: PlanContext): { readonly value: number; readonly rounding: number } => {
  const figures = shownFigures(refsOf(own), context);
  const [first, second] = figures;
  const rounding = figures.reduce((sum, figure) => sum + roundingOf(figure), 0);
  if ('value' in own) return { value: first?.value ?? 0, rounding };
  return { value: (second?.value ?? 0) - (first?.value ?? 0), rounding };
};

const addUp = (chart: WaterfallChart, context: PlanContext) => {
  const [from, to] = [shownFigure(chart.from, context), shownFigure(chart.to, context)];
  const changes = chart.steps.map((own) => changeOf(own, context));
  const sum = (from?.value ?? 0) + changes.reduce((all, { value }) => all + value, 0);
  const rounding =
    changes.reduce((all, one) => all + one.rounding, 0) +
    (from ? roundingOf(from) : 0) +
    (to ? roundingOf(to) : 0);
  return { sum, isEqual: Math.abs(sum - (to?.value ?? 0)) <= rounding * 1.0001 };
};

export const waterfall: ChartKind<Declared, WaterfallChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, { say }) => ({
    kind: 'waterfall',
    ...localiseCommon(declared, say),
    from: declared.from,
    to: declared.to,
    steps: declared.steps.map((own, i) => ({ ...own, label: say(own.label, ['steps', i, 'label']) })),
  }),
  figureIds: (chart) => idsOf([...shownIn(chart).map(({ ref }) => ref), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const { words } = context;
    const figures = shownFigures(
      shownIn(chart).map(({ ref }) => ref),
      context,
    );
    const numbers = words.axis(figures);
    const total = (ref: string, role: 'context' | 'deep'): PlanValue => {
      const { growth: _, ...value } = planValue(ref, numbers, figures, context, {
        role,
        isHighlight: ref === chart.highlight,
      });
      return value;
    };
    const totals: [PlanValue, PlanValue] = [total(chart.from, 'context'), total(chart.to, 'deep')];
    let level = totals[0].value ?? 0;
    const [largest] = [...chart.steps].sort(
      (a, b) => Math.abs(changeOf(b, context).value) - Math.abs(changeOf(a, context).value),
    );
    const steps = chart.steps.map((own): PlanValue => {
      const { value } = changeOf(own, context);
      const figures = shownFigures(refsOf(own), context);
      const isHighlight =
        chart.highlight === undefined
          ? own === largest && chart.steps.length > 1
          : refsOf(own).includes(chart.highlight);
      const from = level;
      level += value;
      const label = `${value > 0 ? '+' : ''}${numbers.number(value)}${stepMark(own, figures)}`;
      const note = noteOf(own, figures, numbers.figure);
      return {
        ...('value' in own ? { figure: own.value } : { between: own.between }),
        status: 'value' in own ? (figures[0]?.status ?? 'derived') : 'reported',
        value,
        from,
        label,
        words: note === undefined ? label : `${label} (${note})`,
        ...(note === undefined ? {} : { note }),
        ...growthOf(own, figures, context),
        role: isHighlight ? 'primary' : 'secondary',
        isHighlight,
      };
    });
    const [first, last] = [shownFigure(chart.from, context), shownFigure(chart.to, context)];
    const values = [totals[0], ...steps, totals[1]];
    const name = (figure: Figure | undefined) => (figure ? periodWords(figure, words) : '');
    const isSameTime = name(first) === name(last);
    const totalName = (figure: Figure | undefined) => (isSameTime ? (figure?.label ?? '') : name(figure));
    return {
      kind: 'waterfall',
      form: 'columns',
      title: chart.title,
      mark: 'bar',
      orientation: 'vertical',
      stacking: 'none',
      categories: [
        { label: totalName(first), isHighlight: false },
        ...chart.steps.map(({ label }, i) => ({ label, isHighlight: steps[i]?.isHighlight ?? false })),
        { label: totalName(last), isHighlight: true },
      ],
      series: [
        {
          name: '',
          role: 'context',
          isHighlight: false,
          values: values.map(({ period: _, ...value }) => value),
        },
      ],
      axis: planAxis(
        numbers,
        values.map(({ value, from = 0 }) => from + (value ?? 0)),
      ),
      ...(isSameTime ? { period: name(first) } : {}),
      annotations: [],
    };
  },
  findFaults: (chart, context) => {
    const shown = shownIn(chart);
    const basic: ChartFault[] = [...findGrowthFaults(shown, context), ...findUnitFaults(shown, context)];
    if (basic.length > 0) return basic;
    const { sum, isEqual } = addUp(chart, context);
    const to = shownFigure(chart.to, context);
    if (isEqual || !to) return [];
    const { number } = context.words.axis(
      shownFigures(
        shown.map(({ ref }) => ref),
        context,
      ),
    );
    return [
      {
        path: ['steps'],
        code: 'parts-and-whole',
        message: `The steps lead from \`${chart.from}\` to ${number(sum)}, but \`${chart.to}\` is ${number(to.value)}.`,
        hint: 'Name every step, of the same scope as both totals; one may be the rest.',
      },
    ];
  },
};

/** A difference is computed, and so is what comes from derived figures. */
const stepMark = (own: Step, figures: readonly Figure[]): string =>
  'between' in own ? DERIVED_MARK : figures.map(markOf).join('');

/** What the part that a step stands for has grown by. */
const growthOf = (own: Step, [before, after]: readonly Figure[], context: PlanContext) => {
  const growth = 'between' in own && before && after ? growthBetween(before, after, context) : undefined;
  return growth === undefined ? {} : { growth };
};

/** `3.1* → 5.2`. */
const noteOf = (
  own: Step,
  figures: readonly Figure[],
  format: (figure: Figure) => string,
): string | undefined => {
  const [a, b] = figures;
  return 'between' in own && a && b ? `${format(a)}${markOf(a)} → ${format(b)}${markOf(b)}` : undefined;
};
