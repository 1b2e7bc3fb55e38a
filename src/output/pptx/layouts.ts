/** Every layout of a deck with the pictures that it shows; their art is written by pptxgenjs, as that of slides. */
import type { Cache } from '../../cache/cache.ts';
import { MEGABYTE, storeOf } from '../../cache/lru-store.ts';
import { digest, LOGO_KEY, type Media } from '../../media/media.ts';
import type { Deck, Layout } from '../../slides/slide.ts';
import { layoutPart } from './layout.ts';
import { allOf, readNode } from './node.ts';
import { findMedia, pageContext } from './page-context.ts';
import { assembleShapes, shapesOf } from './page-shapes.ts';
import { type RawSlide, type Target, writeRawSlides } from './pptxgenjs.ts';
import { addShape } from './raw-shapes.ts';
import * as rel from './relationships.ts';

export interface LayoutParts {
  readonly layout: string;
  readonly relationships: string;
}

interface Order {
  readonly layout: Layout;
  /** Of the pages that use it. */
  readonly kinds: ReadonlySet<string>;
  readonly key: string;
}

/** By everything that goes into them. */
const createLayouts = storeOf<LayoutParts>(MEGABYTE, ({ layout }) => layout.length);

export const writeLayouts = async (
  deck: Deck,
  media: ReadonlyMap<string, Media>,
  cache: Cache,
): Promise<LayoutParts[]> => {
  const known = cache.get(createLayouts);
  const orders = orderLayouts(deck, media);
  const missing = orders.filter(({ key }) => !known.find(key));
  const made = new Map<string, LayoutParts>();
  const fill = missing.map(({ layout }) => (target: Target) => {
    for (const shape of layout.art) addShape(target, shape, deck);
  });
  for (const [i, raw] of (await writeRawSlides(deck.theme.slide, fill)).entries()) {
    const order = missing[i];
    if (order) made.set(order.key, known.keep(order.key, layoutParts(raw, order, deck, media)));
  }
  return orders.map(({ key, layout }) => {
    const found = made.get(key) ?? known.find(key);
    if (!found) throw new Error(`pptxgenjs wrote no art for the layout ${layout.name}`);
    return found;
  });
};

const orderLayouts = (deck: Deck, media: ReadonlyMap<string, Media>): Order[] => {
  const { theme, direction, language } = deck;
  const shared = [
    theme.references,
    theme.slide,
    theme.logo?.alt,
    direction,
    language,
    media.get(LOGO_KEY)?.files,
  ];
  return deck.layouts.map((layout) => {
    const kinds = new Set(
      deck.slides.filter((slide) => slide.layout === layout.name).map(({ kind }) => kind),
    );
    return { layout, kinds, key: digest(JSON.stringify([shared, layout, [...kinds]])) };
  });
};

const layoutParts = (
  raw: RawSlide,
  { layout, kinds }: Order,
  deck: Deck,
  media: ReadonlyMap<string, Media>,
): LayoutParts => {
  const relationships = rel.createRelationships();
  relationships.add(rel.MASTER, '../slideMasters/slideMaster1.xml');
  const page = pageContext(deck, raw.relationships, relationships, findMedia(media));
  const art = assembleShapes(shapesOf(readNode(raw.slide)), layout.art, () => undefined, page);
  for (const shape of art)
    for (const { attributes } of allOf(shape, 'p:nvPr')) attributes.set('userDrawn', '1');
  return { layout: layoutPart(layout, art, deck, kinds), relationships: relationships.write() };
};
