import { describe, expect, it } from 'vitest';
import { createCache } from '../../src/cache/cache.ts';
import { checkPackage } from '../../src/check/package.ts';
import { readZip, toBytes, toText, writeZip } from '../../src/formats/zip/zip.ts';
import { writePptx } from '../../src/output/pptx/pptx.ts';
import { drawShapes } from '../output/shapes.ts';

const good = await writePptx(await drawShapes());

type Package = ReturnType<typeof readZip>;

/** Plants a fault by replacing text in one part. */
const also = (parts: Package, name: string, from: string | RegExp, to: string): Package => {
  const before = toText(parts.get(name) ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after, `the fault cannot be planted in ${name}`).not.toBe(before);
  return parts.set(name, toBytes(after));
};
const replace = (name: string, from: string | RegExp, to: string) => also(readZip(good), name, from, to);
const drop = (name: string) => {
  const parts = readZip(good);
  expect(parts.delete(name)).toBe(true);
  return parts;
};
const add = (name: string, bytes: Uint8Array) => readZip(good).set(name, bytes);
const png = () => [...readZip(good)].find(([name]) => name.endsWith('.png')) ?? ['', new Uint8Array()];

/** Its shapes fill placeholders. */
const SLIDE = 'ppt/slides/slide2.xml';
/** Its shapes stand free, and in groups. */
const FREE = 'ppt/slides/slide1.xml';
const TYPES = '[Content_Types].xml';
const RELS = 'ppt/slides/_rels/slide2.xml.rels';
const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const NOTES = 'ppt/notesSlides/notesSlide1.xml';
const APP = 'docProps/app.xml';
const CORE = 'docProps/core.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const withLink = (target: string, type = 'hyperlink') =>
  replace(
    RELS,
    '</Relationships>',
    `<Relationship Id="rId99" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  );

const withSections = (...sections: readonly [id: string, name: string, slides: readonly number[]][]) => {
  const list = sections.map(
    ([id, name, slides]) =>
      `<p14:section name="${name}" id="${id}"><p14:sldIdLst>${slides.map((slide) => `<p14:sldId id="${slide}"/>`).join('')}</p14:sldIdLst></p14:section>`,
  );
  return replace(
    PRESENTATION,
    '</p:presentation>',
    `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext></p:extLst></p:presentation>`,
  );
};
const SLIDES = [256, 257];
const GUID = '{0A1B2C3D-0000-4000-8000-0123456789AB}';

const svgName = () => [...readZip(good).keys()].find((name) => name.endsWith('.svg')) ?? '';

const FAULTS: readonly (readonly [fault: string, code: string, plant: () => Package])[] = [
  ['a part that is not well-formed', 'package-xml', () => replace(SLIDE, '</p:sld>', '')],
  ['an entity that nobody declared', 'package-xml', () => replace(SLIDE, '<a:t>', '<a:t>&nope;')],
  ['an ampersand that is not escaped', 'package-xml', () => replace(MASTER, 'name="Title"', 'name="R&D"')],
  ['a control character', 'package-xml', () => replace(SLIDE, '<a:t>', '<a:t>\u0001')],
  ['a control character in disguise', 'package-xml', () => replace(SLIDE, '<a:t>', '<a:t>&#11;')],
  ['a non-character', 'package-xml', () => replace(SLIDE, '<a:t>', '<a:t>\uffff')],
  ['a prefix that nobody declared', 'package-xml', () => replace(SLIDE, '<a:t>', '<b:t/><a:t>')],
  ['a document type', 'package-xml', () => replace(SLIDE, '<p:sld ', '<!DOCTYPE sld><p:sld ')],

  ['a missing list of content types', 'package-content-types', () => drop(TYPES)],
  [
    'a part without a content type',
    'package-content-types',
    () => replace(TYPES, /<Override PartName="\/ppt\/slides\/slide2\.xml"[^>]*>/, ''),
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
  [
    'a slide with the content type of a layout',
    'package-content-types',
    () => replace(TYPES, /(slide2\.xml" ContentType="[^"]*)slide\+xml/, '$1slideLayout+xml'),
  ],
  [
    'a picture type that does not exist',
    'package-content-types',
    () => replace(TYPES, 'image/jpeg', 'image/jpg'),
  ],
  [
    'a content type for pictures that are not there',
    'package-content-types',
    () => replace(TYPES, '<Default ', '<Default Extension="gif" ContentType="image/gif"/><Default '),
  ],

  ['a missing slide', 'package-relationships', () => drop(SLIDE)],
  ['a missing layout', 'package-relationships', () => drop(LAYOUT)],
  ['a part that nothing refers to', 'package-relationships', () => add('ppt/media/lost.png', png()[1])],
  ['a link to a file', 'package-relationships', () => withLink('file:///etc/passwd')],
  ['a script as a link', 'package-relationships', () => withLink('javascript:alert(1)')],
  [
    'a picture of another computer',
    'package-relationships',
    () => withLink('https://a.example/x.png', 'image'),
  ],
  [
    'a layout referred to as a master',
    'package-relationships',
    () => replace(RELS, '/slideLayout"', '/slideMaster"'),
  ],
  [
    'a relationship type that nobody knows',
    'package-relationships',
    () => replace(RELS, `${OFFICE}/image`, `${OFFICE}/oleObject`),
  ],
  [
    'a slide with two layouts',
    'package-relationships',
    () =>
      replace(
        RELS,
        '</Relationships>',
        `<Relationship Id="rId9" Type="${OFFICE}/slideLayout" Target="../slideLayouts/slideLayout2.xml"/></Relationships>`,
      ),
  ],
  ['a relationship id given twice', 'package-relationships', () => replace(RELS, 'Id="rId2"', 'Id="rId1"')],
  [
    'a thumbnail that nothing refers to',
    'package-relationships',
    () => replace('_rels/.rels', /<Relationship [^>]*thumbnail[^>]*>/, ''),
  ],

  [
    'a relationship id that is not there',
    'package-references',
    () => replace(SLIDE, /r:embed="[^"]*"/, 'r:embed="rId77"'),
  ],
  [
    'a picture that is really a layout',
    'package-references',
    () => replace(SLIDE, /r:embed="[^"]*"/, 'r:embed="rId1"'),
  ],
  ['a picture that is linked, not held', 'package-references', () => replace(SLIDE, /r:embed="/, 'r:link="')],

  ['a shape id used twice', 'package-shape-ids', () => replace(SLIDE, 'id="3" name', 'id="2" name')],
  ['a shape id of zero', 'package-shape-ids', () => replace(SLIDE, 'id="3" name', 'id="0" name')],
  ['a shape name used twice', 'package-shape-ids', () => replace(SLIDE, 'name="Points"', 'name="Title"')],

  ['a slide id used twice', 'package-ids', () => replace(PRESENTATION, 'id="257"', 'id="256"')],
  ['a slide id below the range', 'package-ids', () => replace(PRESENTATION, 'id="256"', 'id="12"')],
  ['a layout id below the range', 'package-ids', () => replace(MASTER, 'id="2147483649"', 'id="7"')],
  [
    'a layout with the id of the master',
    'package-ids',
    () => replace(MASTER, 'id="2147483649"', 'id="2147483648"'),
  ],

  [
    'a section id in small letters',
    'package-sections',
    () => withSections([GUID.toLowerCase(), 'All', SLIDES]),
  ],
  [
    'two sections with one id',
    'package-sections',
    () => withSections([GUID, 'One', SLIDES.slice(0, 1)], [GUID, 'Two', SLIDES.slice(1)]),
  ],
  ['a section without a name', 'package-sections', () => withSections([GUID, '', SLIDES])],
  ['a slide outside the sections', 'package-sections', () => withSections([GUID, 'All', SLIDES.slice(1)])],

  [
    'two masters with one theme',
    'package-masters',
    () => replace('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'),
  ],
  [
    'the stock theme',
    'package-masters',
    () => replace('ppt/theme/theme1.xml', /name="[^"]*"/, 'name="Office Theme"'),
  ],
  [
    'a theme without an east-asian font',
    'package-masters',
    () => replace('ppt/theme/theme1.xml', /<a:ea typeface="[^"]+"/, '<a:ea typeface=""'),
  ],
  ['a master without a body', 'package-masters', () => replace(MASTER, 'type="body"', 'type="dt"')],
  [
    'a layout that no slide uses',
    'package-masters',
    () => replace('ppt/slides/_rels/slide1.xml.rels', 'slideLayout1', 'slideLayout2'),
  ],
  [
    'the lists of the presentation out of order',
    'package-masters',
    () =>
      replace(
        PRESENTATION,
        /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
        '$2$1',
      ),
  ],
  [
    'notes pages on their side',
    'package-masters',
    () => replace(PRESENTATION, /<p:notesSz [^>]*>/, '<p:notesSz cx="9144000" cy="6858000"/>'),
  ],

  [
    'a placeholder that the layout lacks',
    'package-placeholders',
    () => replace(SLIDE, 'idx="12"', 'idx="88"'),
  ],
  ['a placeholder filled twice', 'package-placeholders', () => replace(SLIDE, 'idx="12"', 'idx="11"')],
  [
    'a text outside the placeholders',
    'package-placeholders',
    () => replace(SLIDE, /<p:ph type="body"[^>]*>/, ''),
  ],
  ['an empty placeholder', 'package-placeholders', () => replace(SLIDE, /<a:t>[^<]*<\/a:t>/, '<a:t></a:t>')],
  [
    'a title that is not first',
    'package-titles',
    () => replace(SLIDE, 'type="title"', 'type="body" idx="11"'),
  ],
  [
    'two slides of one title',
    'package-titles',
    () => replace(SLIDE, 'What fills placeholders', 'What stands free'),
  ],

  [
    'a colour of its own on a slide',
    'package-inheritance',
    () =>
      replace(
        SLIDE,
        /<a:rPr lang="en-US" dirty="0"\/>/,
        '<a:rPr lang="en-US"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>',
      ),
  ],
  [
    'a typeface of its own on a layout',
    'package-inheritance',
    () => replace(LAYOUT, /<a:latin typeface="[^"]*"/, '<a:latin typeface="Arial"'),
  ],
  [
    'a text with a size of its own',
    'package-inheritance',
    () => replace(SLIDE, '<a:rPr lang', '<a:rPr sz="1400" lang'),
  ],
  [
    'a text with a place of its own',
    'package-inheritance',
    () =>
      replace(
        SLIDE,
        '<p:spPr/>',
        '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></p:spPr>',
      ),
  ],
  ['a transition', 'package-inheritance', () => replace(SLIDE, '</p:sld>', '<p:transition/></p:sld>')],
  ['an animation', 'package-inheritance', () => replace(SLIDE, '</p:sld>', '<p:timing/></p:sld>')],
  [
    'a shape of negative size',
    'package-inheritance',
    () => replace(SLIDE, /<a:ext cx="\d+"/, '<a:ext cx="-1"'),
  ],

  ['a text without a language', 'package-texts', () => replace(SLIDE, ' lang="en-US"', '')],
  [
    'a paragraph with two sets of properties',
    'package-texts',
    () => replace(SLIDE, '<a:p>', '<a:p><a:pPr/><a:pPr/>'),
  ],
  ['a right-to-left override', 'package-texts', () => replace(NOTES, /<a:t>(?=[A-Z])/, '<a:t>\u202e')],

  ['a free text without a size', 'package-inheritance', () => replace(FREE, /(<a:rPr [^>]*)sz="\d+"/, '$1')],
  [
    'a colour of its own in a drawing',
    'package-inheritance',
    () => replace(FREE, /<a:schemeClr val="accent2"\/>/, '<a:srgbClr val="D98E04"/>'),
  ],
  ['a text in a drawing that is no text box', 'package-placeholders', () => replace(FREE, ' txBox="1"', '')],
  [
    'a drawn shape of a slide without a text body',
    'package-shapes',
    () => replace(FREE, /<p:txBody><a:bodyPr anchor="ctr"\/>.*?<\/p:txBody>/, ''),
  ],
  [
    'a drawn shape of a layout without a text body',
    'package-shapes',
    () => replace(LAYOUT, /<p:txBody><a:bodyPr anchor="ctr"\/>.*?<\/p:txBody>/, ''),
  ],
  [
    'a drawing that nobody can tell from decoration',
    'package-shapes',
    () => replace(FREE, ' descr="Ellipse"', ''),
  ],
  [
    'a group that moves its members',
    'package-shapes',
    () => replace(FREE, /<a:chOff x="[1-9]\d*"/, '<a:chOff x="5"'),
  ],
  [
    'an empty group',
    'package-shapes',
    () => replace(FREE, /(<\/p:grpSpPr>)(?:(?!<p:grpSp>).)*<\/p:grpSp>/, '$1</p:grpSp>'),
  ],
  [
    'a placeholder in a group',
    'package-shapes',
    () =>
      replace(
        FREE,
        /(<p:grpSp>.*?<p:cNvSpPr[^>]*\/>)<p:nvPr\/>/,
        '$1<p:nvPr><p:ph type="body" idx="9"/></p:nvPr>',
      ),
  ],
  [
    'the id of a group given to a member',
    'package-shape-ids',
    () => replace(FREE, /(<p:grpSp><p:nvGrpSpPr><p:cNvPr id="(\d+)".*?<p:cNvPr id=")\d+"/, '$1$2"'),
  ],

  [
    'a picture without alt text',
    'package-pictures',
    () => replace(SLIDE, /(name="Picture" )descr="[^"]*"/, '$1descr=""'),
  ],
  [
    'a table without alt text',
    'package-pictures',
    () => replace(SLIDE, /(name="Table" )descr="[^"]*"/, '$1'),
  ],
  ['a picture that is not what its name says', 'package-media', () => add(png()[0], toBytes('<svg/>'))],
  [
    'an SVG in the place of its pixels',
    'package-media',
    () => add(png()[0], readZip(good).get(svgName()) ?? png()[1]),
  ],
  ['the same picture stored twice', 'package-media', () => add('ppt/media/copy.png', png()[1])],
  [
    'an SVG with a script',
    'package-media',
    () => replace(svgName(), '</svg>', '<script>alert(1)</script></svg>'),
  ],
  [
    'an SVG that fetches something',
    'package-media',
    () => replace(svgName(), '</svg>', '<image href="https://a.example/x.png"/></svg>'),
  ],

  ['a table row with a cell too few', 'package-tables', () => replace(SLIDE, /<a:tc>.*?<\/a:tc>/, '')],
  [
    'a table without a style',
    'package-tables',
    () => replace(SLIDE, /<a:tableStyleId>.*?<\/a:tableStyleId>/, ''),
  ],
  [
    'a table in a style that is not there',
    'package-tables',
    () => replace('ppt/tableStyles.xml', /styleId="\{6/, 'styleId="{7'),
  ],
  [
    'a style for new tables that is not there',
    'package-tables',
    () => replace('ppt/tableStyles.xml', /def="\{6/, 'def="{7'),
  ],
  ['a table without a header row', 'package-tables', () => replace(SLIDE, 'firstRow="1"', '')],
  ['a cell without a text body', 'package-tables', () => replace(SLIDE, /<a:txBody>.*?<\/a:txBody>/, '')],

  [
    'a wrong number of slides in docProps',
    'package-properties',
    () => replace(APP, '<Slides>2<', '<Slides>8<'),
  ],
  ['a wrong number of notes in docProps', 'package-properties', () => replace(APP, /<Notes>\d/, '<Notes>3')],
  [
    'a title that docProps does not list',
    'package-properties',
    () => replace(APP, 'What stands', 'Nothing stands'),
  ],
  [
    'a list of docProps of another size',
    'package-properties',
    () => replace(APP, /size="\d+" baseType="lpstr"/, 'size="3" baseType="lpstr"'),
  ],
  [
    'a deck without a language',
    'package-properties',
    () => replace(CORE, /<dc:language>.*<\/dc:language>/, ''),
  ],
  ['a date that is none', 'package-properties', () => replace(CORE, /2024-11-12T/, 'yesterday ')],
];

describe('the package check', () => {
  it('finds nothing in a good deck', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  it('accepts sections that are right', () => {
    expect(checkPackage(writeZip(withSections([GUID, 'All', SLIDES])))).toEqual([]);
  });

  it.each(FAULTS)('catches %s', (_, code, plant) => {
    expect(checkPackage(writeZip(plant())).map((problem) => problem.code)).toContain(code);
  });

  it('catches every one of them where it knows the good deck, and the faults before, already', () => {
    const cache = createCache();
    for (const _ of ['cold', 'warm']) {
      expect(checkPackage(good, cache)).toEqual([]);
      for (const [fault, , plant] of FAULTS) {
        const planted = writeZip(plant());
        expect(checkPackage(planted, cache), fault).toEqual(checkPackage(planted));
      }
    }
  });

  it('catches a byte that was changed in the zip, whether it knows the part or not', () => {
    const name = new TextEncoder().encode(SLIDE);
    const at = Buffer.from(good).indexOf(name) + name.length + 20;
    const damaged = Uint8Array.from(good, (byte, i) => (i === at ? byte ^ 255 : byte));
    const cache = createCache();
    expect(checkPackage(good, cache)).toEqual([]);
    for (const known of [undefined, cache])
      expect(checkPackage(damaged, known).map(({ code }) => code)).toContain('package-zip');
  });
});
