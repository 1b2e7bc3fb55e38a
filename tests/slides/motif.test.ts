import { describe, expect, it } from 'vitest';
import { COVER_BEND, drawLanes } from '../../src/slides/motif.ts';
import { theme } from '../charts/henan.ts';

const colorsOf = (count: number, more: { readonly lead?: number } = {}) =>
  drawLanes(theme, COVER_BEND, { count, ...more }).map((mark) => mark.outline?.color);

describe('the lanes of a deck', () => {
  it('are one for each section, within what can still be told apart', () => {
    expect([0, 4, 7, 16, 40].map((count) => colorsOf(count).length)).toEqual([4, 4, 7, 16, 16]);
  });

  it('have one in the sun colour, which lies over the others', () => {
    for (const lead of [0, 2, 5, 99]) {
      const colors = colorsOf(6, { lead });
      expect(colors.filter((color) => color === 'sun')).toHaveLength(1);
      expect(colors.at(-1)).toBe('sun');
    }
  });

  it('end in a disc where a ground is named, and are left out by a brand that wants none', () => {
    const options = { count: 5, ground: 'deep' } as const;
    expect(drawLanes(theme, COVER_BEND, options).at(-1)).toMatchObject({ shape: 'ellipse', fill: 'sun' });
    expect(drawLanes({ ...theme, motif: 'none' }, COVER_BEND, options)).toEqual([]);
  });

  it('of many sections take no more room than those of a few', () => {
    const reach = (count: number) =>
      Math.max(...drawLanes(theme, COVER_BEND, { count }).map((mark) => ('box' in mark ? mark.box.w : 0)));
    expect(reach(16)).toBeCloseTo(reach(7), 6);
  });
});
