/** A language's rows as patterns, made once. */
import { createCacheOf } from '../../cache/cache.ts';
import { LANGUAGES, languageToRead } from '../../languages/languages.ts';
import type { Reading } from '../../languages/reading/reading.ts';
import { decimalOf, readingFromIntl } from './other-language.ts';

export const READ_LANGUAGES: readonly string[] = LANGUAGES.map(({ tag }) => tag);

/** A language's rows, and what is made of them. */
export interface Lexicon extends Reading {
  /** The base of the language whose rows it has; undefined for one without rows. */
  readonly tag: string | undefined;
  /** What `make` makes of the rows, made once. */
  of<T>(make: (lexicon: Lexicon) => T): T;
}

export const createLexicon = (reading: Reading, tag?: string): Lexicon => {
  const lexicon: Lexicon = { ...reading, tag, of: (make) => made.get(make) };
  const made = createCacheOf(lexicon);
  return lexicon;
};

/** The rows of a language, with the decimal sign of its region; what CLDR knows where there are none. */
export const readingOf = (language: string): Reading => {
  const own = languageToRead(language)?.reading;
  if (!own) return readingFromIntl(language);
  if (!language.includes('-')) return own;
  const decimal = decimalOf(language);
  return decimal === own.decimal ? own : { ...own, decimal, group: decimal === ',' ? '.' : ',' };
};

/** By language. */
export type Lexicons = (language: string) => Lexicon;

/** Each language's is made when it is first asked for; whoever builds several decks keeps them in its cache. */
export const createLexicons = (): Lexicons => {
  const known = new Map<string, Lexicon>();
  return (language) => {
    const lexicon = known.get(language) ?? createLexicon(readingOf(language), languageToRead(language)?.tag);
    known.set(language, lexicon);
    return lexicon;
  };
};

export const hasReading = (language: string): boolean => languageToRead(language) !== undefined;

const UNSPACED = /\p{Script=Han}/u;

const ANY_LETTER = '[\\p{L}\\p{N}]';
/** Enough beside Latin words, and compiled in a tenth of the time. */
export const LATIN_LETTER = '[0-9A-Za-z\\u00aa-\\u024f]';
/** Words in other scripts than Latin and Chinese. */
const OTHER_SCRIPT = /[\u0370-\u1fff]/u;

/**
 * The source of a pattern for any of the words: whole words where the script parts them, the longest first.
 * What bounds words stands once for all of them: V8 takes seconds to compile it for each.
 */
export const anyOf = (words: readonly string[]): string => {
  const longest = words.toSorted((a, b) => b.length - a.length);
  const letter = longest.some((word) => OTHER_SCRIPT.test(word)) ? ANY_LETTER : LATIN_LETTER;
  const groups = new Map<string, string[]>();
  for (const word of longest) {
    const isHan = UNSPACED.test(word);
    const start = !isHan && /^[\p{L}\p{N}(]/u.test(word) ? `(?<!${letter})` : '';
    const end = !isHan && /[\p{L}\p{N})?]$/u.test(word) ? `(?!${letter})` : '';
    const key = `${start} ${end}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const sources = [...groups].map(([key, group]) => {
    const [start = '', end = ''] = key.split(' ');
    return `${start}(?:${group.join('|')})${end}`;
  });
  return sources.join('|') || '(?!)';
};

/** A pattern that matches at `lastIndex` only. */
export const sticky = (source: string, flags = 'iu') => new RegExp(source, `${flags}y`);

/** The match of a sticky pattern at a place. */
export const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | undefined => {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
};

export interface Spread {
  readonly start: number;
  readonly end: number;
}

/** Stands for what has been read already; no text has it. */
export const READ = '\ue000';

/** The text with a span blotted out. */
export const blot = (text: string, { start, end }: Spread, by = READ): string =>
  text.slice(0, start) + by.repeat(end - start) + text.slice(end);

/** Full-width signs, and the digits of every script, as the usual ones, so that every sign keeps its place. */
export const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e\u3000]/gu, (sign) =>
      sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length === 1 ? String(digitOf(digit)) : digit));

/** A script's ten digits follow each other. */
const digitOf = (digit: string): number => {
  let zero = digit.charCodeAt(0);
  while (zero > 0 && /\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9)
    zero -= 1;
  return digit.charCodeAt(0) - zero;
};

export const perReading =
  <T>(make: (lexicon: Lexicon) => T): ((lexicon: Lexicon) => T) =>
  (lexicon) =>
    lexicon.of(make);
