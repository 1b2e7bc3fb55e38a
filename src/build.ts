/** The pipeline, top to bottom: article and brand → slides → pictures → package → file. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ArticleFile, readArticle, readArticleFile } from './article/article.ts';
import { readBrand } from './brand/brand.ts';
import { checkPackage } from './check/package.ts';
import { paintDeck } from './output/drawn.ts';
import { type OutputFile, writeWhole } from './output/file.ts';
import { type Format, type FormatOptions, writeFormat } from './output/formats.ts';
import { drawMedia } from './output/media.ts';
import { PICTURE_WIDTH } from './output/pictures.ts';
import { DeckError, formatProblem, type Problem, stopOnErrors } from './problems.ts';
import { layOutDeck } from './slides/layout.ts';
import type { Deck } from './slides/slide.ts';
import { registerFonts } from './text/fonts.ts';
import { createMeasure, type Measure } from './text/measure.ts';

/** In megabytes: a larger deck is a warning, or an error. */
export interface SizeLimits {
  readonly warning: number;
  readonly error: number;
}

export const SIZE_LIMITS: SizeLimits = { warning: 10, error: 18 };

export interface BuildOptions {
  /** A folder with `article.yaml`, or the file itself. */
  readonly content: string;
  /** The folder to write into. */
  readonly out: string;
  /** The folder of the brands. */
  readonly brands: string;
  readonly brand?: string | undefined;
  /** A file with the text of the article's first source. */
  readonly sourceText?: string | undefined;
  /** One of the article's languages; all if not given. */
  readonly language?: string | undefined;
  /** Those of `output/formats.ts`; PowerPoint alone if not given. */
  readonly formats?: readonly Format[] | undefined;
  readonly pictureWidth?: number | undefined;
  /** In megabytes; 10 and 18 if not given, for that is what mail servers take. */
  readonly sizeLimits?: SizeLimits | undefined;
  /** Warnings end the build too. */
  readonly strict: boolean;
  /** ISO instant; the article's date if not given. */
  readonly modified?: string | undefined;
  readonly onProgress?: ((step: string) => void) | undefined;
}

export interface BuiltFile {
  readonly format: Format;
  readonly file: string;
  readonly bytes: number;
}

export interface BuiltDeck {
  readonly files: readonly BuiltFile[];
  readonly slides: number;
  readonly charts: number;
  readonly language: string;
}

export interface BuildResult {
  /** One for each language, in the article's order. */
  readonly decks: readonly BuiltDeck[];
  readonly problems: readonly Problem[];
}

interface LanguageDeck {
  readonly deck: Deck;
  readonly language: string;
}

/** Builds an article's decks. Throws a DeckError if the content has errors; all previous files then stay as they were. */
export const build = async (options: BuildOptions): Promise<BuildResult> => {
  const step = options.onProgress ?? (() => undefined);
  step('Reading the article');
  const source = readArticleFile(findArticle(options.content));
  const measure = createMeasure();
  const languages = chooseLanguages(source, options.language);
  const { decks, problems } = layOutAll(source, languages, options, measure);
  // Twins are of one build: each is finished and checked before the first is written.
  const finished: FinishedDeck[] = [];
  for (const { deck, language } of decks) {
    step('Drawing the charts');
    const { media, problems: broken } = await drawMedia(deck, source.problem);
    stopOnErrors([...problems, ...broken]);
    const drawn = await paintDeck(deck, media, options.modified ?? `${deck.date}T00:00:00Z`, measure);
    const files: FinishedFile[] = [];
    for (const format of options.formats ?? ['pptx']) {
      step(`Writing ${format.toUpperCase()}`);
      for (const { suffix, bytes } of await writeFormat(format, drawn, formatOptions(options)))
        files.push({ format, file: join(options.out, `${deckName(source, language)}${suffix}`), bytes });
    }
    step('Checking the deck');
    const tooLarge = files.flatMap((file) => checkFile(file, options, source));
    stopOnErrors(strictly(options.strict, tooLarge));
    problems.push(...tooLarge);
    finished.push({ files, deck, language });
  }
  writeWhole(finished.flatMap(({ files }) => files));
  return {
    decks: finished.map(({ files, deck, language }) => ({
      files: files.map(({ format, file, bytes }) => ({ format, file, bytes: bytes.length })),
      slides: deck.slides.length,
      charts: countCharts(deck),
      language,
    })),
    problems,
  };
};

type FinishedFile = OutputFile & { readonly format: Format };

interface FinishedDeck extends LanguageDeck {
  readonly files: readonly FinishedFile[];
}

const formatOptions = ({ pictureWidth }: BuildOptions): FormatOptions => ({
  pictureWidth: pictureWidth ?? PICTURE_WIDTH,
});

/** What is not fit to be opened is a fault of ours; what is too large to be sent is a problem of the content. */
const checkFile = ({ format, file, bytes }: FinishedFile, options: BuildOptions, source: ArticleFile) => {
  if (format === 'pptx') refuseUnfit(bytes);
  return findSizeProblem(basename(file), bytes.length, options.sizeLimits ?? SIZE_LIMITS, source);
};

/** `henan-nev`, and with its language where the article has several: `henan-nev.zh`. */
export const deckName = ({ file, data }: ArticleFile, language: string): string => {
  const name = basename(dirname(resolve(file)));
  return data.languages.length > 1 ? `${name}.${language}` : name;
};

const countCharts = ({ slides }: Deck): number =>
  slides
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.kind === 'picture' && shape.source.kind === 'chart').length;

const refuseUnfit = (bytes: Uint8Array) => {
  const faults = checkPackage(bytes);
  if (faults.length > 0)
    throw new Error(`The package is not fit to be sent:\n${faults.map(({ message }) => message).join('\n')}`);
};

/** The decks of all languages, with the problems of all told at once, each once. */
const layOutAll = (
  source: ArticleFile,
  languages: readonly string[],
  options: BuildOptions,
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
  options: Pick<BuildOptions, 'brand' | 'brands' | 'strict' | 'sourceText'>,
  measure: Measure = createMeasure(),
): { deck: Deck; problems: readonly Problem[] } => {
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
  return { deck, problems };
};

/** All as errors if warnings are to end the build too. */
const strictly = (strict: boolean, problems: readonly Problem[]): readonly Problem[] =>
  strict ? problems.map((problem) => ({ ...problem, severity: 'error' })) : problems;

const findSizeProblem = (
  name: string,
  bytes: number,
  limits: SizeLimits,
  { problem }: ArticleFile,
): Problem[] => {
  const size = bytes / 1e6;
  if (size <= limits.warning && size <= limits.error) return [];
  const [severity, limit] =
    size > limits.error ? (['error', limits.error] as const) : (['warning', limits.warning] as const);
  const message = `${name} has ${size.toFixed(1)} MB, more than ${limit} MB: many mail servers refuse it.`;
  return [problem([], 'large-deck', message, 'Use fewer or smaller photos, or raise the limit.', severity)];
};

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
