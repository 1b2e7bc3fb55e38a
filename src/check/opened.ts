/** A package re-opened from its bytes, as the checks look at it. */

import type { Cache } from '../cache/cache.ts';
import { MEGABYTE, storeOf } from '../cache/lru-store.ts';
import type { Element } from '../formats/xml.ts';
import { type PackedPart, unpack } from '../formats/zip/pack.ts';
import { listZip } from '../formats/zip/zip.ts';
import { digest } from '../media/media.ts';
import { type Fault, type Part, type ReadPart, type Relationship, summarize, toPart } from './part.ts';

export interface Opened {
  readonly parts: ReadonlyMap<string, ReadPart>;
  /** The roots of the few parts that tell of all others. */
  readonly documents: ReadonlyMap<string, Element>;
  readonly relationships: readonly Relationship[];
  /** The part that a relationship of a type leads to. */
  readonly related: (from: string, type: string) => string | undefined;
}

/** What a check finds, in sentences; none is a good deck. */
export type PartCheck = (part: Part) => readonly string[];
/** The same, between parts. */
export type Check = (opened: Opened) => readonly string[];

const TELLING = new Set([
  '[Content_Types].xml',
  'ppt/presentation.xml',
  'docProps/app.xml',
  'docProps/core.xml',
]);

/** A few facts of each, but a title may keep the whole text alive that it was cut out of. */
const createReadParts = storeOf<ReadPart>(
  2 * MEGABYTE,
  ({ size, folder }) => 2000 + (folder === 'media' ? 0 : size),
);

/** What is known of a part is asked for by its name and by its very bytes. */
const keyOf = (name: string, { isDeflated, crc, size, data }: PackedPart): string =>
  [name, isDeflated, crc, size, digest(data)].join(' ');

export const openPackage = (
  bytes: Uint8Array,
  findFaults: (part: Part) => readonly Fault[],
  cache: Cache,
): Opened => {
  const documents = new Map<string, Element>();
  const read = (name: string, packed: PackedPart): ReadPart => {
    const content = unpack(packed);
    const part = toPart(name, content ?? new Uint8Array());
    if (part.root && TELLING.has(name)) documents.set(name, part.root);
    return summarize(part, content ? findFaults(part) : [['package-zip', `${name} is damaged in its zip.`]]);
  };
  const known = cache.get(createReadParts);
  const parts = new Map<string, ReadPart>();
  for (const [name, packed] of listZip(bytes)) {
    const key = TELLING.has(name) ? undefined : keyOf(name, packed);
    if (key === undefined) parts.set(name, read(name, packed));
    else parts.set(name, known.find(key) ?? known.keep(key, read(name, packed)));
  }
  return { parts, documents, ...relate(parts) };
};

const relate = (parts: ReadonlyMap<string, ReadPart>): Pick<Opened, 'relationships' | 'related'> => {
  const relationships = [...parts.values()].flatMap((part) => part.relationships);
  const first = new Map<string, string | undefined>();
  for (const { from, type, part } of relationships) {
    const key = `${from} ${type}`;
    if (!first.has(key)) first.set(key, part);
  }
  return { relationships, related: (from, type) => first.get(`${from} ${type}`) };
};

/** The parts of some folders of `ppt`, e.g. `slides`. */
export const partsIn = ({ parts }: Opened, ...folders: string[]): ReadPart[] =>
  [...parts.values()].filter(({ folder }) => folders.includes(folder));

/** The values that occur more than once, each once. */
export const duplicates = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
};
