/** Pages to take away: each slide above, what is said with it below. */

import type { Slide } from '../../slides/slide.ts';
import { breakLines } from '../../text/break.ts';
import type { Paragraph, Run } from '../../text/runs.ts';
import type { TextStyle } from '../../text/styles.ts';
import { points } from '../../units.ts';
import { mapPath } from '../paint/drawing.ts';
import { type Area, type Mark, marksOf, type Page, type PathMark, type Stroke } from '../paint/marks.ts';
import { lineHeightOf, placeText, type StyledLines, type TextScene } from '../paint/text.ts';
import type { RenderedDeck } from '../rendered.ts';
import type { PdfPage } from './page.ts';
import { writePages } from './pdf.ts';

/** Points: A4, which also prints on US Letter with these margins. */
const PAPER = { width: 595, height: 842 };
const MARGIN = 48;
const GAP = 24;
const FRAME = 0.5;

const NOTES: TextStyle = {
  font: 'body',
  size: points(11),
  color: 'text',
  bold: false,
  lineSpacing: 1.2,
  letterSpacing: 0,
  spaceBefore: points(6),
  bullet: false,
};
const FOOT: TextStyle = { ...NOTES, size: points(9), color: 'muted' };

export const writeHandout = async (rendered: RenderedDeck): Promise<Uint8Array> =>
  writePages(
    rendered,
    rendered.deck.slides.flatMap((slide, i) => {
      const page = rendered.slides[i];
      return page ? handoutPages(slide, page, i + 1, rendered) : [];
    }),
  );

/** One page, or more where the notes are long. */
export const handoutPages = (slide: Slide, page: Page, number: number, rendered: RenderedDeck): PdfPage[] => {
  const scene = { theme: rendered.deck.theme, direction: rendered.deck.direction, measure: rendered.measure };
  const width = PAPER.width - 2 * MARGIN;
  const scale = width / page.width;
  const picture: Area = { x: MARGIN, y: MARGIN, w: width, h: page.height * scale };
  const below = picture.y + picture.h + GAP;
  const areas = [area(below), area(MARGIN)] as const;
  const parts = paginate(breakNotes(slide.notes, scene), areas[0].h, areas[1].h);
  return parts.map((part, i): PdfPage => {
    const room = i === 0 ? areas[0] : areas[1];
    const notes = marksOf(placeText(part, room, 'start', 'top', scene));
    const top = i === 0 ? [...frame(picture, rendered), ...scaleMarks(page.marks, scale, picture)] : [];
    const marks = [...top, ...notes, ...foot(number, rendered, scene)];
    return { ...PAPER, marks, ...(i === 0 ? { bookmark: slide.title } : {}) };
  });
};

/** What is left for notes from a height down to the foot. */
const area = (top: number): Area => ({
  x: MARGIN,
  y: top,
  w: PAPER.width - 2 * MARGIN,
  h: PAPER.height - MARGIN - GAP - top,
});

const breakNotes = (notes: readonly Paragraph[], { theme, measure }: TextScene): StyledLines[] => {
  const font = theme.fonts[NOTES.font];
  const ems = (PAPER.width - 2 * MARGIN) / NOTES.size;
  return notes.map(({ runs }) => {
    const { lines } = breakLines(runs, ems, (text, { bold = false, italic = false }) =>
      measure(text, { font, bold, italic, kerned: true }),
    );
    return { lines, style: NOTES };
  });
};

/** Paragraphs shared out over pages, broken between lines; there is always one page. */
const paginate = (paragraphs: readonly StyledLines[], first: number, others: number): StyledLines[][] => {
  const pages: StyledLines[][] = [[]];
  let free = first;
  for (const { lines, style } of paragraphs) {
    const line = lineHeightOf(style);
    let rest: readonly (readonly Run[])[] = lines;
    while (rest.length > 0) {
      const page = pages.at(-1) ?? [];
      const before = page.length === 0 ? 0 : style.spaceBefore;
      const count = Math.min(rest.length, Math.floor((free - before) / line));
      if (count > 0) {
        page.push({ lines: rest.slice(0, count), style });
        free -= before + count * line;
        rest = rest.slice(count);
      }
      if (rest.length > 0) {
        pages.push([]);
        free = others;
      }
    }
  }
  return pages;
};

/** Slides are white like the paper: a hairline tells where they end. */
const frame = ({ x, y, w, h }: Area, { deck }: RenderedDeck): Mark[] => [
  {
    kind: 'rectangle',
    x: x - FRAME,
    y: y - FRAME,
    w: w + 2 * FRAME,
    h: h + 2 * FRAME,
    fill: deck.theme.colors.muted,
  },
];

const foot = (number: number, { deck }: RenderedDeck, scene: TextScene): Mark[] => {
  const room = { x: MARGIN, y: PAPER.height - MARGIN, w: PAPER.width - 2 * MARGIN, h: 12 };
  const line = (text: string): StyledLines[] => [{ lines: [[{ text }]], style: FOOT }];
  return [
    ...marksOf(placeText(line(deck.title), room, 'start', 'top', scene)),
    ...marksOf(placeText(line(String(number)), room, 'end', 'top', scene)),
  ];
};

const scaleMarks = (marks: readonly Mark[], scale: number, origin: Area): Mark[] =>
  marks.map((mark): Mark => {
    if (mark.kind === 'path') return scalePath(mark, scale, origin);
    const place = { x: origin.x + mark.x * scale, y: origin.y + mark.y * scale };
    if (mark.kind !== 'text') return { ...mark, ...place, w: mark.w * scale, h: mark.h * scale };
    const { width, size, spacing } = mark;
    return { ...mark, ...place, width: width * scale, size: size * scale, spacing: spacing * scale };
  });

const scalePath = ({ segments, stroke, ...mark }: PathMark, scale: number, origin: Area): PathMark => {
  const moved = mapPath(
    segments,
    (x) => origin.x + x * scale,
    (y) => origin.y + y * scale,
  );
  return { ...mark, segments: moved, ...(stroke ? { stroke: scaleStroke(stroke, scale) } : {}) };
};

const scaleStroke = ({ width, dash, ...stroke }: Stroke, scale: number): Stroke => ({
  ...stroke,
  width: width * scale,
  ...(dash ? { dash: [dash[0] * scale, dash[1] * scale] } : {}),
});
