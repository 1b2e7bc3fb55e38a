/** A deck with all that its outputs share, made once. */

import type { Locate } from '../formats/yaml.ts';
import type { Media } from '../media/media.ts';
import { drawMedia } from '../media/render.ts';
import { type Problem, stopOnErrors } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import type { Measure } from '../text/measure.ts';
import type { SlidePage } from './paint/marks.ts';
import { placeSlide } from './paint/slide.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

export interface DrawnDeck {
  readonly deck: Deck;
  readonly media: ReadonlyMap<string, Media>;
  /** Placed when first asked for: PowerPoint places them itself. */
  readonly slides: readonly SlidePage[];
  readonly measure: Measure;
  /** ISO instant of the last change. */
  readonly modified: string;
  readonly workshop: Workshop;
  /** Warnings of its pictures. */
  readonly problems: readonly Problem[];
}

export interface DrawOptions {
  /** ISO instant; the deck's own date if not given. */
  readonly modified?: string | undefined;
  /** Keeps what the next deck can use again; a new one if not given. */
  readonly workshop?: Workshop | undefined;
}

/** Throws a DeckError if a picture of the content cannot be shown. */
export const drawDeck = async (deck: Deck, locate: Locate, options: DrawOptions = {}): Promise<DrawnDeck> => {
  const { modified = `${deck.date}T00:00:00Z`, workshop = createWorkshop() } = options;
  const { measure } = workshop;
  const { media, problems } = await drawMedia(deck, locate, workshop.pictures, workshop.charts);
  stopOnErrors(problems);
  let placed: readonly SlidePage[] | undefined;
  return {
    deck,
    media,
    get slides() {
      placed ??= deck.slides.map((slide, i) => placeSlide(slide, i + 1, { deck, measure, media }));
      return placed;
    },
    measure,
    modified,
    workshop,
    problems,
  };
};

/** The first slide alone, which stands for the deck. */
export const placeCover = (drawn: DrawnDeck): SlidePage => {
  const [cover] = drawn.deck.slides;
  if (!cover) throw new Error('A deck has a cover');
  return placeSlide(cover, 1, drawn);
};
