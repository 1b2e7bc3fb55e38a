/** SVG and photo files → pixels, on the canvas that measures and draws all else. */
import { statSync } from 'node:fs';
import { createCanvas, type Image, loadImage, type SKRSContext2D } from 'canvas';
import type { Hex } from '../brand/roles.ts';
import { readBytes } from '../files.ts';
import { inspectPicture, type PictureType } from '../formats/picture.ts';
import { encodePng } from '../formats/png.ts';
import { readSvg } from '../formats/svg.ts';
import type { Box } from '../geometry.ts';
import { cropToFill, type Rectangle, type Size } from './crop.ts';

/** Sharp on paper and on any projector; more only makes the file heavier. */
const MAX_DPI = 220;
const JPEG_QUALITY = 82;
const LOGO_PIXELS = 256;
/** What a picture may unpack to: 50 megapixels are a very large photo. */
const MAX_PIXELS = 50_000_000;
const MAX_BYTES = 50_000_000;

/** A logo as SVG and as PNG, with the size that it says it has; undefined if it draws nothing. */
export const readLogo = async (file: string) => {
  const read = readSvg(readBytes(file, MAX_BYTES));
  if ('fault' in read) return undefined;
  const image = await loadImage(Buffer.from(read.svg)).catch(() => undefined);
  if (!image) return undefined;
  const scale = LOGO_PIXELS / Math.max(image.width, image.height);
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  if (width === undefined || height === undefined) throw new Error('A logo has a width and a height');
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  if (data.every((value) => value === 0)) return undefined;
  return {
    svg: read.svg,
    size: { width, height },
    type: 'png' as const,
    bytes: encodePng(new Uint8Array(data.buffer), width, height),
  };
};

export type PhotoFault = 'no-picture' | 'cut-off' | 'damaged' | 'too-large';

export interface Photo {
  readonly type: 'jpeg';
  readonly bytes: Uint8Array;
  /** Pixels of the file that are shown, before they are made fewer. */
  readonly shown: Size;
}

export interface PhotoPlace {
  /** Its place on the slide in inches. */
  readonly box: Pick<Box, 'w' | 'h'>;
  /** What shows through where the photo is transparent. */
  readonly paper: Hex;
  /** The part of the photo that is shown; the largest around its middle that has the box's shape if not given. */
  readonly crop?: (photo: Size) => Rectangle;
}

/** A photo upright, cropped to the shape of its box, and no finer than needed. */
export const readPhoto = async (
  file: string,
  { box: { w, h }, paper, crop = (photo) => cropToFill(photo, w / h) }: PhotoPlace,
): Promise<Photo | { readonly fault: PhotoFault }> => {
  const found = await loadPhoto(file);
  if ('fault' in found) return found;
  const shown = crop(found.upright);
  const scale = Math.min(1, (w * MAX_DPI) / shown.width);
  const [columns, rows] = [shown.width, shown.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  );
  if (columns === undefined || rows === undefined) throw new Error('A photo has a width and a height');
  const canvas = createCanvas(columns, rows);
  const context = canvas.getContext('2d');
  // A JPEG has no transparency: what lets the paper show through is to show it still.
  context.fillStyle = `#${paper}`;
  context.fillRect(0, 0, columns, rows);
  context.scale(columns / shown.width, rows / shown.height);
  context.translate(-shown.left, -shown.top);
  found.paint(context);
  const bytes = new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY));
  return { type: 'jpeg', bytes, shown: { width: shown.width, height: shown.height } };
};

interface Loaded {
  readonly upright: Size;
  /** One unit of the context for a pixel of the photo. */
  readonly paint: (context: SKRSContext2D) => void;
}

const loadPhoto = async (file: string): Promise<Loaded | { readonly fault: PhotoFault }> => {
  if (statSync(file).size > MAX_BYTES) return { fault: 'too-large' };
  const bytes = readBytes(file, MAX_BYTES);
  const facts = inspectPicture(bytes);
  if (!facts) return { fault: 'no-picture' };
  if ('fault' in facts) return facts;
  if (facts.width * facts.height > MAX_PIXELS) return { fault: 'too-large' };
  const image = await loadImage(bytes).catch(() => undefined);
  if (!image || image.width * image.height === 0) return { fault: 'damaged' };
  return turn(image, leftToTurn(facts.type, facts.orientation));
};

/** The canvas turns all but PNG as their EXIF says. */
const leftToTurn = (type: PictureType, orientation: number) => (type === 'png' ? orientation : 1);

/** What turns a picture of a width and a height upright, by its EXIF orientation, as a matrix of the canvas. */
const TURNS: Readonly<
  Record<number, (w: number, h: number) => readonly [number, number, number, number, number, number]>
> = {
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

const turn = (image: Image, orientation: number): Loaded => {
  const { width, height } = image;
  const isOnItsSide = orientation >= 5;
  return {
    upright: isOnItsSide ? { width: height, height: width } : { width, height },
    paint: (context) => {
      const matrix = TURNS[orientation]?.(width, height);
      if (matrix) context.transform(...matrix);
      context.drawImage(image, 0, 0);
    },
  };
};
