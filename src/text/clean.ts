/** Text made safe to put into XML and onto a slide. */

const LINE_CONTROLS = /[\t\n\v\f\r\u0085]/gu;

/** Controls, lone surrogates, the two XML-illegal non-characters, bidi overrides and isolates, and invisible spaces. */
const UNWANTED = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/gu;

/** White space but the no-break spaces, which writers set on purpose. */
const SPACES = /[^\S\u00A0\u2007\u202F]+/gu;

/** The text in NFC, without what XML forbids or a reader cannot see, and with single spaces; never throws. */
export const cleanText = (text: string): string => cleanPhrase(text).trim();

/** The same with the spaces at its ends, which part a phrase from its neighbours. */
export const cleanPhrase = (text: string): string =>
  // NFC comes after the removals, for they can bring a letter and its accent together.
  text.replace(LINE_CONTROLS, ' ').replace(UNWANTED, '').normalize('NFC').replace(SPACES, ' ');
