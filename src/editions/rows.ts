/** Rows of a list of recipients: each the plan of one edition, or the problems that keep it from being made. */
import { createHash } from 'node:crypto';
import type { ArticleFile } from '../article/article.ts';
import { type Recipient, readRecipient } from '../email/recipients.ts';
import { type CsvPlace, type CsvRow, openCsv } from '../formats/csv.ts';
import type { Problem } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import { chooseSections, createLanguageFinder, splitPoints } from './cells.ts';
import { type CellOf, matchColumns } from './columns.ts';
import type { Column, Declared } from './declared.ts';

/** Plain data, which workers are sent. */
export interface EditionRow {
  readonly line: number;
  /** What the row says, as a hash: wherever in the list it stands. */
  readonly key: string;
  readonly language: string;
  /** By column; empty where the row says nothing. */
  readonly values: Readonly<Record<string, string>>;
  /** By the columns that the list has. */
  readonly places: Readonly<Record<string, CsvPlace>>;
  /** The ids of the sections wanted, in their order. */
  readonly sections: readonly string[];
  readonly opening: readonly string[];
  readonly ask: readonly string[];
  readonly recipient: Recipient | undefined;
}

/** A row that no edition can be made of. */
export interface BadRow {
  readonly line: number;
  readonly key: string;
  readonly problems: readonly Problem[];
}

export const isBad = (row: object): row is BadRow => 'problems' in row;

export interface List {
  readonly file: string;
  readonly source: ArticleFile;
  readonly declared: Declared;
  /** Every row needs an address. */
  readonly needsAddress: boolean;
}

/** The rows of the list, one after another. Throws a DeckError if the file or its header is unfit. */
export async function* readRows(list: List): AsyncGenerator<EditionRow | BadRow> {
  const csv = await openCsv(list.file);
  const context = {
    list,
    cellOf: matchColumns(csv, list.declared, list.file),
    findLanguage: createLanguageFinder(list.source.data.languages),
  };
  for await (const row of csv.rows) {
    if ('code' in row) yield { line: row.line ?? 0, key: UNREAD, problems: [row] };
    else yield readRow(row, context);
  }
}

/** What cannot be read says nothing by which it could be told apart: it is always in the first share. */
const UNREAD = '0'.repeat(64);

const digest = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest('hex');

interface RowContext {
  readonly list: List;
  readonly cellOf: CellOf;
  readonly findLanguage: (cell: string) => string | undefined;
}

type Report = (column: string, code: string, message: string, hint: string) => void;

const readRow = (row: CsvRow, { list, cellOf, findLanguage }: RowContext): EditionRow | BadRow => {
  const { file, declared, source } = list;
  const problems: Problem[] = [];
  const placeOf = (column: string): CsvPlace => {
    const cell = cellOf(column);
    return cell === undefined ? { line: row.line, column: 1 } : row.placeOf(cell);
  };
  const report: Report = (column, code, message, hint) =>
    problems.push({ code, severity: 'error', message, hint, file, ...placeOf(column) });
  const written = Object.fromEntries(
    declared.columns.map(({ id }) => [id, row.cells[cellOf(id) ?? -1] ?? '']),
  );
  const values = Object.fromEntries(Object.entries(written).map(([id, cell]) => [id, cleanText(cell)]));
  for (const column of declared.columns)
    if (column.required && !values[column.id]) reportEmpty(column, report);

  const language = findLanguage(values.language ?? '');
  if (language === undefined) {
    const hint = `It is written in ${source.data.languages.join(', ')}.`;
    report('language', 'unknown-language', `The article is not written in “${values.language}”.`, hint);
  }
  const plan: EditionRow = {
    line: row.line,
    key: digest(written),
    language: language ?? '',
    values,
    places: Object.fromEntries(
      declared.columns.flatMap(({ id }) => (cellOf(id) === undefined ? [] : [[id, placeOf(id)]])),
    ),
    sections: chooseSections(
      values.sections ?? '',
      source.data.sections.map(({ id }) => id),
      (...fault) => report('sections', ...fault),
    ),
    opening: readPoints('opening', written, report),
    ask: readPoints('ask', written, report),
    recipient: readAddress(values, list, report),
  };
  return problems.length > 0 ? { line: plan.line, key: plan.key, problems } : plan;
};

const reportEmpty = ({ id, headers }: Column, report: Report) =>
  report(
    id,
    'empty-cell',
    `“${headers[0]}” is empty.`,
    'Fill it in, or let the column be optional in the article.',
  );

/** As many as any slide takes. */
const MOST_POINTS = 5;

const readPoints = (id: 'opening' | 'ask', written: Readonly<Record<string, string>>, report: Report) => {
  const points = splitPoints(written[id] ?? '');
  if (points.length > MOST_POINTS)
    report(
      id,
      'too-many-points',
      `These are ${points.length} points; a slide holds ${MOST_POINTS}.`,
      'Shorten the list.',
    );
  return points;
};

const readAddress = (
  { email = '', name = '' }: Readonly<Record<string, string>>,
  { needsAddress }: List,
  report: Report,
): Recipient | undefined => {
  if (email === '') {
    if (needsAddress)
      report(
        'email',
        'no-address',
        'There is nobody to mail this edition to.',
        'Fill in the address, or take the row out.',
      );
    return undefined;
  }
  const recipient = readRecipient(email);
  if (!recipient)
    report('email', 'bad-address', `“${email}” is no e-mail address.`, 'Write name@example.org.');
  return recipient && { ...recipient, name: recipient.name || name };
};
