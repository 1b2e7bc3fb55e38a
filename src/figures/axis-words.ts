/** The numbers of one axis: all in one scale and with the same decimals, their unit told once beside them. */
import { remembered } from '../cache/remembered.ts';
import { type Decimal, decimalsOf, decimalsShown, scaledDecimal } from './decimal.ts';
import { endsOf, type Figure } from './figure.ts';
import { commonScale } from './number-format.ts';
import { rangeWords } from './range-words.ts';

export interface AxisNumbers {
  /** 1e9 where labels count billions. */
  readonly scale: number;
  readonly decimals: number;
  /** `billion yuan`, `亿元`; empty for percent, whose sign belongs to every number. */
  readonly unit: string;
  /** `18.8`, `over 1.5`: with the qualifier, without the mark of a derived value. */
  figure(figure: Figure): string;
  /** Of a value that is no figure, such as a point of the axis. */
  number(value: number, decimals?: number): string;
}

/** In a derived value, fewer digits than this would be too rough to compare. */
const LEAST_DIGITS = 3;

/** What reported values are declared with; derived ones get no more than are theirs, and enough to be compared. */
export const axisDecimals = (figures: readonly Figure[], scale: number): number => {
  const declared = figures.filter(({ status, decimals }) => status !== 'derived' && decimals === undefined);
  const rounded = figures.filter((figure) => !declared.includes(figure));
  const values = declared.flatMap(endsOf);
  // What is next to nothing beside the others does not set how finely they are told.
  const least = Math.max(0, ...values.map(Math.abs)) * NEXT_TO_NOTHING;
  const seen = values.filter((value) => Math.abs(value) >= least);
  const most = Math.max(0, ...seen.map((value) => decimalsIn(value, scale)));
  if (rounded.length === 0) return most;
  const limit = Math.min(...rounded.map(({ decimals = 1 }) => decimals));
  const needed = rounded.map(({ value }) => digitsNeeded(value / scale));
  return Math.min(limit, Math.max(most, ...needed));
};

/** Of the largest value. */
const NEXT_TO_NOTHING = 1e-6;

const digitsNeeded = (value: number): number => {
  const rounded = Number(Math.abs(value).toPrecision(LEAST_DIGITS));
  return Number.isInteger(rounded) && rounded >= 100 ? 0 : decimalsOf(scaledDecimal(rounded));
};

const decimalsIn = (value: number, scale: number) => decimalsOf(scaledDecimal(value, scale));

const THOUSAND = 1_000;

/** Thousands are counted where that leaves whole numbers or one decimal, and the language has a word for them. */
export const axisScale = (figures: readonly Figure[], language: string): number => {
  const values = figures.filter(({ unit }) => unit !== 'percent').flatMap(endsOf);
  if (values.length === 0) return 1;
  const scale = commonScale(values, language);
  if (scale !== 1 || scaleWord(THOUSAND, language) === '') return scale;
  const isLarge = values.every((value) => value === 0 || Math.abs(value) >= 10 * THOUSAND);
  const declared = figures.filter(({ status }) => status !== 'derived');
  const isRound = declared.flatMap(endsOf).every((value) => decimalsIn(value, THOUSAND) <= 1);
  return isLarge && isRound && declared.some(({ value }) => value !== 0) ? THOUSAND : 1;
};

const compact = remembered(
  (language: string) => new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' }),
);

/** `billion`, `亿`; empty where the language has none for this power of ten. */
const scaleWord = (scale: number, language: string): string => {
  if (scale === 1) return '';
  const parts = compact(language).formatToParts(scale * 2);
  const count = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
  return count.join('') === '2' ? (parts.find(({ type }) => type === 'compact')?.value ?? '') : '';
};

const format = remembered(
  (language: string, decimals: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    }),
);
const percent = remembered(
  (language: string, decimals: number) =>
    new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    }),
);

/** What the words of an axis need to know of their language. */
export interface AxisLanguage {
  readonly language: string;
  /** Between a scale word and a unit. */
  readonly link: string;
  /** The unit's word beside a scale of it. */
  unitOf(figure: Figure, scale: number): string;
  /** `over`, with its space; empty without one. */
  qualifierOf(figure: Figure): string;
}

/** All figures are of one unit. */
export const axisNumbers = (figures: readonly Figure[], words: AxisLanguage): AxisNumbers => {
  const { language, link } = words;
  const [first] = figures;
  const isPercent = first?.unit === 'percent';
  const scale = axisScale(figures, language);
  const decimals = axisDecimals(figures, scale);
  const tiny = Math.max(0, ...figures.flatMap(endsOf).map(Math.abs)) * NEXT_TO_NOTHING;
  const number = (value: number, digits = decimals): string => {
    const shown = scaledDecimal(value, scale);
    const needed = Math.max(digits, decimalsShown(shown, digits));
    if (needed === digits || Math.abs(value) >= tiny) return write(shown, needed);
    // Next to nothing beside the others: that it is there is said, in their digits.
    const least = write(scaledDecimal(10 ** -digits), digits);
    return value < 0 ? `>−${least}` : `<${least}`;
  };
  const write = (shown: Decimal, digits: number) =>
    (isPercent
      ? percent(language, digits).format(scaledDecimal(Number(shown), 100))
      : format(language, digits).format(shown)
    ).replace('-', '−');
  // What is declared is never rounded, whatever stands beside it, unless it is next to nothing.
  const digitsOf = ({ status, decimals: asked }: Figure, value: number) =>
    status === 'derived' || asked !== undefined || Math.abs(value) < tiny
      ? decimals
      : Math.max(decimals, decimalsIn(value, scale));
  const unit = first && !isPercent ? words.unitOf(first, scale) : '';
  return {
    scale,
    decimals,
    unit: [scaleWord(scale, language), unit].filter((word) => word !== '').join(link),
    number,
    figure: (figure) => {
      const [low = '', high] = endsOf(figure).map((value) => number(value, digitsOf(figure, value)));
      return `${words.qualifierOf(figure)}${high === undefined ? low : rangeWords(low, high, language)}`;
    },
  };
};
