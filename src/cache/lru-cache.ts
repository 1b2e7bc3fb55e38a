/** What was made before, found by what it was made from, within a limit. */

export interface Memo<T> {
  find(key: string): T | undefined;
  /** Keeps what was made, and hands it on. */
  keep(key: string, value: T): T;
}

/** Holds up to `limit` bytes, as `weigh` tells them; what was not asked for the longest goes first. */
export const createMemo = <T>(limit: number, weigh: (value: T) => number): Memo<T> => {
  // A map holds its entries in the order they were set in: what is found is set anew, as the last.
  const held = new Map<string, { readonly value: T; readonly weight: number }>();
  let total = 0;
  const drop = (key: string) => {
    total -= held.get(key)?.weight ?? 0;
    held.delete(key);
  };
  return {
    find: (key) => {
      const entry = held.get(key);
      if (!entry) return undefined;
      held.delete(key);
      held.set(key, entry);
      return entry.value;
    },
    keep: (key, value) => {
      drop(key);
      const weight = key.length + weigh(value);
      held.set(key, { value, weight });
      total += weight;
      for (const oldest of held.keys()) {
        if (total <= limit) break;
        drop(oldest);
      }
      return value;
    },
  };
};
