/** Fewer colours for a picture of flat areas: the shades at their edges are merged where no eye tells them apart. */
import type { Colors } from './palette.ts';

/** The most by which a channel of a pixel may change, of 255. */
const SHADE_TOLERANCE = 8;
/** What has more of the picture than this is the colour of an area, and stays as it is. */
const SMALLEST_AREA = 1 / 4096;
/** More colours than this are no chart's, and would take long to compare. */
export const MOST_TO_QUANTIZE = 4096;

/** The most that a channel of one differs from that of the other, or `enough` or more as soon as it is known. */
const difference = (a: number, b: number, enough: number): number => {
  let most = 0;
  for (let shift = 0; shift < 32 && most < enough; shift += 8)
    most = Math.max(most, Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255)));
  return most;
};

/** The nearest of those kept, if it is near enough. */
const findShade = (color: number, kept: readonly number[]): number | undefined => {
  let found: number | undefined;
  let least = SHADE_TOLERANCE + 1;
  for (const candidate of kept) {
    const distance = difference(color, candidate, least);
    if (distance >= least) continue;
    least = distance;
    found = candidate;
  }
  return found;
};

/** What each of the colours is to be shown as: one that is more frequent, or itself. */
export const quantize = ({ colors, counts }: Colors): number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const byCount = [...colors.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const shownAs = [...colors];
  const kept: number[] = [];
  for (const place of byCount) {
    const color = colors[place] ?? 0;
    const isArea = (counts[place] ?? 0) > all * SMALLEST_AREA;
    const shade = isArea ? undefined : findShade(color, kept);
    if (shade === undefined) kept.push(color);
    else shownAs[place] = shade;
  }
  return shownAs;
};
