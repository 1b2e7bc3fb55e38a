/** How a deck writes in a language, but for what Intl knows: digits, signs, months of further languages. */

/** What a slide says of its own, beside the words of the content; content may give others. */
export const PHRASE_KEYS = [
  'over',
  'under',
  'about',
  'target',
  'derived',
  'reported',
  'source',
  'sources',
  'noActual',
  'sourcesTopic',
  'sourcesTitle',
  'figuresTitle',
  'agenda',
  'contact',
  'method',
  'figure',
  'value',
  'unit',
  'status',
  'period',
  'keyFigures',
  'overview',
  'derivedNote',
  'separator',
  'comma',
  'colon',
  'semicolon',
  'stop',
  'sentenceGap',
  'basis',
  'misprint',
  'paragraph',
  'part',
  'space',
  'year',
  'quarter',
  'quarters',
] as const;

export type Phrase = (typeof PHRASE_KEYS)[number];
export type Phrases = Readonly<Record<Phrase, string>>;

/** What the buttons of the web page and the preview say. */
export interface InterfaceWords {
  readonly slides: string;
  readonly previous: string;
  readonly next: string;
  readonly present: string;
  readonly fullScreen: string;
  readonly overview: string;
  readonly presenter: string;
  readonly close: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly nextSlide: string;
  readonly end: string;
  readonly slideOf: string;
}

/** Opening and closing, around a quotation and around one within it. */
export interface QuoteMarks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

/** A noun by the plural categories of CLDR. */
export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** Patterns with `{year}`, `{month}`, `{day}`, and `{from}` and `{to}` for quarters or months, as `names` has them. */
export interface PeriodPatterns {
  readonly year: string;
  /** From `{first}` to `{year}`. */
  readonly years: string;
  readonly fiscalYear: string;
  /** Of quarters: `{year}` as that of a fiscal year. */
  readonly fiscalQuarter: readonly [year: string, fiscal: string];
  readonly day: string;
  readonly month: string;
  readonly months: string;
  readonly quarter: string;
  readonly quarters: string;
  /** Quarters with names of their own, such as `1-3`. */
  readonly named: Readonly<Record<string, string>>;
  readonly quarterNames: readonly string[];
  /** In months and days. */
  readonly monthNames: readonly string[];
  readonly dayMonthNames: readonly string[];
}

/** Growth that is not against the year before: `{growth}` with what it is told against, where that is a `{period}`. */
export interface GrowthPatterns {
  readonly quarter: string;
  readonly month: string;
  /** The time before, of any other length. */
  readonly before: string;
  readonly named: string;
}

/** A word for a power of ten. */
export interface ScaleWord {
  readonly scale: number;
  readonly one: string;
  readonly other: string;
}

export interface Writing {
  readonly phrases: Phrases;
  /** The largest first, where the press writes others than Intl does. */
  readonly scales?: readonly ScaleWord[];
  /** Between a scale word and a unit, where it is not `space`: `millones de yuanes`. */
  readonly scaleLink?: string;
  readonly growth: { readonly long: GrowthPatterns; readonly short: GrowthPatterns };
  readonly periods: { readonly long: PeriodPatterns; readonly short: PeriodPatterns };
  /** By unit, as far as Intl has no words for it. */
  readonly units: Readonly<Record<string, PluralForms>>;
  readonly quotes: QuoteMarks;
  readonly interface: InterfaceWords;
}

export const list = (words: string): readonly string[] => words.split(' ');
/** Months or quarters by their numbers. */
export const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(i + 1));
