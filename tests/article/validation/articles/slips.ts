/** How slips are written down: a kind, the problem that must be told, and one row for each place. */
import type { Edit, Slip } from '../articles.ts';

export type Change = readonly [from: string, to: string, file?: 'article.yaml' | 'source.txt'];

const isChange = (row: Change | readonly Change[]): row is Change => typeof row[0] === 'string';
const edit = ([from, to, file]: Change): Edit => ({ from, to, ...(file === undefined ? {} : { file }) });

/** Each row is one slip: a change, or several that belong together. */
export const slips = (kind: string, code: string, ...rows: readonly (Change | readonly Change[])[]): Slip[] =>
  rows.map((row) => ({ kind, code, edits: (isChange(row) ? [row] : row).map(edit) }));

/** Edits that leave the article right: nothing may be told. */
export const truths = (kind: string, ...rows: readonly (Change | readonly Change[])[]): Slip[] =>
  rows.map((row) => ({ kind, code: undefined, edits: (isChange(row) ? [row] : row).map(edit) }));

/** The same slip in the source's text and in the phrase that quotes it: the source itself has it. */
export const inBoth = (from: string, to: string): Change[] => [
  [from, to],
  [from, to, 'source.txt'],
];
