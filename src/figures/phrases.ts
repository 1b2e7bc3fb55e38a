/** What a slide says of its own: our words, or those that content gives in their place or for further languages. */
import { languageToWrite } from '../languages/languages.ts';
import { ENGLISH_WRITING } from '../languages/writing/en.ts';
import { PHRASE_KEYS, type Phrase, type Phrases } from '../languages/writing/writing.ts';

/** By language, what the content says itself. */
export type ContentPhrases = Readonly<Record<string, Readonly<Partial<Record<Phrase, string>>>>>;

/** Phrases that a language may leave to another of its own. */
const BORROWED = {
  figuresTitle: 'figure',
  agenda: 'overview',
  contact: 'overview',
  reported: 'source',
  unit: 'value',
  status: 'basis',
} as const satisfies Partial<Record<Phrase, Phrase>>;

/** Phrases that every language understands as they are. */
const WORDLESS = { part: '({n}/{count})' } as const satisfies Partial<Record<Phrase, string>>;

/** All phrases in a language, and the keys of those that neither we nor the content have. */
export const readPhrases = (
  language: string,
  content: ContentPhrases,
): { phrases: Phrases; missing: readonly Phrase[] } => {
  const given: Partial<Phrases> = {
    ...languageToWrite(language)?.writing.phrases,
    ...(Object.hasOwn(content, language) ? content[language] : {}),
  };
  const borrowed = Object.entries(BORROWED).flatMap(([key, from]) => {
    const phrase = given[from];
    return phrase === undefined ? [] : [[key, phrase] as const];
  });
  return {
    phrases: { ...ENGLISH_WRITING.phrases, ...WORDLESS, ...Object.fromEntries(borrowed), ...given },
    missing: PHRASE_KEYS.filter(
      (key) => given[key] === undefined && !Object.hasOwn(BORROWED, key) && !Object.hasOwn(WORDLESS, key),
    ),
  };
};

/** `para. {n}` with its values in place. */
export const fill = (template: string, values: Readonly<Record<string, number | string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
