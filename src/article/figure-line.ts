/** A figure in one line: `23 billion yuan, +22.3 %, Q1–Q3 2024, source p13`, its parts in any order. */
import { parsePeriod } from '../figures/period.ts';
import { blot, READ } from '../figures/reading/lexicon.ts';
import { type Quantity, readingFor, readText, type Time } from '../figures/reading/quantities.ts';
import { periodOfTime } from '../figures/time-period.ts';
import type { CountingUnits } from '../figures/unit.ts';
import type { PhraseReader } from './validation/stated-unit.ts';

/** What a line says; what it leaves out is taken from the article's defaults. */
export interface FigureLine {
  readonly label?: string;
  readonly value?: number;
  /** The other end of a range. */
  readonly to?: number;
  readonly unit?: string;
  readonly qualifier?: 'over' | 'under' | 'about';
  /** In percent. */
  readonly growth?: number;
  readonly period?: string;
  readonly status?: 'target' | 'reported';
  readonly source?: string;
  readonly paragraph?: number;
}

export interface LineContext {
  readonly language: string;
  readonly units: CountingUnits;
  readonly reader: PhraseReader;
  readonly sources: readonly string[];
}

export const LINE_EXAMPLE = '`23 billion yuan, +22.3 %, Q1–Q3 2024, source p13`';

const TARGET = /^(?:target|goal|目标|目標|ziel|objetivo|meta)$/iu;
const REPORTED = /^(?:reported|actual|实际|公布|ist|real)$/iu;
/** The article's source, unless one of its own is called so. */
const SOURCE_WORD = /^(?:source|来源|來源|quelle|fuente)$/iu;
const PLACE =
  /(?:^|[\s,])(?:p{1,2}\.?|para(?:graph|\.)?|abs(?:atz|\.)?|párrafo|párr\.|¶|第)\s?(\d{1,4})\s?段?$/iu;
/** A comma within a number or a date is followed by a digit or has been read before. */
const SEPARATOR = /[,;](?=\s)|[，；、]/u;

export const readFigureLine = (line: string, context: LineContext): FigureLine => {
  const reading = readingFor(line, context.language, context.reader.lexicons);
  const { quantities, times } = readText(line, reading);
  const ownTimes = times.filter(({ isBase }) => !isBase);
  const rest = ownTimes.reduce((left, time) => blot(left, time), line);
  let start = 0;
  let read: FigureLine = periodOf(ownTimes, line);
  for (const part of rest.split(SEPARATOR)) {
    const end = start + part.length;
    const own = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
    read = readPart(part.replaceAll(READ, ' ').replace(/\s+/g, ' ').trim(), own, read, context);
    start = end + 1;
  }
  return read;
};

/** Several times are one where the year stands apart from the months. */
const periodOf = (times: readonly Time[], line: string): FigureLine => {
  const year = times.find((time) => time.year !== undefined)?.year;
  const [time] = [...times].sort((a, b) => Number(b.months !== undefined) - Number(a.months !== undefined));
  const period = time && periodOfTime(time, line, year);
  return period === undefined ? {} : { period };
};

const readPart = (
  part: string,
  quantities: readonly Quantity[],
  before: FigureLine,
  context: LineContext,
): FigureLine => {
  if (part === '') return before;
  if (parsePeriod(part)) return { ...before, period: part };
  if (TARGET.test(part)) return { ...before, status: 'target' };
  if (REPORTED.test(part)) return { ...before, status: 'reported' };
  const place = PLACE.exec(part);
  const name = (place ? part.slice(0, place.index) : part).trim();
  const isSource = context.sources.includes(name);
  if (place || isSource || SOURCE_WORD.test(name)) {
    const paragraph = place ? { paragraph: Number(place[1]) } : {};
    const source = isSource ? { source: name } : {};
    if (isSource || name === '' || SOURCE_WORD.test(name)) return { ...before, ...source, ...paragraph };
  }
  const [quantity] = quantities.filter(({ isLoose }) => !isLoose);
  if (quantity?.value === undefined) return before.label === undefined ? { ...before, label: part } : before;
  const isGrowth = quantity.units.includes('percent') && quantity.direction !== undefined;
  if (isGrowth && before.growth === undefined)
    return { ...before, growth: Math.abs(quantity.value) * (quantity.direction === 'down' ? -1 : 1) };
  if (before.value !== undefined) return before;
  const value = quantity.sign === '-' || quantity.isLoss ? -Math.abs(quantity.value) : quantity.value;
  const [qualifier] = quantity.qualifiers;
  const unit = unitOf(part, quantity, context);
  return {
    ...before,
    value,
    ...(quantity.to === undefined ? {} : { to: quantity.to }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
};

/** The unit's own name or word behind the number, or what the number is read in. */
const unitOf = (
  part: string,
  { units: read, text }: Quantity,
  { units, reader }: LineContext,
): string | undefined => {
  const behind = part.slice(part.indexOf(text.replace(/\s+/g, ' ')) + text.length).trim();
  const words = [behind, text.replace(/^[^\p{L}%]*/u, '')].filter((word) => word !== '');
  const named = Object.entries(units).find(([id, rows]) =>
    words.some(
      (word) => word === id || Object.values(rows).some((forms) => Object.values(forms).includes(word)),
    ),
  );
  if (named) return named[0];
  const known = reader.declaredUnitsOf(read);
  return known.find((id) => Object.hasOwn(units, id)) ?? known[0] ?? (behind === '' ? undefined : behind);
};
