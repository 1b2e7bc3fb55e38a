/** Ledgers of figures as text: for a terminal, or comma-separated. */
import type { LedgerRow } from '../pages/ledger-rows.ts';
import { showControls } from '../problems.ts';

export interface Ledger {
  /** The article's file. */
  readonly content: string;
  readonly language: string;
  readonly figures: readonly LedgerRow[];
}

const COLUMNS: readonly (keyof LedgerRow)[] = ['id', 'figure', 'value', 'period', 'status', 'basis'];

const cellsOf = ({ figures }: Ledger) => figures.map((row) => COLUMNS.map((column) => row[column]));

/** Without it, Excel takes UTF-8 for the letters of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, as spreadsheets open it; with a column for the article where there are several. */
export const toCsv = (ledgers: readonly Ledger[]): string => {
  const many = ledgers.length > 1;
  const rows = ledgers.flatMap((ledger) =>
    cellsOf(ledger).map((cells) => (many ? [ledger.content, ...cells] : cells)),
  );
  const lines = [many ? ['content', ...COLUMNS] : COLUMNS, ...rows].map((row) => row.map(toCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\n`;
};

/** What a spreadsheet would run, also behind spaces and in the wide letters of Chinese. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
/** A number may have a sign in front. */
const NUMBER = /^[+\-−]?[\d.,\s]+%?$/u;

const toCell = (cell: string): string => {
  const shown = showControls(cell);
  const safe = FORMULA.test(shown) && !NUMBER.test(shown) ? `'${shown}` : shown;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
