/** XML in and out: strict reading into a DOM, and a template that escapes what is put into it. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

export type { Document, Element };

export const NS = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** Parses strictly: throws on anything that is not well-formed. */
export const parseXml = (text: string): Document =>
  new DOMParser({
    onError: (_level, message) => {
      // A text may hold the sign of a lost character; the content's reader has told of it.
      if (!message.startsWith('Unicode replacement character')) throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');

export const serializeXml = (node: Document | Element): string => new XMLSerializer().serializeToString(node);

/** All descendants with a qualified name such as `a:r`, as an array that stays as it is while the tree changes. */
export const descendants = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagName(name),
];

export const child = (node: Element, name: string): Element | undefined =>
  [...node.childNodes].find((candidate): candidate is Element => candidate.nodeName === name);

/** A piece of XML that needs no more escaping. */
export interface Xml {
  readonly xml: string;
}

type Value = Xml | readonly Xml[] | string | number | undefined;

/** A template whose values are escaped, unless they are XML themselves. */
export const xml = (strings: TemplateStringsArray, ...values: Value[]): Xml => ({
  xml: strings.reduce((text, part, i) => text + render(values[i - 1]) + part),
});

const render = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value));
  return 'xml' in value ? value.xml : value.map((part) => part.xml).join('');
};

/** Attributes stand in double quotes, so the single one needs no escape, which not every reader undoes. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A whole part: the declaration, then the root on the next line. */
export const part = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;
