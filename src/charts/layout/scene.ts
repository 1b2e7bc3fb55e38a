/** What every layout of a plan is given, and what it gives back. Pixels from the top left. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { ChartPanel } from '../chart.ts';
import type { ChartTheme } from '../chartjs/theme.ts';
import type { ChartContext, ChartFault } from '../kind.ts';
import type { ChartPlan } from '../plan.ts';
import type { Label, TextSetter } from './text.ts';

export interface Scene {
  readonly plan: ChartPlan;
  readonly context: ChartContext;
  readonly theme: ChartTheme;
  readonly setter: TextSetter;
}

export interface Layout {
  readonly panels: readonly ChartPanel[];
  readonly under: readonly Mark[];
  /** Above what Chart.js draws, below the labels. */
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
