/** A deck with all that its outputs share, made once. */
import type { Deck } from '../slides/slide.ts';
import type { Measure } from '../text/measure.ts';
import type { Media } from './finish/finish.ts';
import { type Images, loadImages } from './paint/canvas.ts';
import { type PaintedSlide, paintSlide } from './paint/slide.ts';

export interface DrawnDeck {
  readonly deck: Deck;
  readonly media: ReadonlyMap<string, Media>;
  readonly slides: readonly PaintedSlide[];
  readonly images: Images;
  readonly measure: Measure;
  /** ISO instant of the last change. */
  readonly modified: string;
}

export const paintDeck = async (
  deck: Deck,
  media: ReadonlyMap<string, Media>,
  modified: string,
  measure: Measure,
): Promise<DrawnDeck> => {
  return {
    deck,
    media,
    slides: deck.slides.map((slide) => paintSlide(deck, slide, measure)),
    images: await loadImages(media),
    measure,
    modified,
  };
};
