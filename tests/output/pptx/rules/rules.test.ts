import { describe, expect, it } from 'vitest';
import {
  attribute,
  child,
  type Element,
  parseStrictly,
  shownText,
  within,
} from '../../../../src/formats/xml.ts';
import { readZip, toText } from '../../../../src/formats/zip/zip.ts';
import { writePptx } from '../../../../src/output/pptx/pptx.ts';
import { singleShapes } from '../../../../src/slides/slide.ts';
import { drawShapes, shapesDeck } from '../../shapes.ts';

const open = async (direction: 'ltr' | 'rtl') => {
  const parts = readZip(await writePptx(await drawShapes(shapesDeck(direction))));
  const text = (name: string) => toText(parts.get(`ppt/${name}`) ?? new Uint8Array());
  const read = (name: string): Element => {
    const root = parseStrictly(text(name));
    if (!root) throw new Error(`${name} cannot be read`);
    return root;
  };
  return { text, read, free: read('slides/slide1.xml'), filled: read('slides/slide2.xml') };
};
const { text, read, free, filled } = await open('ltr');
const hebrew = await open('rtl');

const SHAPES = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'];
const named = (root: Element, name: string): Element => {
  const found = SHAPES.flatMap((kind) => within(root, kind)).find(
    (shape) => attribute(within(shape, 'p:cNvPr')[0], 'name') === name,
  );
  if (!found) throw new Error(`There is no shape ${name}`);
  return found;
};
const lineOf = (name: string) => within(named(free, name), 'a:ln')[0];
const geometry = (name: string, root = free) => attribute(within(named(root, name), 'a:prstGeom')[0], 'prst');
const runsOf = (shape: Element) =>
  within(shape, 'a:r').map((run) => ({ text: shownText(run), look: within(run, 'a:rPr')[0] }));
const runOf = (shape: Element, wanted: string): Element => {
  const look = runsOf(shape).find((run) => run.text === wanted)?.look;
  if (!look) throw new Error(`There is no run ${wanted}`);
  return look;
};

describe('what stands free', () => {
  it('is a text box with a place, sizes, colours and fonts of its own', () => {
    const statement = named(free, 'Statement');
    expect(attribute(within(statement, 'p:cNvSpPr')[0], 'txBox')).toBe('1');
    const body = within(statement, 'a:bodyPr')[0];
    expect(['lIns', 'tIns', 'rIns', 'bIns', 'wrap', 'anchor'].map((key) => attribute(body, key))).toEqual([
      ...Array(4).fill('0'),
      'square',
      't',
    ]);
    const number = runOf(statement, '1.5');
    expect(attribute(number, 'sz')).toBe('6600');
    expect(attribute(number, 'spc')).toBe('-198');
    expect(attribute(number, 'kern')).toBe('1200');
    expect(attribute(within(number, 'a:schemeClr')[0], 'val')).toBe('accent1');
    expect(['a:latin', 'a:ea', 'a:cs'].map((face) => attribute(within(number, face)[0], 'typeface'))).toEqual(
      ['+mj-lt', '+mj-ea', '+mj-cs'],
    );
  });

  it('has runs of other sizes, to the half point, and other colours', () => {
    const unit = runOf(named(free, 'Statement'), ' million vehicles');
    expect(attribute(unit, 'sz')).toBe('2400');
    expect(attribute(within(unit, 'a:schemeClr')[0], 'val')).toBe('accent6');
  });

  it('is aligned to the side of the slide where its text ends', () => {
    for (const [deck, side] of [
      [free, 'r'],
      [hebrew.free, 'l'],
    ] as const)
      expect(attribute(within(named(deck, 'Statement'), 'a:pPr')[0], 'algn')).toBe(side);
    expect(attribute(within(named(hebrew.free, 'Statement'), 'a:pPr')[0], 'rtl')).toBe('1');
  });

  it('has bullets in the colour of bullets', () => {
    const [first] = within(named(free, 'Offer'), 'a:pPr');
    expect(first?.children.map(({ name }) => name)).toEqual([
      'a:lnSpc',
      'a:spcBef',
      'a:buClr',
      'a:buFont',
      'a:buChar',
    ]);
  });
});

describe('a link', () => {
  it('has the theme’s colour of links unless it has one of its own', () => {
    const offer = named(free, 'Offer');
    expect(within(runOf(offer, 'a link'), 'a:solidFill')).toEqual([]);
    const own = runOf(offer, 'one of its own colour');
    expect(attribute(within(own, 'a:schemeClr')[0], 'val')).toBe('accent2');
    expect(within(own, 'ahyp:hlinkClr')).toHaveLength(1);
  });

  it('says nothing but where it leads, wherever it stands', () => {
    for (const root of [free, filled, read('notesSlides/notesSlide1.xml')]) {
      const links = within(root, 'a:hlinkClick');
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect([...link.attributes.keys()]).toEqual(['r:id']);
    }
    expect(text('slides/_rels/slide2.xml.rels')).toContain('Target="https://example.org/?a=1&amp;b=2"');
  });

  it('stays in the notes, which keep their emphasis and their paragraphs too', () => {
    const notes = read('notesSlides/notesSlide1.xml');
    expect(within(notes, 'a:p').map(shownText)).toEqual(['Said aloud, see there', '河南, twice.']);
    expect(attribute(runOf(notes, 'aloud'), 'b')).toBe('1');
    expect(attribute(runOf(notes, '河南, twice.'), 'lang')).toBe('zh-CN');
    expect(text('notesSlides/_rels/notesSlide1.xml.rels')).toContain('https://example.org/notes');
    expect(text('slides/_rels/slide1.xml.rels')).not.toContain('https://example.org/notes');
  });
});

describe('what fills a placeholder', () => {
  it('takes place, size, colour and bullets from its layout', () => {
    const points = named(filled, 'Points');
    for (const name of ['a:xfrm', 'a:lnSpc', 'a:buNone', 'a:latin']) expect(within(points, name)).toEqual([]);
    expect(within(points, 'a:pPr').map((level) => [...level.attributes])).toEqual([[['lvl', '1']]]);
    expect([...runOf(points, 'A point').attributes.keys()].sort()).toEqual(['dirty', 'lang']);
  });

  it('says a size only where it is another than its level’s', () => {
    const figure = named(filled, 'Figure');
    expect(runsOf(figure).map(({ look }) => attribute(look, 'sz'))).toEqual(['2400', '', '2400']);
    expect(attribute(within(runOf(figure, ' million vehicles'), 'a:schemeClr')[0], 'val')).toBe('accent6');
  });

  it('has a place of its own only if it is a photo that is shown whole', () => {
    const place = within(named(filled, 'Picture'), 'a:ext').find((size) => size.attributes.has('cx'));
    const [width, height] = ['cx', 'cy'].map((side) => Number(attribute(place, side)));
    expect(height).toBe(Math.round(2.2 * 914_400));
    expect(width).toBeLessThan(5.8 * 914_400);
  });
});

describe('a drawing', () => {
  it.each([
    ['Rectangle', 'rect'],
    ['Ellipse', 'ellipse'],
    ['Rounded', 'roundRect'],
    ['Plate', 'homePlate'],
    ['Chevron', 'chevron'],
    ['Arrow', 'line'],
  ])('%s is a native shape', (name, preset) => {
    expect(geometry(name)).toBe(preset);
  });

  it('has corners and points as deep as the deck says, as shares of its shorter side', () => {
    const adjustment = (name: string) => attribute(within(named(free, name), 'a:gd')[0], 'fmla');
    expect(adjustment('Rounded')).toBe(`val ${Math.round((0.2 / 0.9) * 100_000)}`);
    expect(adjustment('Plate')).toBe(`val ${Math.round((0.3 / 0.9) * 100_000)}`);
  });

  it('points the other way in a deck from right to left, and its line runs there', () => {
    const flip = (root: Element, name: string) => attribute(within(named(root, name), 'a:xfrm')[0], 'flipH');
    for (const name of ['Plate', 'Chevron', 'Arrow'])
      expect([flip(free, name), flip(hebrew.free, name)]).toEqual(['', '1']);
  });

  it('has dashes in shares of its line’s width, and ends as the deck says', () => {
    const dash = (name: string) =>
      within(lineOf(name) ?? free, 'a:ds').map((one) => [...one.attributes.values()]);
    expect(dash('Target')).toEqual([['333333', '233333']]);
    expect(attribute(lineOf('Target'), 'cap')).toBe('flat');
    expect(attribute(lineOf('Dots'), 'cap')).toBe('rnd');
    expect(dash('Dots')).toEqual([['1000', '200000']]);
    expect(attribute(within(lineOf('Arrow') ?? free, 'a:tailEnd')[0], 'type')).toBe('triangle');
  });

  it('has a line only if the deck gives it one', () => {
    expect(lineOf('Rectangle')?.children.map(({ name }) => name)).toEqual(['a:noFill']);
  });

  it('of curves is a path, closed where the deck closes it', () => {
    const path = within(named(free, 'Leaf'), 'a:path')[0];
    expect(path?.children.map(({ name }) => name)).toEqual([
      'a:moveTo',
      'a:cubicBezTo',
      'a:cubicBezTo',
      'a:close',
    ]);
  });

  it('has the theme’s colour, tinted as the brand derives it', () => {
    const { references } = shapesDeck().theme;
    const color = within(named(free, 'Rounded'), 'a:schemeClr')[0];
    expect(attribute(within(color ?? free, 'a:lumMod')[0], 'val')).toBe(String(references.lane3.luminance));
  });

  it('of several marks is a group, which is described in the place of its members', () => {
    const scale = named(free, 'Scale');
    expect(scale.name).toBe('p:grpSp');
    expect(attribute(within(scale, 'p:cNvPr')[0], 'descr')).toBe('A scale from nothing to all');
    expect(within(scale, 'adec:decorative')).toHaveLength(2);
  });

  it('stands in a layout as on a slide', () => {
    const layout = read('slideLayouts/slideLayout1.xml');
    expect(named(layout, 'Lanes').name).toBe('p:grpSp');
    expect(geometry('Band', layout)).toBe('rect');
    expect(within(named(layout, 'Logo'), 'asvg:svgBlip')).toHaveLength(1);
    expect(read('slideLayouts/slideLayout1.xml').attributes.get('type')).toBe('titleOnly');
  });
});

describe('a group', () => {
  const tile = named(free, 'NEVs built per year');

  it('holds its shapes in the order of reading, pictures among them', () => {
    const members = tile.children.filter(({ name }) => SHAPES.includes(name));
    expect(members.map((member) => attribute(within(member, 'p:cNvPr')[0], 'name'))).toEqual([
      'Tile',
      'Label 1',
      'Figure 1',
      'Small photo',
    ]);
  });

  it('leaves its shapes where they stand on the slide', () => {
    const transform = child(within(tile, 'p:grpSpPr')[0] ?? tile, 'a:xfrm');
    const [off, ext, childOff, childExt] = (transform?.children ?? []).map((one) => [
      ...one.attributes.values(),
    ]);
    expect([childOff, childExt]).toEqual([off, ext]);
  });

  it('has an id of its own, as every shape', () => {
    const ids = within(free, 'p:cNvPr').map((one) => attribute(one, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const shapes = shapesDeck().slides[0]?.shapes ?? [];
    expect(ids.length).toBeGreaterThan(singleShapes(shapes).length);
  });
});

describe('a table', () => {
  const table = named(filled, 'Free table');

  it('has a header row, a style, and rules and grounds as the deck says', () => {
    expect(attribute(within(table, 'a:tblPr')[0], 'firstRow')).toBe('1');
    expect(within(table, 'a:tableStyleId')).toHaveLength(1);
    const looks = within(table, 'a:tr').map((row) => {
      const cell = within(row, 'a:tcPr')[0];
      const rule = cell && child(cell, 'a:lnB');
      return [attribute(rule, 'w'), cell && child(cell, 'a:solidFill') ? 'filled' : ''];
    });
    expect(looks).toEqual([
      ['19050', ''],
      ['9525', 'filled'],
      ['0', ''],
    ]);
  });

  it('keeps free what hangs at the end of a cell, on the side where its text ends', () => {
    const margins = (root: Element) => {
      const cell = within(named(root, 'Free table'), 'a:tcPr')[3];
      return ['marL', 'marR'].map((side) => Number(attribute(cell, side)));
    };
    const [left = 0, right = 0] = margins(filled);
    expect(right - left).toBe(Math.round(0.1 * 914_400));
    expect(margins(hebrew.filled)).toEqual([right, left]);
    expect(attribute(within(named(hebrew.filled, 'Free table'), 'a:tblPr')[0], 'rtl')).toBe('1');
  });

  it('says of every text whether it is bold, whatever its style says', () => {
    expect(runsOf(table).map(({ look }) => attribute(look, 'b'))).toEqual(['0', '0', '1', '0', '0', '0']);
  });
});
