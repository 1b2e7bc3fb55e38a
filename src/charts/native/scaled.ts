/** Where the bars of a native chart stand, and on which axes. */
import type { PlotFrame } from '../layout/scene.ts';
import { reach, valueAxis } from './axes.ts';
import type { FormFacts } from './form.ts';
import type { Axis, CategoryAxis } from './native.ts';

/** Between the names of an axis and what is next to them. */
const GAP = 8;

/** The plot with its axes, up to the edge of the drawing where nothing is told there. */
export const scaled = (facts: FormFacts, frame: PlotFrame): { plot: PlotFrame['plot']; axes: Axis[] } => {
  const { plan, claims, theme, context, isReversed } = facts;
  const { words } = context;
  const isAcross = plan.orientation === 'horizontal';
  const isOpen = !frame.isGridShown && plan.axis.whole === undefined;
  const [text, names] = [frame.isGridShown ? claims.axis('number') : undefined, claims.axis('name')];
  const isBelow = frame.values[0] < 0 && names !== undefined;
  const { plot, ends } = isAcross
    ? reach(frame.plot, frame.values, {
        ...(isOpen ? { right: context.width } : {}),
        ...(isBelow ? { left: names.end + GAP } : {}),
      })
    : reach(frame.plot, frame.values, {
        ...(isOpen ? { top: 0 } : {}),
        ...(isBelow ? { bottom: names.top - GAP } : {}),
      });
  const isBased = plan.axis.whole === undefined || !isAcross;
  const categories: CategoryAxis = {
    kind: 'categories',
    pair: 'first',
    side: isAcross ? 'left' : 'bottom',
    // Rows stand from the top.
    isReversed: isAcross || isReversed,
    ...(isBased ? { line: theme.text } : {}),
    ...(names ? { text: names.format } : {}),
  };
  const format = { words, text: text?.format, isBetween: true };
  const first = valueAxis({
    ...format,
    axis: plan.axis,
    ends,
    side: isAcross ? 'bottom' : 'left',
    isReversed: isAcross && isReversed,
    grid: frame.isGridShown ? theme.line : undefined,
  });
  if (!plan.secondAxis || !frame.second) return { plot, axes: [categories, first] };
  const second = valueAxis({
    ...format,
    axis: plan.secondAxis,
    ends: frame.second,
    pair: 'second',
    side: 'right',
  });
  const hidden: CategoryAxis = { kind: 'categories', pair: 'second', side: 'bottom', isReversed };
  return { plot, axes: [categories, first, hidden, second] };
};
