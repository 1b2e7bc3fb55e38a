/** A slide of the deck → its page of marks: its layout's ground and art, then its shapes. */

import type { Box } from '../../geometry.ts';
import { LOGO_KEY, type Media, mediaKey, shownBox } from '../../media/media.ts';
import {
  type Deck,
  type Layout,
  type LayoutArt,
  type PictureShape,
  type SingleShape,
  type Slide,
  singleShapes,
} from '../../slides/slide.ts';
import type { Measure } from '../../text/measure.ts';
import { styleOfLevel } from '../../text/styles.ts';
import { inchesToPoints } from '../../units.ts';
import { placeDrawing } from './drawing.ts';
import { type Area, type Mark, marksOf, type PlacedShape, type SlidePage } from './marks.ts';
import { placeTable } from './table.ts';
import { placeText, type TextScene } from './text.ts';

/** What all slides of a deck share. */
export interface SlideScene {
  readonly deck: Deck;
  readonly measure: Measure;
  readonly media: ReadonlyMap<string, Media>;
}

/** `number` is its place in the deck, from 1. */
export const placeSlide = (slide: Slide, number: number, { deck, measure, media }: SlideScene): SlidePage => {
  const { theme, direction } = deck;
  const layout = deck.layouts.find(({ name }) => name === slide.layout);
  if (!layout) throw new Error(`Slide ${slide.id} has no layout ${slide.layout}`);
  const [width, height] = [inchesToPoints(theme.slide.width), inchesToPoints(theme.slide.height)];
  const scene: TextScene = { theme, direction, measure };
  const title = layout.placeholders.find(({ type }) => type === 'title')?.name;
  const shapes = singleShapes(slide.shapes).map((shape): PlacedShape => {
    const placeholder = 'placeholder' in shape ? shape.placeholder : undefined;
    const isTitle = placeholder !== undefined && placeholder === title;
    return { shape, isTitle, ...placeShape(shape, slide, media, scene) };
  });
  return {
    width,
    height,
    shapes,
    marks: [
      { kind: 'rectangle', x: 0, y: 0, w: width, h: height, fill: theme.colors[layout.background] },
      ...layout.art.flatMap((art) => placeArt(art, scene)),
      ...shapes.flatMap(({ marks }) => marks),
      ...placeNumber(number, layout, scene),
    ],
  };
};

export const toArea = ({ x, y, w, h }: Box): Area => ({
  x: inchesToPoints(x),
  y: inchesToPoints(y),
  w: inchesToPoints(w),
  h: inchesToPoints(h),
});

const placeArt = (art: LayoutArt, { theme }: TextScene): Mark[] =>
  art.kind === 'logo'
    ? [{ kind: 'picture', ...toArea(art.box), media: LOGO_KEY }]
    : placeDrawing(art.marks, theme);

const placeShape = (
  shape: SingleShape,
  slide: Slide,
  media: SlideScene['media'],
  scene: TextScene,
): Pick<PlacedShape, 'lines' | 'marks'> => {
  switch (shape.kind) {
    case 'picture':
      return { lines: [], marks: [placePicture(shape, slide, media)] };
    case 'drawing':
      return { lines: [], marks: placeDrawing(shape.marks, scene.theme) };
    case 'table':
      return placeTable(shape, scene);
    case 'text': {
      const paragraphs = shape.lines.map((lines, i) => ({
        lines,
        style: styleOfLevel(shape.levels, shape.paragraphs[i]?.level ?? 1),
      }));
      const lines = placeText(paragraphs, toArea(shape.box), shape.align, shape.anchor, scene);
      return { lines, marks: marksOf(lines) };
    }
  }
};

const placePicture = (shape: PictureShape, slide: Slide, media: SlideScene['media']): Mark => {
  const key = mediaKey(slide, shape);
  const { source, box } = shape;
  if (source.kind === 'chart') return { kind: 'chart', ...toArea(box), media: key, drawing: source.drawing };
  const picture = media.get(key);
  return { kind: 'picture', ...toArea((picture && shownBox(shape, picture)) ?? box), media: key };
};

const placeNumber = (number: number, { placeholders }: Layout, scene: TextScene): Mark[] =>
  placeholders
    .filter(({ type }) => type === 'slideNumber')
    .flatMap(({ box, levels, align, anchor }) => {
      const lines = [[{ text: String(number) }]];
      return marksOf(
        placeText([{ lines, style: styleOfLevel(levels, 1) }], toArea(box), align, anchor, scene),
      );
    });
