/** Which characters a TrueType file has, and as which glyphs: its `cmap` table (OpenType 1.9, formats 4 and 12). */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The glyph of a character; 0 if the font has none. */
export type GlyphOf = (codePoint: number) => number;

/** Reads the file's character table; throws if it has none in a known format. */
export const readGlyphs = (file: string): GlyphOf => {
  const view = readCmap(file);
  const subtables = Array.from({ length: view.getUint16(2) }, (_, i) => {
    const start = view.getUint32(8 + 8 * i);
    return { start, format: view.getUint16(start) };
  });
  // Format 12 reaches beyond the first 65,536 characters, so it is the better one where there are both.
  const full = subtables.find(({ format }) => format === 12);
  const basic = subtables.find(({ format }) => format === 4);
  const glyphOf = full ? readFormat12(view, full.start) : basic && readFormat4(view, basic.start);
  // A table that is cut off is found out now, and not by the first text with a rare letter.
  glyphOf?.(0x20);
  glyphOf?.(0xffff);
  if (glyphOf) return glyphOf;
  throw new Error(`The font file ${file} has no character table that we can read`);
};

/** That table alone: a Chinese font has ten megabytes. */
const readCmap = (file: string): DataView => {
  const opened = openSync(file, 'r');
  try {
    const size = fstatSync(opened).size;
    const read = (from: number, length: number) => {
      if (from + length > size) throw new Error(`The font file ${file} is cut off`);
      const bytes = new Uint8Array(length);
      readSync(opened, bytes, 0, length, from);
      return new DataView(bytes.buffer);
    };
    const count = read(4, 2).getUint16(0);
    const tables = read(12, 16 * count);
    for (let entry = 0; entry < tables.byteLength; entry += 16) {
      if (tables.getUint32(entry) !== 0x636d6170) continue;
      return read(tables.getUint32(entry + 8), tables.getUint32(entry + 12));
    }
    throw new Error('A font file without a cmap table');
  } finally {
    closeSync(opened);
  }
};

/** The first of `count` ranges, which are in order, that ends at the character or after it. */
const findRange = (count: number, endOf: (range: number) => number, codePoint: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
};

const readFormat12 = (view: DataView, start: number): GlyphOf => {
  const count = view.getUint32(start + 12);
  const groups = start + 16;
  return (codePoint) => {
    const range = findRange(count, (i) => view.getUint32(groups + 12 * i + 4), codePoint);
    if (range === count) return 0;
    const group = groups + 12 * range;
    const first = view.getUint32(group);
    return codePoint >= first ? view.getUint32(group + 8) + codePoint - first : 0;
  };
};

const readFormat4 = (view: DataView, start: number): GlyphOf => {
  const columnBytes = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + columnBytes + 2;
  const deltas = starts + columnBytes;
  const offsets = deltas + columnBytes;
  return (codePoint) => {
    const at = 2 * findRange(columnBytes / 2, (i) => view.getUint16(ends + 2 * i), codePoint);
    if (at === columnBytes) return 0;
    const first = view.getUint16(starts + at);
    if (codePoint < first) return 0;
    const offset = view.getUint16(offsets + at);
    const delta = view.getUint16(deltas + at);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(offsets + at + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
};
