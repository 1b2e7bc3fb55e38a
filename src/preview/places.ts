/** Which line of the content is behind each thing on a slide: the way from a slide to its text, and back. */
import type { Locate } from '../formats/yaml.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { Slide, SlideShape } from '../slides/slide.ts';

/** A box in shares of the slide, and the line, from 1, that its content begins at. */
export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly line: number;
}

export interface SlidePlaces {
  /** The lines that belong to the slide more than to any other. */
  readonly lines: readonly number[];
  readonly places: readonly SlidePlace[];
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const findPlaces = (slides: readonly Slide[], size: PageSize, locate: Locate): SlidePlaces[] => {
  const lineAt = createLineFinder(locate);
  return slides.map((slide) => {
    const shapes = slide.shapes.flatMap(withInner);
    const places = shapes.flatMap(({ box, at }): SlidePlace[] => {
      const line = lineAt(at);
      return line === undefined ? [] : [{ ...shareOf(box, size), line }];
    });
    // An agenda names every section, and a ledger every figure: their lines belong to the slides of their own.
    const own = slide.kind === 'section' ? shapes.flatMap(({ at }) => linesAlong(at, lineAt)) : [];
    return { lines: [...new Set(own)].sort((a, b) => a - b), places };
  });
};

const withInner = (shape: SlideShape): SlideShape[] =>
  shape.kind === 'group' ? [shape, ...shape.shapes] : [shape];

/** Of the place, and of the section or page that it lies in. */
const linesAlong = (at: ContentPath, lineAt: (path: ContentPath) => number | undefined): number[] =>
  at.flatMap((_, i) => (i === 0 ? [] : (lineAt(at.slice(0, i + 1)) ?? [])));

const createLineFinder = (locate: Locate) => {
  const known = new Map<string, number | undefined>();
  return (path: ContentPath): number | undefined => {
    if (path.length === 0) return undefined;
    const key = JSON.stringify(path);
    if (!known.has(key)) known.set(key, locate(path, 'place', '').line);
    return known.get(key);
  };
};

const shareOf = ({ x, y, w, h }: Box, { width, height }: PageSize) => ({
  x: x / width,
  y: y / height,
  w: w / width,
  h: h / height,
});
