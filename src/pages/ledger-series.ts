/** The values of a series in the ledger: one row from the first to the last, and every value in the notes. */
import type { Words } from '../figures/words.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** So many values are read one by one. */
const MOST_ALONE = 3;

/** `output` of `output.2024-06`; a figure of its own has no dot in its name. */
const seriesOf = ({ id }: LedgerRow): string | undefined => (id.includes('.') ? id.split('.')[0] : undefined);

/** Of one series and of one kind; derived ones differ in their calculation only. */
const isNext = (row: LedgerRow, before: LedgerRow): boolean =>
  seriesOf(row) !== undefined &&
  seriesOf(row) === seriesOf(before) &&
  row.figure === before.figure &&
  row.status === before.status &&
  (row.status === 'derived' || row.basis === before.basis);

/** Rows that follow each other, of one series together. */
export const groupSeries = (rows: readonly LedgerRow[]): LedgerRow[][] => {
  const groups: LedgerRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isNext(row, before)) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => (group.length > MOST_ALONE ? [group] : group.map((row) => [row])));
};

/** From the first to the last of a group. */
export const spanRow = (group: readonly LedgerRow[]): LedgerRow | undefined => {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || first === last) return first;
  return {
    ...first,
    value: `${first.value} … ${last.value}`,
    period: `${first.period} … ${last.period}`,
    basis: first.basis === last.basis ? first.basis : `${first.basis} …`,
  };
};

/** Every value of the groups that are told by their first and last. */
export const seriesNotes = (groups: readonly (readonly LedgerRow[])[], { phrase }: Words): string[] =>
  groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const values = group.map(({ period, value }) => `${period} ${value}`).join(phrase('semicolon'));
    return [`${first.figure}${phrase('colon')}${values}`];
  });
