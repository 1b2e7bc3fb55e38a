/** A chart of ours as labels and datasets with the same values. */
import type { Article } from '../../src/article/article.ts';
import type { Chart } from '../../src/charts/kinds.ts';
import type { Figure } from '../../src/figures/figure.ts';

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

type ChartOf<Kind> = Extract<Chart, { readonly kind: Kind }>;

export const toPlainChart = (chart: Chart, alt: string, article: Article): PlainChart => ({
  title: chart.title,
  alt,
  ...(chart.kind === 'columns' ? columnsOf(chart, article) : barsOf(chart, article)),
});

const columnsOf = ({ categories, series }: ChartOf<'columns'>, { figures, words }: Article) => {
  const datasets = (categories[0]?.values ?? []).map((first, i): PlainDataset => {
    const column = categories.map(({ values }) => figures.get(values[i] ?? ''));
    const period = figures.get(first)?.period;
    return {
      label: series?.[i] ?? (period ? words.shortPeriod(period) : ''),
      data: column.map((figure) => figure?.value ?? null),
      texts: column.map((figure) => (figure ? words.value(figure) : '')),
    };
  });
  return { labels: categories.map(({ label }) => label), datasets, isHorizontal: false };
};

/** Targets of different units share an axis as percent. */
const barsOf = ({ rows }: ChartOf<'progress'>, { figures, words }: Article) => {
  const targets = rows.map(({ target }) => figures.get(target));
  const actuals = rows.map(({ actual }) => figures.get(actual ?? ''));
  const texts = (column: readonly (Figure | undefined)[]) =>
    column.map((figure) => (figure ? words.value(figure) : ''));
  const percent = (actual: Figure | undefined, target: Figure | undefined) =>
    actual && target ? (actual.value / target.value) * 100 : null;
  const datasets: PlainDataset[] = [
    { label: words.phrase('target'), data: targets.map(() => 100), texts: texts(targets) },
    { label: 'Actual', data: actuals.map((actual, i) => percent(actual, targets[i])), texts: texts(actuals) },
  ];
  return { labels: rows.map(({ label }) => label), datasets, isHorizontal: true };
};
