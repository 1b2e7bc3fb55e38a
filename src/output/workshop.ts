/** What many decks share, made once: the widths of words, brands, pictures, slides, compressed parts, and what was found in parts that were read. */
import type { Theme } from '../brand/theme.ts';
import { createMemo, type Memo } from '../cache/lru-cache.ts';
import { type ChartRenderer, createChartRenderer } from '../charts/chartjs/renderer.ts';
import type { ReadPart } from '../check/part.ts';
import type { PackedPart } from '../formats/zip/pack.ts';
import { type Media, weighMedia } from '../media/media.ts';
import { createMeasure, type Measure } from '../text/measure.ts';
import type { FinishedLayout } from './pptx/layouts.ts';
import type { FinishedSlide } from './pptx/slide.ts';

/** Given to one deck after another; each is the same, byte by byte, as if it had been made alone. */
export interface Workshop {
  readonly measure: Measure;
  /** Draws all charts, with one Chart.js. */
  readonly charts: ChartRenderer;
  /** By their file and its state, with the state of their mark. */
  readonly themes: Memo<{ readonly theme: Theme; readonly mark: string }>;
  /** Charts by their drawing; photos and marks by their file, its state, and what is made of it. */
  readonly pictures: Memo<Media>;
  /** By everything that is seen on them. */
  readonly thumbnails: Memo<Uint8Array>;
  /** By everything that goes into them. */
  readonly slides: Memo<FinishedSlide>;
  /** By everything that goes into them. */
  readonly layouts: Memo<FinishedLayout>;
  /** By their text, or by a name that tells their content. */
  readonly packed: Memo<PackedPart>;
  /** By their name and the bytes that the package holds. */
  readonly read: Memo<ReadPart>;
}

const MEGABYTE = 1e6;

export const createWorkshop = (): Workshop => ({
  measure: createMeasure(),
  charts: createChartRenderer(),
  themes: createMemo(MEGABYTE, () => 10_000),
  pictures: createMemo(8 * MEGABYTE, weighMedia),
  thumbnails: createMemo(1 * MEGABYTE, ({ length }) => length),
  slides: createMemo(
    2 * MEGABYTE,
    (slide) => slide.slide.length + slide.notes.length + slide.relationships.length,
  ),
  layouts: createMemo(MEGABYTE, ({ layout }) => layout.length),
  packed: createMemo(4 * MEGABYTE, ({ data }) => data.length),
  // A few facts, but a title may keep the whole text alive that it was cut out of.
  read: createMemo(2 * MEGABYTE, ({ size, folder }) => 2000 + (folder === 'media' ? 0 : size)),
});
