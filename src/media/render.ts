/** Draws every picture of a deck: charts, photos and the logo. */
import type { Hex } from '../brand/roles.ts';
import type { Cache } from '../cache/cache.ts';
import { MEGABYTE, storeOf } from '../cache/lru-store.ts';
import type { ChartDrawing } from '../charts/chart.ts';
import { createChartRenderer } from '../charts/chartjs/renderer.ts';
import { stateOf } from '../content-file.ts';
import type { Locate } from '../formats/yaml.ts';
import type { Problem } from '../problems.ts';
import { type Deck, type PictureShape, singleShapes } from '../slides/slide.ts';
import { cropToFill, type Size, wholeOf } from './crop.ts';
import { digest, LOGO_KEY, type Media, mediaKey, toMedia, weighMedia } from './media.ts';
import { describeFault, findBlur } from './photo-problems.ts';
import { readLogo, readPhoto } from './raster.ts';

export interface RenderedMedia {
  readonly media: ReadonlyMap<string, Media>;
  readonly problems: readonly Problem[];
}

/** Charts by their drawing; photos and logos by their file, its state, and what is made of it. */
const createPictures = storeOf<Media>(8 * MEGABYTE, weighMedia);

export const renderMedia = async (deck: Deck, locate: Locate, cache: Cache): Promise<RenderedMedia> => {
  const media = new Map<string, Media>();
  const problems: Problem[] = [];
  const { logo } = deck.theme;
  const logoPicture = logo && (await drawLogo(logo.file, cache));
  if (logoPicture) media.set(LOGO_KEY, logoPicture);
  else if (logo)
    problems.push(locate(['brand'], 'broken-logo', 'The logo of the brand draws nothing.', LOGO_HINT));
  for (const slide of deck.slides) {
    for (const shape of singleShapes(slide.shapes)) {
      if (shape.kind !== 'picture') continue;
      const at = [...shape.at, 'file'];
      const picture = await drawPicture(shape, deck.theme.colors.background, cache);
      if ('fault' in picture) problems.push(describeFault(picture.fault, at, locate));
      else {
        media.set(mediaKey(slide, shape), picture);
        if (picture.shown) problems.push(...findBlur(picture.shown, shape.box, at, locate));
      }
    }
  }
  return { media, problems };
};

const LOGO_HINT = 'Open its file in a browser: it must show something, within its `viewBox`.';

const drawPicture = ({ source, box }: PictureShape, paper: Hex, cache: Cache) =>
  source.kind === 'chart' ? drawChart(source.drawing, cache) : drawPhoto(source, box, paper, cache);

const drawChart = async (drawing: ChartDrawing, cache: Cache): Promise<Media> => {
  const key = digest(JSON.stringify(drawing));
  const known = cache.get(createPictures);
  const found = known.find(key);
  if (found) return found;
  const { svg, png, marks } = await cache.get(createChartRenderer).render(drawing);
  return known.keep(key, { ...toMedia(png, 'png', svg), marks });
};

const VECTOR = 100;

type PhotoSource = Extract<PictureShape['source'], { kind: 'file' }>;

const drawPhoto = async (source: PhotoSource, box: PictureShape['box'], paper: Hex, cache: Cache) => {
  const { file, fit, focus } = source;
  const key = JSON.stringify([stateOf(file), box.w, box.h, paper, fit, focus]);
  const known = cache.get(createPictures);
  const found = known.find(key);
  if (found) return found;
  if (/\.svg$/i.test(file)) {
    const logo = await readLogo(file);
    if (!logo) return { fault: 'no-picture' as const };
    // Vectors are sharp at any size.
    const shown = { width: logo.size.width * VECTOR, height: logo.size.height * VECTOR };
    return known.keep(key, { ...toMedia(logo.bytes, logo.type, logo.svg), shown });
  }
  const photo = await readPhoto(file, { box, paper, crop: cropOf(source, box) });
  if ('fault' in photo) return photo;
  return known.keep(key, { ...toMedia(photo.bytes, photo.type), shown: photo.shown });
};

const cropOf =
  ({ fit, focus: [x, y] = [0.5, 0.5] }: PhotoSource, { w, h }: PictureShape['box']) =>
  (photo: Size) =>
    fit === 'whole' ? wholeOf(photo) : cropToFill(photo, w / h, { x, y });

const drawLogo = async (file: string, cache: Cache): Promise<Media | undefined> => {
  const key = JSON.stringify([stateOf(file), 'logo']);
  const known = cache.get(createPictures);
  const found = known.find(key);
  if (found) return found;
  const logo = await readLogo(file);
  return logo && known.keep(key, toMedia(logo.bytes, logo.type, logo.svg));
};
