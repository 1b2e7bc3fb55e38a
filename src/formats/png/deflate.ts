/**
 * Compresses the rows of a picture (RFC 1950, 1951): to the same bytes on every machine and in every Node, which
 * zlib does not promise.
 */
import { adlerOf, joinAdler } from './adler.ts';
import { createBitWriter } from './bits.ts';
import { createBlockWriter } from './block.ts';
import { writeRows } from './matches.ts';
import type { Rows } from './rows.ts';

/** Deflate with the largest window. */
const ZLIB_HEADER = 0x0178;

const checkRows = ({ bytes, stride, times }: Rows) => {
  let check = { a: 1, b: 0 };
  for (const [row, count] of times.entries()) {
    const rowCheck = adlerOf(bytes, row * stride, (row + 1) * stride);
    for (let copy = 0; copy < count; copy++) check = joinAdler(check, rowCheck, stride);
  }
  return check;
};

/** The zlib data of a PNG. */
export const deflateRows = (rows: Rows): Uint8Array => {
  const bits = createBitWriter();
  bits.write(ZLIB_HEADER, 16);
  const block = createBlockWriter(bits);
  writeRows(rows, block);
  block.finish();
  bits.align();
  const { a, b } = checkRows(rows);
  for (const byte of [b >> 8, b & 255, a >> 8, a & 255]) bits.write(byte, 8);
  return bits.finish();
};
