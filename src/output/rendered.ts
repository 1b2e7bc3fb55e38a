/** A deck with all that its outputs share, made once. */

import { type Cache, createCache } from '../cache/cache.ts';
import type { Locate } from '../formats/yaml.ts';
import type { Media } from '../media/media.ts';
import { renderMedia } from '../media/render.ts';
import { type Problem, stopOnErrors } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import { createMeasure, type Measure } from '../text/measure.ts';
import type { SlidePage } from './paint/marks.ts';
import { placeSlide } from './paint/slide.ts';

export interface RenderedDeck {
  readonly deck: Deck;
  readonly media: ReadonlyMap<string, Media>;
  /** Placed when first asked for: PowerPoint places them itself. */
  readonly slides: readonly SlidePage[];
  readonly measure: Measure;
  /** ISO instant of the last change. */
  readonly modified: string;
  readonly cache: Cache;
  /** Warnings of its pictures. */
  readonly problems: readonly Problem[];
}

export interface RenderOptions {
  /** ISO instant; the deck's own date if not given. */
  readonly modified?: string | undefined;
  /** Keeps what the next deck can use again; a new one if not given. */
  readonly cache?: Cache | undefined;
}

/** Throws a DeckError if a picture of the content cannot be shown. */
export const renderDeck = async (
  deck: Deck,
  locate: Locate,
  options: RenderOptions = {},
): Promise<RenderedDeck> => {
  const { modified = `${deck.date}T00:00:00Z`, cache = createCache() } = options;
  const measure = cache.get(createMeasure);
  const { media, problems } = await renderMedia(deck, locate, cache);
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
    cache,
    problems,
  };
};

/** The first slide alone, which stands for the deck. */
export const placeCover = (rendered: RenderedDeck): SlidePage => {
  const [cover] = rendered.deck.slides;
  if (!cover) throw new Error('A deck has a cover');
  return placeSlide(cover, 1, rendered);
};
