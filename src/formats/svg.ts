/** SVG files from elsewhere: they may draw, and nothing else. */
import { everything, parseStrictly } from './xml.ts';

const ACTIVE = /^(script|foreignObject|iframe|set|animate\w*|handler|listener)$/;
/** What an address in a drawing may be: a part of it, or pixels within it. */
const OWN_ADDRESS = /^(#|data:image\/(png|jpeg);)/;
const FOREIGN_STYLE = /@import|url\(\s*["']?(?!#)/i;

/** Why an SVG must not go into a deck, as the end of a sentence that begins with its name; undefined if it may. */
export const findSvgFault = (svg: string): string | undefined => {
  const root = parseStrictly(svg);
  if (root?.name !== 'svg') return 'is no well-formed SVG without a document type';
  for (const { name, attributes, text } of [root, ...everything(root)]) {
    if (ACTIVE.test(name))
      return `has the element \`${name}\`: a drawing in a deck stands still and runs nothing`;
    if (name === 'style' && FOREIGN_STYLE.test(text)) return 'has a style that fetches something';
    for (const [key, value] of attributes) {
      if (/^on/i.test(key)) return `has the script attribute \`${key}\``;
      if (/(^|:)href$|^src$/.test(key) && !OWN_ADDRESS.test(value.trim()))
        return 'refers to something outside itself';
      if (FOREIGN_STYLE.test(value)) return 'has a style that fetches something';
    }
  }
  return undefined;
};
