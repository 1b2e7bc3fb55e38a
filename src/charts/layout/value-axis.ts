/** The axis of values, where marks are too many to be labelled, or are lines: hairlines with numbers at the left. */
import { sizes } from '../chartjs/theme.ts';
import type { PlanAxis } from '../plan.ts';
import type { Scale } from './scale.ts';
import type { Scene } from './scene.ts';
import type { Label } from './text.ts';

const GAP = 10;

export interface ValueAxis {
  /** What the numbers take at the side of the plot. */
  readonly width: number;
  readonly labels: (plot: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }) => Label[];
}

export const layOutValueAxis = (
  { ticks }: PlanAxis,
  scale: Scale,
  { setter, theme }: Scene,
  side: 'left' | 'right' = 'left',
): ValueAxis => {
  const [size = 16] = sizes(12);
  const shown = ticks.filter(({ at }) => scale.share(at) > -0.001 && scale.share(at) < 1.001);
  const line = (text: string) => ({ text, size, bold: false, color: theme.muted, tells: 'number' as const });
  return {
    width: Math.max(0, ...shown.map(({ label }) => setter.width(label, size, false))) + GAP,
    labels: (plot) =>
      shown.map(({ at, label }) => ({
        x: side === 'left' ? plot.x - GAP : plot.x + plot.w + GAP,
        y: plot.y + plot.h * (1 - scale.share(at)) - (size * 1.25) / 2,
        align: side === 'left' ? 'right' : 'left',
        lines: [line(label)],
      })),
  };
};
