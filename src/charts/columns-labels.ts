/** The words of a columns chart, and where around its bars they go. */
import type { Figure } from '../figures/figure.ts';
import type { Words } from '../figures/words.ts';
import { css } from './color.ts';
import { type ChartContext, targetWords } from './kind.ts';
import { createLabelSetter, type LabelLine, type LabelSetter, linesHeight } from './lines.ts';
import type { DirectLabel } from './plugins.ts';
import { type ChartStyle, chartStyle } from './style.ts';

/** Texts in the deck's language; the i-th values of all categories are series i. */
export interface ColumnsChart {
  readonly kind: 'columns';
  readonly title: string;
  readonly categories: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** Written under the bars instead of their periods. */
  readonly series?: readonly string[] | undefined;
}

/** What a category's bars take of its width. */
export const CATEGORY_SHARE = 0.88;
const GAP = 8;

export const valueWords = (figure: Figure, words: Words) =>
  figure.status === 'target' ? targetWords(figure, words) : words.value(figure);

/** All values of the axis in one scale. */
export const axisWords = (chart: ColumnsChart, { words, figure }: ChartContext) =>
  words.onAxisOf(chart.categories.flatMap(({ values }) => values.map(figure)));

const valueLines = (
  figure: Figure,
  isLast: boolean,
  width: number,
  style: ChartStyle,
  setter: LabelSetter,
  words: Words,
) => {
  const look = { bold: isLast, color: css(isLast ? style.text : style.quietText) };
  const lines = setter.fit(valueWords(figure, words), width, [style.size], look);
  if (!isLast || figure.growth === undefined) return lines;
  const growth = { bold: true, color: css(style.accentText) };
  return [
    ...setter.fit(words.signedGrowth(figure.growth), width, [style.emphasis, style.size], growth),
    ...lines,
  ];
};

/** The bars' figures by category, and all labels with the padding that they need around the bars. */
export const arrange = (chart: ColumnsChart, context: ChartContext) => {
  const style = chartStyle(context.theme);
  const setter = createLabelSetter(context.measure, context.theme.fonts.body);
  const figures = chart.categories.map(({ values }) => values.map(context.figure));
  const words = axisWords(chart, context);
  const count = Math.max(...figures.map((row) => row.length));
  const categoryWidth = context.width / figures.length;
  const slot = (categoryWidth * CATEGORY_SHARE) / count;
  const isLast = (series: number) => series === count - 1;

  const above: DirectLabel[] = [];
  const under: DirectLabel[] = [];
  for (const [index, row] of figures.entries()) {
    for (const [dataset, figure] of row.entries()) {
      const room = { dataset, index, width: slot - GAP / 2 };
      const name = chart.series?.[dataset] ?? words.shortPeriod(figure.period);
      const quiet = { bold: false, color: css(style.quietText) };
      const values = valueLines(figure, isLast(dataset), room.width, style, setter, words);
      above.push({ ...room, at: 'above', gap: GAP / 2, lines: values });
      under.push({
        ...room,
        at: 'under',
        gap: GAP,
        lines: setter.fit(name, room.width, [style.size], quiet),
      });
    }
  }
  const tallest = (labels: readonly { lines: readonly LabelLine[] }[]) =>
    Math.ceil(Math.max(...labels.map(({ lines }) => linesHeight(lines))));
  const gap = GAP + tallest(under) + GAP / 2;
  const categories = chart.categories.map(({ label }, index): DirectLabel => {
    const lines = setter.fit(label, categoryWidth - GAP, [style.size * 1.125, style.size], {
      bold: true,
      color: css(style.text),
    });
    return { dataset: 0, index, at: 'underCategory', gap, width: categoryWidth - GAP, lines };
  });
  const padding = { left: 0, right: 0, top: tallest(above) + GAP, bottom: gap + tallest(categories) + 2 };
  return { style, figures, count, isLast, labels: [...above, ...under, ...categories], padding };
};
