/** Strict reading of XML 1.0 with namespaces: no DOM, which nothing here needs, and no document type. */
import { readAttributes, skipSpace } from './attributes.ts';
import { decode, ILLEGAL_CHARACTER } from './characters.ts';
import type { Element, Index } from './element.ts';
import { enterElement, OUTERMOST, readName, type Scope } from './names.ts';

interface Open extends Element {
  readonly children: Element[];
  text: string;
  last: number;
}

/** A document in the midst of being read: the elements that are open, the innermost last, and their prefixes. */
interface Reading {
  readonly xml: string;
  readonly document: Index;
  readonly open: Open[];
  readonly scopes: Scope[];
}

/** Where reading goes on; undefined if it cannot. */
type Next = number | undefined;

const DECLARATION =
  /^\uFEFF?(?:<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>)?/;

/** The root, or undefined if the text is not well-formed or has illegal characters, entities or prefixes. */
export const parseStrictly = (source: string): Element | undefined => {
  if (ILLEGAL_CHARACTER.test(source)) return undefined;
  const xml = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const reading: Reading = { xml, document: { all: [], named: new Map() }, open: [], scopes: [OUTERMOST] };
  let at: Next = DECLARATION.exec(xml)?.[0].length;
  while (at !== undefined && at < xml.length) at = readNext(reading, at);
  return at !== undefined && reading.open.length === 0 ? reading.document.all[0] : undefined;
};

const readNext = (reading: Reading, at: number): Next => {
  const { xml } = reading;
  if (xml[at] !== '<') return readText(reading, at);
  const mark = xml[at + 1];
  if (mark === '/') return readEnd(reading, at);
  if (mark === '?') return readInstruction(xml, at);
  if (mark !== '!') return readStart(reading, at);
  return xml.startsWith('<!--', at) ? readComment(xml, at) : readData(reading, at);
};

/** Outside of the root there is nothing but space. */
const readText = ({ xml, open }: Reading, at: number): Next => {
  const next = xml.indexOf('<', at);
  const end = next < 0 ? xml.length : next;
  const element = open.at(-1);
  if (!element) return skipSpace(xml, at) === end ? end : undefined;
  const written = xml.slice(at, end);
  const text = written.includes(']]>') ? undefined : decode(written);
  if (text === undefined) return undefined;
  element.text += text;
  return end;
};

const readStart = ({ xml, document, open, scopes }: Reading, at: number): Next => {
  const name = readName(xml, at + 1);
  const read = name === '' ? undefined : readAttributes(xml, at + 1 + name.length);
  const parent = open.at(-1);
  const first = document.all.length;
  if (!read || (!parent && first > 0)) return undefined;
  const { attributes, end } = read;
  const scope = enterElement(name, attributes, scopes.at(-1) ?? OUTERMOST);
  const isEmpty = xml[end] === '/';
  if (!scope || (isEmpty && xml[end + 1] !== '>')) return undefined;
  const element: Open = { name, attributes, children: [], text: '', first, last: first, document };
  document.all.push(element);
  const same = document.named.get(name);
  if (same) same.push(element);
  else document.named.set(name, [element]);
  parent?.children.push(element);
  if (isEmpty) return end + 2;
  open.push(element);
  scopes.push(scope);
  return end + 1;
};

const readEnd = ({ xml, document, open, scopes }: Reading, at: number): Next => {
  const element = open.pop();
  scopes.pop();
  if (!element || !xml.startsWith(element.name, at + 2)) return undefined;
  element.last = document.all.length - 1;
  const end = skipSpace(xml, at + 2 + element.name.length);
  return xml[end] === '>' ? end + 1 : undefined;
};

const readComment = (xml: string, at: number): Next => {
  const end = xml.indexOf('--', at + 4);
  return end >= 0 && xml[end + 2] === '>' ? end + 3 : undefined;
};

/** A document type is none, and is not read. */
const readData = ({ xml, open }: Reading, at: number): Next => {
  const end = xml.indexOf(']]>', at);
  const element = open.at(-1);
  if (!element || end < 0 || !xml.startsWith('<![CDATA[', at)) return undefined;
  element.text += xml.slice(at + 9, end);
  return end + 3;
};

/** The name of an instruction is no `xml`, which only the declaration has, and stands apart from what it says. */
const readInstruction = (xml: string, at: number): Next => {
  const name = readName(xml, at + 2);
  const from = at + 2 + name.length;
  const end = xml.indexOf('?>', from);
  const isWhole = end === from || skipSpace(xml, from) > from;
  return end >= 0 && isWhole && !/^$|^xml$|:/i.test(name) ? end + 2 : undefined;
};
