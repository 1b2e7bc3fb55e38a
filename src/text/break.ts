/** Runs broken into lines at the opportunities of Unicode's line breaking algorithm (UAX #14). */
import LineBreaker from 'linebreak';
import { type Run, textOf } from './runs.ts';

export interface BrokenText {
  /** The runs of each line, without the spaces at its end; at least one line. */
  readonly lines: Run[][];
  /** The width of the widest line in ems; more than was asked for if one word alone is wider. */
  readonly widest: number;
}

/** What no line break may part, with the spaces that follow it. */
interface Piece {
  readonly runs: readonly Run[];
  readonly endsLine: boolean;
}

/** White space that may vanish at the end of a line: no-break spaces stay. */
const TRAILING_SPACE = /[^\S\u00A0\u2007\u202F]+$/u;

/** Sums of widths that equal the limit on paper differ from it by rounding. */
const TOLERANCE = 1e-6;

/** The lines of the text, each as full as `maxWidth` ems allow. */
export const breakLines = (
  runs: readonly Run[],
  maxWidth: number,
  measureRun: (text: string, run: Run) => number,
): BrokenText => {
  const widthOf = (parts: readonly Run[]) =>
    parts.reduce((sum, run) => sum + (run.text === '' ? 0 : measureRun(run.text, run)), 0);
  const lines: Run[][] = [];
  let line: Run[] = [];
  let advance = 0;
  let inked = 0;
  let widest = 0;
  const endLine = () => {
    lines.push(trimEnd(line));
    widest = Math.max(widest, inked);
    [line, advance, inked] = [[], 0, 0];
  };

  for (const piece of cutPieces(runs)) {
    const word = trimEnd(piece.runs);
    const wordWidth = widthOf(word);
    if (line.length > 0 && advance + wordWidth > maxWidth + TOLERANCE) endLine();
    line = joinRuns(line, piece.runs);
    if (word.length > 0) inked = advance + wordWidth;
    advance += wordWidth + widthOf(trailingSpaces(piece.runs));
    if (piece.endsLine) endLine();
  }
  if (line.length > 0 || lines.length === 0) endLine();
  return { lines, widest };
};

const cutPieces = (runs: readonly Run[]): Piece[] => {
  const breaker = new LineBreaker(textOf(runs));
  const pieces: Piece[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push({ runs: sliceRuns(runs, start, next.position), endsLine: next.required });
    start = next.position;
  }
  return pieces;
};

/** The part of the runs from one index of their joined text to another. */
const sliceRuns = (runs: readonly Run[], from: number, to: number): Run[] => {
  const parts: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') parts.push({ ...run, text });
    start += run.text.length;
  }
  return parts;
};

const trimEnd = (runs: readonly Run[]): Run[] => {
  const trimmed = [...runs];
  for (let last = trimmed.pop(); last; last = trimmed.pop()) {
    const text = last.text.replace(TRAILING_SPACE, '');
    if (text !== '') return [...trimmed, { ...last, text }];
  }
  return [];
};

const trailingSpaces = (runs: readonly Run[]): Run[] => {
  const kept = trimEnd(runs).reduce((sum, run) => sum + run.text.length, 0);
  return sliceRuns(runs, kept, Number.POSITIVE_INFINITY);
};

/** One list of runs after another; adjacent runs of the same look become one. */
export const joinRuns = (before: readonly Run[], after: readonly Run[]): Run[] => {
  const joined = [...before];
  for (const run of after) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
};
