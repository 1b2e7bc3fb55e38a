/** The workbook of a native chart: its sheet as a table, and beside it where each value comes from. */
import type { NativeFrame } from '../../../charts/native/native.ts';
import type { Origin, SheetColumn } from '../../../charts/native/sheet.ts';
import { columnName, type SheetCell, writeXlsx } from '../../../formats/xlsx/write.ts';
import { FIRST_ROW, hasOrigins, labelColumns } from './label-cells.ts';
import { SHEET_NAME } from './references.ts';

const WIDTH = { name: 28, value: 18, gap: 4, origin: 24 };

const ORIGINS: readonly (keyof Origin)[] = ['figure', 'value', 'unit', 'period', 'status', 'source'];

export const chartWorkbook = (frame: Pick<NativeFrame, 'groups' | 'sheet'>): Uint8Array => {
  const { columns, headings } = frame.sheet;
  const labels = labelColumns(frame);
  const count = Math.max(...columns.map(({ cells }) => cells.length));
  const known = columns.filter(hasOrigins);
  const head: SheetCell[] = [
    ...columns.map(({ header }) => header),
    ...known.flatMap(({ header }) => [
      null,
      ...headings.map((heading) => (known.length > 1 ? `${heading} · ${header}` : heading)),
    ]),
    ...(labels.length > 0 ? [null, ...labels.map(({ header }) => header)] : []),
  ];
  const rows = Array.from({ length: count }, (_, row): SheetCell[] => [
    ...columns.map((column) => cellOf(column, row)),
    ...known.flatMap((column) => [null, ...originCells(column, row)]),
    ...(labels.length > 0 ? [null, ...labels.map(({ cells }) => cells[row] ?? null)] : []),
  ]);
  return writeXlsx({
    sheet: SHEET_NAME,
    rows: [head, ...rows],
    codes: columns.map(({ code }) => (code === 'General' ? undefined : code)),
    widths: [
      ...columns.map((_, i) => (i === 0 ? WIDTH.name : WIDTH.value)),
      ...known.flatMap(() => [WIDTH.gap, ...ORIGINS.map(() => WIDTH.origin)]),
      ...(labels.length > 0 ? [WIDTH.gap, ...labels.map(() => WIDTH.value)] : []),
    ],
    table: { columns: columns.length, rows: count + 1 },
  });
};

const cellOf = ({ cells, copies = [] }: SheetColumn, row: number): SheetCell => {
  const [value = null, copied] = [cells[row], copies[row]];
  if (copied === undefined || typeof value !== 'number') return value;
  return { formula: `${columnName(copied)}${row + FIRST_ROW}`, value };
};

const originCells = ({ origins = [] }: SheetColumn, row: number): SheetCell[] => {
  const origin = origins[row];
  return ORIGINS.map((key) => origin?.[key] ?? null);
};
