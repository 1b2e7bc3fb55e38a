/** Runs broken into lines at the opportunities of Unicode's line breaking algorithm (UAX #14). */
import { createRequire } from 'node:module';
import type LineBreaker from 'linebreak';
import { findOpportunities } from './opportunities.ts';
import { type Run, textOf } from './runs.ts';

export interface BrokenText {
  /** The runs of each line, without the spaces at its end; at least one line. */
  readonly lines: Run[][];
  /** The width of the widest line in ems; more than was asked for if one word alone is wider. */
  readonly widest: number;
}

/** What no line break may part, with the spaces that follow it: where it stands in the joined text. */
interface Piece {
  readonly start: number;
  /** Where its spaces begin. */
  readonly inkEnd: number;
  readonly end: number;
  readonly endsLine: boolean;
}

/** Runs cut into pieces, which no size or width changes. */
export interface CutText {
  readonly runs: readonly Run[];
  /** The runs' joined text. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What each piece takes, in ems. */
export interface PieceWidths {
  readonly ink: readonly number[];
  readonly spaces: readonly number[];
}

/** The width of a part of a run in ems. */
export type MeasureRun = (text: string, run: Run) => number;

export interface Filled {
  /** After how many of the pieces each line ends. */
  readonly ends: readonly number[];
  readonly widest: number;
}

/** White space that may vanish at the end of a line: no-break spaces stay. */
const VANISHING = /[^\S\u00A0\u2007\u202F]/u;

/** Sums of widths that equal the limit on paper differ from it by rounding. */
const TOLERANCE = 1e-6;

/** The lines of the text, each as full as `maxWidth` ems allow. */
export const breakLines = (runs: readonly Run[], maxWidth: number, measureRun: MeasureRun): BrokenText => {
  const cut = cutRuns(runs);
  const filled = fillLines(cut, measurePieces(cut, measureRun), maxWidth);
  return { lines: linesOf(cut, filled), widest: filled.widest };
};

/** The runs cut wherever a line may end. */
export const cutRuns = (runs: readonly Run[]): CutText => {
  const text = textOf(runs);
  let start = 0;
  const pieces = opportunitiesIn(text).map(({ position: end, required: endsLine }): Piece => {
    const piece = { start, inkEnd: inkEndOf(text, start, end), end, endsLine };
    start = end;
    return piece;
  });
  return { runs, text, pieces };
};

interface Opportunity {
  readonly position: number;
  readonly required: boolean;
}

const opportunitiesIn = (text: string): Opportunity[] =>
  findOpportunities(text)?.map((position) => ({ position, required: false })) ?? askLibrary(text);

/** Loaded by the first text that needs it, for its tables take long to unpack. */
const askLibrary = (text: string): Opportunity[] => {
  const Breaker: typeof LineBreaker = createRequire(import.meta.url)('linebreak');
  const breaker = new Breaker(text);
  const found: Opportunity[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next);
  return UNSPACED.test(text) ? withWords(text, found) : found;
};

/** Scripts without spaces between words, which only a dictionary can part: Thai, Lao, Myanmar, Khmer. */
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;

/** A line may also end between two words of such a script. */
const withWords = (text: string, found: readonly Opportunity[]): Opportunity[] => {
  const words = new Intl.Segmenter('th', { granularity: 'word' }).segment(text);
  const known = new Set(found.map(({ position }) => position));
  const isLetter = (at: number) => UNSPACED.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(at));
  const between = Array.from(words, ({ index }) => index).filter(
    (index) => !known.has(index) && isLetter(index) && UNSPACED.test(text.charAt(index - 1)),
  );
  const added = between.map((position): Opportunity => ({ position, required: false }));
  return [...found, ...added].sort((a, b) => a.position - b.position);
};

const inkEndOf = (text: string, start: number, end: number): number => {
  let inkEnd = end;
  while (inkEnd > start && VANISHING.test(text.charAt(inkEnd - 1))) inkEnd -= 1;
  return inkEnd;
};

/** Every run of a piece is measured by itself. */
export const measurePieces = ({ runs, pieces }: CutText, measureRun: MeasureRun): PieceWidths => {
  const widthOf = (from: number, to: number) => {
    let width = 0;
    let start = 0;
    for (const run of runs) {
      if (start >= to) break;
      const part = run.text.slice(Math.max(0, from - start), to - start);
      if (part !== '') width += measureRun(part, run) * (run.scale ?? 1);
      start += run.text.length;
    }
    return width;
  };
  return {
    ink: pieces.map(({ start, inkEnd }) => widthOf(start, inkEnd)),
    spaces: pieces.map(({ inkEnd, end }) => widthOf(inkEnd, end)),
  };
};

/** Where lines of at most `maxWidth` ems end. */
export const fillLines = ({ pieces }: CutText, widths: PieceWidths, maxWidth: number): Filled => {
  const ends: number[] = [];
  let lineStart = 0;
  let advance = 0;
  let inked = 0;
  let widest = 0;
  const endLine = (end: number) => {
    ends.push(end);
    widest = Math.max(widest, inked);
    [lineStart, advance, inked] = [end, 0, 0];
  };
  for (const [i, { start, inkEnd, endsLine }] of pieces.entries()) {
    const ink = widths.ink[i] ?? 0;
    if (i > lineStart && advance + ink > maxWidth + TOLERANCE) endLine(i);
    if (inkEnd > start) inked = advance + ink;
    advance += ink + (widths.spaces[i] ?? 0);
    if (endsLine) endLine(i + 1);
  }
  if (lineStart < pieces.length || ends.length === 0) endLine(pieces.length);
  return { ends, widest };
};

/** The runs of each line, without the spaces at its end. */
export const linesOf = ({ runs, text, pieces }: CutText, { ends }: Filled): Run[][] => {
  let start = 0;
  return ends.map((count) => {
    const end = pieces[count - 1]?.end ?? 0;
    const line = sliceRuns(runs, start, inkEndOf(text, start, end));
    start = end;
    return line;
  });
};

/** The part of the runs from one index of their joined text to another. */
export const sliceRuns = (runs: readonly Run[], from: number, to: number): Run[] => {
  const parts: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') parts.push({ ...run, text });
    start += run.text.length;
  }
  return joinRuns([], parts);
};

/** One list of runs after another; adjacent runs of the same format become one. */
export const joinRuns = (before: readonly Run[], after: readonly Run[]): Run[] => {
  const joined = [...before];
  for (const run of after) {
    const last = joined.at(-1);
    if (last && hasSameFormat(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
};

const RUN_FORMATS = ['bold', 'italic', 'href', 'scale', 'color'] as const;

const hasSameFormat = (a: Run, b: Run) => RUN_FORMATS.every((key) => a[key] === b[key]);
