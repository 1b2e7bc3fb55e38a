import { describe, expect, it } from 'vitest';
import type { TextMark } from '../../../src/output/paint/marks.ts';
import type { RenderedDeck } from '../../../src/output/rendered.ts';
import { singleShapes } from '../../../src/slides/slide.ts';
import { plainText, textOf } from '../../../src/text/runs.ts';
import { DECKS } from '../../decks.ts';
import { drawLanguage } from '../../henan.ts';

const textsOf = ({ slides }: RenderedDeck, index: number): TextMark[] =>
  (slides[index]?.marks ?? []).filter((mark) => mark.kind === 'text');

describe.each(DECKS)('the painted slides of $name', async ({ content, language }) => {
  const rendered = await drawLanguage(content, language);
  const { deck } = rendered;

  it('show every text of the deck, letter by letter', () => {
    for (const [i, { shapes }] of deck.slides.entries()) {
      const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
      const written = singleShapes(shapes).flatMap((shape) => {
        if (shape.kind === 'text') return shape.paragraphs.map(plainText);
        return shape.kind === 'table' ? shape.rows.flat().map(({ paragraph }) => plainText(paragraph)) : [];
      });
      const painted = letters(
        textsOf(rendered, i)
          .map(({ text }) => text)
          .join(''),
      );
      const number = deck.layouts.find(({ name }) => name === deck.slides[i]?.layout)?.placeholders;
      const isNumbered = number?.some(({ type }) => type === 'slideNumber');
      const bullets = singleShapes(shapes).flatMap((shape) =>
        shape.kind === 'text' && shape.levels[0]?.bullet ? shape.paragraphs : [],
      );
      expect(painted).toBe(
        letters(`${written.join('')}${isNumbered ? i + 1 : ''}${'•'.repeat(bullets.length)}`),
      );
    }
  });

  it('keep every letter on the slide', () => {
    for (const [i, { width, height }] of rendered.slides.entries())
      for (const mark of textsOf(rendered, i)) {
        expect(mark.x, mark.text).toBeGreaterThan(0);
        expect(mark.x + mark.width, mark.text).toBeLessThanOrEqual(width);
        expect(mark.y, mark.text).toBeGreaterThan(0);
        expect(mark.y, mark.text).toBeLessThan(height);
      }
  });

  it('break lines where the deck does, none of them wider than its box', () => {
    for (const [i, { shapes }] of deck.slides.entries()) {
      for (const shape of singleShapes(shapes)) {
        if (shape.kind !== 'text') continue;
        expect(shape.lines.map((lines) => lines.map(textOf).join(' ').replace(/\s/gu, ''))).toEqual(
          shape.paragraphs.map((one) => plainText(one).replace(/\s/gu, '')),
        );
      }
      expect(textsOf(rendered, i).length).toBeGreaterThan(0);
    }
  });
});
