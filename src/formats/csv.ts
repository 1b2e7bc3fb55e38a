/** CSV files as people's programs write them: row by row, each cell with its place in the file. */

import { DeckError, type Problem } from '../problems.ts';
import { type CsvPlace, placeAt, spansOf } from './csv/cells.ts';
import { delimiterOf, isSeparatorLine } from './csv/delimiter.ts';
import { encodingOf } from './csv/encoding.ts';
import { fileFault, lostRow, raggedRow } from './csv/faults.ts';
import type { CsvRecord } from './csv/parse.ts';
import { readRecords } from './csv/records.ts';
import { type Encoding, headOf, textOf } from './csv/text.ts';

export type { CsvPlace } from './csv/cells.ts';

export interface CsvRow {
  /** Where the row begins; a row with line breaks within quotes takes several lines. */
  readonly line: number;
  /** As written, without quotes and the white space around; as many as the header has. */
  readonly cells: readonly string[];
  /** Of a cell by its index, from 0: its first character, which is the quote if it has any. */
  readonly placeOf: (cell: number) => CsvPlace;
}

export interface Csv {
  readonly header: CsvRow;
  /** Reads the file anew each time; a problem stands for a row that cannot be read. Throws a DeckError if the file fails. */
  readonly rows: AsyncIterable<CsvRow | Problem>;
}

interface Table {
  readonly file: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** Tells encoding and delimiter, and reads the header. Throws a DeckError if the file is no CSV with a header row. */
export const openCsv = async (file: string): Promise<Csv> => {
  const encoding = await encodingOf(file);
  const delimiter = delimiterOf(await headOf(textOf(file, encoding)));
  const table = { file, encoding, delimiter };
  const header = await headerOf(table);
  return { header, rows: { [Symbol.asyncIterator]: () => rowsBelow(header, table) } };
};

const headerOf = async (table: Table): Promise<CsvRow> => {
  for await (const row of filledRows(table)) {
    if ('code' in row) throw new DeckError([row]);
    return row;
  }
  const hint = 'Write what each column holds in the first row, such as name,email.';
  throw fileFault(table.file, 'missing-header', 'The file has no rows with anything in them.', hint);
};

/** Cells that are missing at a row's end are empty: spreadsheets may leave out what is blank there. */
async function* rowsBelow(header: CsvRow, table: Table): AsyncGenerator<CsvRow | Problem> {
  const count = header.cells.length;
  for await (const row of filledRows(table, header.line)) {
    if ('code' in row) yield row;
    else if (row.cells.slice(count).some((cell) => cell !== ''))
      yield raggedRow(table.file, row, count, table.delimiter);
    else yield { ...row, cells: header.cells.map((_, i) => row.cells[i] ?? '') };
  }
}

/** Without blank rows, and from below a line. */
async function* filledRows(table: Table, above = 0): AsyncGenerator<CsvRow | Problem> {
  for await (const record of readRecords(textOf(table.file, table.encoding), table.delimiter)) {
    if (record.line <= above) continue;
    if ('fault' in record) yield lostRow(table.file, record);
    else if (!isBlank(record) && !isSeparatorLine(record)) yield rowOf(record, table.delimiter);
  }
}

const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell === '');

const rowOf = ({ line, cells, text }: CsvRecord, delimiter: string): CsvRow => ({
  line,
  cells,
  placeOf: (cell) => placeAt(text, spansOf(text, delimiter)[cell]?.start ?? text.trimEnd().length, line),
});
