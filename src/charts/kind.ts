/** What every kind of chart offers, and what it is told about the deck it is drawn for. */
import { z } from 'zod';
import type { Theme } from '../brand/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { Text } from '../figures/text.ts';
import type { ContentPath } from '../problems.ts';
import type { Pixels } from '../units.ts';
import type { ChartDrawing } from './chart.ts';

/** The text of the content in the deck's language; `path` leads to it from the chart. */
export type Localise = (declared: Text, path: ContentPath) => string;

export const figureId = z.string();

/** Figures in the words of the deck's language. */
export interface ChartWords {
  /** `23 billion yuan` */
  value(figure: Figure): string;
  /** `Q1–Q3 2024` */
  period(figure: Figure): string;
  /** `+22.3%` for 0.223 */
  growth(ratio: number): string;
  /** `Target 2025: over 1.5 million vehicles` */
  target(period: string, value: string): string;
  /** Stands where a target has nothing reported against it yet. */
  readonly noActual: string;
}

export interface ChartContext {
  readonly theme: Theme;
  readonly width: Pixels;
  readonly height: Pixels;
  readonly language: string;
  figure(id: string): Figure;
  readonly words: ChartWords;
}

export interface ChartKind<Declared, Chart> {
  /** Of the YAML, with texts still in every language. */
  readonly schema: z.ZodType<Declared>;
  localise(declared: Declared, text: Localise): Chart;
  /** Every figure the chart shows, in reading order. */
  figureIds(chart: Chart): string[];
  draw(chart: Chart, context: ChartContext): ChartDrawing;
  /** The alt text: every value that the drawing shows, in reading order. */
  describe(chart: Chart, context: ChartContext): string;
}
