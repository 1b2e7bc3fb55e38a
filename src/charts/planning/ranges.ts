/** Which charts can show a figure that is known as a range. */
import type { ChartFault } from '../kind.ts';
import type { ChartPlan } from '../plan.ts';

/** Bars and dots from zero have an end that can be open; levels, parts and areas have not. */
const canShow = ({ form, mark, stacking }: ChartPlan) =>
  (form === 'columns' || form === 'rows') && (mark === 'bar' || mark === 'dot') && stacking === 'none';

export const findRangeFaults = (plan: ChartPlan): ChartFault[] => {
  const values = plan.series.flatMap(({ mark = plan.mark, values: own }) =>
    own.flatMap(({ figure, range, from }) =>
      range && figure !== undefined
        ? [{ figure, range, isPlain: mark === plan.mark && from === undefined }]
        : [],
    ),
  );
  return values.flatMap(({ figure, range: [low, high], isPlain }) => {
    if (canShow(plan) && isPlain && low * high >= 0) return [];
    const message =
      low * high < 0
        ? `\`${figure}\` is a range on both sides of zero, which no bar shows.`
        : `\`${figure}\` is a range, which a \`${plan.kind}\` chart cannot show.`;
    return [
      {
        path: [],
        code: 'range-not-shown',
        message,
        hint: 'Show it in a `columns`, `bar` or `dot` chart, or in a table.',
      },
    ];
  });
};
