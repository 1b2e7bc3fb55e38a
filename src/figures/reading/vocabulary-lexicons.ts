/** The words of direction that content adds, for the reader of phrases. */
import { escapePattern, type Vocabulary } from '../vocabulary.ts';
import { createLexicon, type Lexicons } from './lexicon.ts';

type Added = Readonly<Record<string, Pick<Vocabulary, 'rising' | 'falling'>>>;

/** `*` stands for any letters. */
const patternOf = (word: string) => escapePattern(word).replaceAll('\\*', '[\\p{L}\\p{M}]*');

/** The lexicons with what the content adds to each; the others are the ones given. */
export const withVocabulary = (lexicons: Lexicons, vocabulary: Added): Lexicons => {
  const made = new Map(
    Object.entries(vocabulary)
      .filter(([, { rising, falling }]) => rising.length + falling.length > 0)
      .map(([language, { rising, falling }]) => {
        const own = lexicons(language);
        const up = [...own.up, ...rising.map(patternOf)];
        const down = [...own.down, ...falling.map(patternOf)];
        return [language, createLexicon({ ...own, up, down }, own.tag)] as const;
      }),
  );
  return (language) => made.get(language) ?? lexicons(language);
};
