/** What a chart sets side by side: each figure with the names that the chart gives it. */
import type { Chart } from '../../charts/kinds.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ContentPath } from '../../problems.ts';
import type { Known } from './rule.ts';

export interface Bar {
  readonly figure: Figure;
  /** Of its category or row. */
  readonly name: string;
  /** The series that it belongs to, and what the chart calls that. */
  readonly series: number;
  readonly seriesName: string | undefined;
  /** From the chart. */
  readonly path: ContentPath;
}

export const barsOf = (chart: Chart, { figures }: Known): Bar[] => {
  const bar = (id: string | undefined, rest: Omit<Bar, 'figure'>): Bar[] => {
    const figure = id === undefined ? undefined : figures.get(id);
    return figure ? [{ figure, ...rest }] : [];
  };
  if (chart.kind === 'columns')
    return chart.categories.flatMap(({ label, values }, i) =>
      values.flatMap((id, series) =>
        bar(id, {
          name: label,
          series,
          seriesName: chart.series?.[series],
          path: ['categories', i, 'values', series],
        }),
      ),
    );
  return chart.rows.flatMap(({ label, actual, target }, i) => [
    ...bar(actual, { name: label, series: 0, seriesName: undefined, path: ['rows', i, 'actual'] }),
    ...bar(target, { name: label, series: 1, seriesName: undefined, path: ['rows', i, 'target'] }),
  ]);
};
