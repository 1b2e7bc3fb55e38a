/** Every slide of a deck with its notes, finished; pptxgenjs is asked only for those that are not known. */

import type { Memo } from '../../cache/lru-cache.ts';
import type { Deck, Layout, Slide, SlideShape } from '../../deck/slide.ts';
import { attribute, parseStrictly, within } from '../../formats/xml.ts';
import { digest, type Media, mediaKey } from '../../media/media.ts';
import { notesPart } from './notes.ts';
import { type RawSlide, writeRawSlides } from './raw-slides.ts';
import * as rel from './relationships.ts';
import type { PictureIds } from './shape.ts';
import { finishSlide } from './slide.ts';

/** The texts of its parts; those of the notes are empty where nothing is said. */
export interface FinishedSlide {
  readonly slide: string;
  readonly relationships: string;
  readonly notes: string;
  readonly notesRelationships: string;
}

type Pictures = ReadonlyMap<string, Media>;

/** A slide that is to be made, and everything that goes into it, as its key. */
interface Order {
  readonly deck: Deck;
  readonly media: Pictures;
  readonly slide: Slide;
  readonly number: number;
  readonly layout: Layout;
  readonly layoutNumber: number;
  readonly key: string;
}

/** So many are in the making at once, however long the deck is. */
const AT_ONCE = 64;

export async function* finishSlides(
  deck: Deck,
  media: Pictures,
  known: Memo<FinishedSlide>,
): AsyncGenerator<FinishedSlide> {
  const orders = orderSlides(deck, media);
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const batch = orders
      .slice(from, from + AT_ONCE)
      .map((order) => ({ order, found: known.find(order.key) }));
    const missing = batch.filter(({ found }) => !found).map(({ order }) => order);
    const made = new Map<Order, FinishedSlide>();
    for (const [i, raw] of (
      await writeRawSlides({ ...deck, slides: missing.map(({ slide }) => slide) })
    ).entries()) {
      const order = missing[i];
      if (order) made.set(order, known.keep(order.key, finish(raw, order)));
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
      { layout, layoutNumber: i + 1, text: JSON.stringify(layout) },
    ]),
  );
  return deck.slides.map((slide, i) => {
    const found = layouts.get(slide.layout);
    if (!found) throw new Error(`Slide ${slide.id} has no layout ${slide.layout}`);
    const { layout, layoutNumber, text } = found;
    const shapes = slide.shapes.map((shape) => contentOf(shape, media.get(mediaKey(slide, shape))));
    const recipe = [i, language, direction, theme.slide, layoutNumber, text, shapes, slide.notes];
    return { deck, media, slide, number: i + 1, layout, layoutNumber, key: digest(JSON.stringify(recipe)) };
  });
};

/** A shape without what no slide shows: its place in the article, and lines, which PowerPoint breaks itself. */
const contentOf = (shape: SlideShape, picture: Media | undefined) => {
  const { at: _at, ...seen } = shape;
  if (seen.kind === 'picture') return { ...seen, source: picture?.files };
  return seen.kind === 'text' ? { ...seen, lines: undefined } : seen;
};

const finish = (
  raw: RawSlide,
  { deck, media, slide, number, layout, layoutNumber }: Order,
): FinishedSlide => {
  const root = parseStrictly(raw.slide);
  if (!root) throw new Error(`${slide.id}: pptxgenjs wrote a slide that is not well-formed`);
  const relationships = rel.createRelationships();
  relationships.add(rel.LAYOUT, `../slideLayouts/slideLayout${layoutNumber}.xml`);
  const text = finishSlide(root, {
    deck,
    slide,
    layout,
    number,
    relationships,
    picture: (shape) => addPicture(media.get(mediaKey(slide, shape)), relationships),
    link: rawLinks(raw),
  });
  if (slide.notes.length === 0)
    return { slide: text, relationships: relationships.write(), notes: '', notesRelationships: '' };
  relationships.add(rel.NOTES, `../notesSlides/notesSlide${number}.xml`);
  const notes = rel.createRelationships();
  notes.add(rel.NOTES_MASTER, '../notesMasters/notesMaster1.xml');
  notes.add(rel.SLIDE, `../slides/slide${number}.xml`);
  return {
    slide: text,
    relationships: relationships.write(),
    notes: notesPart(slide, deck),
    notesRelationships: notes.write(),
  };
};

export const addPicture = (picture: Media | undefined, relationships: rel.Relationships): PictureIds => {
  if (!picture) throw new Error('A picture of the deck was not drawn');
  const { pixels, svg } = picture.files;
  return {
    png: relationships.add(rel.IMAGE, `../media/${pixels}`),
    svg: svg && relationships.add(rel.IMAGE, `../media/${svg}`),
  };
};

/** Read only where there is a link: most slides have none. */
const rawLinks = ({ slide, relationships }: RawSlide): ((id: string) => string | undefined) => {
  const root = slide.includes('<a:hlinkClick') ? parseStrictly(relationships) : undefined;
  const rows = root ? within(root, 'Relationship') : [];
  const links = rows.filter((row) => attribute(row, 'Type') === rel.HYPERLINK);
  const targets = new Map(links.map((row) => [attribute(row, 'Id'), attribute(row, 'Target')]));
  return (id) => targets.get(id);
};
