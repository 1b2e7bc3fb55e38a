/** Marks → a canvas: of pixels, or of a PDF page, where text stays text and charts stay vectors. */
import { type Canvas, type Image, loadImage, type SKRSContext2D } from 'canvas';
import { paintMarks as paintDrawing } from '../../drawing/canvas.ts';
import type { Mark as DrawingMark } from '../../drawing/marks.ts';
import type { Media } from '../../media/media.ts';
import { cssFont } from '../../text/fonts.ts';
import { type ChartMark, type Mark, type Page, type PathMark, type TextMark, UNDERLINE } from './marks.ts';

/** A photo or the logo, unpacked, or what a chart consists of. */
export type Shown = Image | Canvas | readonly DrawingMark[];

/** All that pages show, unpacked once for all of them. */
export type Images = ReadonlyMap<string, Shown>;

const isDrawing = (shown: Shown): shown is readonly DrawingMark[] => Array.isArray(shown);

export const loadImages = async (
  media: ReadonlyMap<string, Media>,
  slides: readonly Page[],
): Promise<Images> => {
  const shown = new Set(
    slides.flatMap(({ marks }) => marks.flatMap((mark) => ('media' in mark ? [mark.media] : []))),
  );
  const images = [...media]
    .filter(([key]) => shown.has(key))
    .map(
      async ([key, { bytes, marks }]): Promise<[string, Shown]> => [key, marks ?? (await loadImage(bytes))],
    );
  return new Map(await Promise.all(images));
};

/** Paints in points from the context's origin. */
export const paintMarks = (context: SKRSContext2D, marks: readonly Mark[], images: Images) => {
  for (const mark of marks) {
    if (mark.kind === 'text') paintText(context, mark);
    else if (mark.kind === 'path') paintPath(context, mark);
    else if (mark.kind === 'rectangle') {
      context.fillStyle = `#${mark.fill}`;
      context.fillRect(mark.x, mark.y, mark.w, mark.h);
    } else {
      const shown = images.get(mark.media);
      if (!shown) throw new Error(`No picture was drawn for ${mark.media}`);
      if (!isDrawing(shown)) context.drawImage(shown, mark.x, mark.y, mark.w, mark.h);
      else if (mark.kind === 'chart') paintChart(context, mark, shown);
    }
  }
};

const paintPath = (context: SKRSContext2D, { segments, fill, stroke }: PathMark) => {
  context.beginPath();
  for (const segment of segments) {
    if (segment[0] === 'M') context.moveTo(segment[1], segment[2]);
    else if (segment[0] === 'L') context.lineTo(segment[1], segment[2]);
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment;
      context.bezierCurveTo(x1, y1, x2, y2, x, y);
    } else context.closePath();
  }
  if (fill !== undefined) {
    context.fillStyle = `#${fill}`;
    context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = `#${stroke.color}`;
  context.lineWidth = stroke.width;
  context.lineCap = stroke.cap === 'round' ? 'round' : 'butt';
  context.lineJoin = 'miter';
  context.setLineDash([...(stroke.dash ?? [])]);
  context.stroke();
};

/** With vectors where the page has them. */
const paintChart = (
  context: SKRSContext2D,
  { x, y, w, h, drawing }: ChartMark,
  marks: readonly DrawingMark[],
) => {
  context.save();
  context.translate(x, y);
  context.scale(w / drawing.width, h / drawing.height);
  paintDrawing(context, marks);
  context.restore();
};

const paintText = (context: SKRSContext2D, mark: TextMark) => {
  const { text, x, y, width, size, spacing, color, direction, href } = mark;
  context.font = cssFont(mark, size);
  context.fillStyle = `#${color}`;
  context.direction = direction;
  context.textAlign = 'left';
  context.letterSpacing = `${spacing}px`;
  context.fillText(text, x, y);
  if (href === undefined) return;
  context.fillRect(x, y + size * UNDERLINE.offset, width, size * UNDERLINE.thickness);
};
