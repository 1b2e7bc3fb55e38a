/** Every slide of a deck with its notes; pptxgenjs is asked only for those that are not known. */
import type { Cache } from '../../cache/cache.ts';
import { MEGABYTE, storeOf } from '../../cache/lru-store.ts';
import { digest, type Media, mediaKey } from '../../media/media.ts';
import { type Deck, nativeChartOf, type Slide, type SlideShape } from '../../slides/slide.ts';
import { writeRawSlides } from './pptxgenjs.ts';
import { fillSlide, type SlideParts, type SlideSource, slideParts } from './slide.ts';

type Pictures = ReadonlyMap<string, Media>;

/** A slide that is to be made; its key tells everything that goes into it. */
interface Order extends SlideSource {
  readonly key: string;
}

/** So many are in the making at once, however long the deck is. */
const AT_ONCE = 64;

/** By everything that goes into them. */
const createSlides = storeOf<SlideParts>(
  2 * MEGABYTE,
  ({ slide, notes, relationships, charts }) =>
    slide.length +
    notes.length +
    relationships.length +
    charts.reduce((sum, { part, workbook }) => sum + part.length + workbook.length, 0),
);

export async function* writeSlides(deck: Deck, media: Pictures, cache: Cache): AsyncGenerator<SlideParts> {
  const known = cache.get(createSlides);
  const orders = orderSlides(deck, media);
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const batch = orders
      .slice(from, from + AT_ONCE)
      .map((order) => ({ order, found: known.find(order.key) }));
    const missing = batch.filter(({ found }) => !found).map(({ order }) => order);
    const made = new Map<Order, SlideParts>();
    for (const [i, raw] of (await writeRawSlides(deck.theme.slide, missing.map(fillSlide))).entries()) {
      const order = missing[i];
      if (order) made.set(order, known.keep(order.key, slideParts(raw, order)));
    }
    for (const { order, found = made.get(order) } of batch) {
      if (!found) throw new Error(`pptxgenjs wrote no slide ${order.slide.id}`);
      yield found;
    }
  }
}

const orderSlides = (deck: Deck, media: Pictures): Order[] => {
  const { language, direction, theme } = deck;
  const layouts = new Map(
    deck.layouts.map((layout, i) => [
      layout.name,
      { layout, layoutNumber: i + 1, text: JSON.stringify([layout.name, layout.placeholders]) },
    ]),
  );
  const shared = JSON.stringify([language, direction, theme.slide, theme.colors, theme.references]);
  return deck.slides.map((slide, i) => {
    const found = layouts.get(slide.layout);
    if (!found) throw new Error(`Slide ${slide.id} has no layout ${slide.layout}`);
    const { layout, layoutNumber, text } = found;
    const shapes = slide.shapes.map((shape) => contentOf(shape, slide, media));
    const recipe = [i, shared, layoutNumber, text, shapes, slide.notes];
    return { deck, media, slide, number: i + 1, layout, layoutNumber, key: digest(JSON.stringify(recipe)) };
  });
};

/** A shape without what no slide shows: its place in the article, and lines, which PowerPoint breaks itself. */
const contentOf = (shape: SlideShape, slide: Slide, media: Pictures): unknown => {
  const { at: _at, ...seen } = shape;
  switch (seen.kind) {
    case 'group':
      return { ...seen, shapes: seen.shapes.map((one) => contentOf(one, slide, media)) };
    case 'picture':
      return {
        ...seen,
        source: nativeChartOf(seen) ?? [
          seen.source.kind === 'file' && seen.source.fit,
          media.get(mediaKey(slide, seen))?.files,
        ],
      };
    case 'text':
      return { ...seen, lines: undefined };
    default:
      return seen;
  }
};
