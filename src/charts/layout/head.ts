/** The line above a chart: in which unit it counts, and of when, where no label says it. */
import { sizes } from '../chartjs/theme.ts';
import type { Head, Scene } from './scene.ts';
import { linesHeight } from './text.ts';

const GAP = 6;

/** Empty where the slide says it beside the chart. */
export const layOutHead = ({ plan, context, theme, setter }: Scene, ...more: readonly string[]): Head => {
  const { words, isUnitTold = false } = context;
  const said = isUnitTold ? [] : [plan.axis.unit, plan.period ?? ''];
  const text = [...said, ...more].filter((part) => part !== '').join(words.phrase('separator'));
  if (text === '') return { top: 0, labels: [] };
  const lines = setter.fit(text, context.width, sizes(14, 13, 12), { bold: false, color: theme.muted });
  return { top: linesHeight(lines) + GAP, labels: [{ x: 0, y: 0, align: 'left', lines }] };
};
