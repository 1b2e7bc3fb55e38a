/** Lines and areas: on an axis of names where they are evenly far apart, else on one of dates. */
import { isEven } from '../layout/lines.ts';
import { valueAxis } from './axes.ts';
import type { FormFacts, NativeForm } from './form.ts';
import { lineGroups } from './line-series.ts';
import type { CategoryAxis } from './native.ts';
import { type Cell, nameColumn, toSheet } from './sheet.ts';

export const lines: NativeForm = (facts) => {
  const { plan, layout, context, theme, claims, isReversed, describe } = facts;
  const [frame] = layout.frames;
  if (!frame) return { reason: 'has no plot' };
  const isArea = plan.mark === 'area';
  const values = plan.series.flatMap(({ values: own }) => own);
  // Programs draw an area down to zero where a value is missing, and solid whatever it stands for.
  if (isArea && values.some(({ value }) => value === null)) return { reason: 'has a gap in an area' };
  if (isArea && values.some(({ status }) => status === 'target'))
    return { reason: 'has a target in an area' };
  const times = timesOf(facts);
  if (times.kind === 'days' && times.cells.some((cell) => typeof cell === 'number' && cell < 1))
    return { reason: 'begins before 1900' };
  const names = times.kind === 'categories' ? claims.axis('name')?.format : undefined;
  const categories: CategoryAxis = {
    kind: times.kind,
    pair: 'first',
    side: 'bottom',
    isReversed,
    ...(frame.isGridShown ? { line: theme.text } : {}),
    ...(names ? { text: names } : {}),
  };
  const upwards = valueAxis({
    axis: plan.axis,
    ends: frame.values,
    words: context.words,
    text: frame.isGridShown ? claims.axis('number')?.format : undefined,
    grid: frame.isGridShown ? theme.line : undefined,
    isBetween: false,
  });
  const { groups, columns } = lineGroups(frame, facts);
  return [
    {
      box: { x: 0, y: 0, w: context.width, h: context.height },
      plot: frame.plot,
      alt: describe(),
      sheet: toSheet(
        [nameColumn(times.cells, times.kind === 'categories' ? undefined : 'yyyy\\-mm\\-dd'), ...columns],
        context,
      ),
      groups,
      axes: [categories, upwards],
    },
  ];
};

const DAY = 86_400_000;
/** Day 0 of a sheet. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Names, or the last month of each time as its first day. */
const timesOf = ({
  plan: { categories },
}: FormFacts): { readonly kind: CategoryAxis['kind']; readonly cells: readonly Cell[] } => {
  const times = categories.flatMap(({ at }) => at ?? []);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const xs = times.map((time) => (time - first) / (last - first || 1));
  if (times.length < categories.length || isEven(xs))
    return { kind: 'categories', cells: categories.map(({ label }) => label) };
  const serial = (time: number) => {
    const month = Math.floor(time) - 1;
    const day = Math.round((time - Math.floor(time)) * 30);
    return (Date.UTC(Math.floor(month / 12), month % 12, 1 + day) - EPOCH) / DAY;
  };
  const isWhole = times.every((time) => Number.isInteger(time));
  return { kind: isWhole ? 'months' : 'days', cells: times.map(serial) };
};
