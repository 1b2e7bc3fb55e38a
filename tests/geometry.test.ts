import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, box, columns, contains, inset, mirrorBox, overlaps, right, rows } from '../src/geometry.ts';

const length = fc.double({ min: 0.5, max: 20, noNaN: true });
const boxes = fc.tuple(length, length, length, length).map(([x, y, w, h]) => box(x, y, w, h));

describe('boxes', () => {
  it('side by side, or below one another, fill theirs and leave the gap between them', () => {
    const share = fc.record({
      whole: boxes,
      count: fc.integer({ min: 1, max: 6 }),
      part: fc.double({ min: 0, max: 0.1, noNaN: true }),
    });
    fc.assert(
      fc.property(share, ({ whole, count, part }) => {
        for (const divide of [columns, rows]) {
          const parts = divide(whole, count, part * Math.min(whole.w, whole.h));
          expect(parts).toHaveLength(count);
          for (const [i, one] of parts.entries()) {
            expect(contains(whole, one)).toBe(true);
            for (const other of parts.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
          }
          const { x, y, w, h } = around(parts);
          for (const [own, all] of [
            [x, whole.x],
            [y, whole.y],
            [w, whole.w],
            [h, whole.h],
          ] as const)
            expect(own).toBeCloseTo(all, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are as far from the other edge once they are mirrored, and at their own place after the second time', () => {
    fc.assert(
      fc.property(boxes, (own) => {
        const mirrored = mirrorBox(own, 40);
        expect(mirrored.x).toBeCloseTo(40 - right(own), 9);
        expect(mirrorBox(mirrored, 40).x).toBeCloseTo(own.x, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('hold what is inset, and do not overlap what they only touch', () => {
    const own = box(1, 1, 4, 2);
    expect(contains(own, inset(own, 0.5, 0.25))).toBe(true);
    expect(contains(own, inset(own, -0.1))).toBe(false);
    expect(overlaps(own, box(5, 1, 1, 1))).toBe(false);
    expect(overlaps(own, box(4.9, 1, 1, 1))).toBe(true);
  });
});
