/** Marks → a canvas: of pixels, or of a PDF page, where text stays text and charts stay vectors. */
import { type Canvas, type Image, loadImage, type SKRSContext2D } from 'canvas';
import { paintChart } from '../../charts/render.ts';
import type { Media } from '../../media/media.ts';
import { cssFont } from '../../text/fonts.ts';
import { type Mark, type Page, type TextMark, UNDERLINE } from './marks.ts';

/** The photos and the mark that pages show, unpacked once for all of them. */
export type Images = ReadonlyMap<string, Image | Canvas>;

export const loadImages = async (
  media: ReadonlyMap<string, Media>,
  slides: readonly Page[],
): Promise<ReadonlyMap<string, Image>> => {
  const shown = new Set(
    slides.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'picture' ? [mark.media] : []))),
  );
  const images = [...media]
    .filter(([key]) => shown.has(key))
    .map(async ([key, { bytes }]): Promise<[string, Image]> => [key, await loadImage(bytes)]);
  return new Map(await Promise.all(images));
};

/** Paints in points from the context's origin. */
export const paintMarks = (context: SKRSContext2D, marks: readonly Mark[], images: Images) => {
  for (const mark of marks) {
    if (mark.kind === 'text') paintText(context, mark);
    else if (mark.kind === 'chart') paintChart(context, mark.drawing, mark);
    else if (mark.kind === 'rectangle') {
      context.fillStyle = `#${mark.fill}`;
      context.fillRect(mark.x, mark.y, mark.w, mark.h);
    } else {
      const image = images.get(mark.media);
      if (!image) throw new Error(`No picture was drawn for ${mark.media}`);
      context.drawImage(image, mark.x, mark.y, mark.w, mark.h);
    }
  }
};

const paintText = (context: SKRSContext2D, mark: TextMark) => {
  const { text, x, y, width, size, color, direction, href } = mark;
  context.font = cssFont(mark, size);
  context.fillStyle = `#${color}`;
  context.direction = direction;
  context.textAlign = 'left';
  context.fillText(text, x, y);
  if (href === undefined) return;
  context.fillRect(x, y + size * UNDERLINE.offset, width, size * UNDERLINE.thickness);
};
