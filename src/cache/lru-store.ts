/** What was made before, found by a key that tells all it was made from; the only importer of lru-cache. */
import { LRUCache } from 'lru-cache';

export interface Store<Value> {
  find(key: string): Value | undefined;
  /** Keeps what was made, and hands it on. */
  keep(key: string, value: Value): Value;
}

export const MEGABYTE = 1e6;

/** Makes stores of up to `bytes`, as `weigh` tells them; what was not asked for the longest goes first. */
export const storeOf =
  <Value extends object | string>(bytes: number, weigh: (value: Value) => number) =>
  (): Store<Value> => {
    const held = new LRUCache<string, Value>({
      maxSize: bytes,
      sizeCalculation: (value, key) => key.length + weigh(value) + 1,
    });
    return {
      find: (key) => held.get(key),
      keep: (key, value) => {
        held.set(key, value);
        return value;
      },
    };
  };
