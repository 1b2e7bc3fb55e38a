/** Writes the rows of a picture as what was there before, and byte by byte what was not. */
import type { BlockWriter } from './block.ts';
import type { Rows } from './rows.ts';
import { createSearch, distanceOf, ENOUGH, findMatch, lengthOf, noteWithin, type Search } from './search.ts';
import { SHORTEST_MATCH } from './symbols.ts';

const writeRow = (search: Search, row: number, block: BlockWriter) => {
  const { view, stride, unit } = search;
  const start = row * stride;
  const end = start + stride;
  /** Without the part of a pixel at its end. */
  const wholePixels = (match: number, at: number) => {
    const length = lengthOf(match);
    return unit === 1 ? length : length - ((at - start + length - 1) % unit);
  };
  let at = start;
  let match = findMatch(search, at, row);
  while (at < end) {
    // A row's first byte is no pixel's.
    const next = at === start ? at + 1 : at + unit;
    const length = wholePixels(match, at);
    const isMatch = length >= SHORTEST_MATCH;
    // A pixel of several bytes costs more than what a longer match behind it saves.
    const isEnough = isMatch && (length >= ENOUGH || unit > 1);
    const nextMatch = isEnough || next === end ? 0 : findMatch(search, next, row);
    if (!isMatch || lengthOf(nextMatch) > length) {
      while (at < next) block.literal(view.getUint8(at++));
      match = nextMatch;
      continue;
    }
    block.match(length, distanceOf(match));
    noteWithin(search, at, next, at + length, end);
    at += length;
    match = at < end ? findMatch(search, at, row) : 0;
  }
};

/** The same row again; one that is all 0 goes on from the row before, filter byte and all. */
const writeCopies = ({ view, stride }: Search, row: number, copies: number, block: BlockWriter) => {
  if (copies === 0) return;
  const start = row * stride;
  let at = start;
  while (at < start + stride && view.getUint8(at) === 0) at++;
  block.match(copies * stride, at === start + stride ? 1 : stride);
};

export const writeRows = (rows: Rows, block: BlockWriter) => {
  const search = createSearch(rows);
  let copied = 0;
  for (const [row, count] of rows.times.entries()) {
    search.shifts[row] = copied;
    writeRow(search, row, block);
    writeCopies(search, row, count - 1, block);
    copied += (count - 1) * rows.stride;
    search.shifts[row] = copied;
  }
};
