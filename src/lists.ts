/** Lists cut into parts. */

/** The items in order, in `count` lists of nearly one length. */
export const divide = <Item>(items: readonly Item[], count: number): Item[][] =>
  Array.from({ length: count }, (_, i) =>
    items.slice(Math.round((i * items.length) / count), Math.round(((i + 1) * items.length) / count)),
  );

/** Divided in two, three, and so on, up to a list for each item. */
export function* partitions<Item>(items: readonly Item[]): Generator<readonly (readonly Item[])[]> {
  for (let count = 2; count <= items.length; count++) yield divide(items, count);
}
