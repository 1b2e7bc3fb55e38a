/** An independent reader, pptxtojson, finds in every fixture deck what was written. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { parse as Parse } from 'pptxtojson';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { singleShapes } from '../../src/slides/slide.ts';
import { type Paragraph, plainText } from '../../src/text/runs.ts';
import { buildOne, DECKS } from '../decks.ts';

// Its package says it is an ES module, but what Node would load as one is not.
const { parse }: { parse: typeof Parse } = createRequire(import.meta.url)('pptxtojson/dist/index.cjs');

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
};

/** The paragraphs of the reader's HTML as plain text. */
const paragraphsOf = (html: string) =>
  html
    .split(/<\/(?:p|li)>/)
    .map((paragraph) =>
      paragraph.replace(/<[^>]*>/g, '').replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity),
    )
    .filter((paragraph) => paragraph.trim() !== '');

const plain = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((paragraph) => plainText(paragraph).replaceAll('\u00a0', ' '));
const spaced = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '));

type Element = Awaited<ReturnType<typeof parse>>['slides'][number]['elements'][number];

/** What stands in groups, in its place. */
const flat = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => (element.type === 'group' ? flat(element.elements) : [element]));

const readDeck = async ({ content, language }: (typeof DECKS)[number]) => {
  const options = { brands: 'templates', strict: true };
  const { deck } = layOut(readArticleFile(content), language, options);
  const out = mkdtempSync(join(tmpdir(), 'briefdeck-reader-'));
  const { file } = await buildOne({ ...options, content, language, out });
  const bytes = readFileSync(file);
  const read = await parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), {
    imageMode: 'none',
  });
  return { deck, read };
};

describe.each(DECKS)('an independent reader of $name', async (row) => {
  const { deck, read } = await readDeck(row);
  const slides = deck.slides.map((slide, i) => {
    const found = read.slides[i];
    if (!found) throw new Error(`The reader finds no slide ${i + 1}`);
    return { slide, found };
  });

  it('finds every slide, of the size it was given', () => {
    expect(read.slides).toHaveLength(deck.slides.length);
    expect(read.size.width).toBeCloseTo(deck.theme.slide.width * 72, 1);
  });

  it('finds every text, in the order of reading', () => {
    for (const { slide, found } of slides) {
      const texts = flat(found.elements).flatMap((element) =>
        element.type === 'text' || element.type === 'shape' ? [spaced(paragraphsOf(element.content))] : [],
      );
      const written = singleShapes(slide.shapes).flatMap((shape) =>
        shape.kind === 'text' ? [plain(shape.paragraphs)] : [],
      );
      const said = texts.flat();
      for (const own of written.flat()) expect(said).toContain(own);
      // Groups come in their place; what stands free of them keeps its order.
      const top = slide.shapes.flatMap((shape) => (shape.kind === 'text' ? plain(shape.paragraphs) : []));
      const order = said.filter((text) => top.includes(text));
      expect([...new Set(order)].slice(0, 1)).toEqual(top.slice(0, 1));
    }
  });

  it('sees the size, colour and face that text inherits from layout and theme', () => {
    for (const { slide, found } of slides) {
      const layout = deck.layouts.find(({ name }) => name === slide.layout);
      const style = layout?.placeholders.find(({ type }) => type === 'title')?.levels[0];
      const title = found.elements.find((element) => element.type === 'text' && element.name === 'Title');
      const html = title?.type === 'text' ? title.content : '';
      const color = style?.color ?? 'text';
      // The reader reckons tints in its own way.
      if (Object.keys(deck.theme.references[color]).length === 1)
        expect(html).toContain(`color: #${deck.theme.colors[color]}`);
      expect(html).toContain(`font-size: ${style?.size}pt`);
      expect(html).toMatch(/font-family: (Arial|Microsoft YaHei)/);
    }
  });

  it('finds the cells of every table', () => {
    for (const { slide, found } of slides) {
      const tables = found.elements.flatMap((element) =>
        element.type === 'table'
          ? [element.data.map((cells) => cells.map(({ text }) => spaced(paragraphsOf(text)).join('')))]
          : [],
      );
      const written = slide.shapes.flatMap((shape) =>
        shape.kind === 'table'
          ? [shape.rows.map((cells) => plain(cells.map(({ paragraph }) => paragraph)))]
          : [],
      );
      expect(tables).toEqual(written);
    }
  });

  it('finds pictures and charts where the layout places them', () => {
    for (const { slide, found } of slides) {
      const places = found.elements.flatMap((element) =>
        element.type === 'image'
          ? [[element.left, element.top, element.width, element.height].map(Math.round)]
          : [],
      );
      const written = slide.shapes.flatMap(({ kind, box }) =>
        kind === 'picture' ? [[box.x, box.y, box.w, box.h].map((inches) => Math.round(inches * 72))] : [],
      );
      expect(places).toEqual(written);
    }
  });

  it('finds the notes, a paragraph each', () => {
    for (const { slide, found } of slides)
      expect(spaced(paragraphsOf(found.note))).toEqual(plain(slide.notes));
  });
});
