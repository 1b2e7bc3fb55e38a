/** Labels that no number format says: texts of the sheet, which it computes from their values. */
import type { NativeFrame, NativeLabel, NativeSeries } from '../../../charts/native/native.ts';
import type { Sheet, SheetColumn } from '../../../charts/native/sheet.ts';
import { columnName } from '../../../formats/xlsx/write.ts';

/** By row; a row without a text has none. */
export interface LabelColumn {
  /** Of the series in the sheet, and of the labels. */
  readonly series: number;
  readonly column: number;
  readonly header: string;
  readonly cells: readonly ({ readonly formula: string; readonly value: string } | null)[];
}

/** Headings stand in the first row. */
export const FIRST_ROW = 2;

/** A column to part it from what is before, and one for each part of an origin. */
const ORIGIN_WIDTH = 7;

export const hasOrigins = ({ origins = [] }: SheetColumn): boolean =>
  origins.some((origin) => origin !== undefined);

/** The first column after the data and the origins, and a gap. */
const firstLabelColumn = ({ columns }: Sheet): number =>
  columns.length + columns.filter(hasOrigins).length * ORIGIN_WIDTH + 1;

export const isTyped = (label: NativeLabel | undefined): label is NativeLabel => label?.isExact === false;

export const labelColumns = ({ groups, sheet }: Pick<NativeFrame, 'groups' | 'sheet'>): LabelColumn[] =>
  groups
    .flatMap(({ series }) => series)
    .filter(({ labels }) => labels.some(isTyped))
    .map((series, i) => ({
      series: series.column,
      column: firstLabelColumn(sheet) + i,
      header: `“${sheet.columns[series.x ?? series.column]?.header ?? ''}”`,
      cells: series.labels.map((label, row) => (isTyped(label) ? cellOf(label, series, row) : null)),
    }));

const cellOf = ({ text, spelling }: NativeLabel, { x, column }: NativeSeries, row: number) => {
  const { before, power, decimals, after } = spelling;
  const value = `${columnName(x ?? column)}${row + FIRST_ROW}`;
  const number = `FIXED(${value}/10^${power},${decimals},FALSE)`;
  const formula = [quoted(before), number, quoted(after)].filter((part) => part !== '""').join('&');
  return { formula, value: text };
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
