/** Reached against aimed at: for each row a bar in the outline of its target, on a scale of its own. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import { valueAxis } from './axes.ts';
import type { NativeForm } from './form.ts';
import { barFormat } from './mark-format.ts';
import type { NativeFrame } from './native.ts';
import { nameColumn, toSheet, valueColumn } from './sheet.ts';

/** Around a bar, so that nothing cuts its outline off. */
const MARGIN = 4;

export const tracks: NativeForm = ({ plan, layout, context, theme, describe, isReversed }) => {
  const [actuals, targets] = plan.series;
  return layout.frames.flatMap(({ plot, values }, i): NativeFrame[] => {
    const [actual, target] = [actuals?.values[i], targets?.values[i]];
    if (!actual || !target) return [];
    const bar = (column: number, value: typeof actual) => ({
      column,
      format: barFormat(value, theme),
      points: [barFormat(value, theme)],
      labels: [],
    });
    return [
      {
        box: around(plot),
        plot,
        alt: describe(i),
        sheet: toSheet(
          [
            nameColumn([plan.categories[i]?.label ?? '']),
            valueColumn(target.period ?? '', [target], context),
            valueColumn(actual.period ?? actual.label, [actual], context),
          ],
          context,
        ),
        groups: [
          {
            mark: 'row',
            isStacked: false,
            axes: 'first',
            gap: 0,
            overlap: 100,
            series: [bar(1, target), bar(2, actual)],
          },
        ],
        axes: [
          { kind: 'categories', pair: 'first', side: 'left', isReversed: true },
          valueAxis({
            axis: plan.axis,
            ends: values,
            words: context.words,
            side: 'bottom',
            isReversed,
            isBetween: true,
          }),
        ],
      },
    ];
  });
};

const around = ({ x, y, w, h }: Rectangle): Rectangle => ({
  x: x - MARGIN,
  y: y - MARGIN,
  w: w + 2 * MARGIN,
  h: h + 2 * MARGIN,
});
