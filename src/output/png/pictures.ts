/** Slides as pictures: one PNG each, and all of them on a contact sheet. */
import { type Canvas, createCanvas } from 'canvas';
import { encodePng } from '../../formats/png.ts';
import type { Output } from '../output.ts';
import { type Images, loadImages, paintMarks } from '../paint/canvas.ts';
import type { Page } from '../paint/marks.ts';
import type { RenderedDeck } from '../rendered.ts';

/** Pixels; what a projector or a screen shows today. */
export const PICTURE_WIDTH = 1920;

/** The slide on a canvas, `width` pixels wide. */
const paintCanvas = (slide: Page, width: number, images: Images): Canvas => {
  const scale = width / slide.width;
  const canvas = createCanvas(width, Math.round(slide.height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  paintMarks(context, slide.marks, images);
  return canvas;
};

const JPEG_QUALITY = 85;

/** A page as JPEG, for where pictures have to be light. */
export const drawJpeg = (page: Page, width: number, images: Images): Uint8Array =>
  new Uint8Array(paintCanvas(page, width, images).toBuffer('image/jpeg', JPEG_QUALITY));

const toPng = (canvas: Canvas): Uint8Array => encodePng(canvas.data(), canvas.width, canvas.height);

/** One PNG per slide, and the contact sheet. */
export const writePictures = async (
  { slides, media }: Pick<RenderedDeck, 'slides' | 'media'>,
  width: number,
): Promise<Output[]> => {
  const images = await loadImages(media, slides);
  return [
    ...slides.map((slide, i) => ({
      suffix: `.slide-${String(i + 1).padStart(2, '0')}.png`,
      bytes: toPng(paintCanvas(slide, width, images)),
    })),
    { suffix: '.slides.png', bytes: drawContactSheet(slides, images) },
  ];
};

const SHEET = { columns: 3, width: 640, gap: 16, ground: '#D5DDE0' };

/** All slides, three in a row. */
const drawContactSheet = (slides: readonly Page[], images: Images): Uint8Array => {
  const { columns, width, gap, ground } = SHEET;
  const cells = slides.map((slide) => paintCanvas(slide, width, images));
  const height = Math.max(0, ...cells.map((cell) => cell.height));
  const rows = Math.ceil(cells.length / columns);
  const canvas = createCanvas(columns * (width + gap) + gap, rows * (height + gap) + gap);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [i, cell] of cells.entries())
    context.drawImage(
      cell,
      gap + (i % columns) * (width + gap),
      gap + Math.floor(i / columns) * (height + gap),
    );
  return toPng(canvas);
};
