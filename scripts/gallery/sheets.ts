/** All slides of a deck on one small picture, and which of them look otherwise than on the committed one. */
import { type Canvas, createCanvas, type Image, loadImage } from 'canvas';
import { writePictures } from '../../src/output/png/pictures.ts';
import type { RenderedDeck } from '../../src/output/rendered.ts';

const CELL = { width: 400, height: 225 };
const COLUMNS = 5;
/** Of WebP: at this size nothing that is compared is lost. */
const QUALITY = 82;

/** Pixels on a side of what is compared by its mean colour, and how far one may be off, of 255 on any channel. */
const PATCH = 5;
const VISIBLE = 20;
/** The share of a slide's patches that may differ: the edges of a few letters. */
const TOLERANCE = 0.004;

const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    x: (i % COLUMNS) * CELL.width,
    y: Math.floor(i / COLUMNS) * CELL.height,
  }));

export const drawSheet = async (rendered: RenderedDeck): Promise<{ sheet: Canvas; slides: number }> => {
  const pictures = (await writePictures(rendered, 2 * CELL.width)).slice(0, -1);
  const rows = Math.ceil(pictures.length / COLUMNS);
  const sheet = createCanvas(COLUMNS * CELL.width, rows * CELL.height);
  const context = sheet.getContext('2d');
  context.imageSmoothingQuality = 'high';
  for (const [i, { x, y }] of places(pictures.length).entries()) {
    const bytes = pictures[i]?.bytes;
    if (bytes) context.drawImage(await loadImage(bytes), x, y, CELL.width, CELL.height);
  }
  return { sheet, slides: pictures.length };
};

export const encodeSheet = (sheet: Canvas): Buffer => sheet.toBuffer('image/webp', QUALITY);

/** The numbers of the slides that look otherwise, from 1; all if there are more or fewer of them. */
export const compareSheets = async (sheet: Canvas, slides: number, known: Buffer): Promise<number[]> => {
  const all = places(slides).map((_, i) => i + 1);
  const before = await loadImage(known);
  if (before.width !== sheet.width || before.height !== sheet.height) return all;
  // Through the same loss, so that only what is shown differs.
  const now = await loadImage(encodeSheet(sheet));
  return places(slides).flatMap(({ x, y }, i) =>
    shareDiffering(readPatches(before, x, y), readPatches(now, x, y)) > TOLERANCE ? [i + 1] : [],
  );
};

const readPatches = (image: Image, x: number, y: number): Uint8ClampedArray => {
  const [width, height] = [CELL.width / PATCH, CELL.height / PATCH];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x, y, CELL.width, CELL.height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
};

const shareDiffering = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => {
  let differing = 0;
  for (let at = 0; at < one.length; at += 4) {
    const isVisible = [0, 1, 2].some(
      (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > VISIBLE,
    );
    if (isVisible) differing++;
  }
  return differing / (one.length / 4);
};
