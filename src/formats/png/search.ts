/**
 * Finds what of a picture was there before: to the left, in the row above, or, as letters recur, where the same few
 * bytes were last. A general compressor looks further, and several times longer.
 */
import { type Rows, WINDOW } from './rows.ts';
import { LONGEST_MATCH } from './symbols.ts';

/** A match of so many bytes is taken without looking for a longer one. */
export const ENOUGH = 16;
/** The longest match found at once, so that it is a small number together with its distance. */
const MOST_BYTES = 0x7fff;
/** Bytes that are looked up at once, of which the last place is known. */
const LOOKED_UP = 8;
const PLACE_BITS = 13;
/** Within a longer match no places are noted. */
const MOST_NOTED = 32;

export interface Search {
  readonly view: DataView;
  readonly stride: number;
  readonly unit: number;
  /** Where the bytes of each hash were last, counted from 1. */
  readonly places: Int32Array;
  /** How much further on each row is in the picture than among the rows; its last copy, once that is written. */
  readonly shifts: Int32Array;
}

export const createSearch = ({ bytes, stride, unit, times }: Rows): Search => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  stride,
  unit,
  places: new Int32Array(1 << PLACE_BITS),
  shifts: new Int32Array(times.length),
});

/** A match as one number, which is sooner made than an object: its length above 16 bits for its distance. */
const joinMatch = (length: number, distance: number) => (length << 16) | distance;
export const lengthOf = (match: number) => match >>> 16;
export const distanceOf = (match: number) => match & 0xffff;

const hashAt = ({ view }: Search, at: number): number => {
  const mixed =
    Math.imul(view.getUint32(at, true), 0x9e3779b1) + Math.imul(view.getUint32(at + 4, true), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> (32 - PLACE_BITS);
};

/** How many bytes are the same as those `distance` before, four at a time. */
const countSame = ({ view }: Search, start: number, distance: number, end: number): number => {
  let at = start;
  while (at + 4 <= end && view.getUint32(at, true) === view.getUint32(at - distance, true)) at += 4;
  while (at < end && view.getUint8(at) === view.getUint8(at - distance)) at++;
  return at - start;
};

/** Where these bytes were last, noting that they are here now. */
const recall = (search: Search, at: number, row: number, end: number): number => {
  const hash = hashAt(search, at);
  const from = (search.places[hash] ?? 0) - 1;
  search.places[hash] = at + 1;
  if (from < 0 || from >= at) return 0;
  const { stride, shifts } = search;
  const fromRow = Math.floor(from / stride);
  const distance = at - from + (shifts[row] ?? 0) - (shifts[fromRow] ?? 0);
  if (distance > WINDOW) return 0;
  const reach = Math.min(end, at + (fromRow + 1) * stride - from);
  return joinMatch(countSame(search, at, at - from, reach), distance);
};

/** The longest match within the row. */
export const findMatch = (search: Search, at: number, row: number): number => {
  const { stride, unit } = search;
  const end = Math.min((row + 1) * stride, at + MOST_BYTES);
  const left = at < unit ? 0 : countSame(search, at, unit, end);
  // The distance of the row above takes more bits each time: so as much as can be is told by what is left.
  if (left >= LONGEST_MATCH) return joinMatch(left - (left % LONGEST_MATCH), unit);
  const above = row === 0 || stride > WINDOW ? 0 : countSame(search, at, stride, end);
  const near = above > left ? joinMatch(above, stride) : joinMatch(left, unit);
  if (lengthOf(near) >= ENOUGH || at + LOOKED_UP > end) return near;
  const recalled = recall(search, at, row, end);
  return lengthOf(recalled) > lengthOf(near) ? recalled : near;
};

/** Notes the places of a match but for its first pixel, which is noted; all that is looked up is within the row. */
export const noteWithin = (search: Search, start: number, next: number, end: number, rowEnd: number) => {
  if (end - start > MOST_NOTED) return;
  const last = Math.min(end - 1, rowEnd - LOOKED_UP);
  for (let at = next; at <= last; at += search.unit) search.places[hashAt(search, at)] = at + 1;
};
