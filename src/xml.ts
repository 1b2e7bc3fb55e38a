/** Strict and quick reading of XML for checks: several times sooner than a DOM, which nothing here needs. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** With its prefix, e.g. `a:t`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** Its place, and that of its last descendant, among all elements of the document. */
  readonly first: number;
  readonly last: number;
  readonly document: Index;
}

/** Every element in document order, and those of each name: many questions are asked of one document. */
interface Index {
  readonly all: Element[];
  readonly named: Map<string, Element[]>;
}

interface Open extends Element {
  readonly children: Element[];
  text: string;
  last: number;
}

/** The root, or undefined if the text is not well-formed or has illegal characters, entities or prefixes. */
export const parseStrictly = (xml: string): Element | undefined => {
  const document: Index = { all: [], named: new Map() };
  const open: Open[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let attributes = new Map<string, string>();
  parser.on('attribute', ({ name, value }) => attributes.set(name, value));
  parser.on('opentag', ({ name }) => {
    const first = document.all.length;
    const element: Open = { name, attributes, children: [], text: '', first, last: first, document };
    document.all.push(element);
    const same = document.named.get(name);
    if (same) same.push(element);
    else document.named.set(name, [element]);
    open.at(-1)?.children.push(element);
    open.push(element);
    attributes = new Map();
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.last = document.all.length - 1;
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('doctype', () => {
    throw new Error('A part of a package has no document type');
  });
  try {
    // Without a listener for errors, the parser throws the first.
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return document.all[0];
};

/** All descendants of a name, in document order. */
export const within = ({ first, last, document }: Element, name: string): Element[] =>
  (document.named.get(name) ?? []).filter((element) => element.first > first && element.first <= last);

/** All descendants, in document order. */
export const everything = ({ first, last, document }: Element): Element[] =>
  document.all.slice(first + 1, last + 1);

export const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes.get(name) ?? '';

/** The text of all `a:t` within. */
export const shownText = (element: Element): string =>
  within(element, 'a:t')
    .map(({ text }) => text)
    .join('');
