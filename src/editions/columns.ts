/** The header of a list against the columns that the article declares. */
import type { Csv } from '../formats/csv.ts';
import { nearest, type Problem, stopOnErrors } from '../problems.ts';
import { type Declared, headerKey } from './declared.ts';

/** Which cell of a row a column is; undefined if the list does not have it. */
export type CellOf = (column: string) => number | undefined;

/** Throws a DeckError if the list has columns that nobody declared, or lacks some that rows need. */
export const matchColumns = ({ header }: Csv, { columns, content }: Declared, file: string): CellOf => {
  const declared = new Map(
    columns.flatMap((column) => column.headers.map((name) => [headerKey(name), column] as const)),
  );
  const ignored = new Set(content.ignore.map(headerKey));
  const cells = new Map<string, number>();
  const problems: Problem[] = [];
  const report = (cell: number, code: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, file, ...header.placeOf(cell) });
  for (const [cell, name] of header.cells.entries()) {
    const key = headerKey(name);
    const column = declared.get(key);
    if (key === '' || ignored.has(key)) continue;
    if (!column) {
      const near = nearest(
        name,
        columns.flatMap(({ headers }) => headers),
      );
      report(
        cell,
        'unknown-column',
        `The article knows no column “${name}”.`,
        `${near ? `Did you mean “${near}”? ` : ''}A column that no deck needs is listed under \`editions.ignore\`.`,
      );
    } else if (cells.has(column.id))
      report(
        cell,
        'duplicate-column',
        `“${name}” is a second column for \`${column.id}\`.`,
        'Keep one of them.',
      );
    else cells.set(column.id, cell);
  }
  for (const { id, headers, required } of columns) {
    if (!required || cells.has(id)) continue;
    const message = `The list has no column “${headers.join('” or “')}”.`;
    report(0, 'missing-column', message, 'Add it, or let it be optional in the article.');
  }
  stopOnErrors(problems);
  return (column) => cells.get(column);
};
