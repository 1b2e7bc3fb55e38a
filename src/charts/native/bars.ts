/** Bars that stand or lie: single, grouped or stacked, with a line over them. */
import { barSeries } from '../layout/column-boxes.ts';
import type { PlotFrame } from '../layout/scene.ts';
import type { PlanSeries } from '../plan.ts';
import { barSpacing } from './axes.ts';
import type { FormFacts, NativeForm } from './form.ts';
import { barFormat } from './mark-format.ts';
import type { LabelPosition, NativeSeries, SeriesGroup } from './native.ts';
import { scaled } from './scaled.ts';
import { headerOf, nameColumn, type SheetColumn, toSheet, valueColumn } from './sheet.ts';
import { steps } from './steps.ts';

export const bars: NativeForm = (facts) => {
  const { plan, layout, context, describe } = facts;
  const [frame] = layout.frames;
  if (!frame) return { reason: 'has no plot' };
  if (plan.series.some(({ values }) => values.some(({ from }) => from !== undefined)))
    return steps(facts, frame);
  const isStacked = plan.stacking !== 'none';
  const columns = barSeries(plan);
  const sheet = [
    nameColumn(plan.categories.map(({ label }) => label)),
    ...plan.series.map((series) => valueColumn(headerOf(series, plan, context), series.values, context)),
  ];
  const mark = plan.orientation === 'horizontal' ? 'row' : 'column';
  const groups: SeriesGroup[] = [
    {
      mark,
      isStacked,
      axes: 'first',
      ...(isStacked
        ? { ...barSpacing(1, sharesOf(frame)), overlap: 100 }
        : barSpacing(columns.length, sharesOf(frame))),
      series: columns.map((series) => barsOf(series, isStacked ? 'ctr' : 'outEnd', facts)),
    },
    ...lineGroup(facts),
  ];
  const totals = isStacked ? totalGroup(facts, sheet) : [];
  return [
    {
      box: { x: 0, y: 0, w: context.width, h: context.height },
      alt: describe(),
      sheet: toSheet(sheet, context),
      groups: [...groups, ...totals],
      ...scaled(facts, frame),
    },
  ];
};

const sharesOf = ({ shares }: PlotFrame) => shares ?? { category: 0.7, bar: 1 };

const barsOf = (
  series: PlanSeries,
  position: LabelPosition,
  { plan, theme, claims }: FormFacts,
): NativeSeries => ({
  column: plan.series.indexOf(series) + 1,
  format: { fill: theme.roles[series.role] },
  points: series.values.map((value) => barFormat(value, theme)),
  labels: series.values.map((value) => {
    const told = claims.value(value);
    return told && { ...told, position };
  }),
});

const LINE = { width: 4, radius: 5 };

/** The line over columns. */
const lineGroup = ({ plan, theme }: FormFacts): SeriesGroup[] =>
  plan.series.flatMap((series, i): SeriesGroup[] => {
    if (series.mark !== 'line') return [];
    const outline = { color: theme.roles[series.role], width: LINE.width };
    const marker = { radius: LINE.radius, fill: outline.color, outline };
    const format = { line: outline, marker: { ...marker, outline: { ...outline, width: 0 } } };
    return [
      {
        mark: 'line',
        isStacked: false,
        axes: plan.secondAxis ? 'second' : 'first',
        series: [{ column: i + 1, format, points: series.values.map(() => format), labels: [] }],
      },
    ];
  });

/** What stands above stacks: values of a line that is not drawn. */
const totalGroup = ({ plan, context, claims }: FormFacts, sheet: SheetColumn[]): SeriesGroup[] => {
  const totals = plan.categories.flatMap(({ total }) => total ?? []);
  if (totals.length === 0 || totals.length < plan.categories.length || plan.orientation === 'horizontal')
    return [];
  const [first] = totals;
  const labels = totals.map((total) => {
    const told = claims.value(total);
    return told && { ...told, position: 't' as const };
  });
  const header = headerOf({ name: '', values: first ? [first] : [] }, plan, context);
  sheet.push(valueColumn(header, totals, context));
  const series = { column: sheet.length - 1, format: {}, points: totals.map(() => ({})), labels };
  return [{ mark: 'line', isStacked: false, axes: 'first', series: [series] }];
};
