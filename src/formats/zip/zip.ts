/** The zip around a package: the same parts give the same bytes on every machine and day. */
import { deflate, type PackedPart, store, toBytes, toText, unpack } from './pack.ts';

export { toBytes, toText };

export type Parts = Map<string, Uint8Array>;

const CONTENT_TYPES = '[Content_Types].xml';
const ALREADY_COMPRESSED = /\.(png|jpe?g)$/;

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
/** 1 January 1980, the first day that a zip can name. */
const EPOCH = 0x0021;
const DEFLATED = 8;
/** What the format can count and reach without its extension for very large files. */
const MOST_PARTS = 0xffff;
const MOST_BYTES = 0xffffffff;

export const writeZip = (parts: Parts): Uint8Array =>
  joinZip(
    new Map(
      [...parts].map(([name, bytes]) => [
        name,
        ALREADY_COMPRESSED.test(name) ? store(bytes) : deflate(bytes),
      ]),
    ),
  );

/** Content types first, the rest by name. */
export const joinZip = (parts: ReadonlyMap<string, PackedPart>): Uint8Array => {
  const rows = [...parts]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, part]) => ({ name: toBytes(name), part }));
  const directory = rows.reduce((sum, { name }) => sum + ENTRY_SIZE + name.length, 0);
  const start = rows.reduce((sum, { name, part }) => sum + LOCAL_SIZE + name.length + part.data.length, 0);
  const length = start + directory + END_SIZE;
  if (rows.length > MOST_PARTS || length > MOST_BYTES) throw new Error('A package this large needs Zip64');
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let [at, entry] = [0, start];
  for (const { name, part } of rows) {
    view.setUint32(entry, ENTRY, true);
    view.setUint16(entry + 4, VERSION, true);
    writeFacts(view, entry + 6, name.length, part);
    view.setUint32(entry + 42, at, true);
    bytes.set(name, entry + ENTRY_SIZE);
    entry += ENTRY_SIZE + name.length;
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, name.length, part);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(part.data, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + part.data.length;
  }
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, rows.length, true);
  view.setUint16(entry + 10, rows.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, start, true);
  return bytes;
};

const rank = (name: string) => (name === CONTENT_TYPES ? 0 : name === '_rels/.rels' ? 1 : 2);

/** What stands of a part both before it and in the directory. */
const writeFacts = (
  view: DataView,
  at: number,
  name: number,
  { isDeflated, crc, size, data }: PackedPart,
) => {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, isDeflated ? DEFLATED : 0, true);
  view.setUint16(at + 8, EPOCH, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
};

/** The parts as they lie in a zip without a comment, as pptxgenjs and we write them; folders are none. */
export const listZip = (bytes: Uint8Array): Map<string, PackedPart> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('This is no zip, or it has a comment');
  const parts = new Map<string, PackedPart>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('The directory of the zip is damaged');
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const name = toText(bytes.subarray(at + ENTRY_SIZE, nameEnd));
    const local = view.getUint32(at + 42, true);
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (!name.endsWith('/'))
      parts.set(name, {
        isDeflated: view.getUint16(at + 10, true) === DEFLATED,
        crc: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        data: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
};

export const readZip = (bytes: Uint8Array): Parts =>
  new Map(
    [...listZip(bytes)].map(([name, part]) => {
      const content = unpack(part);
      if (!content) throw new Error(`${name} is damaged in its zip`);
      return [name, content];
    }),
  );
