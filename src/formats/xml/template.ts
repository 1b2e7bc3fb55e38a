/** XML out: a template that escapes what is put into it. */

/** A piece of XML that needs no more escaping. */
export interface Xml {
  readonly xml: string;
}

type Value = Xml | readonly Xml[] | string | number | undefined;

/** A template whose values are escaped, unless they are XML themselves. */
export const xml = (strings: TemplateStringsArray, ...values: Value[]): Xml => {
  let text = strings[0] ?? '';
  for (const [i, value] of values.entries()) text += render(value) + (strings[i + 1] ?? '');
  return { xml: text };
};

const render = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeXml(value);
  return 'xml' in value ? value.xml : value.map((part) => part.xml).join('');
};

/** Attributes stand in double quotes, so the single one needs no escape, which not every reader undoes. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A whole document: the declaration, then the root on the next line. */
export const part = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;
