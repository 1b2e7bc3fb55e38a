/** The attributes of a start tag. */
import { decode } from './characters.ts';
import { readName } from './names.ts';

export interface Attributes {
  readonly attributes: ReadonlyMap<string, string>;
  /** Where they end: at `>` or `/>`. */
  readonly end: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Those from `start`, right behind the tag's name; undefined if one is wrong or there twice. */
export const readAttributes = (xml: string, start: number): Attributes | undefined => {
  let attributes: Map<string, string> | undefined;
  let at = start;
  for (;;) {
    const next = skipSpace(xml, at);
    if (xml[next] === '>' || xml[next] === '/') return { attributes: attributes ?? NONE, end: next };
    const name = next === at ? '' : readName(xml, next);
    const equals = skipSpace(xml, next + name.length);
    const from = skipSpace(xml, equals + 1);
    const quote = xml[from];
    const to = quote === '"' || quote === "'" ? xml.indexOf(quote, from + 1) : -1;
    if (name === '' || xml[equals] !== '=' || to < 0) return undefined;
    const value = readValue(xml.slice(from + 1, to));
    if (value === undefined || attributes?.has(name)) return undefined;
    attributes ??= new Map();
    attributes.set(name, value);
    at = to + 1;
  }
};

const readValue = (written: string): string | undefined =>
  written.includes('<') ? undefined : decode(written.replace(/[\t\n]/g, ' '));

export const skipSpace = (xml: string, start: number): number => {
  let at = start;
  while (xml[at] === ' ' || xml[at] === '\n' || xml[at] === '\t') at++;
  return at;
};
