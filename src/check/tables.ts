/** Tables: a whole grid with a header row, in a style that is there. */

import { attribute, type Element, within } from '../formats/xml.ts';
import { type Check, type PartCheck, partsIn } from './opened.ts';

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
    ...(within(table, 'a:tableStyleId').length === 1 ? [] : [`A table of ${name} names no style.`]),
  ];
};

const STYLES = 'ppt/tableStyles.xml';

/** Between slides and the list of styles, which also says what a new table looks like. */
export const checkTableStyles: Check = (opened) => {
  const { tableStyles: defined = [], defaultTableStyle } = opened.parts.get(STYLES) ?? {};
  const known = new Set(defined);
  return [
    ...partsIn(opened, 'slides').flatMap(({ name, tableStyles }) =>
      tableStyles
        .filter((id) => !known.has(id))
        .map((id) => `A table of ${name} has the style ${id}, which is not there.`),
    ),
    ...(defaultTableStyle === undefined || known.has(defaultTableStyle)
      ? []
      : [`New tables get the style ${defaultTableStyle}, which is not there.`]),
  ];
};
