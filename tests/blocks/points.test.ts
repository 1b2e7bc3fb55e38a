import { describe, expect, it } from 'vitest';
import { DeckError } from '../../src/problems.ts';
import { layOutArticle, sections, textsOf } from '../pages/lay-out.ts';

const layOut = (own: Readonly<Record<string, unknown>>, language = 'en') => {
  const { slides } = layOutArticle({ sections: sections(1, { 0: own }) }, language).deck;
  const [slide] = slides.filter(({ kind }) => kind === 'section');
  if (!slide) throw new Error('There is a section');
  return slide;
};
const layoutOf = (points: readonly unknown[], own: Readonly<Record<string, unknown>> = {}) =>
  layOut({ points, ...own }).layout;

const LONG =
  'Companies came from all over the country to see what there was, and many of them stayed for good';
const short = (count: number) => Array.from({ length: count }, (_, i) => `Point ${'abcdefghi'[i]}`);

describe('points', () => {
  it.each([
    ['one', ['A point'], 'Callout'],
    ['a few short ones', short(3), 'Cards 3'],
    ['a few with lead-ins', ['**Meeting:** a text', '**Outlook:** a text'], 'Cards 2'],
    ['many short ones', short(9), 'Cells 9'],
    ['long ones', [LONG, LONG, LONG], 'Rows 3'],
    ['many long ones', short(6).map((own) => `${own}: ${LONG}`), 'Rows 6'],
  ])('%s have a layout of their own', (_, points, layout) => {
    expect(layoutOf(points)).toBe(layout);
  });

  it('are laid out as the section asks', () => {
    expect(layoutOf(short(3), { layout: 'rows' })).toBe('Rows 3');
    expect(layoutOf(short(3), { layout: 'list' })).toBe('Points');
  });

  it('are not laid out in a way that there is none of', () => {
    expect(() => layoutOf(short(3), { layout: 'carts' })).toThrow(DeckError);
    try {
      layoutOf(short(3), { layout: 'carts' });
    } catch (error) {
      const [problem] = error instanceof DeckError ? error.problems : [];
      expect(problem?.hint).toContain('cards');
    }
  });

  it('that begin with dates are a timeline, of which what is later than the deck lies ahead', () => {
    const slide = layOut({
      points: ['**2022:** the guidelines', '**9 November 2024:** the event', '**By 2026:** the outcome'],
    });
    expect(slide.layout).toBe('Timeline 3');
    expect(textsOf(slide).get('date 3')).toBe('By 2026');
    const { shapes } = slide;
    const cards = shapes.find(({ name }) => name === 'Cards');
    const marks = cards?.kind === 'drawing' ? cards.marks : [];
    expect(marks.map((mark) => 'fill' in mark && mark.fill !== undefined)).toEqual([true, true, false]);
  });

  it.each([
    ['**2022 plan:** a text', '**2023 plan:** a text', '**2024 plan:** a text'],
    ['**Model 2022:** a text', '**Model 2023:** a text', '**Model 2024:** a text'],
  ])('that begin with more than a date are no timeline', (...points) => {
    expect(layoutOf(points)).not.toContain('Timeline');
  });

  const marksOf = (points: readonly unknown[], language = 'en') =>
    layOut({ points }, language).shapes.flatMap((shape) =>
      shape.kind === 'group' ? shape.shapes.flatMap((own) => (own.kind === 'drawing' ? own.marks : [])) : [],
    );
  const icons = (points: readonly unknown[], language = 'en') =>
    marksOf(points, language).filter(({ shape }) => shape === 'path').length;

  it('have the icons that their lead-ins name, where all of them do', () => {
    expect(icons(['**Batteries:** a text', '**Research:** a text'])).toBe(2);
    expect(icons(['**电池：**新的工厂', '**科研：**新的平台'], 'zh')).toBe(2);
    expect(icons(['**Batteries:** a text', '**Outlook:** a text'])).toBe(0);
    expect(icons(['**Batteries of hope:** a text', '**Research:** a text'])).toBe(0);
  });

  it('have none where one says so, and those that are named', () => {
    expect(icons([{ lead: 'Batteries', text: 'A text', icon: 'none' }, '**Research:** a text'])).toBe(0);
    expect(icons([{ lead: 'Outlook', text: 'A text', icon: 'sun' }, '**Research:** a text'])).toBe(1);
  });
});
