/** What the raw writer gets wrong, one test for each fault, on a deck that provokes them all. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readArticleFile } from '../../../src/article/article.ts';
import { layOut } from '../../../src/deck/decks.ts';
import { attribute, type Element, parseStrictly, shownText, within } from '../../../src/formats/xml.ts';
import { readZip, toText } from '../../../src/formats/zip/zip.ts';
import { writeFormat } from '../../../src/output/formats.ts';
import { renderDeck } from '../../../src/output/rendered.ts';
import { singleShapes } from '../../../src/slides/slide.ts';
import { buildOne } from '../../decks.ts';
import { BRIEFING } from '../../henan.ts';

/** Its quotes have no partner, so that they stay as they are. */
const NASTY = 'R&D <b>"quoted</b> \'single';
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-faults-'));

const photo = () => {
  const canvas = createCanvas(800, 600);
  const context = canvas.getContext('2d');
  context.fillStyle = 'teal';
  context.fillRect(0, 0, 400, 600);
  return canvas.toBuffer('image/jpeg');
};

/** The example with nasty texts, a photo used twice, and enough sections to need names. */
const writeArticle = () => {
  const article = parse(readFileSync(BRIEFING, 'utf8'));
  article.title = `${NASTY} \u0001\u000b\u202e`;
  article.organisation = NASTY;
  article.author = NASTY;
  article.languages = ['en'];
  article.brand = 'nasty';
  article.sections[0].points[0] = 'Company: [R&D](https://example.org/?a=1&b=2), 河南 and **bold *italic***';
  article.sections[0].notes = 'First line.\n\nSecond “paragraph” 河南.';
  for (const n of [1, 2, 3, 4, 5])
    article.sections.push({
      id: `more-${n}`,
      topic: 'More & more',
      message: `Message {plain: ${n}} of a long deck`,
      points: ['A point'],
      ...(n > 3 ? { layout: 'list' } : {}),
      ...(n < 3 ? { photo: { file: "it's a & photo.jpg", alt: NASTY } } : {}),
    });
  writeFileSync(join(folder, 'article.yaml'), stringify(article));
  writeFileSync(join(folder, "it's a & photo.jpg"), photo());
  cpSync('templates/henan', join(folder, 'templates/nasty'), { recursive: true });
  const brand = join(folder, 'templates/nasty/_brand.yml');
  writeFileSync(
    brand,
    readFileSync(brand, 'utf8').replace('name: Henan NEV briefing', `name: ${JSON.stringify(NASTY)}`),
  );
};

writeArticle();
const options = {
  content: folder,
  brands: join(folder, 'templates'),
  out: join(folder, 'out'),
  strict: true,
};
const { file } = await buildOne(options);
const bytes = readFileSync(file);
const parts = readZip(bytes);
const source = readArticleFile(join(folder, 'article.yaml'));
const { deck } = layOut(source, 'en', options);

const text = (name: string) => toText(parts.get(name) ?? new Uint8Array());
const root = (name: string): Element => {
  const found = parseStrictly(text(name));
  if (!found) throw new Error(`${name} cannot be read`);
  return found;
};
const roots = (pattern: RegExp) =>
  [...parts.keys()]
    .filter((name) => pattern.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map(root);
const slides = roots(/^ppt\/slides\/[^/]+$/);
const pages = roots(/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+$/);
const theme = root('ppt/theme/theme1.xml');
const photos = slides.flatMap((slide) =>
  within(slide, 'p:pic').filter((picture) => attribute(within(picture, 'p:cNvPr')[0], 'descr') === NASTY),
);

describe('before the writer is called', () => {
  it('1: names with & and < are escaped wherever they stand', () => {
    expect(attribute(theme, 'name')).toBe(NASTY);
    expect(within(root('docProps/app.xml'), 'Company')[0]?.text).toBe(NASTY);
    expect(within(root('docProps/core.xml'), 'dc:creator')[0]?.text).toBe(NASTY);
    expect(text('ppt/slides/_rels/slide3.xml.rels')).toContain('Target="https://example.org/?a=1&amp;b=2"');
  });

  it('2: control characters and overrides are taken out, script links are refused', async () => {
    expect(deck.title).toBe(NASTY);
    const article = readFileSync(join(folder, 'article.yaml'), 'utf8').replace(
      'https://example.org/',
      'javascript:',
    );
    const content = mkdtempSync(join(tmpdir(), 'briefdeck-link-'));
    writeFileSync(join(content, 'article.yaml'), article);
    await expect(buildOne({ ...options, content })).rejects.toThrow(/bad-link/);
  });

  it('3: no shadow, glow or other effect is asked of it', () => {
    for (const slide of slides) expect(within(slide, 'a:effectLst')).toEqual([]);
  });

  it('4: it is given fresh objects, so that the model stays as it was and can be written twice', async () => {
    const before = JSON.stringify(deck);
    const rendered = await renderDeck(deck, readArticleFile(join(folder, 'article.yaml')).problem);
    const [first] = await writeFormat('pptx', rendered, { pictureWidth: 960 });
    const [second] = await writeFormat('pptx', rendered, { pictureWidth: 960 });
    expect(JSON.stringify(deck)).toBe(before);
    expect(Buffer.compare(first?.bytes ?? Buffer.alloc(0), second?.bytes ?? Buffer.alloc(1))).toBe(0);
  });

  it('5: sizes are positive and in EMU, shapes are those that are rendered', () => {
    for (const page of pages) {
      for (const size of within(page, 'a:ext').filter((one) => one.attributes.has('cx')))
        expect(Number(attribute(size, 'cx'))).toBeGreaterThanOrEqual(0);
      for (const geometry of within(page, 'a:prstGeom'))
        expect(['rect', 'ellipse', 'line', 'homePlate', 'chevron']).toContain(attribute(geometry, 'prst'));
    }
  });
});

describe('slide XML', () => {
  it('6: a paragraph has one set of properties, before its runs', () => {
    for (const paragraph of pages.flatMap((page) => within(page, 'a:p')))
      expect(paragraph.children.map(({ name }) => name).lastIndexOf('a:pPr')).toBeLessThanOrEqual(0);
  });

  it('7: the notes master comes before the slides and has a theme of its own', () => {
    const names = root('ppt/presentation.xml').children.map(({ name }) => name);
    expect(names.indexOf('p:notesMasterIdLst')).toBeLessThan(names.indexOf('p:sldIdLst'));
    expect(text('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml');
    expect(text('ppt/slideMasters/_rels/slideMaster1.xml.rels')).toContain('theme1.xml');
  });

  it('8: charts are drawings, so no chart part can be wrong', () => {
    expect([...parts.keys()].filter((name) => /chart|embeddings/i.test(name))).toEqual([]);
  });

  it('9: section ids are upper-case, made from what they name, and each slide is in one', () => {
    const sections = within(root('ppt/presentation.xml'), 'p14:section');
    expect(sections.map((section) => attribute(section, 'name'))).toEqual([
      'Overview',
      'The event',
      'Today’s base',
      'Policy',
      'Momentum',
      'Ecosystem',
      'Exports and outlook',
      'More & more',
      'Sources',
    ]);
    for (const section of sections) expect(attribute(section, 'id')).toMatch(/^\{[0-9A-F-]{36}\}$/);
    expect(sections.flatMap((section) => within(section, 'p14:sldId'))).toHaveLength(slides.length);
  });

  it('10: shape ids and names are unique on every page', () => {
    for (const page of pages) {
      const shapes = within(page, 'p:cNvPr');
      for (const key of ['id', 'name'])
        expect(new Set(shapes.map((shape) => attribute(shape, key))).size).toBe(shapes.length);
    }
  });
});

describe('the package', () => {
  it('11: every content type is of a part that is there, and every part has one', () => {
    const types = root('[Content_Types].xml');
    for (const row of within(types, 'Override'))
      expect(parts.has(attribute(row, 'PartName').slice(1))).toBe(true);
    for (const row of within(types, 'Default'))
      expect([...parts.keys()].some((name) => name.endsWith(`.${attribute(row, 'Extension')}`))).toBe(true);
    expect(text('[Content_Types].xml')).not.toContain('image/jpg');
  });

  it('12: the zip has no folders and its XML is compressed', () => {
    const total = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
    expect(bytes.length).toBeLessThan(total / 2);
    expect(toText(bytes.subarray(-10_000)).match(/ppt\/slides\/PK/)).toBeNull();
  });

  it('13: a picture shown twice is stored once', () => {
    expect(photos).toHaveLength(2);
    expect([...parts.keys()].filter((name) => /^ppt\/media\/.*jpeg$/.test(name))).toHaveLength(1);
  });

  it('14: the pixels beside a vector drawing are a PNG', () => {
    const pngs = [...parts].filter(([name]) => name.endsWith('.png'));
    expect(pngs.length).toBeGreaterThanOrEqual(3);
    for (const [, png] of pngs) expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('15: two builds are alike', async () => {
    const again = await buildOne({ ...options, out: join(folder, 'again') });
    expect(Buffer.compare(readFileSync(again.file), bytes)).toBe(0);
  });
});

describe('brand and inheritance', () => {
  it('16: the theme is the brand: its colours, its Latin and its east-asian font', () => {
    const colors = within(theme, 'a:clrScheme').flatMap((scheme) => within(scheme, 'a:srgbClr'));
    expect(colors.map((color) => attribute(color, 'val'))).toEqual(
      expect.arrayContaining([deck.theme.colors.primary, deck.theme.colors.text]),
    );
    for (const slot of ['a:majorFont', 'a:minorFont'])
      for (const [script, name] of [
        ['a:latin', 'Arial'],
        ['a:ea', 'Microsoft YaHei'],
      ] as const)
        expect(attribute(within(theme, slot).flatMap((font) => within(font, script))[0], 'typeface')).toBe(
          name,
        );
  });

  it('17: the master has title and body, and every layout is used', () => {
    const [master] = roots(/^ppt\/slideMasters\/[^/]+$/);
    const types = (master ? within(master, 'p:ph') : []).map((ph) => attribute(ph, 'type'));
    expect(types).toEqual(expect.arrayContaining(['title', 'body']));
    const used = new Set(deck.slides.map(({ layout }) => layout));
    expect(deck.layouts.map(({ name }) => name).sort()).toEqual([...used].sort());
    expect(roots(/^ppt\/slideLayouts\/[^/]+$/)).toHaveLength(used.size);
  });

  it('18: texts take place, size and colour from the layout, the slide number too', () => {
    const filling = slides
      .flatMap((slide) => within(slide, 'p:sp'))
      .filter((shape) => within(shape, 'p:ph').length > 0);
    for (const shape of filling) {
      for (const name of ['a:xfrm', 'a:normAutofit']) expect(within(shape, name)).toEqual([]);
      for (const run of within(shape, 'a:rPr')) expect(run.attributes.has('sz')).toBe(false);
      expect(within(shape, 'p:ph')).toHaveLength(1);
    }
  });

  it('19: colours and typefaces are those of the theme', () => {
    for (const page of pages) {
      expect(within(page, 'a:srgbClr')).toEqual([]);
      for (const face of ['a:latin', 'a:ea', 'a:buFont'].flatMap((name) => within(page, name)))
        expect(attribute(face, 'typeface')).toMatch(/^\+/);
    }
  });

  it('20: pictures fill picture placeholders, and photos are cropped to their shape', () => {
    for (const picture of slides.flatMap((slide) => within(slide, 'p:pic')))
      for (const filled of within(picture, 'p:ph')) expect(attribute(filled, 'type')).toBe('pic');
    const shape = deck.slides
      .flatMap((slide) => singleShapes(slide.shapes))
      .find(({ kind, name }) => kind === 'picture' && name === 'picture');
    const [jpeg] = [...parts]
      .filter(([name]) => /media\/.*jpeg$/.test(name))
      .map(([, content]) => Buffer.from(content));
    const frame = jpeg?.indexOf(Buffer.from([0xff, 0xc0])) ?? -1;
    const [height, width] = [jpeg?.readUInt16BE(frame + 5) ?? 0, jpeg?.readUInt16BE(frame + 7) ?? 0];
    expect(width / height).toBeCloseTo((shape?.box.w ?? 0) / (shape?.box.h ?? 1), 1);
  });
});

describe('accessibility and content', () => {
  it('21: no placeholder is empty, and the title is read first', () => {
    for (const slide of slides) {
      for (const shape of within(slide, 'p:sp'))
        if (within(shape, 'p:ph').length > 0) expect(shownText(shape)).not.toBe('');
      expect(attribute(within(slide, 'p:ph')[0], 'type')).toBe('title');
    }
  });

  it('22: pictures and tables say what they show, and decoration is marked as such', () => {
    const shown = slides.flatMap((slide) =>
      ['p:pic', 'p:graphicFrame'].flatMap((name) => within(slide, name)),
    );
    for (const shape of shown)
      expect(attribute(within(shape, 'p:cNvPr')[0], 'descr')).not.toMatch(/^$|\.jpg$/);
    const layouts = roots(/^ppt\/slideLayouts\/[^/]+$/);
    for (const bar of layouts
      .flatMap((layout) => within(layout, 'p:sp'))
      .filter((one) => within(one, 'p:ph').length === 0))
      expect(within(bar, 'adec:decorative')).toHaveLength(1);
  });

  it('23: tables have a header row and whole cells', () => {
    const tables = slides.flatMap((slide) => within(slide, 'a:tbl'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(attribute(within(table, 'a:tblPr')[0], 'firstRow')).toBe('1');
      for (const cell of within(table, 'a:tc')) expect(within(cell, 'a:txBody')).toHaveLength(1);
    }
  });

  it('24: every run says its language, Chinese as Chinese', () => {
    const runs = slides.flatMap((slide) => within(slide, 'a:r'));
    for (const run of runs) expect(attribute(within(run, 'a:rPr')[0], 'lang')).toMatch(/^(en-US|zh-CN)$/);
    const chinese = runs.find((run) => shownText(run).includes('河南'));
    expect(chinese && attribute(within(chinese, 'a:rPr')[0], 'lang')).toBe('zh-CN');
  });

  it('25: notes are upright, a paragraph each, and only where something is said', () => {
    const size = within(root('ppt/presentation.xml'), 'p:notesSz')[0];
    expect([attribute(size, 'cx'), attribute(size, 'cy')]).toEqual(['6858000', '9144000']);
    const said = within(root('ppt/notesSlides/notesSlide3.xml'), 'a:p').map(shownText);
    expect(said).toEqual(['First line.', 'Second “paragraph” 河南.']);
    expect(parts.has('ppt/notesSlides/notesSlide1.xml')).toBe(false);
    expect(JSON.stringify([...parts.keys()])).not.toContain('\\r');
  });

  it('26: the properties list the real titles and fonts, a language and a thumbnail', () => {
    const listed = within(root('docProps/app.xml'), 'vt:lpstr').map((entry) => entry.text);
    expect(listed).toEqual(
      expect.arrayContaining(['Arial', 'Microsoft YaHei', ...deck.slides.map(({ title }) => title)]),
    );
    expect(within(root('docProps/core.xml'), 'dc:language')[0]?.text).toBe('en-US');
    expect([...(parts.get('docProps/thumbnail.jpeg') ?? []).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  it('27: points have bullets, which the layout gives them', () => {
    const layout = roots(/^ppt\/slideLayouts\/[^/]+$/).find((one) => within(one, 'a:buChar').length > 0);
    expect(layout).toBeDefined();
    for (const slide of slides) expect(within(slide, 'a:buChar')).toEqual([]);
  });
});
