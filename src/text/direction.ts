/** Which way a language is written. */

export type Direction = 'ltr' | 'rtl';

/** The scripts in use today that run from right to left (Unicode 16, Bidi_Class R and AL). */
const RIGHT_TO_LEFT = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

export const directionOf = (language: string): Direction =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
