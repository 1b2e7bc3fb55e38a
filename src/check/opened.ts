/** A package re-opened from its bytes, as the checks look at it. */
import { type Parts, readZip, toText } from '../output/finish/zip.ts';
import { attribute, type Element, parseStrictly, within } from '../xml.ts';

export interface Relationship {
  /** The part it belongs to; empty for the package itself. */
  readonly from: string;
  readonly id: string;
  /** The last word of its type, e.g. `slideLayout`. */
  readonly type: string;
  readonly target: string;
  /** The name of the part it leads to; undefined for an external target. */
  readonly part: string | undefined;
}

export interface Opened {
  readonly parts: Parts;
  /** The root of every XML part by its name. */
  readonly documents: ReadonlyMap<string, Element>;
  /** The parts that are not well-formed. */
  readonly broken: readonly string[];
  readonly relationships: readonly Relationship[];
}

/** What a check finds, in sentences; none is a good deck. */
export type Check = (opened: Opened) => string[];

export const openPackage = (bytes: Uint8Array): Opened => {
  const parts = readZip(bytes);
  const documents = new Map<string, Element>();
  const broken: string[] = [];
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const root = parseStrictly(toText(content));
    if (root) documents.set(name, root);
    else broken.push(name);
  }
  return { parts, documents, broken, relationships: readRelationships(documents) };
};

const readRelationships = (documents: ReadonlyMap<string, Element>): Relationship[] =>
  [...documents].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return [];
    const from = name.replace('_rels/', '').replace(/\.rels$/, '');
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    return within(root, 'Relationship').map((row) => {
      const target = attribute(row, 'Target');
      const isExternal = attribute(row, 'TargetMode') === 'External';
      const type = attribute(row, 'Type');
      return {
        from,
        id: attribute(row, 'Id'),
        type: type.slice(type.lastIndexOf('/') + 1),
        target,
        part: isExternal ? undefined : decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1)),
      };
    });
  });

/** The parts of one folder of `ppt`, e.g. `slides`, with their names. */
export const partsIn = ({ documents }: Opened, ...folders: string[]): [string, Element][] =>
  [...documents].filter(([name]) => {
    const [, folder, file, deeper] = /^ppt\/([^/]+)\/([^/]+)(\/)?/.exec(name) ?? [];
    return folder !== undefined && folders.includes(folder) && file !== '_rels' && deeper === undefined;
  });

/** The part that a relationship of a type leads to. */
export const relatedPart = ({ relationships }: Opened, from: string, type: string): string | undefined =>
  relationships.find((row) => row.from === from && row.type === type)?.part;

/** The values that occur more than once, each once. */
export const twins = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
};
