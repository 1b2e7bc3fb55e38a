/** Spreadsheets as LibreOffice writes them (OpenDocument). */
import { attribute, child, type Element, within } from '../xml.ts';
import { damaged, openPackage, UnfitWorkbook } from './package.ts';
import { type Area, type Cell, fault, MOST_CELLS, type Sheet } from './sheet.ts';

/** Throws an UnfitWorkbook if the file cannot be read. */
export const readOds = (bytes: Uint8Array): Sheet[] => {
  const content = openPackage(bytes).read('content.xml');
  if (!content) throw damaged();
  const hidden = hiddenStyles(content);
  return within(content, 'table:table').map((table) => readTable(table, hidden));
};

const hiddenStyles = (content: Element): ReadonlySet<string> =>
  new Set(
    within(content, 'style:style')
      .filter((style) => attribute(child(style, 'style:table-properties'), 'table:display') === 'false')
      .map((style) => attribute(style, 'style:name')),
  );

const HIDDEN = ['collapse', 'filter'];
const CELLS = ['table:table-cell', 'table:covered-table-cell'];

const repeated = (element: Element, what: 'rows' | 'columns'): number =>
  Math.max(1, Number(attribute(element, `table:number-${what}-repeated`) || 1));

const readTable = (table: Element, hidden: ReadonlySet<string>): Sheet => {
  const name = attribute(table, 'table:name');
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  let [row, count] = [0, 0];
  for (const line of within(table, 'table:table-row')) {
    const { cells, spans } = readRow(line);
    const times = repeated(line, 'rows');
    // Sheets end with a million empty rows, told as one.
    const isEmpty = cells.size === 0;
    const isHidden = HIDDEN.includes(attribute(line, 'table:visibility'));
    count += isEmpty ? 0 : cells.size * times;
    if (count > MOST_CELLS) throw new UnfitWorkbook(tooMany(name));
    for (let i = 0; i < Math.min(times, isEmpty ? 1000 : times); i++) {
      if (isHidden) hiddenRows.add(row + i);
      if (!isEmpty) rows.set(row + i, cells);
    }
    merged.push(
      ...spans.map(({ left, wide, high }) => ({
        top: row,
        left,
        bottom: row + high - 1,
        right: left + wide - 1,
      })),
    );
    row += times;
  }
  return {
    name,
    isHidden: hidden.has(attribute(table, 'table:style-name')),
    rows,
    merged,
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(table),
  };
};

const tooMany = (name: string) =>
  fault(
    'large-workbook',
    `The sheet “${name}” has more than ${MOST_CELLS} cells.`,
    'Copy what is needed into a file of its own.',
  );

const readRow = (line: Element) => {
  const cells = new Map<number, Cell>();
  const spans: { left: number; wide: number; high: number }[] = [];
  let column = 0;
  for (const one of line.children) {
    if (!CELLS.includes(one.name)) continue;
    const times = repeated(one, 'columns');
    const cell = one.name === CELLS[0] ? readCell(one) : undefined;
    if (cell && cells.size + times > MOST_CELLS) throw new UnfitWorkbook(tooMany(''));
    if (cell) for (let i = 0; i < times; i++) cells.set(column + i, cell);
    const wide = Number(attribute(one, 'table:number-columns-spanned') || 1);
    const high = Number(attribute(one, 'table:number-rows-spanned') || 1);
    if (wide > 1 || high > 1) spans.push({ left: column, wide, high });
    column += times;
  }
  return { cells, spans };
};

const hiddenColumnsOf = (table: Element): ReadonlySet<number> => {
  const hidden = new Set<number>();
  let column = 0;
  for (const one of within(table, 'table:table-column')) {
    const times = repeated(one, 'columns');
    if (HIDDEN.includes(attribute(one, 'table:visibility')))
      for (let i = 0; i < Math.min(times, 1000); i++) hidden.add(column + i);
    column += times;
  }
  return hidden;
};

const readCell = (cell: Element): Cell | undefined => {
  const type = attribute(cell, 'office:value-type');
  const value = Number(attribute(cell, 'office:value'));
  const text = within(cell, 'text:p')
    .map((line) => [line, ...within(line, 'text:span')].map((part) => part.text).join(''))
    .join('\n')
    .trim();
  if (type === 'float' || type === 'currency' || type === 'percentage')
    return Number.isFinite(value) ? { kind: 'number', value, isPercent: type === 'percentage' } : undefined;
  if (type === 'date')
    return { kind: 'date', day: attribute(cell, 'office:date-value').slice(0, 10), shows: undefined };
  if (/^(?:#[\w/]+[!?]?|Err:\d+)$/.test(text)) return { kind: 'error', text };
  if (type === '' && attribute(cell, 'table:formula') !== '') return { kind: 'uncomputed' };
  return text === '' ? undefined : { kind: 'text', text };
};
