/** What a table of any format is read into: cells as they are stored, by row and column from 0. */

export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  /** An ISO day. `shows` is what its format leaves to be seen; undefined where that is not known. */
  | { readonly kind: 'date'; readonly day: string; readonly shows: 'year' | 'month' | 'day' | undefined }
  | { readonly kind: 'text'; readonly text: string }
  /** `#REF!` and the like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'uncomputed' };

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** Empty where the format has no sheets. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Cells with something in them, row by row. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Of a text file, the line and column where a cell stands. */
  readonly placeOf?: (row: number, column: number) => { readonly line: number; readonly column: number };
}

/** What keeps a file from being read, as the sentence and the hint of a problem. */
export interface FileFault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export const fault = (code: string, message: string, hint: string): FileFault => ({ code, message, hint });

/** More cells than anyone charts; what claims more is a mistake or a trap. */
export const MOST_CELLS = 500_000;
/** What Excel can hold. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export const cellAt = ({ rows }: Sheet, row: number, column: number): Cell | undefined =>
  rows.get(row)?.get(column);

/** `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;

/** From `B`; undefined for what is no column. */
export const columnOf = (letters: string): number | undefined => {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined;
  const number = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return number <= MOST_COLUMNS ? number - 1 : undefined;
};

/** From `A2:B13`, `$A$2:$B$13` or `B7`; undefined for anything else. */
export const parseArea = (text: string): Area | undefined => {
  const [, a = '', from = '', b = a, to = from] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim()) ?? [];
  const [left, right] = [columnOf(a), columnOf(b)];
  const [top, bottom] = [Number(from) - 1, Number(to) - 1];
  if (left === undefined || right === undefined || top < 0 || bottom >= MOST_ROWS) return undefined;
  return left <= right && top <= bottom ? { top, left, bottom, right } : undefined;
};

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
