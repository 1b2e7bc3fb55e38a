/** Tables in text files: CSV as any program writes it, and JSON. */

import { placeAt, spansOf } from '../csv/cells.ts';
import { delimiterOf, isSeparatorLine } from '../csv/delimiter.ts';
import { encodingOfBytes } from '../csv/encoding.ts';
import { type CsvRecord, parseStretch } from '../csv/parse.ts';
import { UnfitWorkbook } from './package.ts';
import { type Cell, fault, MOST_CELLS, type Sheet } from './sheet.ts';

const NONE: Omit<Sheet, 'rows' | 'placeOf'> = {
  name: '',
  isHidden: false,
  merged: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
};

const HEAD = 65_536;

/** The rows of a CSV file are those of its records: a row with a line break is one. Throws a DeckError or an UnfitWorkbook. */
export const readCsvSheet = (file: string, bytes: Uint8Array): Sheet => {
  const text = new TextDecoder(encodingOfBytes(file, bytes)).decode(bytes).replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text.slice(0, HEAD));
  const { records, end } = parseStretch(text, delimiter, 1);
  if (end !== 'whole')
    throw new UnfitWorkbook(
      fault(
        'open-quote',
        `A quote opens in line ${(records.at(-1)?.line ?? 0) + 1} or behind and is not closed where its cell ends.`,
        'Close it there; within quotes, a quote that is meant as text is written twice: "".',
      ),
    );
  const kept = records.filter((record) => !isSeparatorLine(record));
  return {
    ...NONE,
    rows: new Map(kept.map(({ cells }, row) => [row, textCells(cells)])),
    placeOf: (row, column) => placeInRecord(kept[row], column, delimiter),
  };
};

const textCells = (cells: readonly string[]): ReadonlyMap<number, Cell> =>
  new Map(cells.flatMap((text, column) => (text === '' ? [] : [[column, { kind: 'text', text }] as const])));

const placeInRecord = (record: CsvRecord | undefined, column: number, delimiter: string) =>
  record
    ? placeAt(record.text, spansOf(record.text, delimiter)[column]?.start ?? 0, record.line)
    : { line: 1, column: 1 };

const NOT_A_TABLE = fault(
  'no-table',
  'The JSON file holds no table.',
  'Expected a list of rows, such as [{ "period": "2024-01", "value": 26000 }], or an object of values by period.',
);

/** A list of objects, whose keys become the header; a list of lists; or an object of values by period. */
export const readJsonSheet = (text: string): Sheet => {
  const table = toRows(parse(text));
  if (table.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS)
    throw new UnfitWorkbook(
      fault('large-workbook', `The file has more than ${MOST_CELLS} values.`, 'Keep what is needed.'),
    );
  return {
    ...NONE,
    rows: new Map(
      table.map((row, i) => [
        i,
        new Map(
          row.flatMap((value, column) => {
            const cell = jsonCell(value);
            return cell ? [[column, cell] as const] : [];
          }),
        ),
      ]),
    ),
  };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : 'unreadable';
    throw new UnfitWorkbook(
      fault('broken-json', `The file is no JSON: ${said}.`, 'Look at the place that is named.'),
    );
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toRows = (data: unknown): readonly (readonly unknown[])[] => {
  if (isRecord(data)) return Object.entries(data);
  if (!Array.isArray(data) || data.length === 0) throw new UnfitWorkbook(NOT_A_TABLE);
  if (data.every((row) => Array.isArray(row))) return data;
  if (!data.every(isRecord)) throw new UnfitWorkbook(NOT_A_TABLE);
  const keys = [...new Set(data.flatMap((row) => Object.keys(row)))];
  return [keys, ...data.map((row) => keys.map((key) => row[key]))];
};

const jsonCell = (value: unknown): Cell | undefined => {
  if (typeof value === 'number') return { kind: 'number', value, isPercent: false };
  if (typeof value === 'string' && value.trim() !== '') return { kind: 'text', text: value.trim() };
  return undefined;
};
