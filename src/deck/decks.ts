/** An article with its brand → its decks, laid out and not yet drawn: one for each language. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Article, type ArticleFile, type ReadOptions, readArticle } from '../article/article.ts';
import { findBrand, readBrand } from '../brand/brand.ts';
import type { Theme } from '../brand/theme.ts';
import { withFonts } from '../brand/with-fonts.ts';
import { type Cache, createCache } from '../cache/cache.ts';
import { MEGABYTE, storeOf } from '../cache/lru-store.ts';
import { stateOf } from '../content-file.ts';
import { DeckError, formatProblem, type Problem, stopOnErrors } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import { createMeasure } from '../text/measure.ts';
import { layOutDeck } from './lay-out.ts';
import { findMissingGlyphs } from './missing-glyphs.ts';

export interface LayoutOptions extends ReadOptions {
  /** The folder of the brands. */
  readonly brands: string;
  readonly brand?: string | undefined;
  /** Warnings are errors too. */
  readonly strict: boolean;
}

export interface LanguageDeck {
  readonly deck: Deck;
  readonly language: string;
}

/** The decks of all languages, with the problems of all told at once, each once. */
export const layOutAll = (
  languages: readonly string[],
  layOutOne: (language: string) => { readonly deck: Deck; readonly problems: readonly Problem[] },
): { decks: LanguageDeck[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const decks = languages.flatMap((language) => {
    try {
      const { deck, problems: found } = layOutOne(language);
      problems.push(...found);
      return [{ deck, language }];
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  const distinct = [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
  stopOnErrors(distinct);
  return { decks, problems: distinct };
};

/** Everything before drawing: pure but for the files it reads. A cache that has seen others knows its words and its brand. */
export const layOut = (
  source: ArticleFile,
  language: string,
  options: LayoutOptions,
  cache: Cache = createCache(),
): { article: Article; deck: Deck; problems: readonly Problem[] } => {
  const { article, problems: found } = readArticle(source, language, { ...options, cache });
  const problems = [...found];
  const theme = attempt(
    () => readTheme(options.brand ?? article.brand, options.brands, cache),
    problems,
    source,
  );
  if (!theme) throw new DeckError(problems);
  const whole = withFonts(theme, source.data.fonts, dirname(source.file), (i, fault) =>
    problems.push(source.problem(['fonts', i], ...fault)),
  );
  stopOnErrors(problems);
  const { deck, problems: overflows } = layOutDeck(article, whole, cache.get(createMeasure));
  problems.push(...overflows, ...findMissingGlyphs(deck, article.problem));
  stopOnErrors(strictly(options.strict, problems));
  return { article, deck, problems };
};

/** By their file and its state, with the state of their logo. */
const createThemes = storeOf<{ readonly theme: Theme; readonly logo: string }>(MEGABYTE, () => 10_000);

/** Read again only if its file or its logo has changed. */
const readTheme = (id: string, folder: string, cache: Cache): Theme => {
  const themes = cache.get(createThemes);
  const file = findBrand(id, folder);
  const key = `${id}\n${stateOf(file)}`;
  const known = themes.find(key);
  if (known && logoState(known.theme) === known.logo) return known.theme;
  const theme = readBrand(id, folder, file);
  return themes.keep(key, { theme, logo: logoState(theme) }).theme;
};

const logoState = ({ logo }: Theme): string => (logo && existsSync(logo.file) ? stateOf(logo.file) : '');

/** All as errors if warnings are to end the build too. */
export const strictly = (strict: boolean, problems: readonly Problem[]): readonly Problem[] =>
  strict ? problems.map((problem) => ({ ...problem, severity: 'error' })) : problems;

/** Problems of the brand are shown together with those of the article. */
const attempt = <T>(read: () => T, problems: Problem[], source: ArticleFile): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    problems.push(
      ...error.problems.map((problem) =>
        problem.file
          ? problem
          : { ...source.problem(['brand'], problem.code, problem.message, problem.hint) },
      ),
    );
    return undefined;
  }
};

const ARTICLE_FILE = 'article.yaml';

export const findArticle = (content: string): string =>
  existsSync(content) && statSync(content).isDirectory() ? join(content, ARTICLE_FILE) : content;

/** The language wanted, or all; throws a DeckError if the article is not written in it. */
export const chooseLanguages = (source: ArticleFile, wanted: string | undefined): readonly string[] => {
  const { languages } = source.data;
  if (wanted === undefined) return languages;
  if (languages.includes(wanted)) return [wanted];
  const message = `The article is not written in \`${wanted}\`.`;
  throw new DeckError([
    source.problem(['languages'], 'unknown-language', message, `It is written in ${languages.join(', ')}.`),
  ]);
};

/** What the folder of an article is called. */
export const contentName = (file: string): string => basename(dirname(resolve(file)));

/** `henan-nev`, `henan-nev.zh` where the article has several languages, `henan-nev.CATL.zh` for an edition. */
export const deckName = ({ file, data }: ArticleFile, language: string, edition?: string): string =>
  [
    contentName(file),
    ...(edition === undefined ? [] : [edition]),
    ...(data.languages.length > 1 ? [language] : []),
  ].join('.');
