/** Formulas, and what they had come to: both from the one sheet. */
import type { Sheet } from '../../../charts/native/sheet.ts';
import { columnName } from '../../../formats/xlsx/write.ts';
import { type Xml, xml } from '../xml.ts';
import { FIRST_ROW, type LabelColumn } from './label-cells.ts';

/** The only sheet of a chart's workbook. */
export const SHEET_NAME = 'Data';

const at = (column: number, from: number, to = from): string => {
  const cell = (row: number) => `$${columnName(column)}$${row}`;
  return `${SHEET_NAME}!${from === to ? cell(from) : `${cell(from)}:${cell(to)}`}`;
};

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

/** The texts of labels that the sheet computes. */
export const labelCellsXml = ({ column, cells }: LabelColumn): Xml =>
  xml`<c15:datalabelsRange><c15:f>${at(column, FIRST_ROW, FIRST_ROW + cells.length - 1)}</c15:f><c15:dlblRangeCache>${pointsXml(cells.map((cell) => cell?.value ?? null))}</c15:dlblRangeCache></c15:datalabelsRange>`;

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
