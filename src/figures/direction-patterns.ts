/** Finds a language's direction words in texts. */
import type { DirectionWords } from '../languages/directions/directions.ts';
import { anyOf } from './reading/lexicon.ts';
import { escapePattern } from './vocabulary.ts';

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

const FORMS = {
  anywhere: (any: string) => any,
  start: (any: string) => `^\\s*(?:${any})`,
  end: (any: string) => `(?:${any})\\s*$`,
  ends: (any: string) => `(?:\\s*(?:${any}|\\b(?!only)[a-zà-ÿ]+(?:ly|mente|lich)\\b))+\\s*$`,
  whole: (any: string) => `^(?:${any})$`,
};

/** `*` stands for any letters of its word; in scripts that `anyOf` takes for others too. */
const asPattern = (word: string) =>
  escapePattern(word.toLowerCase()).replaceAll('\\*', LATIN.test(word) ? '[a-zß-ž]*' : '\\p{L}*');
const LATIN = /[a-z]/i;

/** Patterns without regard to case compile far slower; a letter that changes its length keeps its case. */
const lower = (text: string) => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

/** Its patterns are made when they are first asked for. */
export const createFinder = (words: DirectionWords): WordFinder => {
  const patterns = new Map<string, RegExp>();
  const pattern = (form: keyof typeof FORMS, kinds: readonly WordKind[]) => {
    const key = `${form} ${kinds.join(' ')}`;
    const known = patterns.get(key);
    // Without state, so that it can be used again.
    const made =
      known ?? new RegExp(FORMS[form](anyOf(kinds.flatMap((kind) => words[kind].map(asPattern)))), 'u');
    patterns.set(key, made);
    return made;
  };
  const read = (text: string, { 0: found, index }: RegExpExecArray): FoundWord => ({
    word: text.slice(index, index + found.length).trim(),
    index,
    end: index + found.length,
  });
  return {
    find: (text, ...kinds) =>
      [...lower(text).matchAll(new RegExp(pattern('anywhere', kinds), 'gu'))].map((match) =>
        read(text, match),
      ),
    startOf: (text, ...kinds) => {
      const match = pattern('start', kinds).exec(lower(text));
      return match ? read(text, match) : undefined;
    },
    strip: (text, ...kinds) => text.slice(0, lower(text).replace(pattern('ends', kinds), '').length),
    endsWith: (text, ...kinds) => pattern('end', kinds).test(lower(text)),
    is: (word, ...kinds) => pattern('whole', kinds).test(lower(word)),
  };
};
