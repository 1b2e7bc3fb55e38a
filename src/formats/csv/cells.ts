/** Where the cells of a row stand in its text: the same rules as csv-parse's, which tells no places. */

/** Of a character as an editor shows it, both from 1; a column is a character, whatever its bytes. */
export interface CsvPlace {
  readonly line: number;
  readonly column: number;
}

const LINE_BREAK = /\r\n|\r|\n/g;
const QUOTE = '"';

export const countLines = (text: string): number => text.match(LINE_BREAK)?.length ?? 0;

/** The place of an offset into text that begins at the first column of a line. */
export const placeAt = (text: string, offset: number, line: number): CsvPlace => {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return { line: line + lines.length - 1, column: [...(lines.at(-1) ?? '')].length + 1 };
};

/** From its first character to behind its last, white space left out in front only. In UTF-16 units. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

export const spansOf = (row: string, delimiter: string): readonly CellSpan[] => {
  const spans: CellSpan[] = [];
  let from = 0;
  do {
    const start = skipSpace(row, from, delimiter);
    const end = endOf(row, start, delimiter);
    spans.push({ start, end });
    from = end + delimiter.length;
  } while (row.startsWith(delimiter, from - delimiter.length));
  return spans;
};

/** The text of a cell that begins with a quote. Undefined if the quote is closed only by a later line's. */
export const unquote = (source: string): string | undefined => {
  const isQuoted = source.length > 1 && closingQuote(source, 0) === source.length - 1;
  if (isQuoted) return source.slice(1, -1).replaceAll('""', QUOTE).trim();
  // Text goes on behind the quotes, as in "Li Na" <li@example.org>: they are part of it.
  return /[\r\n]/.test(source) ? undefined : source;
};

/** The delimiter or line break behind a cell. */
const endOf = (row: string, start: number, delimiter: string): number => {
  let at = row[start] === QUOTE ? closingQuote(row, start) : start;
  while (at < row.length && !row.startsWith(delimiter, at) && !isLineBreak(row[at])) at++;
  return at;
};

const closingQuote = (text: string, opening: number): number => {
  let at = text.indexOf(QUOTE, opening + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at === -1 ? text.length : at;
};

const skipSpace = (row: string, from: number, delimiter: string): number => {
  let at = from;
  while (at < row.length && !row.startsWith(delimiter, at) && isSpace(row.charAt(at))) at++;
  return at;
};

const isSpace = (character: string) => character.trim() === '' && !isLineBreak(character);

const isLineBreak = (character: string | undefined) => character === '\n' || character === '\r';
