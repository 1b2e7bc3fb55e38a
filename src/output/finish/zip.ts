/** The zip around a package: the same parts give the same bytes on every machine and day. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export type Parts = Map<string, Uint8Array>;

/** The first date that a zip can hold; local, because fflate reads it back with local getters. */
const EPOCH = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';
const ALREADY_COMPRESSED = /\.(png|jpe?g)$/;

export const toBytes = (text: string) => strToU8(text);
export const toText = (bytes: Uint8Array) => strFromU8(bytes);

export const readZip = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));

/** Content types first, the rest by name; fflate's deflate is JavaScript, so Node's version changes nothing. */
export const writeZip = (parts: Parts): Uint8Array => {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    const bytes = parts.get(name);
    if (bytes) files[name] = [bytes, { level: ALREADY_COMPRESSED.test(name) ? 0 : 9, mtime: EPOCH }];
  }
  return zipSync(files);
};

const rank = (name: string) => (name === CONTENT_TYPES ? 0 : name === '_rels/.rels' ? 1 : 2);
