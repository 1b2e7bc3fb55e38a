/**
 * Does the same to many things, so many at a time, in their order. Begins no more once it is interrupted or one has
 * failed; what is under way ends, and then the first failure is thrown.
 */
export const forEachConcurrently = async <Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  concurrency: number,
  act: (item: Item) => Promise<void>,
  isInterrupted: () => boolean = () => false,
) => {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const item of items) {
      if (isInterrupted() || failures.length > 0) break;
      const one: Promise<void> = act(item)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= concurrency) await Promise.race(underWay);
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
};
