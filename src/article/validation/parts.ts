/** Parts and their wholes: what cannot be more than its whole, and what has to add up. */
import type { Figure } from '../../figures/figure.ts';
import { firstDay, lastDay, samePeriod } from '../../figures/period.ts';
import { namesShare } from '../../figures/share.ts';
import { at, declaredFigures, type Finding, type Known, type Rule, roundingOf } from './rule.ts';

/** Whether a figure is a share of something: derived as one, or in percent and called so. */
export const isShare = ({ content }: Known, { id, unit, label }: Figure) => {
  const declared = content.figures[id];
  if (declared && 'derive' in declared) return 'share' in declared.derive;
  return unit === 'percent' && namesShare(label);
};

/** A quarter may be a part of its year. */
const isWithin = ({ period }: Figure, whole: Figure) =>
  lastDay(period) <= lastDay(whole.period) && firstDay(period) >= firstDay(whole.period);

/** A bound, “over 600”, may be off by more than its rounding. */
const BOUND_TOLERANCE = 0.15;

const toleranceOf = (figure: Figure) =>
  figure.qualifier === undefined ? roundingOf(figure) : Math.abs(figure.value) * BOUND_TOLERANCE;

const findSum = ({ words }: Known, whole: Figure, parts: readonly Figure[]): Finding[] => {
  const told = (message: string) => [{ figure: whole, at: at(whole, 'parts'), message }];
  const foreign = parts.find(({ unit }) => unit !== whole.unit);
  if (foreign)
    return told(`\`${whole.id}\` is in ${whole.unit}, its part \`${foreign.id}\` in ${foreign.unit}.`);
  const early = parts.find(({ period }) => !samePeriod(period, whole.period));
  if (early) return told(`\`${whole.id}\` and its part \`${early.id}\` are of different periods.`);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const tolerance = [whole, ...parts].reduce((total, figure) => total + toleranceOf(figure), 0);
  // Sums of decimals are off by a hair.
  if (Math.abs(sum - whole.value) <= tolerance + Math.abs(sum) * 1e-9) return [];
  const added = words.unmarked({ ...whole, qualifier: undefined, value: Number(sum.toPrecision(10)) });
  const list = parts.map((part) => words.value(part)).join(' + ');
  return told(`\`${whole.id}\` is ${words.value(whole)}, but its parts add up to ${added}: ${list}.`);
};

export const PART_RULES: readonly Rule[] = [
  {
    code: 'parts-off',
    hint: 'Look which of the values differs from its source, and whether a part is missing under `parts`.',
    find: (known) =>
      declaredFigures(known).flatMap(({ figure, declared: { parts = [] } }) => {
        const found = parts.flatMap((id) => known.figures.get(id) ?? []);
        return found.length < parts.length || found.length === 0 ? [] : findSum(known, figure, found);
      }),
  },
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
    find: ({ content, figures, words }) =>
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
        if (!isWithin(figure, whole))
          return told(`\`${figure.id}\` is of another period than its whole \`${whole.id}\`.`);
        return figure.value > whole.value
          ? told(
              `\`${figure.id}\` is ${words.value(figure)}, more than its whole \`${whole.id}\`, ${words.value(whole)}.`,
            )
          : [];
      }),
  },
];
