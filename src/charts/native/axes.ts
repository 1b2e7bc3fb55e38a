/** The axes of native charts. */

import type { Rectangle } from '../../drawing/rectangle.ts';
import type { Words } from '../../figures/words.ts';
import type { Ends } from '../layout/scene.ts';
import type { PlanAxis } from '../plan.ts';
import type { AxisPair, TextFormat, ValueAxis } from './native.ts';
import { numberCode } from './number-code.ts';

export interface ValueAxisFacts {
  readonly axis: PlanAxis;
  readonly ends: Ends;
  readonly words: Words;
  readonly pair?: AxisPair;
  readonly side?: ValueAxis['side'];
  readonly isReversed?: boolean;
  readonly text?: TextFormat | undefined;
  readonly grid?: string | undefined;
  readonly line?: string | undefined;
  readonly isBetween: boolean;
}

export const valueAxis = (facts: ValueAxisFacts): ValueAxis => {
  const { axis, ends, words, text, grid, line } = facts;
  const [first, second] = axis.ticks;
  const step = first && second ? second.at - first.at : undefined;
  return {
    kind: 'values',
    pair: facts.pair ?? 'first',
    side: facts.side ?? 'left',
    isReversed: facts.isReversed ?? false,
    ends,
    code: tickCode(axis, words),
    isBetween: facts.isBetween,
    ...(step === undefined ? {} : { step }),
    ...(text ? { text } : {}),
    ...(grid === undefined ? {} : { grid }),
    ...(line === undefined ? {} : { line }),
  };
};

const tickCode = ({ ticks }: PlanAxis, words: Words): string => {
  const tick = ticks.find(({ at }) => at !== 0);
  return (tick && numberCode(tick.label, tick.at, words)?.code) ?? 'General';
};

/**
 * The plot reaches to the edges that are given, in the same scale: an edited value may be higher, and what stands at the
 * end of a bar below zero needs room within it.
 */
export const reach = (
  plot: Rectangle,
  [low, high]: Ends,
  to: Partial<Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>>,
): { plot: Rectangle; ends: Ends } => {
  const left = Math.min(plot.x, to.left ?? plot.x);
  const top = Math.min(plot.y, to.top ?? plot.y);
  const right = Math.max(plot.x + plot.w, to.right ?? 0);
  const bottom = Math.max(plot.y + plot.h, to.bottom ?? 0);
  const isAcross = to.left !== undefined || to.right !== undefined;
  const unit = (high - low) / (isAcross ? plot.w : plot.h);
  const before = isAcross ? plot.x - left : bottom - plot.y - plot.h;
  const after = isAcross ? right - plot.x - plot.w : plot.y - top;
  return {
    plot: { x: left, y: top, w: right - left, h: bottom - top },
    ends: [low - before * unit, high + after * unit],
  };
};

const MOST_GAP = 500;

/** Bars as Chart.js has them: their share of a category, and of their place in it. */
export const barSpacing = (
  count: number,
  { category, bar }: { readonly category: number; readonly bar: number },
) => {
  const width = (category / count) * bar;
  const between = (category / count) * (1 - bar);
  const group = count * width + (count - 1) * between;
  return {
    gap: Math.round(Math.min(MOST_GAP, Math.max(0, ((1 - group) / width) * 100))),
    overlap: count === 1 ? 0 : Math.round(Math.max(-100, (-between / width) * 100)),
  };
};
