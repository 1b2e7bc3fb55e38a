/** SVG and photo files → pixels, on the canvas that measures and draws all else. */
import { readFileSync, statSync } from 'node:fs';
import { createCanvas, loadImage } from 'canvas';
import { imageSize } from 'image-size';
import type { Hex } from '../brand/theme.ts';
import { encodePng } from '../formats/png.ts';
import type { Box } from '../geometry.ts';

/** Sharp on paper and on any projector; more only makes the file heavier. */
const MAX_DPI = 220;
const JPEG_QUALITY = 82;
const LOGO_PIXELS = 256;
/** What a picture may unpack to: 50 megapixels are a very large photo. */
const MAX_PIXELS = 50_000_000;
const MAX_BYTES = 50_000_000;

/** The brand's mark as SVG and as PNG. */
export const readLogo = async (file: string) => {
  const svg = readFileSync(file, 'utf8');
  const image = await loadImage(Buffer.from(svg));
  const context = createCanvas(LOGO_PIXELS, LOGO_PIXELS).getContext('2d');
  context.drawImage(image, 0, 0, LOGO_PIXELS, LOGO_PIXELS);
  const { data } = context.getImageData(0, 0, LOGO_PIXELS, LOGO_PIXELS);
  return {
    svg,
    type: 'png' as const,
    bytes: encodePng(new Uint8Array(data.buffer), LOGO_PIXELS, LOGO_PIXELS),
  };
};

/** The kinds of picture that the canvas reads, as `image-size` names them. */
const PHOTO_TYPES = ['jpg', 'png', 'webp'];

/** Told from the file's first bytes, before anything is unpacked. */
const isPhoto = (bytes: Uint8Array): boolean => {
  try {
    const { type, width = 0, height = 0 } = imageSize(bytes);
    const pixels = width * height;
    return PHOTO_TYPES.includes(type ?? '') && pixels > 0 && pixels <= MAX_PIXELS;
  } catch {
    return false;
  }
};

/** A photo upright, cropped to the shape of its box, centred, and no finer than needed; undefined if it is none. */
export const readPhoto = async (file: string, { w, h }: Box, paper: Hex) => {
  if (statSync(file).size > MAX_BYTES) return undefined;
  const bytes = readFileSync(file);
  if (!isPhoto(bytes)) return undefined;
  // The canvas turns a photo as its EXIF says.
  const image = await loadImage(bytes).catch(() => undefined);
  if (!image || image.width * image.height === 0) return undefined;
  const shape = w / h;
  const width = Math.min(image.width, image.height * shape);
  const height = width / shape;
  const scale = Math.min(1, (w * MAX_DPI) / width);
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = createCanvas(columns, rows);
  const context = canvas.getContext('2d');
  // A JPEG has no transparency: what lets the paper show through is to show it still.
  context.fillStyle = `#${paper}`;
  context.fillRect(0, 0, columns, rows);
  const [left, top] = [(image.width - width) / 2, (image.height - height) / 2];
  context.drawImage(image, left, top, width, height, 0, 0, columns, rows);
  return { type: 'jpeg' as const, bytes: new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY)) };
};
