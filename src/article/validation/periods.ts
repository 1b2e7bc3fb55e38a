/** Values of different times, put together or side by side. */
import type { Figure } from '../../figures/figure.ts';
import { lastDay, lengthOf, samePeriod } from '../../figures/period.ts';
import { at, type Finding, type Rule } from './rule.ts';

const monthsIn = ({ period }: Figure) => lengthOf(period);

export const PERIOD_RULES: readonly Rule[] = [
  {
    code: 'mixed-periods',
    hint: 'Add up, or divide, only what is of the same period.',
    find: ({ content, figures }) =>
      [...figures.values()].flatMap((figure): Finding[] => {
        const declared = content.figures[figure.id];
        if (!declared || !('derive' in declared)) return [];
        const rule = declared.derive;
        const ids = 'sum' in rule ? rule.sum : 'share' in rule ? rule.share : [];
        const [first, ...others] = ids.flatMap((id) => figures.get(id) ?? []);
        const other = first && others.find(({ period }) => !samePeriod(period, first.period));
        const message = `\`${figure.id}\` puts together \`${first?.id}\` and \`${other?.id}\`, which are of different periods.`;
        return other ? [{ figure, at: at(figure, 'derive'), message }] : [];
      }),
  },
  {
    code: 'unequal-periods',
    hint: 'Compare months with as many months, or say in the text that they are not.',
    find: ({ content, figures, charts: shown }) => {
      const growths = [...figures.values()].flatMap((figure): Finding[] => {
        const declared = content.figures[figure.id];
        if (!declared || !('derive' in declared) || !('growth' in declared.derive)) return [];
        const [a, b] = declared.derive.growth.map((id) => figures.get(id));
        if (!a || !b || monthsIn(a) === monthsIn(b)) return [];
        const message = `\`${figure.id}\` compares \`${a.id}\` and \`${b.id}\`, whose periods differ in length.`;
        return [{ figure, at: at(figure, 'derive'), message }];
      });
      // Bars without names of their own are named by their periods: that says it.
      const charts = Object.entries(shown).flatMap(([id, chart]) =>
        chart.kind === 'columns' && chart.series !== undefined
          ? chart.categories.flatMap(({ values }, i): Finding[] => {
              const [first, ...others] = values.flatMap((name) =>
                name === null ? [] : (figures.get(name) ?? []),
              );
              const other = first && others.find((figure) => monthsIn(figure) !== monthsIn(first));
              const message = `The chart sets \`${first?.id}\` beside \`${other?.id}\`, whose periods differ in length, and shows neither.`;
              return other ? [{ figure: other, at: ['charts', id, 'categories', i, 'values'], message }] : [];
            })
          : [],
      );
      return [...growths, ...charts];
    },
  },
  {
    code: 'past-target',
    hint: 'Add what was reached as a figure of the same label and period.',
    find: ({ content, figures }) =>
      [...figures.values()].flatMap((figure) => {
        if (
          content.date === undefined ||
          figure.status !== 'target' ||
          lastDay(figure.period) >= content.date
        )
          return [];
        const outcome = [...figures.values()].some(
          (other) =>
            other.status !== 'target' &&
            other.label === figure.label &&
            samePeriod(other.period, figure.period),
        );
        const message = `The target \`${figure.id}\` ended before the article's date, and no outcome is told.`;
        return outcome ? [] : [{ figure, at: at(figure, 'period'), message }];
      }),
  },
];
