import { describe, expect, it } from 'vitest';
import { box } from '../../src/geometry.ts';
import { drawIcon, isIconName, listIcons } from '../../src/icons/icons.ts';
import { points } from '../../src/units.ts';

const PLACE = box(2, 3, 0.6, 0.6);
const OUTLINE = { color: 'primary', width: points(1.5) } as const;

describe('icons', () => {
  it('are all drawn within their place, from a move on, and with round ends', () => {
    const slack = 0.03;
    for (const name of listIcons()) {
      const mark = drawIcon(name, PLACE, OUTLINE);
      if (mark.shape !== 'path') throw new Error(`${name} is no path`);
      expect(mark.segments[0]?.[0], name).toBe('M');
      expect(mark.outline?.cap, name).toBe('round');
      for (const [command, ...numbers] of mark.segments) {
        if (command === 'Z') continue;
        const [x = 0, y = 0] = numbers.slice(-2);
        expect(Number.isFinite(x) && Number.isFinite(y), name).toBe(true);
        const isInside = x >= 2 - slack && x <= 2.6 + slack && y >= 3 - slack && y <= 3.6 + slack;
        expect(isInside, `${name}: ${x}, ${y}`).toBe(true);
      }
    }
  });

  it('are known by their names and by the names that they had before', () => {
    expect(isIconName('factory')).toBe(true);
    expect(isIconName('toString')).toBe(false);
    expect(isIconName('no-such-icon')).toBe(false);
    expect(() => drawIcon('no-such-icon', PLACE, OUTLINE)).toThrow(/no-such-icon/);
  });
});
