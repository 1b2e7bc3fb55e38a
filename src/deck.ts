/** An article with its brand → its decks, laid out and not yet drawn: one for each language. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Article, type ArticleFile, readArticle } from './article/article.ts';
import { readBrand } from './brand/brand.ts';
import { DeckError, formatProblem, type Problem, stopOnErrors } from './problems.ts';
import { layOutDeck } from './slides/layout.ts';
import type { Deck } from './slides/slide.ts';
import { registerFonts } from './text/fonts.ts';
import { createMeasure, type Measure } from './text/measure.ts';

export interface LayoutOptions {
  /** The folder of the brands. */
  readonly brands: string;
  readonly brand?: string | undefined;
  /** A file with the text of the article's first source. */
  readonly sourceText?: string | undefined;
  /** Warnings are errors too. */
  readonly strict: boolean;
}

export interface LanguageDeck {
  readonly deck: Deck;
  readonly language: string;
}

/** The decks of all languages, with the problems of all told at once, each once. */
export const layOutAll = (
  source: ArticleFile,
  languages: readonly string[],
  options: LayoutOptions,
  measure: Measure,
): { decks: LanguageDeck[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const decks = languages.flatMap((language) => {
    try {
      const { deck, problems: found } = layOut(source, language, options, measure);
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

/** Everything before drawing: pure but for the files it reads. A measure that has measured before knows its words. */
export const layOut = (
  source: ArticleFile,
  language: string,
  options: LayoutOptions,
  measure: Measure = createMeasure(),
): { article: Article; deck: Deck; problems: readonly Problem[] } => {
  const { article, problems: found } = readArticle(source, language, options.sourceText);
  const problems = [...found];
  const theme = attempt(() => readBrand(options.brand ?? article.brand, options.brands), problems, source);
  if (!theme) throw new DeckError(problems);
  const { heading, body } = theme.fonts;
  registerFonts(
    [heading, body].flatMap(({ latin, eastAsian }) => [latin.measuredWith, eastAsian.measuredWith]),
  );
  stopOnErrors(problems);
  const { deck, problems: misfits } = layOutDeck(article, theme, measure);
  problems.push(...misfits);
  stopOnErrors(strictly(options.strict, problems));
  return { article, deck, problems };
};

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

/** `henan-nev`, and with its language where the article has several: `henan-nev.zh`. */
export const deckName = ({ file, data }: ArticleFile, language: string): string => {
  const name = basename(dirname(resolve(file)));
  return data.languages.length > 1 ? `${name}.${language}` : name;
};
