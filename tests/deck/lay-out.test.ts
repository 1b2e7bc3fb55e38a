import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Box, box, contains, overlaps } from '../../src/geometry.ts';
import { type Deck, type SingleShape, type SlideShape, singleShapes } from '../../src/slides/slide.ts';
import { lineHeight } from '../../src/text/fonts.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { plainText } from '../../src/text/runs.ts';
import { layOutHenan } from '../henan.ts';

const page = box(0, 0, 13.333, 7.5);

/** The golden without what belongs to the machine, the brand's absolute logo path; a mark or a box takes a line, however many points it has. */
const reviewable = ({ theme: _, ...deck }: Deck) => `${JSON.stringify(deck, inLines, 1)}\n`;

const inLines = (key: string, value: unknown): unknown => {
  if (key === 'box') return JSON.stringify(value);
  return key === 'marks' && Array.isArray(value)
    ? value.map((mark) => abridged(JSON.stringify(mark)))
    : value;
};

const MOST_LETTERS = 160;
const abridged = (text: string): string =>
  text.length <= MOST_LETTERS
    ? text
    : `${text.slice(0, MOST_LETTERS)}… ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

/** Where a text has ink: a box may be taller than its lines. */
const inkOf = (shape: SingleShape): Box => {
  if (shape.kind !== 'text') return shape.box;
  const height = shape.lines.reduce((sum, lines, i) => {
    const style = shape.levels[Math.min(shape.paragraphs[i]?.level ?? 1, shape.levels.length) - 1];
    if (!style) return sum;
    return (
      sum + (lines.length * style.size * style.lineSpacing * 1.15 + (i > 0 ? style.spaceBefore : 0)) / 72
    );
  }, 0);
  const free = Math.max(0, shape.box.h - height);
  const above = { top: 0, middle: free / 2, bottom: free }[shape.anchor];
  return box(shape.box.x, shape.box.y + above, shape.box.w, Math.min(height, shape.box.h));
};

describe.each(['en', 'zh'])('the Henan deck in %s', (language) => {
  const deck = layOutHenan(language);
  const slides = deck.slides.map((slide) => [slide.id, slide.shapes] as const);

  it('is laid out as the golden says', async () => {
    await expect(reviewable(deck)).toMatchFileSnapshot(`../golden/henan-nev.${language}.json`);
  });

  it('has a cover, an agenda, key figures, the sections, the next step, the sources and all figures', () => {
    expect(deck.slides.map(({ id }) => id)).toEqual([
      'cover',
      'deck.agenda',
      'key-figures',
      'event',
      'base',
      'policy',
      'targets',
      'momentum',
      'ecosystem',
      'exports',
      'deck.contact',
      'sources',
      'sources.figures',
      'sources.figures-2',
    ]);
  });

  it.each(slides)('keeps every shape of %s on the slide and apart from the others', (_, shapes) => {
    // Drawings lie below texts, and may bleed off the slide.
    const seen = singleShapes(shapes).filter(({ kind }) => kind !== 'drawing');
    for (const [i, shape] of seen.entries()) {
      expect(contains(page, shape.box), shape.name).toBe(true);
      for (const other of seen.slice(i + 1)) {
        const [a, b] = [inkOf(shape), inkOf(other)];
        expect(overlaps(a, b), `${shape.name} and ${other.name}`).toBe(false);
      }
    }
  });

  it.each(slides)('keeps the text of %s inside its boxes', (id, shapes) => {
    const measure = createMeasure();
    for (const shape of singleShapes(shapes)) {
      if (shape.kind !== 'text') continue;
      const { levels } = shape;
      let height = 0;
      for (const [i, lines] of shape.lines.entries()) {
        const style = levels[(shape.paragraphs[i]?.level ?? 1) - 1];
        if (!style) throw new Error('no style');
        const font = deck.theme.fonts[style.font];
        for (const line of lines) {
          const width = line.reduce(
            (sum, run) =>
              sum +
              (measure(run.text, {
                font,
                bold: style.bold || run.bold === true,
                italic: false,
                kerned: true,
              }) +
                style.letterSpacing * run.text.length) *
                (run.scale ?? 1),
            0,
          );
          expect((width * style.size) / 72).toBeLessThanOrEqual(shape.box.w + 0.001);
        }
        height +=
          (lines.length * style.size * style.lineSpacing * lineHeight(font.latin.measuredWith) +
            (i ? style.spaceBefore : 0)) /
          72;
      }
      expect(height, `${id} ${shape.name}`).toBeLessThanOrEqual(shape.box.h + 0.001);
    }
  });

  it('shows no body under 14 pt and nothing under 10 pt', () => {
    for (const { placeholders } of deck.layouts)
      for (const { name, levels } of placeholders)
        for (const { size } of levels) expect(size).toBeGreaterThanOrEqual(name === 'points' ? 14 : 10);
  });

  it('never shows the misprint of the article', () => {
    const texts = JSON.stringify(deck.slides);
    expect(texts).not.toContain('41.7');
  });

  it('says 23 billion once declared, everywhere', () => {
    const words = language === 'en' ? '23\u00a0billion' : '230亿';
    const shown = (shape: SlideShape) =>
      singleShapes([shape]).some(
        (own) =>
          JSON.stringify(own).includes(words) ||
          (own.kind === 'text' && own.paragraphs.map(plainText).join(' ').includes(words)),
      );
    expect(deck.slides.filter(({ shapes }) => shapes.some(shown)).map(({ id }) => id)).toEqual([
      'key-figures',
      'exports',
      'sources.figures',
      'sources.figures-2',
    ]);
  });
});
