/** csv-parse: lines of CSV into records, with the text that each was read from. */
import { parse } from 'csv-parse/sync';
import { countLines, spansOf, unquote } from './cells.ts';

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** All that the file holds for it, its line end too. */
  readonly text: string;
}

export interface Stretch {
  readonly records: readonly CsvRecord[];
  /** Whether all was read; or all but what stands behind a quote still open; or all before a torn record. */
  readonly end: 'whole' | 'open' | 'torn';
  /** Of what was read, in UTF-16 units. */
  readonly length: number;
}

/** Lines of CSV; `firstLine` is the number of the first. */
export const parseStretch = (stretch: string, delimiter: string, firstLine: number): Stretch => {
  const records: CsvRecord[] = [];
  let [line, length] = [firstLine, 0];
  const { parsed, isOpen } = parseAll(stretch, delimiter);
  for (const { values, text } of parsed) {
    const cells = cellsOf(values, text, delimiter);
    if (!cells) return { records, end: 'torn', length };
    records.push({ line, cells, text });
    line += countLines(text);
    length += text.length;
  }
  return isOpen ? { records, end: 'open', length } : { records, end: 'whole', length: stretch.length };
};

/** Undefined for a torn record. */
const cellsOf = (
  values: readonly string[],
  text: string,
  delimiter: string,
): readonly string[] | undefined => {
  // csv-parse gives the quotes of `"a" b`, but of `"a" ` too: only the text itself tells what was meant.
  const spans = values.some((value) => value.startsWith('"')) ? spansOf(text, delimiter) : [];
  const cells: string[] = [];
  for (const [index, value] of values.entries()) {
    const span = value.startsWith('"') ? spans[index] : undefined;
    const cell = span ? unquote(text.slice(span.start, span.end).trim()) : value.trim();
    if (cell === undefined) return undefined;
    cells.push(cell);
  }
  return cells;
};

const parseAll = (text: string, delimiter: string) => {
  const bytes = Buffer.from(text);
  const parsed: { values: readonly string[]; text: string }[] = [];
  let [start, isOpen] = [0, false];
  parse(bytes, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    // The one fault that is left.
    on_skip: () => {
      isOpen = true;
      return undefined;
    },
    on_record: (values, { bytes: end }) => {
      parsed.push({ values, text: bytes.toString('utf8', start, end) });
      start = end;
      return null;
    },
  });
  return { parsed, isOpen };
};
