/** What decks built one after another share. Whoever keeps something declares it, and asks for it here. */

/** What is made of one subject, each thing once. */
export interface CacheOf<Subject> {
  /** What `create` makes: by the first who asks. Such as a store of `lru-store.ts`. */
  get<Value>(create: (subject: Subject) => Value): Value;
}

/** Given to one deck after another; each is the same, byte by byte, as if it had been made alone. */
export type Cache = CacheOf<void>;

interface Entry<Subject, Value> {
  readonly create: (subject: Subject) => Value;
  readonly value: Value;
}

export const createCacheOf = <Subject>(subject: Subject): CacheOf<Subject> => {
  const entries = new Map<(subject: Subject) => unknown, Entry<Subject, unknown>>();
  const isMadeBy = <Value>(
    entry: Entry<Subject, unknown>,
    create: (subject: Subject) => Value,
  ): entry is Entry<Subject, Value> => entry.create === create;
  return {
    get: (create) => {
      const entry = entries.get(create);
      if (entry && isMadeBy(entry, create)) return entry.value;
      const value = create(subject);
      entries.set(create, { create, value });
      return value;
    },
  };
};

export const createCache = (): Cache => createCacheOf<void>(undefined);
