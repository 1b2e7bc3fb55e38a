/** One part of a package, as it is read for the checks: what is wrong with it alone, and what others must know of it. */

import { attribute, type Element, everything, parseStrictly, shownText, within } from '../formats/xml.ts';
import { toText } from '../formats/zip/pack.ts';
import { digest } from '../media/media.ts';
import { type ChartData, readChartData } from './charts/data.ts';
import { isWorkbook, readWorkbook, type WorkbookData } from './charts/workbook-data.ts';

/** A part with its content. */
export interface Part {
  readonly name: string;
  /** Its folder within `ppt`, e.g. `slides`; empty for all others. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Undefined if it is no XML, or none that is well-formed. */
  readonly root: Element | undefined;
}

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

/** An attribute that names a relationship. */
export interface Reference {
  readonly element: string;
  readonly attribute: string;
  readonly id: string;
}

/** What is left of a part that was read: enough for the checks between parts. */
export interface ReadPart {
  readonly name: string;
  readonly folder: string;
  /** In bytes. */
  readonly size: number;
  readonly faults: readonly Fault[];
  /** The rows of a `.rels` part. */
  readonly relationships: readonly Relationship[];
  readonly references: readonly Reference[];
  /** What ties placeholders to those of a layout. */
  readonly placeholders: readonly string[];
  readonly title: string | undefined;
  readonly layoutIds: readonly string[];
  /** The ids of those that a slide's tables have, or that the list of styles defines. */
  readonly tableStyles: readonly string[];
  /** What the list of styles gives to new tables. */
  readonly defaultTableStyle: string | undefined;
  /** Tells a picture from another. */
  readonly digest: string | undefined;
  /** The cells that a chart shows. */
  readonly chart: ChartData | undefined;
  /** The cells that a chart's workbook holds. */
  readonly workbook: WorkbookData | undefined;
}

/** The code of a rule, and a sentence. */
export type Fault = readonly [code: string, message: string];

export const isXml = (name: string) => /\.(xml|rels)$/.test(name);

export const folderOf = (name: string): string => /^ppt\/([^/]+)\/[^/]+$/.exec(name)?.[1] ?? '';

export const toPart = (name: string, bytes: Uint8Array): Part => ({
  name,
  folder: folderOf(name),
  bytes,
  root: isXml(name) ? parseStrictly(toText(bytes)) : undefined,
});

export const summarize = ({ name, folder, bytes, root }: Part, faults: readonly Fault[]): ReadPart => ({
  name,
  folder,
  size: bytes.length,
  faults,
  relationships: root && name.endsWith('.rels') ? readRelationships(name, root) : [],
  references: root ? readReferences(root) : [],
  placeholders: root ? keysOf(root) : [],
  title: root && titleOf(root),
  layoutIds: root ? within(root, 'p:sldLayoutId').map((layout) => attribute(layout, 'id')) : [],
  tableStyles: root ? tableStylesIn(root) : [],
  defaultTableStyle: root?.name === 'a:tblStyleLst' ? attribute(root, 'def') : undefined,
  digest: folder === 'media' ? digest(bytes) : undefined,
  chart: root && folder === 'charts' ? readChartData(root) : undefined,
  workbook: isWorkbook(name) ? readWorkbook(bytes) : undefined,
});

const readRelationships = (name: string, root: Element): Relationship[] => {
  const from = name.replace('_rels/', '').replace(/\.rels$/, '');
  return within(root, 'Relationship').map((row) => {
    const target = attribute(row, 'Target');
    const type = attribute(row, 'Type');
    return {
      from,
      id: attribute(row, 'Id'),
      type: type.slice(type.lastIndexOf('/') + 1),
      target,
      part: attribute(row, 'TargetMode') === 'External' ? undefined : resolve(from, target),
    };
  });
};

/** The name of a part from where another stands. */
const resolve = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const readReferences = (root: Element): Reference[] =>
  everything(root).flatMap((element) =>
    [...element.attributes]
      .filter(([key]) => /^r:(id|embed|link)$/.test(key))
      .map(([key, id]) => ({ element: element.name, attribute: key, id })),
  );

const tableStylesIn = (root: Element): string[] => [
  ...within(root, 'a:tableStyleId').map(({ text }) => text),
  ...within(root, 'a:tblStyle').map((style) => attribute(style, 'styleId')),
];

/** What ties a page's placeholders to its layout's. */
export const keysOf = (page: Element) =>
  within(page, 'p:ph').map((ph) => `${attribute(ph, 'type') || 'obj'} ${attribute(ph, 'idx') || '0'}`);

/** The title of a slide, if it has one. */
export const titleOf = (slide: Element): string | undefined => {
  const shape = within(slide, 'p:sp').find(
    (candidate) => attribute(within(candidate, 'p:ph')[0], 'type') === 'title',
  );
  return shape && shownText(shape);
};
