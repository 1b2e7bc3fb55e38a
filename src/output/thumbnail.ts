/** The first slide as the small picture that file managers and mail programs show. */

import type { Images } from './paint/canvas.ts';
import type { Painted } from './paint/slide.ts';
import { paintCanvas } from './pictures.ts';

const WIDTH = 512;
const JPEG_QUALITY = 85;

/** JPEG bytes. */
export const drawThumbnail = (slide: Painted, images: Images): Uint8Array =>
  new Uint8Array(paintCanvas(slide, WIDTH, images).toBuffer('image/jpeg', JPEG_QUALITY));
