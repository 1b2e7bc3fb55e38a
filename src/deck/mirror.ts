/** A deck for readers from right to left: every box on the other side of the slide; what is `start` stays the start. */
import { type Box, mirrorBox } from '../geometry.ts';
import type { Inches } from '../units.ts';
import type { Deck } from './slide.ts';

export const mirrorDeck = (deck: Deck): Deck => ({
  ...deck,
  layouts: deck.layouts.map((layout) => ({
    ...layout,
    decorations: layout.decorations.map((decoration) => mirrored(decoration, deck.theme.slide.width)),
    placeholders: layout.placeholders.map((placeholder) => mirrored(placeholder, deck.theme.slide.width)),
  })),
  slides: deck.slides.map((slide) => ({
    ...slide,
    shapes: slide.shapes.map((shape) => mirrored(shape, deck.theme.slide.width)),
  })),
});

const mirrored = <Placed extends { readonly box: Box }>(placed: Placed, width: Inches): Placed => ({
  ...placed,
  box: mirrorBox(placed.box, width),
});
