/** Dots in rows, on lines or stems: points whose values run across. */
import type { PlanValue } from '../plan.ts';
import { reach, valueAxis } from './axes.ts';
import { bars } from './bars.ts';
import type { FormFacts, NativeForm } from './form.ts';
import { markerOf } from './mark-format.ts';
import type { NativeLabel, PointFormat, ValueAxis } from './native.ts';
import { headerOf, nameColumn, toSheet, valueColumn } from './sheet.ts';

const RADIUS = 8;
const STEM = 4;

export const rows: NativeForm = (facts) => (facts.plan.mark === 'dot' ? dots(facts) : bars(facts));

const dots: NativeForm = (facts) => {
  const { plan, layout, context, theme, describe, isReversed } = facts;
  const [frame] = layout.frames;
  const [series] = plan.series;
  if (!frame || !series) return { reason: 'has no plot' };
  if (plan.hasStems && series.values.some(({ value }) => (value ?? 0) < 0))
    return { reason: 'has stems below zero' };
  const { words } = context;
  const count = series.values.length;
  const { plot, ends } = reach(frame.plot, frame.values, { right: context.width });
  const across = valueAxis({ axis: plan.axis, ends, words, side: 'bottom', isReversed, isBetween: false });
  const upwards: ValueAxis = {
    ...valueAxis({ axis: plan.axis, ends: [0, count], words, isBetween: false, line: theme.text }),
    code: 'General',
  };
  return [
    {
      box: { x: 0, y: 0, w: context.width, h: context.height },
      plot,
      alt: describe(),
      sheet: toSheet(
        [
          nameColumn(plan.categories.map(({ label }) => label)),
          valueColumn(headerOf(series, plan, context), series.values, context),
          // Rows stand from the top.
          { header: '↑', cells: series.values.map((_, i) => count - i - 0.5), code: 'General' },
        ],
        context,
      ),
      groups: [
        {
          mark: 'scatter',
          isStacked: false,
          axes: 'first',
          series: [
            {
              column: 2,
              x: 1,
              format: {},
              points: series.values.map((value) => dotOf(value, facts)),
              labels: series.values.map((value) => labelOf(value, facts)),
              ...(plan.hasStems ? { stem: { color: theme.roles[series.role], width: STEM } } : {}),
            },
          ],
        },
      ],
      axes: [across, upwards],
    },
  ];
};

const dotOf = (value: PlanValue, { theme }: FormFacts): PointFormat => {
  const marker = markerOf(value, RADIUS, theme);
  return value.value === null || !marker ? {} : { marker };
};

/** Programs tell the value upwards of a point: that across is a text of the sheet. */
const labelOf = (value: PlanValue, { claims, isReversed }: FormFacts): NativeLabel | undefined => {
  const told = claims.value(value);
  if (!told) return undefined;
  const isAfter = (told.align === 'left') !== isReversed;
  return { ...told, isExact: false, position: isAfter ? 'r' : 'l' };
};
