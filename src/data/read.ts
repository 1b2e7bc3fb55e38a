/** The values that the content takes from a file, each with the cell that it stands in. */
import type { Time } from '../figures/series.ts';
import { parseArea } from '../formats/spreadsheet/sheet.ts';
import type { Problem } from '../problems.ts';
import {
  at,
  createReading,
  type DataUse,
  nameOf,
  type Reading,
  readable,
  readGrowth,
  readValue,
  tell,
} from './cells.ts';
import type { DataDeclared } from './declared.ts';
import type { DataFile } from './file.ts';
import { parseNumber } from './numbers.ts';
import { readPeriods } from './periods.ts';
import { isFault, type Pair, type SelectionFault, selectPairs, selectSheet } from './select.ts';

export interface DataValue {
  readonly value: number;
  readonly growth?: number;
  /** `Monthly!B7`, `line 7`. */
  readonly cell: string;
}

export interface DataRead {
  /** In the order of the file; null where a cell says that nothing is known. */
  readonly values: ReadonlyMap<Time, DataValue | null>;
  readonly problems: readonly Problem[];
  readonly fault?: SelectionFault;
}

const NONE: DataRead = { values: new Map(), problems: [] };

export const readSeries = ({ file, sheets }: DataFile, declared: DataDeclared, use: DataUse): DataRead => {
  const selected = selectPairs(sheets, declared);
  if (isFault(selected)) return { ...NONE, fault: selected };
  const { sheet } = selected;
  const pairs = selected.pairs.filter(({ period, value }) => at(sheet, period) ?? at(sheet, value));
  const places = pairs.flatMap(({ value, growth }) => [value, ...(growth ? [growth] : [])]);
  const reading = createReading(file, sheet, places, declared, use);
  tellHidden(reading, pairs);
  return { values: readPairs(reading, pairs), problems: reading.problems };
};

/** The one value of a figure that has a period of its own. */
export const readCell = (
  { file, sheets }: DataFile,
  declared: DataDeclared,
  use: DataUse,
): DataValue | DataRead => {
  const sheet = selectSheet(sheets, declared.sheet);
  if (isFault(sheet)) return { ...NONE, fault: sheet };
  const area = parseArea(declared.range ?? '');
  if (!area || area.top !== area.bottom || area.left !== area.right) return { ...NONE, fault: ONE_CELL };
  const place = { row: area.top, column: area.left };
  const reading = createReading(file, sheet, [place], declared, use);
  const value = readValue(reading, place);
  if (value === null)
    tell(reading, place, 'missing-value', 'is empty.', 'Name the cell that holds the value: `range: B7`.');
  return typeof value === 'number'
    ? { value, cell: nameOf(sheet, place) }
    : { ...NONE, problems: reading.problems };
};

const ONE_CELL: SelectionFault = {
  key: 'range',
  code: 'unfit-range',
  message: 'A figure with a period of its own takes one cell.',
  hint: 'Write `range: B7`; or leave `period` out, and name periods and values.',
};

const readPairs = (reading: Reading, pairs: readonly Pair[]): Map<Time, DataValue | null> => {
  const { sheet, declared, use } = reading;
  const { times, isUnclear } = readPeriods(
    pairs.map(({ period }) => at(sheet, period)),
    readable(use),
    use.lexicons,
    declared.every,
  );
  const [first] = pairs;
  if (isUnclear && first)
    tell(
      reading,
      first.period,
      'unclear-period',
      'is a date that may stand for its month, its quarter or its year.',
      'Say which: `every: quarter`.',
    );
  const values = new Map<Time, DataValue | null>();
  for (const [i, pair] of pairs.entries()) {
    const time = times[i];
    if (time === undefined) {
      tellUnreadable(reading, pair, i === 0);
      continue;
    }
    if (values.has(time)) {
      tell(
        reading,
        pair.period,
        'duplicate-period',
        `is ${time} once more.`,
        'Leave one of the two out of the range.',
      );
      continue;
    }
    const value = readValue(reading, pair.value);
    const growth = pair.growth && readGrowth(reading, pair.growth);
    if (value !== undefined)
      values.set(
        time,
        value === null
          ? null
          : { value, ...(growth === undefined ? {} : { growth }), cell: nameOf(sheet, pair.value) },
      );
  }
  return values;
};

/** Headings, notes and blank rows pass; what has a value and no period does not. */
const tellUnreadable = (reading: Reading, { period, value }: Pair, isFirst: boolean) => {
  const [when, what] = [at(reading.sheet, period), at(reading.sheet, value)];
  const isNumber = what?.kind === 'number' || (what?.kind === 'text' && /\d/.test(what.text));
  if (
    !isNumber ||
    (isFirst && what?.kind === 'text' && !parseNumber(what.text, reading.decimal, readable(reading.use)))
  )
    return;
  const said =
    when?.kind === 'text'
      ? `holds “${when.text}”, which is no period.`
      : when
        ? 'is no period.'
        : 'holds no period beside its value.';
  tell(
    reading,
    period,
    'unreadable-period',
    said,
    'Write it as 2024, 2024-Q3, 2024-06 or Jun 2024, or leave the row out: `range: A2:B13`.',
  );
};

/** What whoever looks at the file does not see. */
const tellHidden = (reading: Reading, pairs: readonly Pair[]) => {
  const { sheet } = reading;
  const [first] = pairs;
  if (sheet.isHidden && first)
    tell(
      reading,
      first.value,
      'hidden-cells',
      'stands on a hidden sheet.',
      'Show the sheet, or name another.',
      'warning',
    );
  const hidden = pairs.filter(
    ({ value: { row, column } }) => sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
  );
  const [one] = hidden;
  if (one)
    tell(
      reading,
      one.value,
      'hidden-cells',
      hidden.length > 1
        ? `and ${hidden.length - 1} more are hidden, and their values are taken.`
        : 'is hidden, and its value is taken.',
      'Show them, or leave them out of the range.',
      'warning',
    );
};
