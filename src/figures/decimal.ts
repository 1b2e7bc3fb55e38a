/** Numbers as the decimals that were declared: what binary fractions add is never shown. */

/** As Intl takes them, however many digits they have. */
export type Decimal = `${number}`;

const isDecimal = (text: string): text is Decimal => text.trim() !== '' && !Number.isNaN(Number(text));

const decimal = (text: string): Decimal => {
  if (!isDecimal(text)) throw new Error(`"${text}" is no number`);
  return text;
};

/** The value divided by a power of ten, exactly: 12.51e9 by 1e9 is 12.51. */
export const scaledDecimal = (value: number, scale = 1): Decimal => {
  const [digits = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(power) - Math.round(Math.log10(scale));
  const all = `${whole}${fraction}`;
  const point = whole.length + shift;
  const padded = all
    .padStart(all.length + Math.max(0, 1 - point), '0')
    .padEnd(Math.max(all.length, point), '0');
  const place = Math.max(1, point);
  const sign = value < 0 ? '-' : '';
  const text = `${padded.slice(0, place)}.${padded.slice(place)}`
    .replace(/\.?0*$/, '')
    .replace(/^0+(?=\d)/, '');
  return decimal(`${sign}${text}`);
};

/** As many decimals as Intl writes on every machine. */
const MOST_DECIMALS = 20;

/** How many digits stand behind the point. */
export const decimalsOf = (number: Decimal): number =>
  Math.min(MOST_DECIMALS, number.split('.')[1]?.length ?? 0);

/** As many decimals as asked for, and as many more as the first digit needs: what is there is not said to be nothing. */
export const decimalsShown = (number: Decimal, asked: number | undefined): number => {
  const all = decimalsOf(number);
  if (asked === undefined) return all;
  const first = /^-?0\.(0*)[1-9]/.exec(number)?.[1]?.length;
  const isNothing = first !== undefined && Math.abs(Number(number)) < 0.5 * 10 ** -asked;
  return Math.min(all, isNothing ? first + 1 : asked);
};
