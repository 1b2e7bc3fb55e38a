/** What decks built one after another share. Whoever keeps something declares it, and asks for it here. */

/** Given to one deck after another; each is the same, byte by byte, as if it had been made alone. */
export interface Cache {
  /** What `create` makes: once in a cache, by the first who asks. Such as a store of `lru-store.ts`. */
  get<Value>(create: () => Value): Value;
}

interface Entry<Value> {
  readonly create: () => Value;
  readonly value: Value;
}

const isMadeBy = <Value>(entry: Entry<unknown>, create: () => Value): entry is Entry<Value> =>
  entry.create === create;

export const createCache = (): Cache => {
  const entries = new Map<() => unknown, Entry<unknown>>();
  return {
    get: (create) => {
      const entry = entries.get(create);
      if (entry && isMadeBy(entry, create)) return entry.value;
      const value = create();
      entries.set(create, { create, value });
      return value;
    },
  };
};
