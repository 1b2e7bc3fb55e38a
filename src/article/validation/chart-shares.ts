/** The shares that a chart shows beside each other. */

import type { Figure } from '../../figures/figure.ts';
import { samePeriod } from '../../figures/period.ts';
import { barsOf } from './bars.ts';
import { isShare } from './parts.ts';
import { type Finding, type Known, type Rule, roundingOf } from './rule.ts';

/** What a share is of: `of exports`, of `EV share of exports`. */
const wholeIn = (label: string) =>
  (
    /占(.*)比/u.exec(label)?.[1] ??
    /(?:\bshares?|\bproportion) (?:of|in) (.*)$/iu.exec(label)?.[1] ??
    ''
  ).trim();
/** The last word of what has it, `EV`; a market share is of a maker. */
const partIn = (label: string) =>
  (/(..)占/u.exec(label)?.[1] ?? /(\S+) (?:market )?shares?\b/iu.exec(label)?.[1] ?? label).toLowerCase();

/** Shares of one whole in one series of a chart that add up to more than all of it. */
const findCrowded = (known: Known): Finding[] =>
  Object.entries(known.charts).flatMap(([id, chart]) => {
    const shares = barsOf(id, chart, known).filter(({ figure }) => isShare(known, figure));
    const series = [...new Set(shares.map((bar) => bar.series))];
    return series.flatMap((one): Finding[] => {
      const figures = [...new Set(shares.filter((bar) => bar.series === one).map(({ figure }) => figure))];
      const [first] = figures;
      if (!first || !areOfOneWhole(figures)) return [];
      const sum = figures.reduce((total, { value }) => total + value, 0);
      const tolerance = figures.reduce((total, figure) => total + roundingOf(figure), 0);
      if (sum <= 100 + tolerance) return [];
      const list = figures.map((figure) => known.words.value(figure)).join(' + ');
      const message = `The shares of this chart add up to ${Number(sum.toFixed(2))} percent: ${list}.`;
      return [{ figure: first, at: ['charts', id], message }];
    });
  });

/** Not where the same part is shown of several wholes, such as EVs in each city. */
const areOfOneWhole = (figures: readonly Figure[]) => {
  const labels = figures.map(({ label }) => label);
  const [first] = figures;
  return (
    new Set(labels.map(wholeIn)).size === 1 &&
    new Set(labels.map(partIn)).size > 1 &&
    figures.every(({ period }) => first && samePeriod(period, first.period))
  );
};

export const CHART_SHARE_RULES: readonly Rule[] = [
  {
    code: 'shares-over-whole',
    hint: 'Look which share differs from its source, and whether all are of one whole.',
    find: findCrowded,
  },
];
