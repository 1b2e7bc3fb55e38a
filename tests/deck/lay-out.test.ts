import { describe, expect, it } from 'vitest';
import { box, contains, overlaps } from '../../src/geometry.ts';
import type { Deck, SlideShape } from '../../src/slides/slide.ts';
import { lineHeight } from '../../src/text/fonts.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { layOutHenan } from '../henan.ts';

const page = box(0, 0, 13.333, 7.5);

/** The golden without what belongs to the machine: the brand's absolute logo path. */
const reviewable = ({ theme: _, ...deck }: Deck) => `${JSON.stringify(deck, null, 1)}\n`;

describe.each(['en', 'zh'])('the Henan deck in %s', (language) => {
  const deck = layOutHenan(language);
  const slides = deck.slides.map((slide) => [slide.id, slide.shapes] as const);

  it('is laid out as the golden says', async () => {
    await expect(reviewable(deck)).toMatchFileSnapshot(`../golden/henan-nev.${language}.json`);
  });

  it('has a cover, key figures, the six sections and the sources', () => {
    expect(deck.slides.map(({ id }) => id)).toEqual([
      'cover',
      'key-figures',
      'event',
      'base',
      'policy',
      'momentum',
      'ecosystem',
      'exports',
      'sources',
    ]);
  });

  it.each(slides)('keeps every shape of %s on the slide and apart from the others', (_, shapes) => {
    for (const [i, shape] of shapes.entries()) {
      expect(contains(page, shape.box), shape.placeholder).toBe(true);
      for (const other of shapes.slice(i + 1))
        expect(overlaps(shape.box, other.box), `${shape.placeholder} and ${other.placeholder}`).toBe(false);
    }
  });

  it.each(slides)('keeps the text of %s inside its boxes', (id, shapes) => {
    const measure = createMeasure();
    const layout = deck.layouts.find(
      ({ name }) => name === deck.slides.find((slide) => slide.id === id)?.layout,
    );
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue;
      const levels = layout?.placeholders.find(({ name }) => name === shape.placeholder)?.levels ?? [];
      let height = 0;
      for (const [i, lines] of shape.lines.entries()) {
        const style = levels[(shape.paragraphs[i]?.level ?? 1) - 1];
        if (!style) throw new Error('no style');
        const font = deck.theme.fonts[style.font];
        for (const line of lines) {
          const width = line.reduce(
            (sum, run) =>
              sum + measure(run.text, { font, bold: style.bold || run.bold === true, italic: false }),
            0,
          );
          expect((width * style.size) / 72).toBeLessThanOrEqual(shape.box.w + 0.001);
        }
        height +=
          (lines.length * style.size * style.lineSpacing * lineHeight(font.latin.measuredWith) +
            (i ? style.spaceBefore : 0)) /
          72;
      }
      expect(height, `${id} ${shape.placeholder}`).toBeLessThanOrEqual(shape.box.h + 0.001);
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
    const shown = (shape: SlideShape) => JSON.stringify(shape).includes(words);
    expect(deck.slides.filter(({ shapes }) => shapes.some(shown)).map(({ id }) => id)).toEqual([
      'key-figures',
      'exports',
      'sources',
    ]);
  });
});
