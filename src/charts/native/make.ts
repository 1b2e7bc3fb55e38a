/** Any plan → a chart that a program draws itself, or why there is none. */
import { mirrorMarks } from '../../drawing/mirror.ts';
import { describePlan } from '../describe.ts';
import { layOutPlan } from '../draw.ts';
import type { ChartContext } from '../kind.ts';
import type { ChartForm, ChartPlan } from '../plan.ts';
import { bars } from './bars.ts';
import { createClaims } from './claims.ts';
import { rows } from './dots.ts';
import type { NativeForm, NotNative } from './form.ts';
import { lines } from './lines.ts';
import { multiples } from './multiples.ts';
import type { NativeChart, NativeFrame, PlacedText } from './native.ts';
import { points } from './points.ts';
import { rings } from './rings.ts';
import { tracks } from './tracks.ts';

const FORMS: Readonly<Record<ChartForm, NativeForm>> = {
  columns: bars,
  rows,
  tracks,
  lines,
  rings,
  points,
  multiples,
  cells: () => ({ reason: 'is a table, which no program draws as a chart' }),
};

export const makeNative = (plan: ChartPlan, context: ChartContext): NativeChart | NotNative => {
  const { scene, ...layout } = layOutPlan(plan, context);
  const claims = createClaims(layout.labels, context.words, scene.setter);
  const isReversed = context.direction === 'rtl';
  const made = FORMS[plan.form]({
    ...scene,
    layout,
    claims,
    isReversed,
    describe: (category) => describePlan(category === undefined ? plan : only(plan, category), context.words),
  });
  if ('reason' in made) return made;
  const { width, height } = context;
  const chart: NativeChart = {
    frames: made,
    under: layout.under,
    over: layout.over,
    texts: claims.rest(),
    width,
    height,
  };
  return isReversed ? mirrored(chart) : chart;
};

/** The plan with one of its categories alone. */
const only = (plan: ChartPlan, category: number): ChartPlan => ({
  ...plan,
  categories: plan.categories.slice(category, category + 1),
  series: plan.series.map((series) => ({ ...series, values: series.values.slice(category, category + 1) })),
  annotations: [],
});

const SIDES = { left: 'right', center: 'center', right: 'left' } as const;
const AXIS_SIDES = { left: 'right', right: 'left', bottom: 'bottom' } as const;

const mirrored = (chart: NativeChart): NativeChart => {
  const { width, frames, under, over, texts } = chart;
  const turn = <T extends { readonly x: number; readonly w: number }>(box: T): T => ({
    ...box,
    x: width - box.x - box.w,
  });
  return {
    ...chart,
    under: mirrorMarks(under, width),
    over: mirrorMarks(over, width),
    texts: texts.map((text): PlacedText => ({ ...text, x: width - text.x, align: SIDES[text.align] })),
    frames: frames.map(
      (frame): NativeFrame => ({
        ...frame,
        box: turn(frame.box),
        plot: turn(frame.plot),
        axes: frame.axes.map((axis) => ({ ...axis, side: AXIS_SIDES[axis.side] })),
      }),
    ),
  };
};
