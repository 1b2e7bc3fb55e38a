/** What sets LibreOffice apart from PowerPoint in Chinese, taken away before the two are compared. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readZip, toBytes, toText, writeZip } from '../src/formats/zip/zip.ts';
import { fontFiles } from '../src/text/fonts.ts';

/** Of Microsoft YaHei, as shares of the size; the open face that stands for it takes a tenth more. */
const YAHEI = { ascent: 1.058, descent: 0.262 };

/** Writes the open faces into a folder, the Chinese ones with the line height of those that recipients have. */
export const writeRecipientFonts = (folder: string) => {
  for (const file of fontFiles('Arimo')) writeFileSync(join(folder, basename(file)), readFileSync(file));
  for (const file of fontFiles('Noto Sans SC'))
    writeFileSync(join(folder, basename(file)), withMetrics(readFileSync(file), YAHEI));
};

/** OpenType 1.9: `hhea` has ascender, descender and line gap at 4; `OS/2` those of typographers at 68, of Windows at 74. */
const withMetrics = (bytes: Buffer, metrics: typeof YAHEI): Buffer => {
  const font = Buffer.from(bytes);
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + 16 * i;
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );
  const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || os2 === undefined)
    throw new Error('A font lacks a table of metrics');
  const unitsPerEm = font.readUInt16BE(head + 18);
  const ascent = Math.round(metrics.ascent * unitsPerEm);
  const descent = Math.round(metrics.descent * unitsPerEm);
  for (const at of [hhea + 4, os2 + 68]) {
    font.writeInt16BE(ascent, at);
    font.writeInt16BE(-descent, at + 2);
    font.writeInt16BE(0, at + 4);
  }
  font.writeUInt16BE(ascent, os2 + 74);
  font.writeUInt16BE(descent, os2 + 76);
  return font;
};

/** Takes the room between Chinese and Latin, which PowerPoint does not set, out of an OpenDocument presentation. */
export const withoutAutospace = (odp: Uint8Array): Uint8Array => {
  const parts = readZip(odp);
  const styles = parts.get('styles.xml');
  if (!styles) throw new Error('A presentation without styles');
  const text = toText(styles);
  const without = text.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"');
  if (without === text) throw new Error('The presentation has no room to take out');
  return writeZip(new Map([...parts, ['styles.xml', toBytes(without)]]));
};
