import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { mirrorDeck } from '../../src/deck/mirror.ts';
import { box, contains, overlaps, right } from '../../src/geometry.ts';
import { layOutHenan } from '../henan.ts';

const henan = layOutHenan();
const page = box(0, 0, henan.theme.slide.width, henan.theme.slide.height);

describe('a mirrored deck', () => {
  it('is what it was when mirrored again', () => {
    const boxes = (deck: typeof henan) =>
      deck.slides.flatMap(({ shapes }) => shapes.map(({ box: { x, y, w, h } }) => [x, y, w, h]));
    for (const [i, numbers] of boxes(mirrorDeck(mirrorDeck(henan))).entries())
      for (const [j, number] of numbers.entries()) expect(number).toBeCloseTo(boxes(henan)[i]?.[j] ?? 0, 9);
  });

  it('stays on its slides, each shape apart from the others as before', () => {
    const mirrored = mirrorDeck(henan);
    for (const [i, { shapes }] of mirrored.slides.entries()) {
      const before = henan.slides[i]?.shapes ?? [];
      for (const [j, a] of shapes.entries()) {
        if (a.kind !== 'drawing') expect(contains(page, a.box)).toBe(true);
        for (const [k, b] of shapes.entries()) {
          const [first, second] = [before[j], before[k]];
          if (first && second) expect(overlaps(a.box, b.box)).toBe(overlaps(first.box, second.box));
        }
      }
    }
  });
});

describe('a deck in a language from right to left', () => {
  const { deck } = layOut(readArticleFile('tests/fixtures/languages/article.yaml'), 'he', {
    brands: 'templates',
    strict: true,
  });

  it('starts its titles, points and tables at the right margin', () => {
    expect(deck.direction).toBe('rtl');
    const edge = deck.theme.slide.width - deck.theme.margin;
    const starts = deck.slides.flatMap(({ shapes }) =>
      shapes.filter(({ name }) => ['title', 'kicker', 'points', 'table', 'figures'].includes(name)),
    );
    expect(starts.length).toBeGreaterThan(10);
    for (const shape of starts) expect(right(shape.box)).toBeCloseTo(edge, 6);
  });
});
