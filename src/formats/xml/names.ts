/** Names in XML, and the prefixes that have to be declared before they are used. */

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const QUALIFIED_NAME = new RegExp(`${NAME}(?::${NAME})?`, 'yu');

/** The name, with or without a prefix, that begins there; empty if there is none. */
export const readName = (xml: string, at: number): string => {
  QUALIFIED_NAME.lastIndex = at;
  return QUALIFIED_NAME.exec(xml)?.[0] ?? '';
};

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The namespace of each prefix. */
export type Scope = ReadonlyMap<string, string>;
export const OUTERMOST: Scope = new Map([['xml', XML]]);

const prefixOf = (name: string): string => {
  const end = name.indexOf(':');
  return end < 0 ? '' : name.slice(0, end);
};

/** The prefixes within an element, or undefined if it uses or declares one that it must not. */
export const enterElement = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  outer: Scope,
): Scope | undefined => {
  const scope = attributes.size === 0 ? outer : declare(attributes, outer);
  const prefix = prefixOf(name);
  if (!scope || (prefix !== '' && !scope.has(prefix))) return undefined;
  return attributes.size === 0 || areDeclared(attributes, scope) ? scope : undefined;
};

/** Two attributes are the same if their prefixes stand for the same, whatever they are. */
const areDeclared = (attributes: ReadonlyMap<string, string>, scope: Scope): boolean => {
  const seen: string[] = [];
  for (const key of attributes.keys()) {
    const prefix = prefixOf(key);
    if (prefix === '' || prefix === 'xmlns') continue;
    const space = scope.get(prefix);
    const expanded = `${space} ${key.slice(prefix.length)}`;
    if (space === undefined || seen.includes(expanded)) return false;
    seen.push(expanded);
  }
  return true;
};

const declare = (attributes: ReadonlyMap<string, string>, outer: Scope): Scope | undefined => {
  let scope: Map<string, string> | undefined;
  for (const [key, space] of attributes) {
    if (key === 'xmlns' && (space === XML || space === XMLNS)) return undefined;
    if (!key.startsWith('xmlns:')) continue;
    const prefix = key.slice(6);
    if (prefix === 'xmlns' || space === '' || space === XMLNS) return undefined;
    if ((prefix === 'xml') !== (space === XML)) return undefined;
    scope ??= new Map(outer);
    scope.set(prefix, space);
  }
  return scope ?? outer;
};
