/** Does the same to many things, so many at a time, in their order; begins no more once it is interrupted. */
export const forEachAtOnce = async <Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  act: (item: Item) => Promise<void>,
  isInterrupted: () => boolean = () => false,
) => {
  const underWay = new Set<Promise<void>>();
  try {
    for await (const item of items) {
      if (isInterrupted()) break;
      const one: Promise<void> = act(item).finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= atOnce) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    // What failed is told once nothing is under way any more.
    await Promise.allSettled(underWay);
  }
};
