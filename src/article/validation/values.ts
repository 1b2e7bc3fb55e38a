/** Values that contradict each other. */
import type { Figure } from '../../figures/figure.ts';
import { yearBefore } from '../../figures/period.ts';
import { readQuantities } from './printed-phrase.ts';
import { at, type Known, percent, type Rule, samePeriod, sameQuantity, significantDigits } from './rule.ts';

/** As a ratio: more than this is no rounding. */
const GROWTH_TOLERANCE = 0.01;
/** Values are rounded, but hardly ever to fewer digits than this. */
const LEAST_DIGITS = 3;
const CONVERSION_TOLERANCE = 0.05;
/** A derived value comes of rounded ones. */
const DERIVED_TOLERANCE = 0.02;

/** How a factor between two amounts is explained: a scale word mistaken for its neighbour. */
const describeSlip = (factor: number): string => {
  const thousands = Math.round(Math.log10(factor) / 3);
  const isSlip = thousands !== 0 && Math.abs(Math.log10(factor) - thousands * 3) < 0.1;
  return isSlip ? ' A thousand-fold slip: million, billion and trillion are easily mistaken.' : '';
};

const SHARE = /\bshare\b|\bproportion\b|占.*比|比重|份额/iu;

const isShare = ({ content }: Known, { id, unit, label }: Figure) => {
  const declared = content.figures[id];
  if (declared && 'derive' in declared) return 'share' in declared.derive;
  return unit === 'percent' && SHARE.test(label);
};

const differ = (a: Figure, b: Figure) => {
  const tolerance =
    a.status === 'derived' || b.status === 'derived' ? Math.abs(b.value) * DERIVED_TOLERANCE : 0;
  return Math.abs(a.value - b.value) > tolerance;
};

/** How far growth may be from what the two values give, for all three are printed rounded. */
const growthTolerance = (now: Figure, before: Figure): number => {
  const error = ({ value }: Figure) => 0.5 * 10 ** (1 - Math.max(LEAST_DIGITS, significantDigits(value)));
  const stated = Number(((now.growth ?? 0) * 100).toFixed(6));
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  const rounding = Math.abs(now.value / before.value) * (error(now) + error(before));
  return Math.min(GROWTH_TOLERANCE, rounding + 0.005 * 10 ** -decimals);
};

export const VALUE_RULES: readonly Rule[] = [
  {
    code: 'share-over-whole',
    hint: 'Look whether the part and the whole are exchanged, or of different scope.',
    find: (known) =>
      [...known.figures.values()]
        .filter((figure) => isShare(known, figure) && (figure.value > 100 || figure.value < 0))
        .map((figure) => ({
          figure,
          at: at(figure),
          message: `The share \`${figure.id}\` is ${Number(figure.value.toFixed(1))}% of its whole.`,
        })),
  },
  {
    code: 'part-over-whole',
    hint: 'Look whether the part and the whole are exchanged, or of different scope.',
    find: ({ content, figures }) =>
      [...figures.values()].flatMap((figure) => {
        const declared = content.figures[figure.id];
        const whole =
          declared && 'partOf' in declared && declared.partOf !== undefined
            ? figures.get(declared.partOf)
            : undefined;
        if (!whole) return [];
        const told = (message: string) => [{ figure, at: at(figure, 'partOf'), message }];
        if (whole.unit !== figure.unit)
          return told(`\`${figure.id}\` is in ${figure.unit}, its whole \`${whole.id}\` in ${whole.unit}.`);
        return figure.value > whole.value
          ? told(`\`${figure.id}\` is more than its whole, \`${whole.id}\`.`)
          : [];
      }),
  },
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
            samePeriod(other.period, yearBefore(figure.period)),
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
        const twin = all
          .slice(0, i)
          .find(
            (other) =>
              sameQuantity(other, figure) && samePeriod(other.period, figure.period) && differ(other, figure),
          );
        const message = `\`${figure.id}\` and \`${twin?.id}\` are the same quantity of the same period with two values.`;
        return twin ? [{ figure, at: at(figure, 'value'), message }] : [];
      }),
  },
  {
    code: 'conversion-off',
    hint: 'Mend the amount or the rate under `rates`; a slip of the source belongs under `misprints`.',
    find: (known) =>
      [...known.figures.values()].flatMap((figure) =>
        conversionsOf(known, figure).flatMap(({ value, unit }) => {
          const rate = known.content.rates[unit];
          if (rate === undefined) return [];
          const factor = figure.value / rate / value;
          const expected = (figure.value / rate).toPrecision(3);
          const message = `\`${figure.id}\` is converted to ${value} ${unit}; at the declared rate it is ${Number(expected)}.${describeSlip(factor)}`;
          const isOff = !(Math.abs(factor - 1) <= CONVERSION_TOLERANCE);
          return isOff ? [{ figure, at: at(figure, 'value'), message }] : [];
        }),
      ),
  },
];

/** What the source says a figure is in other currencies: as declared, or as its phrase prints it. */
const conversionsOf = ({ content, units }: Known, { id, unit, value }: Figure) => {
  const declared = content.figures[id];
  if (!declared || !('value' in declared)) return [];
  if (declared.converted) return [declared.converted];
  if (declared.printed === undefined) return [];
  const printed = readQuantities(declared.printed, units);
  // Where the phrase does not print the amount itself, another amount is no conversion of it.
  const isPair = printed.some((found) => found.value === value && found.units.includes(unit));
  return isPair
    ? printed.flatMap((found) =>
        found.units.filter((other) => other !== unit).map((other) => ({ value: found.value, unit: other })),
      )
    : [];
};
