/** Which cells of a file are meant: the pairs of a period and a value, by range or by the names of columns. */
import {
  type Area,
  cellAt,
  columnOf,
  MOST_COLUMNS,
  MOST_ROWS,
  parseArea,
  type Sheet,
} from '../formats/spreadsheet/sheet.ts';
import { nearest } from '../problems.ts';
import type { DataDeclared } from './declared.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One value with its period, and its growth where that has a column. */
export interface Pair {
  readonly period: Place;
  readonly value: Place;
  readonly growth?: Place | undefined;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly pairs: readonly Pair[];
}

/** What is wrong with what the content says, at `key` of it. */
export interface SelectionFault {
  readonly key: 'sheet' | 'range' | 'columns';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export const isFault = (one: Selection | SelectionFault | Sheet): one is SelectionFault => 'code' in one;

export const selectPairs = (sheets: readonly Sheet[], declared: DataDeclared): Selection | SelectionFault => {
  const sheet = selectSheet(sheets, declared.sheet);
  if (isFault(sheet)) return sheet;
  const { range, columns } = declared;
  const area = range === undefined ? undefined : parseArea(range);
  if (columns) return selectColumns(sheet, columns, area);
  if (area) return selectArea(sheet, area);
  return selectUsed(sheet);
};

export const selectSheet = (sheets: readonly Sheet[], name: string | undefined): Sheet | SelectionFault => {
  const names = sheets.map((sheet) => sheet.name);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const [only] = sheets.length === 1 ? sheets : shown;
  if (name === undefined && only && (sheets.length === 1 || shown.length === 1)) return only;
  const list = `It has ${names.map((one) => `“${one}”`).join(', ')}.`;
  if (name === undefined)
    return {
      key: 'sheet',
      code: 'missing-sheet',
      message: 'The file has several sheets, and none is named.',
      hint: `${list} Write \`sheet: …\`.`,
    };
  const found = sheets.find((sheet) => sheet.name === name) ?? (names.join('') === '' ? only : undefined);
  if (found) return found;
  const near = nearest(name, names);
  const hint = near === undefined ? list : `Did you mean “${near}”? ${list}`;
  return { key: 'sheet', code: 'unknown-sheet', message: `The file has no sheet “${name}”.`, hint };
};

/** Two columns, or two rows. */
const selectArea = (sheet: Sheet, { top, left, bottom, right }: Area): Selection | SelectionFault => {
  const [wide, high] = [right - left + 1, bottom - top + 1];
  if (wide === 2)
    return {
      sheet,
      pairs: rowsOf(sheet, top, bottom).map((row) => ({
        period: { row, column: left },
        value: { row, column: right },
      })),
    };
  if (high === 2)
    return {
      sheet,
      pairs: Array.from({ length: wide }, (_, i) => ({
        period: { row: top, column: left + i },
        value: { row: bottom, column: left + i },
      })),
    };
  return {
    key: 'range',
    code: 'unfit-range',
    message: `The range has ${wide} columns and ${high} rows: which of them are periods and which values is open.`,
    hint: 'Name two columns or two rows, periods first; or columns by name: `columns: { period: Month, value: Output }`.',
  };
};

/** Rows with something in them: a range may reach to the end of the sheet. */
const rowsOf = ({ rows }: Sheet, top: number, bottom: number): number[] =>
  [...rows.keys()].filter((row) => row >= top && row <= bottom).sort((a, b) => a - b);

/** A sheet of two columns needs no more words. */
const selectUsed = (sheet: Sheet): Selection | SelectionFault => {
  const columns = [...new Set([...sheet.rows.values()].flatMap((row) => [...row.keys()]))].sort(
    (a, b) => a - b,
  );
  const [left, right] = columns;
  if (left !== undefined && right !== undefined && columns.length === 2)
    return selectArea(sheet, {
      top: 0,
      bottom: MOST_ROWS,
      left,
      right: left + 1 === right ? right : left + 1,
    });
  return {
    key: 'columns',
    code: 'missing-columns',
    message: `The sheet has ${columns.length} columns, and none is named.`,
    hint: `${knownHeadings(sheet)} Write \`columns: { period: …, value: … }\`, or \`range: A2:B13\`.`,
  };
};

/** Titles and notes may stand above a table. */
const HEADER_WITHIN = 40;

const textAt = (sheet: Sheet, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  if (cell?.kind === 'number') return String(cell.value);
  return cell?.kind === 'text' ? cell.text.normalize('NFKC').replace(/\s+/gu, ' ').toLowerCase() : '';
};

const knownHeadings = (sheet: Sheet): string => {
  const [header] = [...sheet.rows.values()].filter((row) => row.size > 1);
  const names = [...(header?.values() ?? [])].flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  return names.length > 0
    ? `Its columns are ${names
        .slice(0, 12)
        .map((name) => `“${name}”`)
        .join(', ')}.`
    : '';
};

const selectColumns = (
  sheet: Sheet,
  names: NonNullable<DataDeclared['columns']>,
  within: Area | undefined,
): Selection | SelectionFault => {
  const area = within ?? { top: 0, left: 0, bottom: MOST_ROWS, right: MOST_COLUMNS };
  const rows = rowsOf(sheet, area.top, area.bottom);
  const wanted = [names.period, names.value, ...(names.growth === undefined ? [] : [names.growth])];
  const header = rows
    .slice(0, HEADER_WITHIN)
    .find((row) => wanted.every((name) => columnsOf(sheet, row, name, area).length > 0));
  const letters = wanted.map(columnOf);
  const found = wanted.map((name, i) =>
    header === undefined ? letters[i] : columnsOf(sheet, header, name, area)[0],
  );
  const [period, value, growth] = found;
  if (period === undefined || value === undefined || found.includes(undefined)) {
    const missing = wanted.filter(
      (name) => !rows.slice(0, HEADER_WITHIN).some((row) => columnsOf(sheet, row, name, area).length > 0),
    );
    return {
      key: 'columns',
      code: 'unknown-column',
      message: `No row of the sheet has ${(missing.length > 0 ? missing : wanted).map((name) => `“${name}”`).join(' and ')} as the name of a column.`,
      hint: knownHeadings(sheet) || 'Name columns by their letters: `columns: { period: A, value: C }`.',
    };
  }
  const twice =
    header === undefined ? undefined : wanted.find((name) => columnsOf(sheet, header, name, area).length > 1);
  if (twice !== undefined)
    return {
      key: 'columns',
      code: 'unknown-column',
      message: `Two columns are called “${twice}”.`,
      hint: 'Name them by their letters: `columns: { period: A, value: C }`.',
    };
  return {
    sheet,
    pairs: rows
      .filter((row) => header === undefined || row > header)
      .map((row) => ({
        period: { row, column: period },
        value: { row, column: value },
        ...(growth === undefined ? {} : { growth: { row, column: growth } }),
      })),
  };
};

const columnsOf = (sheet: Sheet, row: number, name: string, { left, right }: Area): number[] => {
  const wanted = name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return [...(sheet.rows.get(row)?.keys() ?? [])].filter(
    (column) => column >= left && column <= right && textAt(sheet, row, column) === wanted,
  );
};
