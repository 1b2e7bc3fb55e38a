/** Our reader against another strict one: what is well-formed to the one is so to the other, and says the same. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { everything, parseStrictly } from '../../../src/formats/xml.ts';
import { readZip, toText } from '../../../src/formats/zip/zip.ts';
import { buildHenan } from '../../henan.ts';

interface Read {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  text: string;
}

/** Undefined where it is not well-formed. */
const readWithSaxes = (xml: string): Read[] | undefined => {
  const all: Read[] = [];
  const open: Read[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let attributes: (readonly [string, string])[] = [];
  parser.on('attribute', ({ name, value }) => attributes.push([name, value]));
  parser.on('opentag', ({ name }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
    attributes = [];
  });
  parser.on('closetag', () => open.pop());
  const write = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('doctype', () => {
    throw new Error('A part of a package has no document type');
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return all;
};

const readOurs = (xml: string): Read[] | undefined => {
  const root = parseStrictly(xml);
  return (
    root &&
    [root, ...everything(root)].map(({ name, attributes, text }) => ({
      name,
      attributes: [...attributes],
      text,
    }))
  );
};

const PIECES = [
  '<a>',
  '</a>',
  '<a/>',
  '<a ',
  '<p:b xmlns:p="u">',
  '</p:b>',
  '<p:b>',
  '<p:c/>',
  '<c xmlns="v" xmlns:q="u" ',
  'p:x="1" ',
  'q:x="2" ',
  'x="1" ',
  'y = \'2 &lt; "3"\' ',
  'z="a\tb\nc\r\nd&#10;" ',
  'xml:lang="en" ',
  'xmlns:xml="u" ',
  'xmlns:xmlns="u" ',
  'xmlns:r="" ',
  'x=1 ',
  '>',
  '/>',
  ' ',
  '\n',
  '\r',
  'text',
  '河南 é 𝄞',
  '&amp;',
  '&#65;',
  '&#x1F600;',
  '&#11;',
  '&#xD800;',
  '&#X41;',
  '&nope;',
  '& ',
  ';',
  ']]>',
  '<![CDATA[ <&> ]]>',
  '<![CDATA[',
  '<!-- a - b -->',
  '<!-- a -- b -->',
  '<!--->',
  '-->',
  '<?go on?>',
  '<?go?>',
  '<?xml go?>',
  '<?XML?>',
  '<?go:on?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<1>',
  '<é x="1"/>',
  '<a:b:c/>',
  '<:a/>',
  '\u0001',
  '\uFFFE',
  '<',
  '"',
];

describe('our reader of XML', () => {
  it('reads every part of a deck as another reader does', async () => {
    for (const [name, bytes] of readZip(await buildHenan()))
      if (/\.(xml|rels|svg)$/.test(name)) {
        const text = toText(bytes);
        expect(readOurs(text), name).toEqual(readWithSaxes(text));
      }
  });

  it('accepts and refuses what another reader does, and reads the same', () => {
    const inner = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
    const whole = fc.oneof(
      inner,
      inner.map((text) => `<a>${text}</a>`),
      inner.map((text) => `<p:b xmlns:p="u">${text}</p:b>`),
      inner.map((text) => `<c xmlns:p="u" xmlns:q="u" ${text}></c>`),
      inner.map((text) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>${text}</a>`),
    );
    fc.assert(
      fc.property(whole, (xml) => {
        expect(readOurs(xml)).toEqual(readWithSaxes(xml));
      }),
      { numRuns: 20_000 },
    );
  });

  it('refuses a deck of which any one character was taken away or changed, where another reader does', async () => {
    const slide = toText(readZip(await buildHenan()).get('ppt/slides/slide3.xml') ?? new Uint8Array());
    const change = fc.record({
      at: fc.nat(slide.length - 1),
      put: fc.constantFrom('', '<', '>', '&', '"', '/', ':', '=', ' ', 'x', '\u0000', ']]>'),
    });
    fc.assert(
      fc.property(change, ({ at, put }) => {
        const xml = slide.slice(0, at) + put + slide.slice(at + 1);
        expect(readOurs(xml)).toEqual(readWithSaxes(xml));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses half a character, which the other reader takes', () => {
    expect(parseStrictly('<a>\uD800</a>')).toBeUndefined();
  });

  it('reads what a style says in a section of data, which hides nothing', () => {
    expect(parseStrictly('<svg><style><![CDATA[@import "x"]]></style></svg>')?.children[0]?.text).toBe(
      '@import "x"',
    );
  });
});
