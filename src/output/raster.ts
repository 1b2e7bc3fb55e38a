/** SVG and photo files → pixels, on the canvas that measures and draws all else. */
import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from 'canvas';
import { encodePng } from '../charts/png.ts';
import type { Box } from '../geometry.ts';

/** Sharp on paper and on any projector; more only makes the file heavier. */
const MAX_DPI = 220;
const JPEG_QUALITY = 82;
const LOGO_PIXELS = 256;
/** What a picture may unpack to: 50 megapixels are a very large photo. */
const MAX_PIXELS = 50_000_000;

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

/** A photo cropped to the shape of its box, centred, and no finer than needed; undefined if it is no picture. */
export const readPhoto = async (file: string, { w, h }: Box) => {
  const image = await loadImage(file).catch(() => undefined);
  if (!image || image.width * image.height === 0 || image.width * image.height > MAX_PIXELS) return undefined;
  const shape = w / h;
  const width = Math.min(image.width, image.height * shape);
  const height = width / shape;
  const scale = Math.min(1, (w * MAX_DPI) / width);
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = createCanvas(columns, rows);
  canvas
    .getContext('2d')
    .drawImage(
      image,
      (image.width - width) / 2,
      (image.height - height) / 2,
      width,
      height,
      0,
      0,
      columns,
      rows,
    );
  return { type: 'jpeg' as const, bytes: new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY)) };
};
