/** Numbers as a language's press writes them. */
import { remembered } from '../cache/remembered.ts';
import { languageToWrite } from '../languages/languages.ts';
import { decimalsOf, decimalsShown, scaledDecimal } from './decimal.ts';

type Sign = 'negative' | 'exceptZero';

const digits = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits, signDisplay: 'negative' }),
);

/** Four digits before a word are not grouped: 3000亿. */
const digitsBeforeWord = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits, useGrouping: 'min2', signDisplay: 'negative' }),
);

const percent = remembered(
  (language: string, maximumFractionDigits: number, signDisplay: Sign) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits, signDisplay }),
);

const compact = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits,
    }),
);

/** With so many decimals at most; as declared if none are given. */
export const plainNumber = (value: number, decimals: number | undefined, language: string): string => {
  const number = scaledDecimal(value);
  return withMinus(digits(language, decimalsShown(number, decimals)).format(number));
};

/** `22.3%`, with the sign and space of the language; 22.3 is 22.3 percent. */
export const percentNumber = (
  value: number,
  decimals: number | undefined,
  language: string,
  sign: Sign = 'negative',
): string => {
  const shown = decimalsShown(scaledDecimal(value), decimals);
  return withMinus(percent(language, shown, sign).format(scaledDecimal(value, 100)));
};

/** A hyphen is too short for a sign, and lines break after it. */
const withMinus = (number: string) => number.replace('-', '−');

/** How many digits stand before the word for a power of ten. */
const digitsOf = remembered(
  (power: number, language: string) =>
    compact(language, 0)
      .formatToParts(power)
      .flatMap(({ type, value }) => (type === 'integer' ? [value] : []))
      .join('').length,
);

/** Languages that count in ten thousands name them; the others write thousands in digits. */
const scalesFrom = (language: string) => (digitsOf(1e4, language) === 1 ? 1e4 : 1e6);

/** The scales that a language writes itself, the largest first: Spanish has no word for a billion of English. */
const ownScales = (language: string) => languageToWrite(language)?.writing.scales;

/** What the language counts a value in: 1e9 for 23 billion, 1e8 for 230亿, 1 where it names no scale. */
export const scaleOf = (value: number, language: string): number => {
  const size = Math.abs(value);
  const own = ownScales(language);
  if (own) return own.find(({ scale }) => size >= scale)?.scale ?? 1;
  if (!(size >= scalesFrom(language)) || !Number.isFinite(size)) return 1;
  // Of a power of ten that is certainly within the scale, the digits before the word tell it.
  const power = 10 ** Math.floor(Math.log10(size) + 1e-12);
  return power / 10 ** (digitsOf(power, language) - 1);
};

/** More decimals before a word are harder to read than all digits: 1,234,567. */
const MOST_BEFORE_WORD = 4;

/** The scale of a value as it is rounded: 999.96 million to one decimal is 1 billion. */
export const shownScale = (value: number, decimals: number | undefined, language: string): number => {
  const scale = scaleOf(value, language);
  if (decimals === undefined) return decimalsOf(scaledDecimal(value, scale)) > MOST_BEFORE_WORD ? 1 : scale;
  return scaleOf(Number((value / scale).toFixed(decimals)) * scale, language);
};

/** `23 billion`, `401,000`, `230亿`, `40.1万`, in the scale given; never broken over two lines. */
export const scaledNumber = (
  value: number,
  decimals: number | undefined,
  language: string,
  scale = shownScale(value, decimals, language),
): string => {
  if (scale === 1) return plainNumber(value, decimals, language);
  const counted = scaledDecimal(value, scale);
  const shown = decimalsShown(counted, decimals);
  const number = withMinus(digitsBeforeWord(language, shown).format(counted));
  return scalePhrase(number, Number(counted), scale, shown, language).replaceAll(' ', '\u00a0');
};

/** The number with the word for its scale, on the side where the language has it. */
const scalePhrase = (
  number: string,
  count: number,
  scale: number,
  shown: number,
  language: string,
): string => {
  const own = ownScales(language)?.find((row) => row.scale === scale);
  if (own) return `${number} ${Number(count.toFixed(shown)) === 1 ? own.one : own.other}`;
  // The word agrees with its number where the language wants that; below one it is that of a fraction.
  const size = Math.abs(count);
  const parts = compact(language, shown).formatToParts((size < 1 ? 1.5 : size) * scale);
  // Some languages put the word first.
  const place = parts.findIndex(({ type }) => type === 'integer');
  return parts
    .map(({ type, value }, i) => {
      if (i === place) return number;
      return type === 'compact' || type === 'literal' ? value : '';
    })
    .join('');
};

/** As many of its scale as still read as a number. */
const MOST_OF_SCALE = 10_000;
const LARGEST_POWER = 24;

/** The scale in which the smallest value is no less than one, or one in which the largest still reads as a number. */
export const commonScale = (values: readonly number[], language: string): number => {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  if (sizes.length === 0) return 1;
  const small = scaleOf(Math.min(...sizes), language);
  const largest = Math.max(...sizes);
  if (small === 1 || largest / small < MOST_OF_SCALE) return small;
  const powers = Array.from({ length: LARGEST_POWER }, (_, i) => scaleOf(10 ** i, language));
  return powers.find((scale) => largest / scale < MOST_OF_SCALE && largest >= scale) ?? small;
};
