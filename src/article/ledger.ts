/** Every figure of an article with what stands behind it, in the words of one language. */
import type { Figure } from '../figures/figure.ts';
import type { Article } from './article.ts';

export interface LedgerRow {
  readonly id: string;
  readonly figure: string;
  /** With qualifier, unit, growth and the mark of a derived value. */
  readonly value: string;
  readonly period: string;
  readonly status: Figure['status'];
  /** Publisher and paragraph, or the calculation. */
  readonly basis: string;
}

export const readLedger = (article: Article): LedgerRow[] =>
  [...article.figures.values()].map((figure) => ({
    id: figure.id,
    figure: figure.label,
    value: valueWords(figure, article),
    period: article.words.shortPeriod(figure.period),
    status: figure.status,
    basis: basisOf(figure, article),
  }));

const valueWords = (figure: Figure, { words }: Article): string => {
  const growth =
    figure.growth === undefined ? '' : `${words.phrase('comma')}${words.signedGrowth(figure.growth)}`;
  return `${words.value(figure)}${growth}`;
};

/** Where a figure comes from: its calculation, or its source with the paragraph. */
const basisOf = (figure: Figure, { words, sources }: Article): string => {
  if (figure.calculation !== undefined)
    return `${words.phrase('derived')}${words.phrase('colon')}${figure.calculation}`;
  const names = figure.sources.map((id) => sources.get(id)?.publisher ?? id).join(words.phrase('semicolon'));
  const place =
    figure.paragraph === undefined ? '' : `${words.phrase('comma')}${words.paragraph(figure.paragraph)}`;
  const status = figure.status === 'target' ? `${words.phrase('target')}${words.phrase('colon')}` : '';
  return `${status}${names}${place}`;
};
