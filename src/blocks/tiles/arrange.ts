/** Where tiles stand in an area. */
import { around, type Box, box, columns, rows } from '../../geometry.ts';

/** Lower areas hold one row. */
const FLAT = 2.6;
const NARROW = 4.5;
/** An area beside something else. */
const HALF = 8;
/** Of twelve columns: those of a tile that leads. */
const LEAD_SHARE = 7 / 12;

export interface TilePlace {
  readonly box: Box;
  /** Whether it has the height for a number as large as the slide allows. */
  readonly tall: boolean;
}

const low = (place: Box): TilePlace => ({ box: place, tall: false });
const tall = (place: Box): TilePlace => ({ box: place, tall: true });

/** In reading order; `leads` gives the first one more room where there are three or four. */
export const arrangeTiles = (count: number, area: Box, gap: number, leads: boolean): TilePlace[] => {
  if (area.w < NARROW) return rows(area, count, gap).map(low);
  if (area.h < FLAT) return columns(area, count, gap).map(low);
  if (area.w < HALF) return inHalf(count, area, gap).map(low);
  if (count <= 2) return columns(area, count, gap).map(tall);
  if (count === 3 || (count === 4 && leads)) return besideLead(count, area, gap);
  if (count === 4) return rows(area, 2, gap).flatMap((line) => columns(line, 2, gap).map(low));
  const lines = rows(area, 2, gap).flatMap((line) => columns(line, 3, gap));
  if (count === 6) return lines.map(low);
  const [first, second, ...others] = lines;
  return first && second ? [around([first, second]), ...others].map(low) : [];
};

const inHalf = (count: number, area: Box, gap: number): Box[] =>
  count <= 3
    ? rows(area, count, gap)
    : rows(area, Math.ceil(count / 2), gap)
        .flatMap((line, i) => columns(line, Math.min(2, count - 2 * i), gap))
        .slice(0, count);

const besideLead = (count: number, area: Box, gap: number): TilePlace[] => {
  const w = (area.w + gap) * LEAD_SHARE - gap;
  const rest = box(area.x + w + gap, area.y, area.w - w - gap, area.h);
  return [tall(box(area.x, area.y, w, area.h)), ...rows(rest, count - 1, gap).map(low)];
};
