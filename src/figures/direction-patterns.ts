/** Finds a language's direction words in texts. */
import type { DirectionWords } from '../languages/directions/directions.ts';
import { anyWord } from './vocabulary.ts';

export type WordKind = keyof DirectionWords;

export interface FoundWord {
  readonly word: string;
  readonly index: number;
  readonly end: number;
}

export interface WordFinder {
  /** All words of the kinds, in order; where they overlap the longest counts. */
  find(text: string, ...kinds: readonly WordKind[]): FoundWord[];
  /** The word of the kinds that the text starts with. */
  startOf(text: string, ...kinds: readonly WordKind[]): FoundWord | undefined;
  /** The text without all words of the kinds, and adverbs, at its end. */
  strip(text: string, ...kinds: readonly WordKind[]): string;
  endsWith(text: string, ...kinds: readonly WordKind[]): boolean;
  is(word: string, ...kinds: readonly WordKind[]): boolean;
}

const finders = new WeakMap<DirectionWords, WordFinder>();

export const finderOf = (words: DirectionWords): WordFinder => {
  const finder = finders.get(words) ?? createFinder(words);
  finders.set(words, finder);
  return finder;
};

const FORMS = {
  anywhere: (any: string) => any,
  start: (any: string) => `^\\s*(?:${any})`,
  end: (any: string) => `(?:${any})\\s*$`,
  ends: (any: string) => `(?:\\s*(?:${any}|(?<!\\p{L})(?!only)\\p{L}+(?:ly|mente|lich)(?!\\p{L})))+\\s*$`,
  whole: (any: string) => `^(?:${any})$`,
};

const createFinder = (words: DirectionWords): WordFinder => {
  const patterns = new Map<string, RegExp>();
  const pattern = (form: keyof typeof FORMS, kinds: readonly WordKind[]) => {
    const key = `${form} ${kinds.join(' ')}`;
    const known = patterns.get(key);
    // Without state, so that it can be used again.
    const made = known ?? new RegExp(FORMS[form](anyWord(kinds.flatMap((kind) => words[kind]))), 'iu');
    patterns.set(key, made);
    return made;
  };
  const read = (match: RegExpMatchArray): FoundWord => {
    const index = match.index ?? 0;
    return { word: match[0].trim(), index, end: index + match[0].length };
  };
  return {
    find: (text, ...kinds) => [...text.matchAll(new RegExp(pattern('anywhere', kinds), 'giu'))].map(read),
    startOf: (text, ...kinds) => {
      const match = pattern('start', kinds).exec(text);
      return match ? read(match) : undefined;
    },
    strip: (text, ...kinds) => text.replace(pattern('ends', kinds), ''),
    endsWith: (text, ...kinds) => pattern('end', kinds).test(text),
    is: (word, ...kinds) => pattern('whole', kinds).test(word),
  };
};
