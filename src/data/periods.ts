/** Periods as people write them into tables: `2024-06`, `Jun 24`, `Q1 2024`, `2024年6月`, or a date. */
import { type Period, parsePeriod } from '../figures/period.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import { type Time as ReadTime, readingFor, readTimes } from '../figures/reading/quantities.ts';
import { type Time, timeOf } from '../figures/series.ts';
import type { Cell } from '../formats/spreadsheet/sheet.ts';

export const EVERY = ['year', 'quarter', 'month', 'day'] as const;
/** What each date of a column stands for. */
export type Every = (typeof EVERY)[number];

/** A date of a column, as it stands in the file. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (iso: string): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
};

const periodOfDay = ({ year, month, day }: Day, every: Every): Period => {
  if (every === 'year') return { kind: 'year', year };
  if (every === 'day') return { kind: 'day', year, month, day };
  const quarter = Math.ceil(month / 3);
  return every === 'quarter'
    ? { kind: 'quarters', year, from: quarter, to: quarter }
    : { kind: 'months', year, from: month, to: month };
};

const SHORT = [
  /** 06/2024, 6.2024 */
  [/^(0?[1-9]|1[0-2])[/.-](\d{4})$/, (a: string, b: string) => `${b}-${a.padStart(2, '0')}`],
  /** 2024/06, 2024.6, 202406 */
  [/^(\d{4})[/.-](0?[1-9]|1[0-2])$/, (a: string, b: string) => `${a}-${b.padStart(2, '0')}`],
  [/^((?:19|20)\d\d)(0[1-9]|1[0-2])$/, (a: string, b: string) => `${a}-${b}`],
  /** 2024M06 */
  [/^(\d{4})\s?M\s?(0?[1-9]|1[0-2])$/i, (a: string, b: string) => `${a}-${b.padStart(2, '0')}`],
  /** Q1 2024, 1Q24, T1/2024 */
  [/^[QT]([1-4])[\s/'’-]*((?:20)?\d\d)$/i, (a: string, b: string) => `${fullYear(b)}-Q${a}`],
  [/^([1-4])Q[\s/'’-]*((?:20)?\d\d)$/i, (a: string, b: string) => `${fullYear(b)}-Q${a}`],
  /** 2024 Q1, 2024Q1 */
  [/^(\d{4})[\s/-]*[QT]([1-4])$/i, (a: string, b: string) => `${a}-Q${b}`],
] as const;

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

const DATES = [
  [/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/, [1, 2, 3]],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, [1, 2, 3]],
  /** Days come first where points part them. */
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, [3, 2, 1]],
] as const;

/** An ISO day, of a date written in digits whose order is plain. */
const isoOf = (text: string): string | undefined => {
  for (const [pattern, [y, m, d]] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const iso = `${match[y]}-${match[m]?.padStart(2, '0')}-${match[d]?.padStart(2, '0')}`;
    return parsePeriod(iso) === undefined ? undefined : iso;
  }
  return undefined;
};

const plainOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[*†‡)]+$/u, '')
    .trim();

/** `Jun 24` and `Jun-2024` as `Jun 2024`, so that they are read like any text. */
const spelledOut = (text: string) =>
  text.replace(
    /^(\p{L}{3,9})\.?[\s'’/-]*((?:20)?\d\d)$/u,
    (_, month: string, year: string) => `${month} ${fullYear(year)}`,
  );

const periodOfWords = (
  text: string,
  languages: readonly string[],
  lexicons: Lexicons,
): Period | undefined => {
  const spelled = spelledOut(text);
  for (const language of languages) {
    const [time] = readTimes(spelled, readingFor(spelled, language, lexicons));
    const period = time && time.start === 0 && time.end === spelled.length ? periodOfTime(time) : undefined;
    if (period) return period;
  }
  return undefined;
};

const periodOfTime = ({ year, months, day, isEnd, isFiscal }: ReadTime): Period | undefined => {
  if (year === undefined || isEnd || isFiscal) return undefined;
  if (!months || (months[0] === 1 && months[1] === 12)) return { kind: 'year', year };
  const [from, to] = months;
  if (day !== undefined) return { kind: 'day', year, month: from, day };
  return from % 3 === 1 && to % 3 === 0
    ? { kind: 'quarters', year, from: (from + 2) / 3, to: to / 3 }
    : { kind: 'months', year, from, to };
};

const textOf = (cell: Cell): string | undefined =>
  cell.kind === 'text' ? plainOf(cell.text) : cell.kind === 'number' ? String(cell.value) : undefined;

const readOne = (cell: Cell, languages: readonly string[], lexicons: Lexicons): Period | Day | undefined => {
  if (cell.kind === 'date') return dayOf(cell.day);
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const iso = isoOf(text);
  if (iso !== undefined) return dayOf(iso);
  const own = parsePeriod(text.replace(/年$/u, ''));
  if (own) return own;
  for (const [pattern, write] of SHORT) {
    const [, a, b] = pattern.exec(text) ?? [];
    if (a !== undefined && b !== undefined) return parsePeriod(write(a, b));
  }
  return periodOfWords(text, languages, lexicons);
};

/** What the dates of a column stand for, where nothing says it: months, if they are first or last days of months that differ. */
const everyOf = (cells: readonly (Cell | undefined)[], days: readonly Day[]): Every | undefined => {
  const shown = new Set(cells.flatMap((cell) => (cell?.kind === 'date' && cell.shows ? [cell.shows] : [])));
  if (shown.size === 1 && days.length === cells.filter((cell) => cell?.kind === 'date').length) {
    const [only] = shown;
    if (only === 'month' || only === 'year') return only;
  }
  const months = new Set(days.map(({ year, month }) => year * 12 + month));
  const isEdge = days.every(({ day }) => day === 1) || days.every(isLastDay);
  if (!isEdge || months.size < days.length) return 'day';
  const sorted = [...months].sort((a, b) => a - b);
  const steps = new Set(sorted.slice(1).map((month, i) => month - (sorted[i] ?? 0)));
  // A month every quarter, or every year, may stand for all of it.
  return steps.size > 0 && [...steps].every((step) => step % 3 === 0) ? undefined : 'month';
};

const isLastDay = ({ year, month, day }: Day) => new Date(Date.UTC(year, month, 0)).getUTCDate() === day;

export interface PeriodColumn {
  /** By cell: the period as the content writes it; undefined for what is none. */
  readonly times: readonly (Time | undefined)[];
  /** Whether dates stand there of which nothing says what they stand for. */
  readonly isUnclear: boolean;
}

const isDay = (read: Period | Day): read is Day => !('kind' in read);

/** Reads the periods of a column or a row together, for one date alone does not tell what it stands for. */
export const readPeriods = (
  cells: readonly (Cell | undefined)[],
  languages: readonly string[],
  lexicons: Lexicons,
  every?: Every | undefined,
): PeriodColumn => {
  const read = cells.map((cell) => (cell ? readOne(cell, languages, lexicons) : undefined));
  const days = read.flatMap((one) => (one && isDay(one) ? [one] : []));
  const known = every ?? (days.length > 0 ? everyOf(cells, days) : 'day');
  return {
    times: read.map((one) =>
      one === undefined ? undefined : timeOf(isDay(one) ? periodOfDay(one, known ?? 'day') : one),
    ),
    isUnclear: known === undefined,
  };
};
