/** What a rule of validation is told, and what it finds. */
import { type CacheOf, createCacheOf } from '../../cache/cache.ts';
import type { Chart } from '../../charts/kinds.ts';
import type { WordFinder } from '../../figures/direction-patterns.ts';
import type { Figure } from '../../figures/figure.ts';
import { baseOf, samePeriod } from '../../figures/period.ts';
import type { CountingUnits } from '../../figures/unit.ts';
import type { Words } from '../../figures/words.ts';
import type { ContentPath, Severity } from '../../problems.ts';
import type { ArticleContent } from '../schema.ts';
import type { WrittenText } from '../texts.ts';
import type { SourceText } from './source-text.ts';
import type { PhraseReader } from './stated-unit.ts';

/** What rules are told of an article. */
export interface Facts {
  readonly content: ArticleContent;
  readonly language: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly units: CountingUnits;
  readonly reader: PhraseReader;
  readonly words: Words;
  readonly directionWords: WordFinder;
  /** Of the slides and notes, as typed in this language, with the figures that each mentions. */
  readonly texts: readonly WrittenText[];
  /** The ids of the figures that a chart, a tile, a text, a misprint or a derivation uses. */
  readonly used: ReadonlySet<string>;
  /** Where a figure's printed phrase stands in its source's text, as `file:line`. */
  readonly places: ReadonlyMap<string, string>;
  /** What could be read of the sources' texts, by the ids of the sources. */
  readonly sourceTexts: ReadonlyMap<string, SourceText>;
  /** By their ids, in this language. */
  readonly charts: Readonly<Record<string, Chart>>;
}

/** The same, with what rules read off it: each once for all of them. */
export interface Known extends Facts {
  readonly facts: CacheOf<Known>;
}

export const toKnown = (facts: Facts): Known => {
  const known: Known = { ...facts, facts: { get: (read) => made.get(read) } };
  const made = createCacheOf(known);
  return known;
};

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

/** `Exports, 2024` and `exports 2023` name one thing. */
const labelKey = (label: string) =>
  label
    .toLowerCase()
    .replace(/(?<!\d)(?:19|20)\d\d年?(?!\d)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameLabel = (a: Figure, b: Figure) => labelKey(a.label) === labelKey(b.label);

/** The same thing counted in the same unit, aimed at or reached alike. */
export const sameQuantity = (a: Figure, b: Figure) =>
  sameLabel(a, b) && a.unit === b.unit && (a.status === 'target') === (b.status === 'target');

/** Whether the growth of `figure` is told against the time of `before`. */
export const isBaseOf = (before: Figure, figure: Figure): boolean => {
  const base = baseOf(figure.period, figure.against);
  return base !== undefined && samePeriod(before.period, base);
};

/** Numbers read from words and scales differ in their last bits. */
export const equal = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9;

export const percent = (ratio: number) => `${Number((ratio * 100).toFixed(1))}%`;

/** Digits up to the last that is not zero: 4 for 23.04 billion, 2 for 23 billion. */
export const significantDigits = (value: number): number =>
  Math.abs(value).toExponential(12).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length;

/** The figures that are declared, each with what the content says of it. */
export const declaredFigures = ({ content, figures }: Known): { figure: Figure; declared: Declared }[] =>
  [...figures.values()].flatMap((figure) => {
    const declared = content.figures[figure.id];
    return declared && 'value' in declared ? [{ figure, declared }] : [];
  });

export type Declared = Extract<ArticleContent['figures'][string], { value: number }>;

/** Counts up to here are exact, however round they are. */
const LARGEST_COUNT = 10_000;
/** Hardly any value is rounded more coarsely than this share of itself. */
const COARSEST = 0.04;

/** How far a value may be from the true one, by the last digit that it shows. */
export const roundingOf = ({ value, unit }: Figure): number => {
  const size = Math.abs(value);
  if (size === 0 || (Number.isInteger(value) && size < LARGEST_COUNT && unit !== 'percent')) return 0;
  const place = 10 ** (Math.floor(Math.log10(size)) - significantDigits(value) + 1);
  return unit === 'percent' ? Math.min(place, 1) / 2 : Math.min(place / 2, size * COARSEST);
};
