/** Numbers as a language's press writes them. */
import { remembered } from '../cache/remembered.ts';

/** As many as Intl prints of what content declares. */
const ALL_DECIMALS = 10;

const digits = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits }),
);

/** Four digits before a word are not grouped: 3000亿. */
const digitsBeforeWord = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits, useGrouping: 'min2' }),
);

const percent = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }),
);

const signed = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits, signDisplay: 'exceptZero' }),
);

const compact = remembered(
  (language: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits,
    }),
);

export const plainNumber = (value: number, decimals: number | undefined, language: string) =>
  withMinus(digits(language, decimals ?? ALL_DECIMALS).format(value));

/** `22.3%`, with the sign and space of the language; 1 is a hundred percent. */
export const percentNumber = (ratio: number, decimals: number | undefined, language: string) =>
  withMinus(percent(language, decimals ?? ALL_DECIMALS).format(ratio));

/** `+22.3%`, `−5%`: the sign where the language puts it. */
export const signedPercent = (ratio: number, decimals: number, language: string) =>
  withMinus(signed(language, decimals).format(ratio));

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

/** What the language counts a value in: 1e9 for 23 billion, 1e8 for 230亿, 1 where it names no scale. */
export const scaleOf = (value: number, language: string): number => {
  const size = Math.abs(value);
  if (!(size >= scalesFrom(language)) || !Number.isFinite(size)) return 1;
  // Of a power of ten that is certainly within the scale, the digits before the word tell it.
  const power = 10 ** Math.floor(Math.log10(size) + 1e-12);
  return power / 10 ** (digitsOf(power, language) - 1);
};

/** The scale of a value as it is rounded: 999.96 million to one decimal is 1 billion. */
export const shownScale = (value: number, decimals: number | undefined, language: string): number => {
  const scale = scaleOf(value, language);
  return decimals === undefined
    ? scale
    : scaleOf(Number((value / scale).toFixed(decimals)) * scale, language);
};

/** `23 billion`, `401,000`, `230亿`, `40.1万`, in the scale given; never broken over two lines. */
export const scaledNumber = (
  value: number,
  decimals: number | undefined,
  language: string,
  scale = shownScale(value, decimals, language),
): string => {
  if (scale === 1) return plainNumber(value, decimals, language);
  const shown = decimals ?? ALL_DECIMALS;
  const number = withMinus(digitsBeforeWord(language, shown).format(value / scale));
  // The word agrees with its number where the language wants that; below one it is that of a fraction.
  const count = Math.abs(value / scale);
  const counted = (count < 1 ? 1.5 : count) * scale;
  const parts = compact(language, shown).formatToParts(counted);
  // Some languages put the word first.
  const place = parts.findIndex(({ type }) => type === 'integer');
  const phrase = parts.map(({ type, value: part }, i) => {
    if (i === place) return number;
    return type === 'compact' || type === 'literal' ? part : '';
  });
  return phrase.join('').replaceAll(' ', '\u00a0');
};

/** Nothing on an axis reads as less than this much of its scale. */
const LEAST_SHARE = 0.1;

/** The largest scale in which every value still reads as a number. */
export const commonScale = (values: readonly number[], language: string): number => {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const scales = [...new Set(sizes.map((size) => scaleOf(size, language)))].sort((a, b) => b - a);
  return scales.find((scale) => Math.min(...sizes) / scale >= LEAST_SHARE) ?? scales.at(-1) ?? 1;
};
