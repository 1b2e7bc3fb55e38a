/** The deck as PowerPoint opens it. */

import { MEGABYTE, storeOf } from '../../cache/lru-store.ts';
import { digest } from '../../media/media.ts';
import { loadImages } from '../paint/canvas.ts';
import { drawJpeg } from '../png/pictures.ts';
import { placeCover, type RenderedDeck } from '../rendered.ts';
import { writePackage } from './package.ts';

export const writePptx = async (rendered: RenderedDeck): Promise<Uint8Array> =>
  writePackage(rendered, await drawThumbnail(rendered));

/** Pixels: what PowerPoint itself gives file managers and mail programs to show of a deck. */
const THUMBNAIL_WIDTH = 256;

/** By everything that is seen on them. */
const createThumbnails = storeOf<Uint8Array>(MEGABYTE, ({ length }) => length);

const drawThumbnail = async (rendered: RenderedDeck): Promise<Uint8Array> => {
  const { media, cache } = rendered;
  const thumbnails = cache.get(createThumbnails);
  const cover = placeCover(rendered);
  const files = cover.marks.map((mark) => ('media' in mark ? media.get(mark.media)?.files : undefined));
  const key = digest(JSON.stringify([cover.width, cover.height, cover.marks, files]));
  const found = thumbnails.find(key);
  if (found) return found;
  const images = await loadImages(media, [cover]);
  return thumbnails.keep(key, drawJpeg(cover, THUMBNAIL_WIDTH, images));
};
