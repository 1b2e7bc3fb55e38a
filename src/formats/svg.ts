/** SVG files from elsewhere: they may draw, and nothing else. What is not known to be harmless is refused. */

import { growsTooLarge } from './svg/references.ts';
import { findStyleFault, findValueFault } from './svg/style.ts';
import { ELEMENTS, isOfEditor, STYLED, SVG, TEXTUAL, XLINK, XML } from './svg/vocabulary.ts';
import { type DrawingElement, walk } from './svg/walk.ts';
import { parseStrictly } from './xml.ts';

const MOST_LEVELS = 64;

/** The text of an SVG file, or why it must not go into a deck as the end of a sentence that begins with its name. */
export const readSvg = (bytes: Uint8Array): { readonly svg: string } | { readonly fault: string } => {
  const text = decode(bytes);
  if (text === undefined) return { fault: 'is not UTF-8 text' };
  const svg = withoutHarmlessExtras(text);
  const fault = findSvgFault(svg);
  return fault === undefined ? { svg } : { fault };
};

/** Without a byte order mark; undefined if it is no UTF-8. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** A document type that only names the language, as many programs write it. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*"|\s+SYSTEM\s+"[^"<>]*")?\s*>/;
/** What programs of Adobe put around their notes. */
const PACKET = /<\?xpacket\s[^<>?]*\?>/g;
const DECLARATION = /^<\?xml\s[^<>?]*\?>/;
const ENCODING = /^<\?xml\s[^<>?]*?encoding\s*=\s*["']([^"']*)["']/;
/** Their first 128 characters are those of UTF-8. */
const LIKE_ASCII = /^(?:us-ascii|iso-8859-\d+|windows-125\d)$/i;

/** What nothing reads is left out before the rest is looked at. */
const withoutHarmlessExtras = (text: string): string => {
  const plain = text.replace(PLAIN_DOCTYPE, '').replace(PACKET, '');
  const isAscii = LIKE_ASCII.test(ENCODING.exec(text)?.[1] ?? '') && !/[^\n\r\t -~]/.test(text);
  return isAscii ? plain.replace(DECLARATION, '') : plain;
};

/** Why an SVG must not go into a deck, as the end of a sentence that begins with its name; undefined if it may. */
export const findSvgFault = (svg: string): string | undefined => {
  const encoding = ENCODING.exec(svg)?.[1];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
    return `says that its encoding is ${encoding}, not UTF-8`;
  const root = parseStrictly(svg);
  if (!root) return 'is no well-formed SVG without entities of its own';
  if (hasInstruction(svg)) return 'has a processing instruction, which can fetch a style';
  const elements = walk(root);
  if (elements[0]?.local !== 'svg' || elements[0].namespace !== SVG)
    return `is no SVG: its root is not \`svg\` of ${SVG}`;
  if (elements.some(({ depth }) => depth > MOST_LEVELS))
    return `nests its groups more than ${MOST_LEVELS} levels deep`;
  for (const element of elements) {
    const fault = findElementFault(element) ?? findAttributeFault(element);
    if (fault) return fault;
  }
  return growsTooLarge(elements) ? 'repeats itself without end' : undefined;
};

/** Behind the declaration at its very beginning; what looks like one within text or comments is refused too. */
const hasInstruction = (svg: string): boolean => svg.replace(DECLARATION, '').includes('<?');

const findElementFault = ({ element, namespace, local }: DrawingElement): string | undefined => {
  if (isOfEditor(namespace)) return undefined;
  if (namespace !== SVG) return `has the element \`${element.name}\`, which is none of a drawing`;
  if (!ELEMENTS.has(local))
    return `has the element \`${element.name}\`: a drawing in a deck stands still, runs nothing and fetches nothing`;
  return local === 'style' ? findStyleFault(element.text) : undefined;
};

const findAttributeFault = ({ element, attributes, local }: DrawingElement): string | undefined => {
  for (const { key, value, namespace, local: name } of attributes) {
    if (/^on/i.test(name)) return `has the script attribute \`${key}\``;
    const isAddress = name === 'href' && (namespace === '' || namespace === XLINK);
    if (isAddress && !isOwnAddress(value.trim(), local)) return 'refers to something outside itself';
    if (!isAddress && !isKnown(namespace, name, value))
      return `has the attribute \`${key}\` in \`${element.name}\`, which is none of a drawing`;
    const fault = namespace === '' && !isText(name) ? findValueFault(value) : undefined;
    if (fault) return fault;
  }
  return undefined;
};

/** Programs add attributes of their own: numbers and words cannot do harm, whatever they are called. */
const PLAIN_VALUE = /^[\p{L}\p{N}\s.,;#%+*_()'"-]*$/u;

const isKnown = (namespace: string, name: string, value: string): boolean => {
  if (namespace === XML) return name === 'space' || name === 'lang' || name === 'id';
  if (namespace !== '') return namespace === XLINK || isOfEditor(namespace);
  return STYLED.has(name) || isText(name) || PLAIN_VALUE.test(value);
};

const isText = (name: string): boolean => TEXTUAL.has(name) || /^(?:data|aria)-/.test(name);

const PIXELS = /^data:image\/(?:png;base64,\s*iVBORw0KGgo|jpe?g;base64,\s*\/9j\/)[A-Za-z\d+/=\s]*$/;

/** A part of the drawing, or pixels within it. */
const isOwnAddress = (address: string, element: string): boolean =>
  address === '' || address.startsWith('#') || (/^(?:image|feImage)$/.test(element) && PIXELS.test(address));
