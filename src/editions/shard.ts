/** A share of the rows, for one of several machines. */

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export const WHOLE: Shard = { index: 1, count: 1 };

/** Job arrays have no more. */
const MOST = 10_000;

/** `2/8`; undefined for anything else. */
export const readShard = (text: string): Shard | undefined => {
  const [, index, count] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined) return undefined;
  return index >= 1 && index <= count && count <= MOST ? { index, count } : undefined;
};

export const shardName = ({ index, count }: Shard) => `${index}-of-${count}`;

/** By what a row says: every row is in one share, wherever in the list it stands. */
export const isInShard = (key: string, { index, count }: Shard) =>
  Number.parseInt(key.slice(0, 12), 16) % count === index - 1;
