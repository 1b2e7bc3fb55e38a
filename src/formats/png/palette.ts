/** Pixels told by their colour's place in a list. */
import { type Picture, packRows } from './rows.ts';

/** What a place of one byte can tell apart. */
export const MOST_COLORS = 256;

/** The colours of a picture in order of appearance, and where they are. */
export interface Colors {
  readonly colors: readonly number[];
  /** How many pixels have each. */
  readonly counts: readonly number[];
  /** The runs of one colour within a row: the colour's place, and how many pixels it goes on. */
  readonly runs: { readonly places: Uint16Array; readonly lengths: Uint32Array };
}

/** Undefined if there are more colours than `most`. */
export const findColors = ({ pixels, width, starts, times }: Picture, most: number): Colors | undefined => {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const places = new Uint16Array(starts.length * width);
  const lengths = new Uint32Array(starts.length * width);
  let size = 0;
  for (const [row, start] of starts.entries()) {
    const rowTimes = times[row] ?? 0;
    const end = start + width;
    for (let at = start; at < end; size++) {
      // Signed, because a Map finds small numbers sooner.
      const pixel = (pixels[at] ?? 0) | 0;
      const from = at++;
      while (at < end && ((pixels[at] ?? 0) | 0) === pixel) at++;
      const place = known.get(pixel) ?? known.size;
      if (place === most) return undefined;
      if (place === known.size) known.set(pixel, place);
      counts[place] = (counts[place] ?? 0) + (at - from) * rowTimes;
      places[size] = place;
      lengths[size] = at - from;
    }
  }
  const runs = { places: places.subarray(0, size), lengths: lengths.subarray(0, size) };
  return { colors: Array.from(known.keys(), (color) => color >>> 0), counts, runs };
};

export interface Palette {
  readonly colors: readonly number[];
  /** Which of them each of the picture's colours is shown as. */
  readonly places: Uint8Array;
}

/**
 * Of the colours that those of a picture are shown as; undefined if there are too many. The most frequent is first:
 * so the ground of a chart is 0, as is the filter byte of each row, and goes on from row to row.
 */
export const choosePalette = (counts: readonly number[], shownAs: readonly number[]): Palette | undefined => {
  const sums = new Map<number, number>();
  for (const [place, color] of shownAs.entries())
    sums.set(color, (sums.get(color) ?? 0) + (counts[place] ?? 0));
  if (sums.size > MOST_COLORS) return undefined;
  const colors = [...sums].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  const placeOf = new Map(colors.map((color, place) => [color, place]));
  return { colors, places: Uint8Array.from(shownAs, (color) => placeOf.get(color) ?? 0) };
};

/** One byte a pixel: its colour's place in the palette. */
export const packPlaces = (picture: Picture, { runs }: Colors, { places }: Palette): Uint8Array => {
  const { width } = picture;
  let run = 0;
  return packRows(picture, width, (bytes, at) => {
    for (let to = at; to < at + width; run++) {
      const end = to + (runs.lengths[run] ?? width);
      const place = places[runs.places[run] ?? 0] ?? 0;
      // What is 0 is there already.
      if (place === 0) to = end;
      while (to < end) bytes[to++] = place;
    }
  });
};
