/** A deck with all that its outputs share, made once. */
import type { ChartImage } from '../charts/chart.ts';
import { stopOnErrors } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import type { Measure } from '../text/measure.ts';
import type { Locate } from '../yaml.ts';
import type { Media } from './finish/finish.ts';
import { drawMedia } from './media.ts';
import { type Images, loadImages } from './paint/canvas.ts';
import type { SlidePage } from './paint/marks.ts';
import { placeSlide } from './paint/slide.ts';

export interface DrawnDeck {
  readonly deck: Deck;
  readonly media: ReadonlyMap<string, Media>;
  readonly slides: readonly SlidePage[];
  readonly images: Images;
  readonly measure: Measure;
  /** ISO instant of the last change. */
  readonly modified: string;
}

export interface DrawOptions {
  readonly measure: Measure;
  /** ISO instant; the deck's own date if not given. */
  readonly modified?: string | undefined;
  /** Keeps the charts of a deck that is drawn again and again. */
  readonly charts?: Map<string, ChartImage> | undefined;
}

/** Throws a DeckError if a picture of the content cannot be shown. */
export const drawDeck = async (deck: Deck, locate: Locate, options: DrawOptions): Promise<DrawnDeck> => {
  const { measure, modified = `${deck.date}T00:00:00Z`, charts } = options;
  const { media, problems } = await drawMedia(deck, locate, charts);
  stopOnErrors(problems);
  const slides = deck.slides.map((slide) => placeSlide(deck, slide, measure));
  return { deck, media, slides, images: await loadImages(media, slides), measure, modified };
};
