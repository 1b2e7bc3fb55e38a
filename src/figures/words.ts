/** Figures and periods in the words of a language: the one place where a number becomes text. */
import { languageToWrite } from '../languages/languages.ts';
import type { Phrase } from '../languages/writing/writing.ts';
import { type AxisNumbers, axisNumbers } from './axis-words.ts';
import { endsOf, type Figure } from './figure.ts';
import { withBase } from './growth-words.ts';
import { commonScale, percentNumber, plainNumber, scaledNumber, shownScale } from './number-format.ts';
import type { Period } from './period.ts';
import { monthsWords, periodWords } from './period-words.ts';
import { type ContentPhrases, fill, readPhrases } from './phrases.ts';
import { rangeWords } from './range-words.ts';
import { type CountingUnits, unitWord } from './unit.ts';

/** The mark behind every derived value. */
export const DERIVED_MARK = '*';

export interface FigureParts {
  /** `over 1.5 million`, `约230亿`: with the qualifier. */
  readonly number: string;
  /** `vehicles`, `辆`; empty for percent, whose sign belongs to the number. */
  readonly unit: string;
  /** What stands between the two in a line. */
  readonly link: string;
}

export interface Words {
  parts(figure: Figure): FigureParts;
  /** `over 1.5 million vehicles` / `超过150万辆`; a derived value carries its mark. */
  value(figure: Figure): string;
  /** The same without the mark, where something else says that it is derived. */
  unmarked(figure: Figure): string;
  /** Its value without a minus, where words say that it is below zero: `a loss of 3 million yuan`. */
  size(figure: Figure): string;
  /** In running text: `the first three quarters of 2024` / `2024年前三季度`. */
  period(period: Period): string;
  /** On charts and tiles: `Q1–Q3 2024` / `2024年前三季度`. */
  shortPeriod(period: Period): string;
  /** `22.3%`, without a sign; what is computed, not declared, wants `decimals`. */
  growth(ratio: number, decimals?: number): string;
  /** `+22.3%`, and `0%`. */
  signedGrowth(ratio: number, decimals?: number): string;
  /** `+22.3%`, and where it is not against the year before, against what: `+5% quarter on quarter`, `环比+5%`. */
  change(figure: Figure, style?: 'long' | 'short'): string;
  plain(value: number): string;
  /** `para. 13` / `第13段`. */
  paragraph(count: number): string;
  phrase(key: Phrase): string;
  /** The numbers of one axis, without their unit, which is told beside it. */
  axis(figures: readonly Figure[]): AxisNumbers;
  /** `9 months`. */
  months(count: number): string;
  /** The same words with the numbers of one axis all in one scale. */
  onAxisOf(figures: readonly Figure[]): Words;
}

/** A ratio in percent as it was declared, without what dividing by a hundred has added. */
const percentOf = (ratio: number) => Number((ratio * 100).toPrecision(14));

/** Of a range, what is less below zero is the other end. */
const withoutSign = ({ value, to, ...figure }: Figure): Figure =>
  to === undefined
    ? { ...figure, value: Math.abs(value) }
    : {
        ...figure,
        value: Math.min(Math.abs(value), Math.abs(to)),
        to: Math.max(Math.abs(value), Math.abs(to)),
      };

/** Each number in the scale given, or in its own. */
export const createWords = (
  language: string,
  units: CountingUnits,
  content: ContentPhrases = {},
  scale?: number,
): Words => {
  const { phrases } = readPhrases(language, content);
  const { space } = phrases;
  const scaleLink = languageToWrite(language)?.writing.scaleLink ?? space;
  const parts = (figure: Figure): FigureParts => {
    const qualifier = figure.qualifier ? `${phrases[figure.qualifier]}${space}` : '';
    const { value, to, decimals } = figure;
    if (figure.unit === 'percent') {
      const number = (ratio: number) => percentNumber(ratio, decimals, language);
      return {
        number: `${qualifier}${to === undefined ? number(value) : rangeWords(number(value), number(to), language)}`,
        unit: '',
        link: '',
      };
    }
    const last = to ?? value;
    const shown = scale ?? shownScale(last, decimals, language);
    const number = (amount: number) => scaledNumber(amount, decimals, language, scale);
    return {
      number: `${qualifier}${to === undefined ? number(value) : rangeWords(number(value), number(to), language)}`,
      unit: unitWord(figure.unit, language, units, { value: last, decimals, scale: shown }),
      link: shown > 1 ? scaleLink : space,
    };
  };
  const unmarked = (figure: Figure) => {
    const { number: digits, unit, link } = parts(figure);
    return unit ? `${digits}${link}${unit}` : digits;
  };
  const mark = (figure: Figure) => (figure.status === 'derived' ? DERIVED_MARK : '');
  const growth = (ratio: number, decimals?: number) =>
    percentNumber(percentOf(Math.abs(ratio)), decimals, language);
  const signedGrowth = (ratio: number, decimals?: number) =>
    percentNumber(percentOf(ratio), decimals, language, 'exceptZero');
  return {
    parts,
    unmarked,
    value: (figure) => `${unmarked(figure)}${mark(figure)}`,
    size: (figure) => `${unmarked(withoutSign(figure))}${mark(figure)}`,
    period: (period) => periodWords(period, 'long', language, phrases),
    shortPeriod: (period) => periodWords(period, 'short', language, phrases),
    growth,
    signedGrowth,
    change: (figure, style = 'long') =>
      withBase(figure, signedGrowth(figure.growth ?? 0), style, language, (period) =>
        periodWords(period, 'short', language, phrases),
      ),
    plain: (plain) => plainNumber(plain, undefined, language),
    paragraph: (count) => fill(phrases.paragraph, { n: count }),
    phrase: (key) => phrases[key],
    axis: (figures) =>
      axisNumbers(figures, {
        language,
        link: scaleLink,
        // Of many: an axis counts no single one.
        unitOf: ({ unit }, scale) => unitWord(unit, language, units, { value: 100, decimals: 0, scale }),
        qualifierOf: ({ qualifier }) => (qualifier ? `${phrases[qualifier]}${space}` : ''),
      }),
    months: (count) => monthsWords(count, language),
    onAxisOf: (figures) =>
      createWords(language, units, content, commonScale(figures.flatMap(endsOf), language)),
  };
};
