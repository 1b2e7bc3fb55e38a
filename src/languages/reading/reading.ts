/** What is known of reading a language's numbers: rows that one engine reads, `src/figures/reading`. */

/** A word, or several, or a pattern: a regular expression without anchors; Latin ones match whole words only. */
export type Word = string;

export type Bound = 'over' | 'under' | 'about';
/** With what a change is compared. `start` is the start of the year. */
export type Against = 'year' | 'quarter' | 'month' | 'week' | 'start';

/** Numbers that are no quantities. A new exception is one row with examples, which are tests. */
export interface NameRow {
  readonly name: string;
  /** Regular expressions, with the flags g, i and u where `anyCase` is set, else g and u. */
  readonly patterns: readonly string[];
  readonly anyCase?: true;
  /** Texts in which the row leaves nothing to be flagged. */
  readonly examples: readonly string[];
}

/** What a template's named parts make of a time: `{year}`, `{month}`, `{quarter}`, `{half}`, `{count}`, `{day}`. */
export type TimeKind =
  | 'day'
  | 'month'
  | 'months'
  | 'quarter'
  | 'quarters'
  | 'half'
  /** The first so many months, quarters. */
  | 'firstMonths'
  | 'firstQuarters'
  /** So many months that end with a month. */
  | 'monthsTo'
  /** A time that ends with the month, quarter or year named. */
  | 'end'
  | 'year'
  | 'wholeYear'
  | 'fiscalYear';

/** A word for so many times as much: `doubled` is 2. */
export interface Multiple {
  readonly pattern: Word;
  /** `n` is a number in the pattern, where it has one. */
  readonly times: (n: number) => number;
  /** Changes in percent that it may mean. */
  readonly rates: (n: number) => readonly number[];
  readonly direction?: 'up' | 'down';
}

export interface Reading {
  readonly decimal: '.' | ',';
  /** The signs between groups of three, beside spaces. */
  readonly group: string;
  /** Whether number words are written without spaces between them. */
  readonly joined: boolean;
  /** Number words with their values; they add up. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for one, articles among them: alone they state no quantity. */
  readonly ones: readonly Word[];
  /** Words that multiply what stands before them, or stand for themselves. */
  readonly scales: Readonly<Record<string, number>>;
  /** The same, but only behind a number: `three dozens`. */
  readonly scalesBehind: Readonly<Record<string, number>>;
  /** The same, but only behind digits: `bn`, `Mio.`. */
  readonly shortScales: Readonly<Record<string, number>>;
  /** Parts of one: `half`, `thirds`; those under `ofParts` only before a word such as `of`. */
  readonly parts: Readonly<Record<string, number>>;
  readonly ofParts: Readonly<Record<string, number>>;
  readonly afterPart: readonly Word[];
  readonly and: readonly Word[];
  readonly point: readonly Word[];
  /** What may stand between a number and its scale or unit: `of a`, `de`. */
  readonly link: readonly Word[];
  readonly minus: readonly Word[];
  /** Nouns that make what follows or precedes negative: `loss of`. */
  readonly loss: readonly Word[];
  readonly qualifiers: {
    readonly before: Readonly<Record<Bound, readonly Word[]>>;
    readonly after: Readonly<Record<Bound, readonly Word[]>>;
  };
  /** `{n} to {m}`. */
  readonly ranges: readonly Word[];
  /** `{n} in {m}`: as a share. */
  readonly shares: readonly Word[];
  /** `every {ordinal}`. */
  readonly everyNth: readonly Word[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly multiples: readonly Multiple[];
  readonly up: readonly Word[];
  readonly down: readonly Word[];
  /** No change. */
  readonly level: readonly Word[];
  /** Between a word of change and a number: the number is what was reached, not the change. */
  readonly reaching: readonly Word[];
  /** Before a number or a time: it is what is compared with. */
  readonly base: readonly Word[];
  readonly against: Readonly<Record<Against, readonly Word[]>>;
  /** Words by unit, in every form. Those of `count` say nothing of what is counted. */
  readonly units: Readonly<Record<string, readonly Word[]>>;
  /** Words at which the noun behind a number ends. */
  readonly nounEnds: readonly Word[];
  readonly months: readonly Word[];
  readonly counts: Readonly<Record<string, number>>;
  readonly times: readonly (readonly [TimeKind, Word])[];
  /** Before a year, whatever follows: `in`. */
  readonly beforeYear: readonly Word[];
  /** Amounts that nobody can look up. */
  readonly vague: readonly Word[];
  readonly names: readonly NameRow[];
}

/** `a, b, c` as a list. */
export const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());
/** `one 1, two 2` as a table. */
export const values = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    words(text).map((row) => {
      const end = row.lastIndexOf(' ');
      return [row.slice(0, end), Number(row.slice(end + 1))];
    }),
  );
