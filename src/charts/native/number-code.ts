/** How a label is told as a number format, so that it follows its value when that is edited. */
import type { Words } from '../../figures/words.ts';

const LONGEST = 250;
const NUMBER = /[\d٠-٩][\d٠-٩.,'’\u00a0\u202f\u2009 ٬٫]*(?<=[\d٠-٩])/;
/** Up to thousands of billions in steps of ten, as far as languages have words for them. */
const MOST_POWER = 15;

interface Shown {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
  readonly separator: string;
  readonly decimals: number;
  readonly size: number;
}

/** A label as what is done with its value. */
export interface NumberCode {
  readonly code: string;
  /** Whether the format says just the label: those of 万 and 亿 have more decimals at times, and part no thousands. */
  readonly isExact: boolean;
  /** How a sheet computes the label. */
  readonly spelling: {
    readonly before: string;
    readonly power: number;
    readonly decimals: number;
    readonly after: string;
  };
}

/** `18.8*` of 18,800,000,000 is `#,##0.0,,,"*"`; undefined where no format says the label. */
export const numberCode = (label: string, value: number, words: Words): NumberCode | undefined => {
  const shown = readNumber(label, words);
  if (!shown) return undefined;
  const power = powerOf(Math.abs(value), shown);
  if (power === undefined) return undefined;
  const [sign, before] = splitSign(shown.before);
  const number = digitsCode(power, shown);
  const positive = `${literal(before)}${number}${literal(shown.after)}`;
  const code =
    sign === '+'
      ? `${literal(`${before}+`)}${number}${literal(shown.after)};${literal(`${before}−`)}${number}${literal(shown.after)};${positive}`
      : positive;
  if (code.length > LONGEST) return undefined;
  const { decimals, after } = shown;
  const spelling = { before: `${before}${sign === '+' ? sign : ''}`, power, decimals, after };
  return { code, isExact: isExactly(power, shown), spelling };
};

const readNumber = (label: string, words: Words): Shown | undefined => {
  const found = NUMBER.exec(label);
  if (!found) return undefined;
  const [digits] = found;
  const separator = words.plain(1.5).replace(/\d/g, '') || '.';
  const [whole = '', part = '', ...more] = digits.split(separator);
  const plain = `${whole.replace(/\D/g, '')}.${part.replace(/\D/g, '') || '0'}`;
  // A second number cannot follow the value; digits of other scripts are those of no format.
  if (
    more.length > 0 ||
    /[٠-٩]/.test(digits) ||
    NUMBER.test(label.slice(found.index + digits.length)) ||
    NUMBER.test(label.slice(0, found.index))
  )
    return undefined;
  return {
    before: label.slice(0, found.index),
    digits,
    after: label.slice(found.index + digits.length),
    separator,
    decimals: part.length,
    size: Number(plain),
  };
};

const splitSign = (before: string): readonly [sign: string, rest: string] => {
  const sign = /[+−-]$/.exec(before)?.[0] ?? '';
  return [sign, before.slice(0, before.length - sign.length)];
};

/** By which power of ten the label counts. */
const powerOf = (value: number, { size, decimals }: Shown): number | undefined => {
  if (value === 0) return size === 0 ? 0 : undefined;
  const tolerance = 0.5 * 10 ** -decimals * (1 + 1e-9);
  return Array.from({ length: MOST_POWER + 1 }, (_, power) => power).find(
    (power) => size !== 0 && Math.abs(value / 10 ** power - size) <= tolerance,
  );
};

/**
 * A comma divides by a thousand. Powers between, as 万 and 亿 are, are told by a point put in as a letter among the
 * digits: `0\.00,,` counts 亿 with two decimals, for it cannot have fewer.
 */
const digitsCode = (power: number, { digits, decimals, separator }: Shown): string => {
  if (power % 3 === 0) {
    const [integer = ''] = digits.split(separator);
    // Spanish, for one, parts no thousands of four digits.
    const isParted = /\D/.test(integer) || (power > 0 && integer.length < 4);
    const whole = isParted ? '#,##0' : '0';
    return `${whole}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(power / 3)}`;
  }
  const places = placesOf(power, decimals);
  return `0\\${separator}${'0'.repeat(places)}${','.repeat(Math.max(0, (power - places) / 3))}`;
};

/** Among the digits of 万 and 亿 no format parts thousands, nor leaves decimals out. */
const isExactly = (power: number, { digits, decimals, separator }: Shown): boolean =>
  power % 3 === 0 || (placesOf(power, decimals) === decimals && !/\D/.test(digits.split(separator)[0] ?? ''));

/** How many decimals a format tells at least. */
const placesOf = (power: number, decimals: number): number => {
  if (power % 3 === 0) return decimals;
  let places = power % 3;
  while (places < decimals) places += 3;
  return places;
};

const literal = (text: string): string =>
  text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
