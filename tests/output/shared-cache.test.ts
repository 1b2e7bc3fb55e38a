/** What is kept from one deck to the next changes nothing but the time that it takes. */
import { copyFileSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from 'canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { type Cache, createCache } from '../../src/cache/cache.ts';
import { checkPackage } from '../../src/check/package.ts';
import { layOut } from '../../src/deck/decks.ts';
import { box } from '../../src/geometry.ts';
import { writeFormat } from '../../src/output/formats.ts';
import { renderDeck } from '../../src/output/rendered.ts';
import type { Deck, Slide, SlideShape } from '../../src/slides/slide.ts';
import { HENAN } from '../henan.ts';

const shared = createCache();
const source = readArticleFile(HENAN);
const layOutIn = (content: string, language: string) =>
  layOut(readArticleFile(content), language, { brands: 'templates', strict: false }, shared).deck;

const write = async (deck: Deck, cache?: Cache): Promise<Uint8Array> => {
  const rendered = await renderDeck(deck, source.problem, { cache });
  const [output] = await writeFormat('pptx', rendered, { pictureWidth: 960 });
  if (!output) throw new Error('No deck was written');
  return output.bytes;
};

const henan = layOutIn(HENAN, 'en');
const shape = (slide: Slide, change: (shape: SlideShape) => SlideShape): Slide => ({
  ...slide,
  shapes: slide.shapes.map(change),
});
const slides = (change: (slide: Slide, i: number) => Slide): Deck => ({
  ...henan,
  slides: henan.slides.map(change),
});

/** Decks that share nearly everything and differ in one thing that a slide is made from. */
const DECKS: readonly (readonly [name: string, deck: Deck])[] = [
  ['as it is', henan],
  ['in Chinese', layOutIn(HENAN, 'zh')],
  ['from right to left', layOutIn('tests/fixtures/languages/article.yaml', 'he')],
  ['with photos and links', layOutIn('tests/fixtures/everything/article.yaml', 'en')],
  ['in British English', { ...henan, language: 'en-GB' }],
  ['with its reading turned round', { ...henan, direction: 'rtl' }],
  ['without notes', slides((slide) => ({ ...slide, notes: [] }))],
  [
    'with the last two slides exchanged',
    { ...henan, slides: henan.slides.with(-1, last(-2)).with(-2, last(-1)) },
  ],
  ['with its layouts in another order', { ...henan, layouts: henan.layouts.toReversed() }],
  [
    'with other words in a description',
    slides((one) => shape(one, (it) => ('alt' in it ? { ...it, alt: 'Other' } : it))),
  ],
  ['with everything in bold', slides((one) => shape(one, embolden))],
  ['with tables in larger type', { ...henan, layouts: henan.layouts.map(enlarge) }],
  ['with higher rows', slides((one) => shape(one, heighten))],
  [
    'under another name',
    slides((one, i) => (i === 0 ? { ...one, title: 'Another', shapes: one.shapes } : one)),
  ],
];

function last(at: number): Slide {
  const slide = henan.slides.at(at);
  if (!slide) throw new Error('The deck has slides');
  return slide;
}

function embolden(it: SlideShape): SlideShape {
  if (it.kind !== 'text') return it;
  const paragraphs = it.paragraphs.map((one) => ({
    ...one,
    runs: one.runs.map((run) => ({ ...run, bold: true as const })),
  }));
  return { ...it, paragraphs };
}

function enlarge(layout: Deck['layouts'][number]): Deck['layouts'][number] {
  const levels = (all: Deck['layouts'][number]['placeholders'][number]['levels']) =>
    all.map((style) => ({ ...style, bold: !style.bold }));
  return {
    ...layout,
    placeholders: layout.placeholders.map((one) => ({ ...one, levels: levels(one.levels) })),
  };
}

function heighten(it: SlideShape): SlideShape {
  return it.kind === 'table' ? { ...it, rowHeights: it.rowHeights.map((height) => height + 0.01) } : it;
}

const alone = await Promise.all(DECKS.map(([, deck]) => write(deck)));

describe('a cache that many decks share', () => {
  it('gives each deck, in whatever order, the bytes that it has when made alone', async () => {
    const order = fc.shuffledSubarray([...DECKS.keys(), ...DECKS.keys()], { minLength: 6 });
    await fc.assert(
      fc.asyncProperty(order, async (places) => {
        const cache = createCache();
        for (const place of places) {
          const [name, deck] = DECKS[place] ?? ['', henan];
          const bytes = await write(deck, cache);
          expect(Buffer.compare(bytes, alone[place] ?? bytes.subarray(1)), name).toBe(0);
          expect(checkPackage(bytes, cache)).toEqual(checkPackage(bytes));
        }
      }),
      { numRuns: 5 },
    );
  });

  it('tells all these decks apart', () => {
    expect(new Set(alone.map((bytes) => Buffer.from(bytes).toString('latin1'))).size).toBe(DECKS.length);
  });

  it('gives the same to decks that are made at the same time', async () => {
    const cache = createCache();
    const together = await Promise.all(DECKS.map(([, deck]) => write(deck, cache)));
    for (const [i, bytes] of together.entries())
      expect(Buffer.compare(bytes, alone[i] ?? bytes.subarray(1)), DECKS[i]?.[0]).toBe(0);
  });

  it('sees that a photo was changed, even within the same second', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-cache-'));
    const file = join(folder, 'photo.png');
    const paint = (color: string) => {
      const canvas = createCanvas(40, 40);
      const context = canvas.getContext('2d');
      context.fillStyle = color;
      context.fillRect(0, 0, 40, 40);
      writeFileSync(file, canvas.toBuffer('image/png'));
      utimesSync(file, 1, 1);
    };
    const deck = slides((one) =>
      shape(one, (it) =>
        it.kind === 'picture' ? { ...it, box: box(0, 0, 4, 4), source: { kind: 'file', file } } : it,
      ),
    );
    const cache = createCache();
    paint('#ff0000');
    const red = await write(deck, cache);
    paint('#0000ff');
    expect(Buffer.compare(await write(deck, cache), red)).not.toBe(0);
    copyFileSync(file, `${file}.copy`);
    expect(Buffer.compare(await write(deck, cache), await write(deck))).toBe(0);
  });
});
