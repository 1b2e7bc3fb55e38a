/** Draws every picture of a deck: charts, photos and the mark. */
import type { Hex } from '../brand/theme.ts';
import type { Memo } from '../cache/lru-cache.ts';
import type { ChartDrawing } from '../charts/chart.ts';
import { renderChart } from '../charts/render.ts';
import { stateOf } from '../content-file.ts';
import type { Deck, PictureSource } from '../deck/slide.ts';
import type { Locate } from '../formats/yaml.ts';
import type { Box } from '../geometry.ts';
import type { Problem } from '../problems.ts';
import { digest, LOGO_KEY, type Media, mediaKey, toMedia } from './media.ts';
import { readLogo, readPhoto } from './raster.ts';

/** `known` keeps what other decks had drawn. */
export const drawMedia = async (
  deck: Deck,
  locate: Locate,
  known: Memo<Media>,
): Promise<{ media: ReadonlyMap<string, Media>; problems: readonly Problem[] }> => {
  const media = new Map<string, Media>([[LOGO_KEY, await drawLogo(deck.theme.logo.file, known)]]);
  const problems: Problem[] = [];
  for (const slide of deck.slides) {
    for (const shape of slide.shapes) {
      if (shape.kind !== 'picture') continue;
      const picture = await drawSource(shape.source, shape.box, deck.theme.colors.background, known);
      if (picture) media.set(mediaKey(slide, shape), picture);
      else
        problems.push(
          locate(
            [...shape.at, 'file'],
            'broken-picture',
            'This file is no picture that can be shown.',
            'Use a JPEG, PNG or WebP of at most 50 megapixels and 50 MB.',
          ),
        );
    }
  }
  return { media, problems };
};

const drawSource = (source: PictureSource, box: Box, paper: Hex, known: Memo<Media>) =>
  source.kind === 'chart' ? drawChart(source.drawing, known) : drawPhoto(source.file, box, paper, known);

const drawChart = async (drawing: ChartDrawing, known: Memo<Media>): Promise<Media> => {
  const key = digest(JSON.stringify(drawing));
  const found = known.find(key);
  if (found) return found;
  const { svg, png } = await renderChart(drawing);
  return known.keep(key, toMedia(png, 'png', svg));
};

const drawPhoto = async (file: string, box: Box, paper: Hex, known: Memo<Media>) => {
  const key = JSON.stringify([stateOf(file), box.w, box.h, paper]);
  const found = known.find(key);
  if (found) return found;
  const photo = await readPhoto(file, box, paper);
  return photo && known.keep(key, toMedia(photo.bytes, photo.type));
};

const drawLogo = async (file: string, known: Memo<Media>): Promise<Media> => {
  const key = JSON.stringify([stateOf(file), 'logo']);
  const found = known.find(key);
  if (found) return found;
  const { bytes, type, svg } = await readLogo(file);
  return known.keep(key, toMedia(bytes, type, svg));
};
