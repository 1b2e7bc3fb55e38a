/** Small multiples: a chart for each panel, whose first bars are all of one height. */
import { reach, valueAxis } from './axes.ts';
import type { NativeForm } from './form.ts';
import { barFormat } from './mark-format.ts';
import type { NativeFrame } from './native.ts';
import { headerOf, nameColumn, toSheet, valueColumn } from './sheet.ts';

export const multiples: NativeForm = ({ plan, layout, context, theme, claims, isReversed, describe }) => {
  const names = claims.axis('name');
  return layout.frames.flatMap((frame, panel): NativeFrame[] => {
    const values = plan.series.flatMap(({ values: own }) => own[panel] ?? []);
    const { category, bar } = frame.shares ?? { category: 0.9, bar: 0.85 };
    const inset = (frame.plot.w * (1 - category)) / 2;
    const bars = { ...frame.plot, x: frame.plot.x + inset, w: frame.plot.w * category };
    const { plot, ends } = reach(bars, frame.values, { top: 0 });
    const header = headerOf({ name: plan.categories[panel]?.label ?? '', values }, plan, context);
    return [
      {
        box: { x: plot.x, y: 0, w: plot.w, h: context.height },
        plot,
        alt: describe(panel),
        sheet: toSheet(
          [
            nameColumn(values.map(({ period, label }) => period ?? label)),
            valueColumn(header, values, context),
          ],
          context,
        ),
        groups: [
          {
            mark: 'column',
            isStacked: false,
            axes: 'first',
            gap: Math.round(((1 - bar) / bar) * 100),
            overlap: 0,
            series: [
              {
                column: 1,
                format: { fill: theme.roles.primary },
                points: values.map((value) => barFormat(value, theme)),
                labels: values.map((value) => {
                  const told = claims.value(value);
                  return told && { ...told, position: 'outEnd' as const };
                }),
              },
            ],
          },
        ],
        axes: [
          {
            kind: 'categories',
            pair: 'first',
            side: 'bottom',
            isReversed,
            line: theme.text,
            ...(names ? { text: names.format } : {}),
          },
          valueAxis({ axis: plan.axis, ends, words: context.words, isBetween: true }),
        ],
      },
    ];
  });
};
