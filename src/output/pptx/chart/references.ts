/** Formulas, and what they had come to: both from the one sheet. */
import type { Sheet } from '../../../charts/native/sheet.ts';
import { columnName } from '../../../formats/xlsx/write.ts';
import { type Xml, xml } from '../xml.ts';

/** The only sheet of a chart's workbook. */
export const SHEET_NAME = 'Data';

const at = (column: number, from: number, to = from): string => {
  const cell = (row: number) => `$${columnName(column)}$${row}`;
  return `${SHEET_NAME}!${from === to ? cell(from) : `${cell(from)}:${cell(to)}`}`;
};

/** Headings stand in the first row. */
const FIRST_ROW = 2;

const columnOf = ({ columns }: Sheet, column: number) => {
  const found = columns[column];
  if (!found) throw new Error(`A chart names column ${column} of its sheet, which it does not have`);
  return found;
};

const pointsXml = (cells: readonly (string | number | null)[]): Xml[] => [
  xml`<c:ptCount val="${cells.length}"/>`,
  // What is missing has no point: an empty one would be read as zero.
  ...cells.map((cell, i) => (cell === null ? xml`` : xml`<c:pt idx="${i}"><c:v>${cell}</c:v></c:pt>`)),
];

/** The name of a series. */
export const nameXml = (sheet: Sheet, column: number): Xml =>
  xml`<c:tx><c:strRef><c:f>${at(column, 1)}</c:f><c:strCache>${pointsXml([columnOf(sheet, column).header])}</c:strCache></c:strRef></c:tx>`;

/** The cells of a column: texts where it holds any, else numbers. */
export const cellsXml = (sheet: Sheet, column: number): Xml => {
  const { cells, code = 'General' } = columnOf(sheet, column);
  const formula = xml`<c:f>${at(column, FIRST_ROW, FIRST_ROW + cells.length - 1)}</c:f>`;
  return cells.some((cell) => typeof cell === 'string')
    ? xml`<c:strRef>${formula}<c:strCache>${pointsXml(cells)}</c:strCache></c:strRef>`
    : xml`<c:numRef>${formula}<c:numCache><c:formatCode>${code}</c:formatCode>${pointsXml(cells)}</c:numCache></c:numRef>`;
};
