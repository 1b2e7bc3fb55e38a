/** What every layout of a plan is given, and what it gives back. Pixels from the top left. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { ChartPanel } from '../chart.ts';
import type { BarShares } from '../chartjs/configuration.ts';
import type { ChartTheme } from '../chartjs/theme.ts';
import type { ChartContext, ChartFault } from '../kind.ts';
import type { ChartPlan } from '../plan.ts';
import type { Scale } from './scale.ts';
import type { Label, TextSetter } from './text.ts';

export interface Scene {
  readonly plan: ChartPlan;
  readonly context: ChartContext;
  readonly theme: ChartTheme;
  readonly setter: TextSetter;
}

/** Where the marks of one drawing stand, and what its axes begin and end with: for a program that draws them itself. */
export interface PlotFrame {
  readonly plot: Rectangle;
  /** Of the axis of values, unscaled; upwards, or across where bars lie. */
  readonly values: Ends;
  /** Of a second axis of values. */
  readonly second?: Ends | undefined;
  /** Of values across, where both axes have them. */
  readonly across?: Ends | undefined;
  /** How bars stand in their categories. */
  readonly shares?: BarShares | undefined;
  readonly isGridShown?: boolean | undefined;
}

export type Ends = readonly [low: number, high: number];

export const endsOf = ({ min, max, unit }: Scale): Ends => [min * unit, max * unit];

export interface Layout {
  readonly panels: readonly ChartPanel[];
  /** One for each panel, or one for each drawing that makes up a panel. */
  readonly frames: readonly PlotFrame[];
  readonly under: readonly Mark[];
  /** Above what Chart.js draws: outlines of its marks, and lines that they stand on. */
  readonly outlines: readonly Mark[];
  /** Above these, below the labels. */
  readonly over: readonly Mark[];
  readonly labels: readonly Label[];
  /** Where marks are that no label may lie on; those that a label stands in are left out. */
  readonly obstacles: readonly Rectangle[];
  readonly faults: readonly ChartFault[];
}

export type LayOut = (scene: Scene) => Layout;

/** What is left of the drawing below its unit. */
export interface Head {
  readonly top: number;
  readonly labels: readonly Label[];
}

export const noRoom = (what: string, hint: string): ChartFault => ({
  path: [],
  code: 'chart-overflow',
  message: what,
  hint,
});
