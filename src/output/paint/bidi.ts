/** The parts of a line from left to right, each of one direction (UAX #9); the only importer of bidi-js. */
import createBidi from 'bidi-js';
import { type Direction, hasRightToLeft } from '../../text/direction.ts';

export interface DirectedPart {
  /** Of the text's UTF-16 units, the end not included. */
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const bidi = createBidi();

/** `cuts` are places where a part ends in any case, such as those between runs. */
export const visualOrder = (
  text: string,
  direction: Direction,
  cuts: readonly number[] = [],
): DirectedPart[] => {
  if (direction === 'ltr' && !hasRightToLeft(text)) return split(text.length, cuts, () => 0);
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const parts = split(text.length, cuts, (index) => levels[index] ?? 0);
  return reorder(parts.map((part) => ({ ...part, level: levels[part.start] ?? 0 })));
};

const split = (
  length: number,
  cuts: readonly number[],
  levelAt: (index: number) => number,
): DirectedPart[] => {
  const parts: DirectedPart[] = [];
  let start = 0;
  for (let index = 1; index <= length; index++) {
    if (index < length && levelAt(index) === levelAt(start) && !cuts.includes(index)) continue;
    parts.push({ start, end: index, direction: levelAt(start) % 2 === 1 ? 'rtl' : 'ltr' });
    start = index;
  }
  return parts;
};

/** Rule L2: from the highest level down to the lowest odd one, whatever is at it or above is turned round. */
const reorder = (parts: readonly (DirectedPart & { readonly level: number })[]): DirectedPart[] => {
  const ordered = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to++;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return ordered.map(({ start, end, direction }) => ({ start, end, direction }));
};
