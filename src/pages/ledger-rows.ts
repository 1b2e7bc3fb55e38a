/** Every figure of an article with what stands behind it, in the words of one language. */
import type { Figure } from '../figures/figure.ts';
import type { Words } from '../figures/words.ts';
import type { DeckFacts } from './facts.ts';

/** The facts of a deck that its ledger is made of. */
export type LedgerFacts = Pick<DeckFacts, 'figures' | 'sources'> & { readonly words: Words };

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

export const readLedger = (article: LedgerFacts): LedgerRow[] =>
  [...article.figures.values()].map((figure) => ({
    id: figure.id,
    figure: figure.label,
    value: valueWords(figure, article),
    period: article.words.shortPeriod(figure.period),
    status: figure.status,
    basis: basisOf(figure, article),
  }));

const valueWords = (figure: Figure, { words }: LedgerFacts): string => {
  const growth = figure.growth === undefined ? '' : `${words.phrase('comma')}${words.change(figure)}`;
  return `${words.value(figure)}${growth}`;
};

/** Where a figure comes from: its calculation, or its source with the paragraph. */
const basisOf = (figure: Figure, { words, sources }: LedgerFacts): string => {
  if (figure.calculation !== undefined)
    return `${words.phrase('derived')}${words.phrase('colon')}${figure.calculation}`;
  const status = figure.status === 'target' ? `${words.phrase('target')}${words.phrase('colon')}` : '';
  return `${status}${sourceOf(figure, { words, sources })}`;
};

/** Publishers, and the paragraph. */
export const sourceOf = (
  figure: Figure,
  { words, sources }: Pick<LedgerFacts, 'words' | 'sources'>,
): string => {
  const names = figure.sources.map((id) => sources.get(id)?.publisher ?? id).join(words.phrase('semicolon'));
  const place =
    figure.paragraph === undefined ? '' : `${words.phrase('comma')}${words.paragraph(figure.paragraph)}`;
  return `${names}${place}`;
};
