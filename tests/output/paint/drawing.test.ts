import { describe, expect, it } from 'vitest';
import { box } from '../../../src/geometry.ts';
import { mapPath, placeDrawing } from '../../../src/output/paint/drawing.ts';
import type { PathMark } from '../../../src/output/paint/marks.ts';
import type { DrawingMark, PathSegment } from '../../../src/slides/drawing.ts';
import { outline } from '../../../src/slides/shapes.ts';
import { theme } from '../../charts/henan.ts';

const place = (mark: DrawingMark): PathMark[] => placeDrawing([mark], theme);
const pathOf = (mark: DrawingMark): readonly PathSegment[] => place(mark)[0]?.segments ?? [];
const area = box(1, 1, 2, 1);
/** Where a path goes, without handles. */
const corners = (segments: readonly PathSegment[]) =>
  segments.flatMap((segment) =>
    segment[0] === 'Z' ? [] : [segment.slice(-2).map((length) => Math.round(Number(length)))],
  );

describe('a drawing on a page', () => {
  it('is in points, in the colours that the theme’s roles come to', () => {
    const [mark] = place({
      shape: 'rectangle',
      box: area,
      fill: 'lane3',
      outline: { ...outline('sun', 2, [4, 2]), cap: 'round' },
    });
    expect(mark).toMatchObject({
      fill: theme.colors.lane3,
      stroke: { color: theme.colors.sun, width: 2, dash: [4, 2], cap: 'round' },
    });
    expect(corners(mark?.segments ?? [])).toEqual([
      [72, 72],
      [216, 72],
      [216, 144],
      [72, 144],
    ]);
  });

  it('has an ellipse that touches its box at four places', () => {
    expect(corners(pathOf({ shape: 'ellipse', box: area }))).toEqual(
      expect.arrayContaining([
        [144, 72],
        [216, 108],
        [144, 144],
        [72, 108],
      ]),
    );
  });

  it('has corners no rounder than its shorter side allows', () => {
    const round = pathOf({ shape: 'rounded', box: area, radius: 9 });
    expect(corners(round)[0]).toEqual([108, 72]);
  });

  it('has bands that point to where reading goes, the chevron with a notch', () => {
    expect(corners(pathOf({ shape: 'plate', box: area, point: 0.5 }))).toEqual([
      [72, 72],
      [180, 72],
      [216, 108],
      [180, 144],
      [72, 144],
    ]);
    const chevron = corners(pathOf({ shape: 'chevron', box: area, point: 0.5, flipped: true }));
    expect(chevron).toContainEqual([72, 108]);
    expect(chevron.at(-1)).toEqual([180, 108]);
  });

  it('has arrow heads three widths long, whose tip is the end of the line', () => {
    const arrow = {
      shape: 'line',
      from: [1, 1],
      to: [3, 1],
      outline: outline('text', 4),
      arrow: true,
    } as const;
    const [line, head] = place(arrow);
    expect(corners(line?.segments ?? [])).toEqual([
      [72, 72],
      [204, 72],
    ]);
    expect(corners(head?.segments ?? [])).toEqual([
      [216, 72],
      [204, 78],
      [204, 66],
    ]);
    expect(head?.fill).toBe(theme.colors.text);
    expect(place({ ...arrow, to: [1.05, 1] })).toHaveLength(1);
  });

  it('keeps its curves when it is moved and scaled', () => {
    const moved = mapPath(
      [['M', 0, 1], ['C', 1, 2, 3, 4, 5, 6], ['Z']],
      (x) => 2 * x,
      (y) => y + 1,
    );
    expect(moved).toEqual([['M', 0, 2], ['C', 2, 3, 6, 5, 10, 7], ['Z']]);
  });
});
