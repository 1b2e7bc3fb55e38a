/** The parts of a package, packed one after another. */
import type { Cache } from '../../cache/cache.ts';
import { MEGABYTE, storeOf } from '../../cache/lru-store.ts';
import { deflate, type PackedPart, store, toBytes } from '../../formats/zip/pack.ts';
import { joinZip } from '../../formats/zip/zip.ts';
import type { Media } from '../../media/media.ts';
import { contentTypesPart } from './content-types.ts';

export interface PackageWriter {
  write(name: string, text: string): void;
  /** A part and the `.rels` part beside it. */
  writeRelated(name: string, text: string, relationships: string): void;
  addPicture(media: Media): void;
  /** What is compressed already. */
  addBytes(name: string, bytes: Uint8Array): void;
  /** The whole, with the list of its content types. */
  pack(): Uint8Array;
}

/** By their text, or by a name that tells their content. */
const createPackedParts = storeOf<PackedPart>(4 * MEGABYTE, ({ data }) => data.length);

export const createPackageWriter = (cache: Cache): PackageWriter => {
  const known = cache.get(createPackedParts);
  const parts = new Map<string, PackedPart>();
  const packText = (text: string) => known.find(text) ?? known.keep(text, deflate(toBytes(text)));
  const write = (name: string, text: string) => parts.set(name, packText(text));
  return {
    write,
    writeRelated: (name, text, relationships) => {
      const cut = name.lastIndexOf('/');
      write(name, text);
      write(`${name.slice(0, cut)}/_rels${name.slice(cut)}.rels`, relationships);
    },
    addPicture: ({ bytes, svg, files }) => {
      const { pixels } = files;
      parts.set(`ppt/media/${pixels}`, known.find(pixels) ?? known.keep(pixels, store(bytes)));
      if (svg !== undefined && files.svg !== undefined) write(`ppt/media/${files.svg}`, svg);
    },
    addBytes: (name, bytes) => parts.set(name, store(bytes)),
    pack: () => {
      write('[Content_Types].xml', contentTypesPart([...parts.keys()]));
      return joinZip(parts);
    },
  };
};
