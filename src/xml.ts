/** Strict and quick reading of XML for checks: several times sooner than a DOM, which nothing here needs. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** With its prefix, e.g. `a:t`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: Open[];
  text: string;
}

/** The root, or undefined if the text is not well-formed or has illegal characters, entities or prefixes. */
export const parseStrictly = (xml: string): Element | undefined => {
  const open: Open[] = [];
  let root: Open | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
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
  return root;
};

/** All descendants of a name, in document order. */
export const within = (element: Element, name: string): Element[] => {
  const found: Element[] = [];
  const walk = ({ children }: Element) => {
    for (const child of children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
};

/** All descendants, in document order. */
export const everything = (element: Element): Element[] =>
  element.children.flatMap((child) => [child, ...everything(child)]);

export const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes.get(name) ?? '';

/** The text of all `a:t` within. */
export const shownText = (element: Element): string =>
  within(element, 'a:t')
    .map(({ text }) => text)
    .join('');
