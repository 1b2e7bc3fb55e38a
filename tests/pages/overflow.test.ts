import { describe, expect, it } from 'vitest';
import { DeckError } from '../../src/problems.ts';
import { layOutArticle, sections, textsOf } from './lay-out.ts';

const SENTENCE =
  'The province treats new vehicles as a key chain and builds plants, roads and schools for them. ';
const LONG = Array.from({ length: 9 }, (_, i) => `Point ${'abcdefghi'[i]}. ${SENTENCE.repeat(3).trim()}`);

const build = (own: Readonly<Record<string, unknown>>, article: Readonly<Record<string, unknown>> = {}) =>
  layOutArticle({
    sections: sections(1, { 0: { notes: 'Said aloud.', ...own } }),
    ...article,
  }).deck.slides.filter(({ kind }) => kind === 'section');

describe('a section that does not fit its slide', () => {
  it('is a problem if nothing else is said', () => {
    expect(() => build({ points: LONG })).toThrow(DeckError);
  });

  it('goes on at the end of a point, on a slide that says so and has its notes', () => {
    const slides = build({ points: LONG, overflow: 'split' });
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ title }) => title)).toEqual(
      slides.map((_, i) => `Message A says one thing (${i + 1}\u00a0of\u00a0${slides.length})`),
    );
    const said = slides.map((slide) => [...textsOf(slide).values()].join('\n')).join('\n');
    for (const point of LONG) expect(said.split(point)).toHaveLength(2);
    for (const { notes } of slides) expect(notes.map(({ runs }) => runs[0]?.text)).toEqual(['Said aloud.']);
  });

  it('goes on at the end of a sentence where one point alone is too long', () => {
    const point = `${SENTENCE.repeat(16)}The end.`;
    const slides = build({ points: [point], overflow: 'split' });
    expect(slides.length).toBeGreaterThan(1);
    const said = slides.flatMap((slide) =>
      [...textsOf(slide)].filter(([name]) => name.startsWith('point')).map(([, text]) => text),
    );
    expect(said.join(' ')).toBe(point);
  });

  it('follows the deck where it says nothing itself', () => {
    expect(build({ points: LONG }, { overflow: 'split' }).length).toBeGreaterThan(1);
    expect(() => build({ points: LONG, overflow: 'error' }, { overflow: 'split' })).toThrow(DeckError);
  });

  it('shrinks its type where it may, and never below 12 points', () => {
    const points = LONG.slice(0, 7).map((text) => text.slice(0, 250));
    expect(() => build({ points })).toThrow(DeckError);
    const [slide] = build({ points, overflow: 'shrink' });
    const sizes = slide?.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.name.startsWith('point') ? shape.levels.map(({ size }) => size) : [],
    );
    expect(Math.min(...(sizes ?? []))).toBeGreaterThanOrEqual(12);
    expect(Math.min(...(sizes ?? []))).toBeLessThan(15);
  });

  it('goes on with the rows of a table under the same header', () => {
    const rows = Array.from({ length: 24 }, (_, i) => [`Row ${'abcdefghijklmnopqrstuvwx'[i]}`, 'text']);
    const slides = build({ points: [], table: { header: ['Name', 'What'], rows }, overflow: 'split' });
    const tables = slides.flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === 'table'));
    expect(tables).toHaveLength(slides.length);
    expect(tables.reduce((sum, table) => sum + table.rows.length - 1, 0)).toBe(24);
  });
});
