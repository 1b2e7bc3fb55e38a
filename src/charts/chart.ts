/** What a chart is before it is drawn: plain data, compared as JSON. */
import type { ChartConfiguration } from 'chart.js';
import type { Pixels } from '../units.ts';

/** A Chart.js configuration without functions (our own plugins read `options.plugins.<id>`) and the size it is drawn at. */
export interface ChartDrawing {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly config: ChartConfiguration;
}

/** One drawing in the two forms a deck holds: vector, and pixels for programs that show no vectors. */
export interface ChartImage {
  readonly svg: string;
  readonly png: Uint8Array;
}
