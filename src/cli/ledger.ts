/** Ledgers of figures as text: for a terminal, or comma-separated. */
import type { LedgerRow } from '../pages/ledger-rows.ts';

export interface Ledger {
  /** The article's file. */
  readonly content: string;
  readonly language: string;
  readonly figures: readonly LedgerRow[];
}

const COLUMNS: readonly (keyof LedgerRow)[] = ['id', 'figure', 'value', 'period', 'status', 'basis'];

const cellsOf = ({ figures }: Ledger) => figures.map((row) => COLUMNS.map((column) => row[column]));

/** RFC 4180; with a column for the article where there are several. */
export const toCsv = (ledgers: readonly Ledger[]): string => {
  const many = ledgers.length > 1;
  const rows = ledgers.flatMap((ledger) =>
    cellsOf(ledger).map((cells) => (many ? [ledger.content, ...cells] : cells)),
  );
  return [many ? ['content', ...COLUMNS] : COLUMNS, ...rows]
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\r\n');
};

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns of a terminal: East Asian characters take two. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

export const toTable = (ledger: Ledger): string => {
  const rows = [COLUMNS, ...cellsOf(ledger)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
