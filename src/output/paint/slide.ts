/** A slide of the deck → its page of marks: its layout's ground and decorations, then its shapes. */

import type { Deck, Layout, Slide, SlideShape } from '../../deck/slide.ts';
import type { Box } from '../../geometry.ts';
import { LOGO_KEY, mediaKey } from '../../media/media.ts';
import type { Measure } from '../../text/measure.ts';
import type { TextStyle } from '../../text/styles.ts';
import { inchesToPoints } from '../../units.ts';
import { type Area, type Mark, marksOf, type PlacedShape, type SlidePage } from './marks.ts';
import { placeTable } from './table.ts';
import { placeText, type TextScene } from './text.ts';

/** `number` is its place in the deck, from 1. */
export const placeSlide = (deck: Deck, slide: Slide, number: number, measure: Measure): SlidePage => {
  const layout = deck.layouts.find(({ name }) => name === slide.layout);
  if (!layout) throw new Error(`Slide ${slide.id} has no layout ${slide.layout}`);
  const [width, height] = [deck.theme.slide.width, deck.theme.slide.height].map(inchesToPoints);
  if (width === undefined || height === undefined) throw new Error('A slide has a width and a height');
  const scene: TextScene = { theme: deck.theme, direction: deck.direction, measure };
  const shapes = slide.shapes.map((shape) => placeShape(shape, slide, layout, scene));
  return {
    width,
    height,
    shapes,
    marks: [
      { kind: 'rectangle', x: 0, y: 0, w: width, h: height, fill: deck.theme.colors[layout.background] },
      ...placeDecorations(layout, deck),
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

const placeDecorations = ({ decorations }: Layout, { theme }: Deck): Mark[] =>
  decorations.map((decoration) =>
    decoration.kind === 'rectangle'
      ? { kind: 'rectangle', ...toArea(decoration.box), fill: theme.colors[decoration.fill] }
      : { kind: 'picture', ...toArea(decoration.box), media: LOGO_KEY },
  );

const placeShape = (shape: SlideShape, slide: Slide, layout: Layout, scene: TextScene): PlacedShape => {
  const placeholder = layout.placeholders.find(({ name }) => name === shape.placeholder);
  if (!placeholder) throw new Error(`Layout ${layout.name} has no placeholder ${shape.placeholder}`);
  const { levels, align, anchor } = placeholder;
  if (shape.kind === 'picture') {
    const place = { ...toArea(shape.box), media: mediaKey(slide, shape) };
    const { source } = shape;
    const mark: Mark =
      source.kind === 'chart'
        ? { kind: 'chart', ...place, drawing: source.drawing }
        : { kind: 'picture', ...place };
    return { shape, lines: [], marks: [mark] };
  }
  if (shape.kind === 'table') {
    const { lines, rules } = placeTable(shape, levelOf(levels, 1), scene);
    return { shape, lines, marks: [...marksOf(lines), ...rules] };
  }
  const paragraphs = shape.lines.map((lines, i) => ({
    lines,
    style: levelOf(levels, shape.paragraphs[i]?.level ?? 1),
  }));
  const lines = placeText(paragraphs, toArea(shape.box), align, anchor, scene);
  return { shape, lines, marks: marksOf(lines) };
};

const levelOf = (levels: readonly TextStyle[], level: number): TextStyle => {
  const style = levels[Math.min(level, levels.length) - 1];
  if (!style) throw new Error('A text needs a placeholder with a style');
  return style;
};

const placeNumber = (number: number, { placeholders }: Layout, scene: TextScene): Mark[] =>
  placeholders
    .filter(({ type }) => type === 'slideNumber')
    .flatMap(({ box, levels, align, anchor }) => {
      const lines = [[{ text: String(number) }]];
      return marksOf(placeText([{ lines, style: levelOf(levels, 1) }], toArea(box), align, anchor, scene));
    });
