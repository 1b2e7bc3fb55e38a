/** Where tiles stand in an area. */
import { type Box, columns, rows } from '../../geometry.ts';

/** Wider tiles than this look empty: they share the width of two rows. */
const FLAT = 2.6;

/** Side by side in one row where the area is low, else in as many rows as keep the tiles in shape. */
export const arrangeTiles = (count: number, area: Box, gap: number): Box[] => {
  const perRow = rowLength(count, area);
  const lines = rows(area, Math.ceil(count / perRow), gap);
  return lines.flatMap((line, i) => columns(line, Math.min(perRow, count - i * perRow), gap)).slice(0, count);
};

const rowLength = (count: number, { w, h }: Box): number => {
  if (w < 4.5) return 1;
  if (h < FLAT) return count;
  if (count === 4) return 2;
  if (count > 4) return 3;
  return count;
};
