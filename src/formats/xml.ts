/** XML that was read, and what is asked of it. */
import type { Element } from './xml/element.ts';

export { parseStrictly } from './xml/parse.ts';
export type { Element };

/** All descendants of a name, in document order. */
export const within = ({ first, last, document }: Element, name: string): Element[] =>
  (document.named.get(name) ?? []).filter((element) => element.first > first && element.first <= last);

/** All descendants, in document order. */
export const everything = ({ first, last, document }: Element): Element[] =>
  document.all.slice(first + 1, last + 1);

/** The first child of a name. */
export const child = ({ children }: Element, name: string): Element | undefined =>
  children.find((one) => one.name === name);

export const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes.get(name) ?? '';

/** The text of all `a:t` within. */
export const shownText = (element: Element): string =>
  within(element, 'a:t')
    .map(({ text }) => text)
    .join('');
