/** Values that contradict each other. */
import type { Figure } from '../../figures/figure.ts';
import { samePeriod } from '../../figures/period.ts';
import { at, isBaseOf, percent, type Rule, sameQuantity, significantDigits } from './rule.ts';

/** As a ratio: more than this is no rounding. */
const GROWTH_TOLERANCE = 0.01;
/** Values are rounded, but hardly ever to fewer digits than this. */
const LEAST_DIGITS = 3;
/** A derived value comes of rounded ones. */
const DERIVED_TOLERANCE = 0.02;

const differ = (a: Figure, b: Figure) => {
  const tolerance =
    a.status === 'derived' || b.status === 'derived' ? Math.abs(b.value) * DERIVED_TOLERANCE : 0;
  return Math.abs(a.value - b.value) > tolerance;
};

/** How far growth may be from what the two values give, for all three are printed rounded. */
const growthTolerance = (now: Figure, before: Figure): number => {
  const error = ({ value }: Figure) => {
    const size = Math.abs(value);
    const place = 10 ** (Math.floor(Math.log10(size)) + 1 - Math.max(LEAST_DIGITS, significantDigits(value)));
    return place / 2 / size;
  };
  const stated = Number(((now.growth ?? 0) * 100).toFixed(6));
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  const rounding = Math.abs(now.value / before.value) * (error(now) + error(before));
  return Math.min(GROWTH_TOLERANCE, rounding + 0.005 * 10 ** -decimals);
};

export const VALUE_RULES: readonly Rule[] = [
  {
    code: 'growth-contradiction',
    hint: 'Look which of the three numbers differs from its source.',
    find: ({ figures }) =>
      [...figures.values()].flatMap((figure) => {
        const { growth } = figure;
        if (growth === undefined) return [];
        const before = [...figures.values()].find(
          (other) =>
            other !== figure &&
            other.calculation === undefined &&
            sameQuantity(other, figure) &&
            isBaseOf(other, figure),
        );
        if (before === undefined || before.value === 0) return [];
        const real = figure.value / before.value - 1;
        const message = `\`${figure.id}\` says ${percent(growth)} growth, but from \`${before.id}\` it grew by ${percent(real)}.`;
        return Math.abs(real - growth) > growthTolerance(figure, before)
          ? [{ figure, at: at(figure, 'growth'), message }]
          : [];
      }),
  },
  {
    code: 'two-values',
    hint: 'Declare a quantity once, or tell the two apart by their labels.',
    find: ({ figures }) =>
      [...figures.values()].flatMap((figure, i, all) => {
        const other = all
          .slice(0, i)
          .find(
            (other) =>
              sameQuantity(other, figure) && samePeriod(other.period, figure.period) && differ(other, figure),
          );
        const message = `\`${figure.id}\` and \`${other?.id}\` are the same quantity of the same period with two values.`;
        return other ? [{ figure, at: at(figure, 'value'), message }] : [];
      }),
  },
];
