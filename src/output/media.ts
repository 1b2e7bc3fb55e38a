/** Draws every picture of a deck: charts, photos and the mark. */
import type { ChartDrawing, ChartImage } from '../charts/chart.ts';
import { renderChart } from '../charts/render.ts';
import type { Problem } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import type { Locate } from '../yaml.ts';
import { LOGO_KEY, type Media, mediaKey } from './finish/finish.ts';
import { readLogo, readPhoto } from './raster.ts';

/** `known` keeps the charts of a deck that is drawn again and again. */
export const drawMedia = async (
  deck: Deck,
  locate: Locate,
  known: Map<string, ChartImage> = new Map(),
): Promise<{ media: ReadonlyMap<string, Media>; problems: readonly Problem[] }> => {
  const logo = await readLogo(deck.theme.logo.file);
  const media = new Map<string, Media>([[LOGO_KEY, logo]]);
  const problems: Problem[] = [];
  for (const slide of deck.slides) {
    for (const shape of slide.shapes) {
      if (shape.kind !== 'picture') continue;
      const key = mediaKey(slide, shape);
      if (shape.source.kind === 'chart') {
        const { svg, png } = await drawOnce(shape.source.drawing, known);
        media.set(key, { svg, bytes: png, type: 'png' });
        continue;
      }
      const photo = await readPhoto(shape.source.file, shape.box, deck.theme.colors.background);
      if (photo) media.set(key, photo);
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

const drawOnce = async (drawing: ChartDrawing, known: Map<string, ChartImage>): Promise<ChartImage> => {
  const key = JSON.stringify(drawing);
  const image = known.get(key) ?? (await renderChart(drawing));
  known.set(key, image);
  return image;
};
