/** Slips of scale: a value ten, a hundred or a thousand times another one of the same thing. */
import type { Figure } from '../../figures/figure.ts';
import { samePeriod } from '../../figures/period.ts';
import { wordsIn } from './names.ts';
import {
  at,
  declaredFigures,
  equal,
  type Finding,
  isBaseOf,
  type Known,
  type Rule,
  sameLabel,
  significantDigits,
} from './rule.ts';
import { sourceSentences } from './source-sentences.ts';

/** In powers of ten: how near a factor must be to 10, to 100 and 1000. */
const NEAR_TEN = 0.12;
const NEAR_MORE = 0.2;
/** Fewer digits are alike by chance. */
const LEAST_DIGITS = 3;
const SURE_DIGITS = 4;
/** In years: things may grow tenfold in more. */
const FAR_APART = 3;
/** Small counts do grow tenfold. */
const SMALL_COUNT = 1000;

const powerOf = (a: number, b: number) => Math.log10(Math.abs(a / b));

const describe = (power: number) => {
  const factor = 10 ** Math.abs(Math.round(power));
  return power > 0 ? `${factor} times` : `1/${factor} of`;
};

const isSlip = (power: number) => {
  const whole = Math.abs(Math.round(power));
  return whole >= 1 && whole <= 6 && Math.abs(Math.abs(power) - whole) < (whole === 1 ? NEAR_TEN : NEAR_MORE);
};

/** Where the growth between the two is declared, it bears the factor out or contradicts it. */
const growsFrom = (figure: Figure, before: Figure) => figure.growth !== undefined && isBaseOf(before, figure);

const isComparable = (a: Figure, b: Figure) =>
  a.unit === b.unit && a.unit !== 'percent' && a.calculation === undefined && b.calculation === undefined;

/** Of two figures of one label, in different years, or of what is aimed at and reached. */
const findAmongFigures = ({ figures, words }: Known): Finding[] =>
  [...figures.values()].flatMap((figure, i, all) => {
    const other = all.slice(0, i).find((earlier) => {
      if (!sameLabel(earlier, figure) || !isComparable(earlier, figure)) return false;
      if (earlier.status === figure.status && samePeriod(earlier.period, figure.period)) return false;
      if (Math.abs(earlier.period.year - figure.period.year) > FAR_APART) return false;
      if (growsFrom(figure, earlier) || growsFrom(earlier, figure)) return false;
      const power = powerOf(figure.value, earlier.value);
      // A target may lie far ahead, but is not outdone tenfold.
      if (figure.status === 'target' && earlier.status !== 'target' && power > 0) return false;
      if (earlier.status === 'target' && figure.status !== 'target' && power < 0) return false;
      if (
        Math.max(Math.abs(figure.value), Math.abs(earlier.value)) < SMALL_COUNT &&
        Math.round(Math.abs(power)) < 2
      )
        return isSlip(power) && !Number.isInteger(figure.value);
      return isSlip(power);
    });
    if (!other) return [];
    const power = powerOf(figure.value, other.value);
    const message = `\`${figure.id}\`, ${words.value(figure)}, is ${describe(power)} \`${other.id}\`, ${words.value(other)}: is one of them a slip of scale?`;
    return [{ figure, at: at(figure, 'value'), message }];
  });

const digitsOf = (value: number) =>
  Math.abs(value)
    .toExponential(11)
    .replace(/\.?0*e.*$/, '')
    .replace('.', '');

/** The same digits in another scale, where the source's text speaks of the same thing. */
const findInText = (known: Known): Finding[] =>
  declaredFigures(known).flatMap(({ figure, declared }): Finding[] => {
    if (figure.unit === 'percent' || significantDigits(figure.value) < LEAST_DIGITS) return [];
    const digits = digitsOf(figure.value);
    const names = [...wordsIn(figure.label)];
    for (const { text: sentence, place, quantities } of sourceSentences(known, declared.source)) {
      const found = quantities.find(
        ({ text, value, units }) =>
          units.includes(figure.unit) &&
          digitsOf(value) === digits &&
          !equal(value, figure.value) &&
          (significantDigits(value) >= SURE_DIGITS || isNamedIn(sentence, names)) &&
          !isAnother(known, figure, value) &&
          // What its own phrase says otherwise is told as such.
          !declared.printed?.includes(text),
      );
      if (!found) continue;
      const power = powerOf(found.value, figure.value);
      const message = `\`${figure.id}\` is ${known.words.value(figure)}, but ${place} prints “${found.text}” in the same unit, ${describe(power)} it: one of them is a slip of scale.`;
      return [{ figure, at: at(figure, 'value'), message }];
    }
    return [];
  });

const isNamedIn = (sentence: string, names: readonly string[]) => {
  const said = wordsIn(sentence);
  return names.some((name) => said.has(name));
};

/** Some other figure has the value and a label of its own. */
const isAnother = ({ figures }: Known, figure: Figure, value: number) =>
  [...figures.values()].some(
    (other) =>
      other !== figure &&
      equal(other.value, value) &&
      other.unit === figure.unit &&
      !sameLabel(other, figure),
  );

export const SCALE_RULES: readonly Rule[] = [
  {
    code: 'scale-slip',
    hint: 'Look up both values in their source.',
    find: (known) => [...findAmongFigures(known), ...findInText(known)],
  },
];
