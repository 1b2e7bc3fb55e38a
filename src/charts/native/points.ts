/** Points in a plane, and bubbles; their names are texts over the chart. */
import { RADIUS } from '../layout/plane.ts';
import type { PlanValue } from '../plan.ts';
import { valueAxis } from './axes.ts';
import type { NativeForm } from './form.ts';
import { barFormat, markerOf } from './mark-format.ts';
import { type Cell, nameColumn, originOf, type SheetColumn, toSheet, valueColumn } from './sheet.ts';

/** What programs make of the largest bubble: a share of the plot's shorter side. */
const LARGEST = 0.25;

export const points: NativeForm = ({ plan, layout, context, theme, claims, isReversed, describe }) => {
  const [frame] = layout.frames;
  const values = plan.series[0]?.values ?? [];
  if (!frame?.across) return { reason: 'has no plot' };
  const { plot } = frame;
  const hasSize = values.some(({ size }) => size !== undefined);
  const column = (
    header: string,
    cell: (value: PlanValue) => Cell,
    ref: (value: PlanValue) => string | undefined,
  ): SheetColumn => ({
    header,
    code: 'General',
    cells: values.map(cell),
    origins: values.map((value) => originOf(ref(value), context)),
  });
  const text = claims.axis('number')?.format;
  const format = { words: context.words, text, isBetween: false };
  const shape = (value: PlanValue) => {
    if (value.value === null) return {};
    const marker = markerOf(value, RADIUS.point, theme);
    const { fill, outline } = barFormat(value, theme);
    const edge = { outline: outline ?? { color: theme.roles[value.role], width: 1.5 } };
    return hasSize ? { ...(fill === undefined ? {} : { fill }), ...edge } : marker ? { marker } : {};
  };
  return [
    {
      box: { x: 0, y: 0, w: context.width, h: context.height },
      plot,
      alt: describe(),
      sheet: toSheet(
        [
          nameColumn(plan.categories.map(({ label }) => label)),
          column(
            plan.xAxis?.title ?? 'x',
            ({ x }) => x ?? null,
            ({ xFigure }) => xFigure,
          ),
          valueColumn(plan.axis.title ?? 'y', values, context),
          ...(hasSize
            ? [
                column(
                  plan.sizeTitle ?? '○',
                  ({ size }) => size ?? null,
                  ({ sizeFigure }) => sizeFigure,
                ),
              ]
            : []),
        ],
        context,
      ),
      groups: [
        {
          mark: hasSize ? 'bubble' : 'scatter',
          isStacked: false,
          axes: 'first',
          bubbleScale: Math.round(((2 * RADIUS.most) / (LARGEST * Math.min(plot.w, plot.h))) * 100),
          series: [
            {
              column: 2,
              x: 1,
              ...(hasSize ? { size: 3 } : {}),
              format: {},
              points: values.map(shape),
              labels: [],
            },
          ],
        },
      ],
      axes: [
        valueAxis({
          ...format,
          axis: plan.xAxis ?? plan.axis,
          ends: frame.across,
          side: 'bottom',
          isReversed,
          line: theme.text,
        }),
        valueAxis({ ...format, axis: plan.axis, ends: frame.values, grid: theme.line }),
      ],
    },
  ];
};
