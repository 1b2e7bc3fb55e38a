/** A value for each of the keys. */
export const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> => {
  const made: Partial<Record<Key, Value>> = {};
  for (const key of keys) made[key] = make(key);
  const isWhole = (record: Partial<Record<Key, Value>>): record is Record<Key, Value> =>
    keys.every((key) => Object.hasOwn(record, key));
  if (!isWhole(made)) throw new Error('A key has no value');
  return made;
};
