/** The workbook of a chart: one that opens, whose table has the headings that it says, with nothing from outside. */

import { columnName } from '../../formats/xlsx/write.ts';
import { attribute, type Element, within } from '../../formats/xml.ts';
import type { PartCheck } from '../opened.ts';
import { isWorkbook, openWorkbook, readWorkbook, type WorkbookData } from './workbook-data.ts';

const TABLE = 'xl/tables/table1.xml';

export const checkWorkbook: PartCheck = ({ name, bytes }) => {
  if (!isWorkbook(name)) return [];
  const parts = openWorkbook(bytes);
  const known = readWorkbook(bytes);
  if (!parts || !known) return [`${name} is no workbook that can be opened.`];
  const outside = [...parts].filter(
    ([part, root]) =>
      part.includes('externalLinks/') ||
      within(root, 'Relationship').some((row) => attribute(row, 'TargetMode') === 'External'),
  );
  const table = parts.get(TABLE);
  return [
    ...outside.map(([part]) => `${name} leads out of the deck in ${part}.`),
    ...(table ? findTableFaults(table, known).map((what) => `${name} ${what}.`) : [`${name} has no table.`]),
  ];
};

const REFERENCE = /^A1:([A-Z]+)(\d+)$/;

const numberOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const findTableFaults = (table: Element, { cells }: WorkbookData): string[] => {
  const [, last = '', rows = '0'] = REFERENCE.exec(attribute(table, 'ref')) ?? [];
  const headings = within(table, 'tableColumn').map((column) => attribute(column, 'name'));
  const beside = headings.filter((heading, i) => cells.get(`${columnName(i)}1`) !== heading);
  const isWhole = numberOf(last) === headings.length && cells.has(`${last}1`) && Number(rows) > 1;
  return [
    ...(isWhole ? [] : ['has a table that does not lie over its columns']),
    ...beside.map((heading) => `has a table with the heading “${heading}”, which its cells do not say`),
    ...(new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length
      ? ['has a table with two headings alike']
      : []),
  ];
};
