/** A deck for readers from right to left: everything on the other side of the slide; what is `start` stays the start. */
import { type Box, mirrorBox } from '../geometry.ts';
import type { DrawingMark, PathSegment } from '../slides/drawing.ts';
import type { Deck, DrawingShape, LayoutArt, SingleShape, SlideShape } from '../slides/slide.ts';
import type { Inches } from '../units.ts';

export const mirrorDeck = (deck: Deck): Deck => {
  const { width } = deck.theme.slide;
  return {
    ...deck,
    layouts: deck.layouts.map((layout) => ({
      ...layout,
      art: layout.art.map(
        (shape): LayoutArt =>
          shape.kind === 'drawing' ? mirrorDrawing(shape, width) : mirrored(shape, width),
      ),
      placeholders: layout.placeholders.map((placeholder) => mirrored(placeholder, width)),
    })),
    slides: deck.slides.map((slide) => ({
      ...slide,
      shapes: slide.shapes.map((shape) => mirrorShape(shape, width)),
    })),
  };
};

const mirrored = <Placed extends { readonly box: Box }>(placed: Placed, width: Inches): Placed => ({
  ...placed,
  box: mirrorBox(placed.box, width),
});

const mirrorShape = (shape: SlideShape, width: Inches): SlideShape =>
  shape.kind === 'group'
    ? { ...mirrored(shape, width), shapes: shape.shapes.map((own) => mirrorSingle(own, width)) }
    : mirrorSingle(shape, width);

const mirrorSingle = (shape: SingleShape, width: Inches): SingleShape =>
  shape.kind === 'drawing' ? mirrorDrawing(shape, width) : mirrored(shape, width);

const mirrorDrawing = (shape: DrawingShape, width: Inches): DrawingShape => ({
  ...mirrored(shape, width),
  marks: shape.marks.map((mark) => mirrorMark(mark, width)),
});

const mirrorMark = (mark: DrawingMark, width: Inches): DrawingMark => {
  if (mark.shape === 'line')
    return { ...mark, from: [width - mark.from[0], mark.from[1]], to: [width - mark.to[0], mark.to[1]] };
  if (mark.shape === 'path')
    return {
      ...mark,
      box: mirrorBox(mark.box, width),
      segments: mark.segments.map((segment) => mirrorSegment(segment, width)),
    };
  if (mark.shape === 'plate' || mark.shape === 'chevron')
    return { ...mark, box: mirrorBox(mark.box, width), flipped: true };
  return { ...mark, box: mirrorBox(mark.box, width) };
};

const mirrorSegment = (segment: PathSegment, width: Inches): PathSegment => {
  if (segment[0] === 'Z') return segment;
  if (segment[0] === 'C') {
    const [, ax, ay, bx, by, x, y] = segment;
    return ['C', width - ax, ay, width - bx, by, width - x, y];
  }
  return [segment[0], width - segment[1], segment[2]];
};
