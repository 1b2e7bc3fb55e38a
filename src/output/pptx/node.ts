/** XML that was read and is mended in place; what is put in may be XML that was written already. */
import { type Element, parseStrictly } from '../../formats/xml.ts';
import { type Xml, xml } from './xml.ts';

export interface Node {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: Child[];
  readonly text: string;
}

export type Child = Node | Xml;

/** Throws if the text is not well-formed. */
export const readNode = (text: string): Node => {
  const root = parseStrictly(text);
  if (!root) throw new Error('pptxgenjs wrote XML that is not well-formed');
  return toNode(root);
};

const toNode = ({ name, attributes, children, text }: Element): Node => ({
  name,
  attributes: new Map(attributes),
  children: children.map(toNode),
  text,
});

export const createNode = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): Node => ({ name, attributes: new Map(Object.entries(attributes)), children: [...children], text: '' });

const isNode = (child: Child): child is Node => 'name' in child;

/** Space between elements is left out. */
export const writeNode = ({ name, attributes, children, text }: Node): Xml => {
  const tag: Xml = { xml: name };
  const own = [...attributes].map(([key, value]) => xml` ${key}="${value}"`);
  if (children.length > 0)
    return xml`<${tag}${own}>${children.map((one) => (isNode(one) ? writeNode(one) : one))}</${tag}>`;
  return text === '' ? xml`<${tag}${own}/>` : xml`<${tag}${own}>${text}</${tag}>`;
};

export const nodesOf = ({ children }: Node): Node[] => children.filter(isNode);

export const childOf = (node: Node, name: string): Node | undefined =>
  nodesOf(node).find((one) => one.name === name);

/** The node at the end of a path of children. */
export const nodeAt = (node: Node, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at && childOf(at, name), node);

/** The node itself and all below it of some names, in document order. */
export const allOf = (node: Node, ...names: readonly string[]): Node[] => {
  const found: Node[] = [];
  collect(node, names, found);
  return found;
};

const collect = (node: Node, names: readonly string[], found: Node[]) => {
  if (names.includes(node.name)) found.push(node);
  for (const one of node.children) if (isNode(one)) collect(one, names, found);
};

/** Leaves out the children of some names. */
export const drop = (node: Node, ...names: readonly string[]) => {
  node.children = node.children.filter((one) => !(isNode(one) && names.includes(one.name)));
};

/** Leaves out the attributes that are not named. */
export const keepAttributes = ({ attributes }: Node, ...names: readonly string[]) => {
  for (const name of [...attributes.keys()]) if (!names.includes(name)) attributes.delete(name);
};
