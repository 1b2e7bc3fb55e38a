/** What a rule of sense is told, and what it finds. */
import type { Figure } from '../../figures/figure.ts';
import type { Period } from '../../figures/period.ts';
import type { CountingUnits } from '../../figures/unit.ts';
import type { ContentPath, Severity } from '../../problems.ts';
import type { ArticleContent } from '../schema.ts';
import type { WrittenText } from '../texts.ts';

export interface Known {
  readonly content: ArticleContent;
  readonly language: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly units: CountingUnits;
  /** As typed in this language, with the figures that each mentions. */
  readonly texts: readonly WrittenText[];
  /** The ids of the figures that a chart, a tile, a text, a misprint or a derivation uses. */
  readonly used: ReadonlySet<string>;
  /** Where a figure's printed phrase stands in its source's text, as `file:line`. */
  readonly places: ReadonlyMap<string, string>;
}

export interface Finding {
  /** Whose `accept` can say that it is right. */
  readonly figure: Figure;
  readonly at: ContentPath;
  readonly message: string;
}

export interface Rule {
  readonly code: string;
  readonly hint: string;
  readonly severity?: Severity;
  find(known: Known): Finding[];
}

export const at = (figure: Figure, ...keys: readonly (string | number)[]): ContentPath => [
  ...figure.at,
  ...keys,
];

/** The same thing counted in the same unit, aimed at or reached alike. */
export const sameQuantity = (a: Figure, b: Figure) =>
  a.label === b.label && a.unit === b.unit && (a.status === 'target') === (b.status === 'target');

export const samePeriod = (a: Period, b: Period) => JSON.stringify(a) === JSON.stringify(b);

export const percent = (ratio: number) => `${Number((ratio * 100).toFixed(1))}%`;

/** Digits up to the last that is not zero: 4 for 23.04 billion, 2 for 23 billion. */
export const significantDigits = (value: number): number =>
  Math.abs(value).toExponential(12).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length;
