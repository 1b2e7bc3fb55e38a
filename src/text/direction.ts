/** Which way a language is written. */

export type Direction = 'ltr' | 'rtl';

/** The scripts in use today that run from right to left (Unicode 16, Bidi_Class R and AL). */
const RIGHT_TO_LEFT = 'Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' ');

const RIGHT_TO_LEFT_LETTER = new RegExp(
  `[${RIGHT_TO_LEFT.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
);

export const directionOf = (language: string): Direction =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Whether any of the text runs from right to left, whatever its language. */
export const hasRightToLeft = (text: string) => RIGHT_TO_LEFT_LETTER.test(text);
