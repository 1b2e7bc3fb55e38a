/** The symbols of deflate for lengths and distances, and the extra bits behind each (RFC 1951, 3.2.5). */

export const SHORTEST_MATCH = 3;
export const LONGEST_MATCH = 258;

export const END_OF_BLOCK = 256;
/** Bytes, the end, then lengths. */
export const LITERAL_SYMBOLS = 286;
export const DISTANCE_SYMBOLS = 30;

const FIRST_LENGTH = 257;
const LAST_LENGTH = 285;

/** Of a number counted from 0; `1 << shared` symbols have as many extra bits. */
const countExtra = (offset: number, shared: number) => Math.max(0, 31 - Math.clz32(offset) - shared);

export const lengthExtra = (length: number): number =>
  length === LONGEST_MATCH ? 0 : countExtra(length - SHORTEST_MATCH, 2);

export const lengthSymbol = (length: number): number => {
  if (length === LONGEST_MATCH) return LAST_LENGTH;
  const offset = length - SHORTEST_MATCH;
  const extra = countExtra(offset, 2);
  return FIRST_LENGTH + (extra << 2) + (offset >> extra);
};

export const distanceExtra = (distance: number): number => countExtra(distance - 1, 1);

export const distanceSymbol = (distance: number): number => {
  const extra = countExtra(distance - 1, 1);
  return (extra << 1) + ((distance - 1) >> extra);
};
