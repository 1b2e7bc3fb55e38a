/** The elements of a drawing with what their prefixes stand for. */
import type { Element } from '../xml.ts';
import { XML } from './vocabulary.ts';

export interface Named {
  readonly namespace: string;
  /** Without its prefix. */
  readonly local: string;
}

export interface DrawingElement extends Named {
  readonly element: Element;
  /** The root has 1. */
  readonly depth: number;
  readonly attributes: readonly (Named & { readonly key: string; readonly value: string })[];
}

type Prefixes = ReadonlyMap<string, string>;

/** In no order that matters; without recursion, for a file may nest as deep as it likes. */
export const walk = (root: Element): DrawingElement[] => {
  const found: DrawingElement[] = [];
  const open: { element: Element; depth: number; outer: Prefixes }[] = [
    { element: root, depth: 1, outer: new Map([['xml', XML]]) },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth, outer } = next;
    const prefixes = declare(element, outer);
    const attributes = [...element.attributes]
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
      .map(([key, value]) => ({ key, value, ...resolve(key, prefixes, '') }));
    found.push({ element, depth, attributes, ...resolve(element.name, prefixes, prefixes.get('') ?? '') });
    for (const child of element.children) open.push({ element: child, depth: depth + 1, outer: prefixes });
  }
  return found;
};

const declare = ({ attributes }: Element, outer: Prefixes): Prefixes => {
  const own = [...attributes].flatMap(([key, space]): [string, string][] => {
    if (key === 'xmlns') return [['', space]];
    return key.startsWith('xmlns:') ? [[key.slice(6), space]] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
};

/** An attribute without a prefix is in no namespace, whatever its element is in. */
const resolve = (name: string, prefixes: Prefixes, unprefixed: string): Named => {
  const [prefix = '', local] = name.split(':');
  return local === undefined
    ? { namespace: unprefixed, local: name }
    : { namespace: prefixes.get(prefix) ?? '', local };
};
