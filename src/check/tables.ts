/** Tables: a whole grid with a header row. */

import { attribute, type Element, within } from '../formats/xml.ts';
import type { PartCheck } from './opened.ts';

export const checkTables: PartCheck = ({ name, folder, root }) =>
  folder === 'slides' && root ? within(root, 'a:tbl').flatMap((table) => findTableFaults(name, table)) : [];

const findTableFaults = (name: string, table: Element): string[] => {
  const columns = within(table, 'a:gridCol').length;
  const cells = within(table, 'a:tc');
  return [
    ...within(table, 'a:tr')
      .filter((row) => within(row, 'a:tc').length !== columns)
      .map(() => `A table row of ${name} does not have ${columns} cells.`),
    ...(attribute(within(table, 'a:tblPr')[0], 'firstRow') === '1'
      ? []
      : [`A table of ${name} has no header row.`]),
    ...cells
      .filter((cell) => within(cell, 'a:txBody').length !== 1)
      .map(() => `A table cell of ${name} has no text body.`),
  ];
};
