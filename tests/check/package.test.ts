import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check/package.ts';
import { readZip, toBytes, toText, writeZip } from '../../src/output/finish/zip.ts';
import { buildHenan } from '../henan.ts';

const good = await buildHenan();

/** Plants a fault by replacing text in one part of a good deck. */
const replace = (name: string, from: string | RegExp, to: string) => {
  const parts = readZip(good);
  const before = toText(parts.get(name) ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after, `the fault cannot be planted in ${name}`).not.toBe(before);
  parts.set(name, toBytes(after));
  return parts;
};
const drop = (name: string) => {
  const parts = readZip(good);
  expect(parts.delete(name)).toBe(true);
  return parts;
};
const add = (name: string, bytes: Uint8Array) => readZip(good).set(name, bytes);
const png = () => [...readZip(good)].find(([name]) => name.endsWith('.png')) ?? ['', new Uint8Array()];

const SLIDE = 'ppt/slides/slide3.xml';
const TYPES = '[Content_Types].xml';
const RELS = 'ppt/slides/_rels/slide3.xml.rels';

const FAULTS: readonly (readonly [string, string, () => ReturnType<typeof readZip>])[] = [
  ['a part that is not well-formed', 'package-xml', () => replace(SLIDE, '</p:sld>', '')],
  ['an entity that nobody declared', 'package-xml', () => replace(SLIDE, '<a:t>', '<a:t>&nope;')],
  ['a missing list of content types', 'package-content-types', () => drop(TYPES)],
  [
    'a part without a content type',
    'package-content-types',
    () => replace(TYPES, /<Override PartName="\/ppt\/slides\/slide3\.xml"[^>]*>/, ''),
  ],
  [
    'a content type for a master that does not exist',
    'package-content-types',
    () =>
      replace(
        TYPES,
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      ),
  ],
  ['a missing slide', 'package-relationships', () => drop(SLIDE)],
  ['a missing layout', 'package-relationships', () => drop('ppt/slideLayouts/slideLayout1.xml')],
  ['a part that nothing refers to', 'package-relationships', () => add('ppt/media/lost.png', png()[1])],
  [
    'a link to a file',
    'package-relationships',
    () =>
      replace(
        RELS,
        '</Relationships>',
        '<Relationship Id="rId99" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      ),
  ],
  [
    'a script as a link',
    'package-relationships',
    () =>
      replace(
        RELS,
        '</Relationships>',
        '<Relationship Id="rId99" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
      ),
  ],
  [
    'a relationship id that is not there',
    'package-relationships',
    () => replace('ppt/slides/slide5.xml', /r:embed="[^"]*"/, 'r:embed="rId77"'),
  ],
  ['a shape id used twice', 'package-shape-ids', () => replace(SLIDE, 'id="3" name', 'id="2" name')],
  ['a shape name used twice', 'package-shape-ids', () => replace(SLIDE, 'name="Kicker"', 'name="Title"')],
  ['a slide id used twice', 'package-ids', () => replace('ppt/presentation.xml', 'id="257"', 'id="256"')],
  ['a slide id below the range', 'package-ids', () => replace('ppt/presentation.xml', 'id="256"', 'id="12"')],
  [
    'a layout id below the range',
    'package-ids',
    () => replace('ppt/slideMasters/slideMaster1.xml', 'id="2147483649"', 'id="7"'),
  ],
  [
    'two masters with one theme',
    'package-themes',
    () => replace('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'),
  ],
  [
    'a placeholder that the layout lacks',
    'package-placeholders',
    () => replace(SLIDE, 'idx="12"', 'idx="88"'),
  ],
  [
    'a title that is not first',
    'package-placeholders',
    () => replace(SLIDE, 'type="title"', 'type="body" idx="11"'),
  ],
  [
    'a picture without alt text',
    'package-alt-text',
    () => replace('ppt/slides/slide5.xml', /(name="Chart" )descr="[^"]*"/, '$1descr=""'),
  ],
  ['a picture that is not what its name says', 'package-media', () => add(png()[0], toBytes('<svg/>'))],
  ['the same picture stored twice', 'package-media', () => add('ppt/media/copy.png', png()[1])],
  [
    'a table row with a cell too few',
    'package-tables',
    () => replace('ppt/slides/slide9.xml', /<a:tc>.*?<\/a:tc>/, ''),
  ],
  [
    'a table without a header row',
    'package-tables',
    () => replace('ppt/slides/slide9.xml', 'firstRow="1"', ''),
  ],
  [
    'a wrong number of slides in docProps',
    'package-properties',
    () => replace('docProps/app.xml', '<Slides>9<', '<Slides>8<'),
  ],
  [
    'a title that docProps does not list',
    'package-properties',
    () => replace('docProps/app.xml', 'Officials', 'Nobody'),
  ],
];

describe('the package check', () => {
  it('finds nothing in a good deck', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  it.each(FAULTS)('catches %s', (_, code, plant) => {
    expect(checkPackage(writeZip(plant())).map((problem) => problem.code)).toContain(code);
  });
});
