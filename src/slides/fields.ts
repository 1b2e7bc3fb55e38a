/** Fields that content stands on: filled or outlined, with corners as round as the brand wants them. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Theme } from '../brand/theme.ts';
import { type Box, bottom, inset, right } from '../geometry.ts';
import type { DrawingMark, PathSegment } from './drawing.ts';
import { filled, outline } from './shapes.ts';

type Corners = 'all' | 'top' | 'bottom';

/** A field that reaches the edge of the slide has square corners: draw it with `filled`. */
export const field = (theme: Theme, area: Box, fill: ThemeColor, corners: Corners = 'all'): DrawingMark => {
  const radius = Math.min(theme.radius, area.w / 2, area.h / 2);
  if (radius === 0) return filled(area, fill);
  if (corners === 'all') return { shape: 'rounded', box: area, radius, fill };
  return { shape: 'path', box: area, segments: halfRounded(area, radius, corners), fill };
};

const DASH = [5, 3.5] as const;

/** What is not there yet: an outline without a fill. */
export const dashedField = (theme: Theme, area: Box): DrawingMark => {
  const look = { box: inset(area, 0.01), outline: outline('primary', 1.5, DASH) };
  return theme.radius === 0
    ? { shape: 'rectangle', ...look }
    : { shape: 'rounded', radius: theme.radius, ...look };
};

/** How far from a corner the handles of a quarter of a circle stand, as a share of its radius. */
const HANDLE = 1 - 0.5523;

const halfRounded = (area: Box, radius: number, corners: 'top' | 'bottom'): PathSegment[] => {
  const [l, r] = [area.x, right(area)];
  const [round, square] = corners === 'top' ? [area.y, bottom(area)] : [bottom(area), area.y];
  const inward = corners === 'top' ? radius : -radius;
  return [
    ['M', l, square],
    ['L', l, round + inward],
    ['C', l, round + inward * HANDLE, l + radius * HANDLE, round, l + radius, round],
    ['L', r - radius, round],
    ['C', r - radius * HANDLE, round, r, round + inward * HANDLE, r, round + inward],
    ['L', r, square],
    ['Z'],
  ];
};
