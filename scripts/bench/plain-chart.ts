/** A chart of ours as labels and datasets with the same values. */
import type { Article } from '../../src/article/article.ts';
import { type Chart, planChart } from '../../src/charts/kinds.ts';

export interface PlainDataset {
  readonly label: string;
  readonly data: readonly (number | null)[];
  /** What stands at each bar. */
  readonly texts: readonly string[];
}

export interface PlainChart {
  readonly title: string;
  readonly alt: string;
  readonly labels: readonly string[];
  readonly datasets: readonly PlainDataset[];
  readonly isHorizontal: boolean;
}

export const toPlainChart = (chart: Chart, alt: string, { figures, words }: Article): PlainChart => {
  const figure = (id: string) => {
    const found = figures.get(id);
    if (!found) throw new Error(`No figure ${id}`);
    return found;
  };
  const { categories, series, orientation, isIndexed } = planChart(chart, { figure, words });
  const targets = series.at(-1)?.values ?? [];
  return {
    title: chart.title,
    alt,
    labels: categories.map(({ label }) => label),
    datasets: series.map(({ name, values }) => ({
      label: name || (values[0]?.period ?? ''),
      // Targets of different units share an axis as percent.
      data: values.map(({ value }, i) =>
        isIndexed && value !== null ? (value / (targets[i]?.value ?? 1)) * 100 : value,
      ),
      texts: values.map(({ value, words: said }) => (value === null ? '' : said)),
    })),
    isHorizontal: orientation === 'horizontal',
  };
};
