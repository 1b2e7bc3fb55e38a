/** What a chart of any kind sets side by side: each figure with the names that the chart gives it. */
import { type Chart, chartFigureIds, planChart } from '../../charts/kinds.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ContentPath } from '../../problems.ts';
import type { Known } from './rule.ts';

export interface Bar {
  readonly figure: Figure;
  /** Of its category or row. */
  readonly name: string;
  /** The series that it belongs to, and what the chart calls that; empty if nothing. */
  readonly series: number;
  readonly seriesName: string;
  /** Where the content's chart names the figure. */
  readonly path: ContentPath;
}

/** None where a figure is unknown, which is told elsewhere; growths are not looked at. */
export const barsOf = (id: string, chart: Chart, { figures, words, content }: Known): Bar[] => {
  if (!chartFigureIds(chart).every((ref) => figures.has(ref))) return [];
  const figure = (ref: string): Figure => {
    const found = figures.get(ref);
    if (!found) throw new Error(`The chart \`${id}\` shows \`${ref}\`, which is not among its figures`);
    return found;
  };
  const { categories, series } = planChart(chart, { figure, words });
  return series.flatMap(({ name, values }, i) =>
    values.flatMap(({ figure: ref = '' }, k) => {
      const found = figures.get(ref);
      const path = ['charts', id, ...(pathTo(ref, content.charts[id]) ?? [])];
      return found
        ? [{ figure: found, name: categories[k]?.label ?? '', series: i, seriesName: name, path }]
        : [];
    }),
  );
};

/** Where in plain data a string first stands. */
const pathTo = (text: string, data: unknown): ContentPath | undefined => {
  if (data === text) return [];
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const path = pathTo(text, value);
    if (path) return [Array.isArray(data) ? Number(key) : key, ...path];
  }
  return undefined;
};
