/** What a chart is before it is drawn: plain data, compared as JSON. Pixels. */
import type { ChartConfiguration } from 'chart.js';
import type { Hex } from '../brand/roles.ts';
import type { Mark } from '../drawing/marks.ts';
import type { Pixels } from '../units.ts';

/** A Chart.js configuration without functions, and where in the drawing it is drawn. */
export interface ChartPanel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly config: ChartConfiguration | ChartConfiguration<'doughnut'> | ChartConfiguration<'bubble'>;
}

export interface ChartDrawing {
  readonly width: Pixels;
  readonly height: Pixels;
  /** What it stands on; the drawing itself leaves it free. */
  readonly ground: Hex;
  readonly panels: readonly ChartPanel[];
  /** Below and above what Chart.js draws: hairlines; labels, outlines and annotations. */
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
  /** For readers from right to left: all of it is turned round, and texts stay readable. */
  readonly isMirrored: boolean;
}

/** One drawing in the forms that outputs need: marks for pages, SVG, and pixels for programs that show no vectors. */
export interface ChartImage {
  readonly marks: readonly Mark[];
  readonly svg: string;
  readonly png: Uint8Array;
}
