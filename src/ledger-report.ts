/** The ledger of figures on a terminal, as CSV, or as JSON. */
import { type ArticleFile, readArticle } from './article/article.ts';
import { type LedgerRow, readLedger } from './article/ledger.ts';
import { stopOnErrors } from './problems.ts';

export type LedgerForm = 'table' | 'csv' | 'json';

const COLUMNS: readonly (keyof LedgerRow)[] = ['id', 'figure', 'value', 'period', 'status', 'basis'];

export const reportLedger = (source: ArticleFile, language: string, form: LedgerForm): string => {
  const { article, problems } = readArticle(source, language);
  stopOnErrors(problems);
  const rows = readLedger(article);
  if (form === 'json') return JSON.stringify({ language, figures: rows }, null, 2);
  const cells = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return form === 'csv' ? toCsv(cells) : toTable(cells);
};

/** RFC 4180. */
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\r\n');

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns of a terminal: East Asian characters take two. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const toTable = (rows: readonly (readonly string[])[]): string => {
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
