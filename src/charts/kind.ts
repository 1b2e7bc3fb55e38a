/** What every kind of chart offers, and what it is told about the deck it is drawn for. */
import * as z from 'zod';
import type { Theme } from '../brand/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { Text } from '../figures/text.ts';
import type { Words } from '../figures/words.ts';
import type { ContentPath } from '../problems.ts';
import type { Direction } from '../text/direction.ts';
import type { Measure } from '../text/measure.ts';
import type { Pixels } from '../units.ts';
import type { ChartDrawing } from './chart.ts';

/** The text of the content in the deck's language; `path` leads to it from the chart. */
export type Localise = (declared: Text, path: ContentPath) => string;

export const figureId = z.string();

export interface ChartContext {
  readonly theme: Theme;
  readonly width: Pixels;
  readonly height: Pixels;
  figure(id: string): Figure;
  readonly words: Words;
  readonly measure: Measure;
  readonly direction: Direction;
}

/** Why a chart would mislead or could not be read; `path` leads to the culprit from the chart. */
export interface ChartFault {
  readonly path: ContentPath;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** `Target 2025: over 1.5 million vehicles`. */
export const targetWords = (figure: Figure, words: Words): string =>
  `${words.phrase('target')} ${words.shortPeriod(figure.period)}${words.phrase('colon')}${words.value(figure)}`;

export interface ChartKind<Declared, Chart> {
  /** Of the YAML, with texts still in every language. */
  readonly schema: z.ZodType<Declared>;
  localise(declared: Declared, text: Localise): Chart;
  /** Every figure the chart shows, in reading order. */
  figureIds(chart: Chart): string[];
  draw(chart: Chart, context: ChartContext): ChartDrawing;
  /** What the schema cannot see. */
  findFaults(chart: Chart, context: ChartContext): ChartFault[];
  /** The alt text: every value that the drawing shows, in reading order. */
  describe(chart: Chart, context: ChartContext): string;
}
