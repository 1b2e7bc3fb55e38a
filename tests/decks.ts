/** Every deck that the fixtures and the example give: content, language, and what it is called. */
import { type BuildOptions, type BuiltDeck, build } from '../src/build.ts';
import type { Problem } from '../src/problems.ts';
import { HENAN } from './henan.ts';

const LANGUAGES = 'tests/fixtures/languages/article.yaml';

export const DECKS = [
  { name: 'henan-nev.en', content: HENAN, language: 'en' },
  { name: 'henan-nev.zh', content: HENAN, language: 'zh' },
  { name: 'everything', content: 'tests/fixtures/everything/article.yaml', language: 'en' },
  { name: 'languages.zh-Hant', content: LANGUAGES, language: 'zh-Hant' },
  { name: 'languages.ru', content: LANGUAGES, language: 'ru' },
  { name: 'languages.he', content: LANGUAGES, language: 'he' },
  { name: 'long', content: 'tests/fixtures/long/article.yaml', language: 'en' },
] as const;

/** The first deck that a build gives: that of the language asked for, or of an article's first. */
export const buildOne = async (
  options: BuildOptions,
): Promise<BuiltDeck & { readonly file: string; readonly problems: readonly Problem[] }> => {
  const {
    decks: [deck],
    problems,
  } = await build(options);
  const [first] = deck?.files ?? [];
  if (!deck || !first) throw new Error('A build that ended well left no deck.');
  return { ...deck, file: first.file, problems };
};
