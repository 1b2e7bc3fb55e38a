/** Which characters a TrueType file has, and as which glyphs: its `cmap` table (OpenType 1.9, formats 4 and 12). */
import { readFileSync } from 'node:fs';

/** The glyph of a character; 0 if the font has none. */
export type GlyphOf = (codePoint: number) => number;

/** Reads the file's character table; throws if it has none in a known format. */
export const readGlyphs = (file: string): GlyphOf => {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = findCmap(view);
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const start = cmap + view.getUint32(cmap + 8 + 8 * i);
    return { start, format: view.getUint16(start) };
  });
  // Format 12 reaches beyond the first 65,536 characters, so it is the better one where there are both.
  const full = subtables.find(({ format }) => format === 12);
  if (full) return readFormat12(view, full.start);
  const basic = subtables.find(({ format }) => format === 4);
  if (basic) return readFormat4(view, basic.start);
  throw new Error(`The font file ${file} has no character table that we can read`);
};

const findCmap = (view: DataView): number => {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (view.getUint32(entry) === 0x636d6170) return view.getUint32(entry + 8);
  }
  throw new Error('A font file without a cmap table');
};

const readFormat12 =
  (view: DataView, start: number): GlyphOf =>
  (codePoint) => {
    for (let i = 0; i < view.getUint32(start + 12); i++) {
      const group = start + 16 + 12 * i;
      if (codePoint > view.getUint32(group + 4)) continue;
      const first = view.getUint32(group);
      return codePoint >= first ? view.getUint32(group + 8) + codePoint - first : 0;
    }
    return 0;
  };

const readFormat4 = (view: DataView, start: number): GlyphOf => {
  const columnBytes = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + columnBytes + 2;
  const deltas = starts + columnBytes;
  const offsets = deltas + columnBytes;
  return (codePoint) => {
    for (let at = 0; at < columnBytes; at += 2) {
      if (codePoint > view.getUint16(ends + at)) continue;
      const first = view.getUint16(starts + at);
      if (codePoint < first) return 0;
      const offset = view.getUint16(offsets + at);
      const delta = view.getUint16(deltas + at);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + at + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
};
