/** Whether two pictures of a page look alike: a renderer's next version may move an edge, not a shape. */
import { createCanvas, type Image, loadImage } from 'canvas';

/** What may differ, by that measure: another version of LibreOffice sets type a little differently. */
export const TOLERANCE = 0.03;

export interface Likeness {
  /** The share of cells that differ visibly, 0 to 1; 1 if the sizes differ. */
  readonly differing: number;
}

/** Pixels on a side of the cells whose mean colours are compared. */
const CELL = 4;
/** Of 255, on any channel. */
const VISIBLE = 24;

const readCells = (image: Image): Uint8ClampedArray => {
  const [width, height] = [Math.floor(image.width / CELL), Math.floor(image.height / CELL)];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
};

export const comparePages = async (one: Buffer, other: Buffer): Promise<Likeness> => {
  const [a, b] = [await loadImage(one), await loadImage(other)];
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return { differing: 1 };
  const [cells, others] = [readCells(a), readCells(b)];
  let differing = 0;
  for (let at = 0; at < cells.length; at += 4) {
    const isVisible = [0, 1, 2].some(
      (channel) => Math.abs((cells[at + channel] ?? 0) - (others[at + channel] ?? 0)) > VISIBLE,
    );
    if (isVisible) differing++;
  }
  return { differing: differing / (cells.length / 4) };
};
