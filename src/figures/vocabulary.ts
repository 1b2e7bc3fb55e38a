/** The words by which rules read a language; for further languages than ours the content gives them. */

export interface Vocabulary {
  /** Number words with their values, in every form that texts use: `sieben: 7`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that say that something has happened. */
  readonly reached: readonly string[];
  /** Words that say that it is still to come, or an aim. */
  readonly aimed: readonly string[];
  /** Words that say which way a quantity has gone; beside ours, where we know the language. */
  readonly rising: readonly string[];
  readonly falling: readonly string[];
}

/** By language. */
export type Vocabularies = Readonly<Record<string, Vocabulary>>;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = '[\\p{L}\\p{M}]';

export const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Matches nothing. */
const NONE = '(?!)';

/**
 * The source of a pattern for any of the words, as whole words where the script parts them; the longest come first. `*` stands for letters.
 * What is the same of many words stands once for all of them: V8 takes seconds to compile it for each.
 */
export const anyWord = (words: readonly string[]): string => {
  const longest = words.filter((word) => word.trim() !== '').toSorted((a, b) => b.length - a.length);
  const groups = new Map<string, string[]>();
  for (const word of longest) {
    const [, start = '', middle = '', end = ''] = /^(\*?)(.*?)(\*?)$/su.exec(word) ?? [];
    const key = UNSPACED.test(word) ? 'unspaced' : `${start}|${end}`;
    const pattern = escapePattern(UNSPACED.test(word) ? word : middle).replaceAll('\\*', `${LETTER}*`);
    groups.set(key, [...(groups.get(key) ?? []), pattern]);
  }
  const sources = [...groups].map(([key, group]) => {
    if (key === 'unspaced') return group.join('|');
    const [start, end] = key.split('|').map((star) => (star ? `${LETTER}*` : ''));
    return `(?<!${LETTER})${start}(?:${group.join('|')})${end}(?!${LETTER})`;
  });
  return sources.join('|') || NONE;
};
