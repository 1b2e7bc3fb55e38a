/** The pipeline, top to bottom: article and brand → slides → pictures → package → file. */
import { basename, join } from 'node:path';
import { type ArticleFile, readArticleFile } from './article/article.ts';
import { type Cache, createCache } from './cache/cache.ts';
import { checkPackage } from './check/package.ts';
import {
  chooseLanguages,
  deckName,
  findArticle,
  type LanguageDeck,
  type LayoutOptions,
  layOut,
  layOutAll,
  strictly,
} from './deck/decks.ts';
import type { Locate } from './formats/yaml.ts';
import { type OutputFile, writeWhole } from './output/file.ts';
import { type Format, type FormatOptions, outputFormat, writeFormat } from './output/formats.ts';
import { findClash, findNameFault } from './output/names.ts';
import { PICTURE_WIDTH } from './output/png/pictures.ts';
import { renderDeck } from './output/rendered.ts';
import { type Problem, stopOnErrors } from './problems.ts';
import type { Deck } from './slides/slide.ts';

/** In megabytes: a larger deck is a warning, or an error. */
export interface SizeLimits {
  readonly warning: number;
  readonly error: number;
}

export const SIZE_LIMITS: SizeLimits = { warning: 10, error: 18 };

/** How a deck becomes files. */
export interface FileOptions {
  /** The folder to write into. */
  readonly out: string;
  /** Those of `output/formats.ts`; PowerPoint alone if not given. */
  readonly formats?: readonly Format[] | undefined;
  readonly pictureWidth?: number | undefined;
  /** In megabytes; 10 and 18 if not given, for that is what mail servers take. */
  readonly sizeLimits?: SizeLimits | undefined;
  /** ISO instant; the article's date if not given. */
  readonly modified?: string | undefined;
  /** Warnings are errors too. */
  readonly strict: boolean;
}

export interface BuildOptions extends LayoutOptions, FileOptions {
  /** A folder with `article.yaml`, or the file itself. */
  readonly content: string;
  /** One of the article's languages; all if not given. */
  readonly language?: string | undefined;
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

/** Builds an article's decks. Throws a DeckError if the content has errors; all previous files then stay as they were. */
export const build = async (options: BuildOptions, cache: Cache = createCache()): Promise<BuildResult> => {
  const { made, problems } = await makeAll(options, cache);
  writeWhole(made.flatMap(({ files }) => files));
  return { decks: made.map(describeDeck), problems };
};

/** The same without a file being written. */
export const check = async (options: BuildOptions, cache: Cache = createCache()): Promise<BuildResult> => {
  const { made, problems } = await makeAll(options, cache);
  return { decks: made.map(describeDeck), problems };
};

const describeDeck = ({ files, deck, language }: DeckWithFiles): BuiltDeck => ({
  files: files.map(({ format, file, bytes }) => ({ format, file, bytes: bytes.length })),
  slides: deck.slides.length,
  charts: countCharts(deck),
  language,
});

/** The decks of all languages, made and checked. */
const makeAll = async (
  options: BuildOptions,
  cache: Cache,
): Promise<{ made: readonly DeckWithFiles[]; problems: readonly Problem[] }> => {
  const step = options.onProgress ?? (() => undefined);
  step('Reading the article');
  const source = readArticleFile(findArticle(options.content), cache);
  const languages = chooseLanguages(source, options.language);
  stopOnErrors(findNameProblems(source, languages, options.formats ?? ['pptx']));
  const { decks, problems } = layOutAll(languages, (language) => layOut(source, language, options, cache));
  // All are of one build: each is made and checked before the first is written.
  const made: DeckWithFiles[] = [];
  for (const { deck, language } of decks) {
    const named = { deck, name: deckName(source, language), locate: source.problem };
    const { files, problems: found } = await makeDeckFiles(named, options, cache, step);
    problems.push(...found);
    made.push({ files, deck, language });
  }
  return { made, problems };
};

/** The names of all files that an article's decks will have in some formats, pictures beyond the first left out. */
export const fileNames = (
  source: ArticleFile,
  languages: readonly string[],
  formats: readonly Format[],
): string[] =>
  languages.flatMap((language) =>
    formats.flatMap((format) =>
      outputFormat(format).suffixes.map((suffix) => deckName(source, language) + suffix),
    ),
  );

/** Names that some system does not take, or takes for one. */
const findNameProblems = (
  source: ArticleFile,
  languages: readonly string[],
  formats: readonly Format[],
): Problem[] => {
  const names = fileNames(source, languages, formats);
  const [fault] = names.flatMap((name) => findNameFault(name) ?? []);
  if (fault) return [source.problem([], 'unusable-name', fault.message, fault.hint)];
  const clash = findClash(names);
  if (!clash) return [];
  const message = `\`${clash[0]}\` and \`${clash[1]}\` are one file on many systems, and one of them would be lost.`;
  return [source.problem(['languages'], 'same-name', message, 'Keep one of the two languages.')];
};

/** A laid-out deck, what its files are called, and where its problems are told. */
export interface NamedDeck {
  readonly deck: Deck;
  readonly name: string;
  readonly locate: Locate;
}

/** A deck's files, checked and not yet written. Throws a DeckError if a picture cannot be shown or a file is too large. */
export const makeDeckFiles = async (
  { deck, name, locate }: NamedDeck,
  options: FileOptions,
  cache: Cache,
  step: (text: string) => void = () => undefined,
): Promise<{ files: readonly DeckFile[]; problems: readonly Problem[] }> => {
  step('Drawing the charts');
  const rendered = await renderDeck(deck, locate, { cache, modified: options.modified });
  stopOnErrors(strictly(options.strict, rendered.problems));
  const files: DeckFile[] = [];
  for (const format of options.formats ?? ['pptx']) {
    step(`Writing ${format.toUpperCase()}`);
    for (const { suffix, bytes } of await writeFormat(format, rendered, formatOptions(options)))
      files.push({ format, file: join(options.out, `${name}${suffix}`), bytes });
  }
  step('Checking the deck');
  for (const { format, bytes } of files) if (format === 'pptx') refuseUnfit(bytes, cache);
  const limits = options.sizeLimits ?? SIZE_LIMITS;
  const tooLarge = files.flatMap(({ file, bytes }) =>
    findSizeProblem(basename(file), bytes.length, limits, locate),
  );
  stopOnErrors(strictly(options.strict, tooLarge));
  return { files, problems: [...rendered.problems, ...tooLarge] };
};

export type DeckFile = OutputFile & { readonly format: Format };

interface DeckWithFiles extends LanguageDeck {
  readonly files: readonly DeckFile[];
}

const formatOptions = ({ pictureWidth }: FileOptions): FormatOptions => ({
  pictureWidth: pictureWidth ?? PICTURE_WIDTH,
});

const countCharts = ({ slides }: Deck): number =>
  slides
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.kind === 'picture' && shape.source.kind === 'chart').length;

/** What is not fit to be opened is a fault of ours. */
const refuseUnfit = (bytes: Uint8Array, cache: Cache) => {
  const faults = checkPackage(bytes, cache);
  if (faults.length > 0)
    throw new Error(`The package is not fit to be sent:\n${faults.map(({ message }) => message).join('\n')}`);
};

/** What is too large to be sent is a problem of the content. */
const findSizeProblem = (name: string, bytes: number, limits: SizeLimits, locate: Locate): Problem[] => {
  const size = bytes / 1e6;
  if (size <= limits.warning && size <= limits.error) return [];
  const [severity, limit] =
    size > limits.error ? (['error', limits.error] as const) : (['warning', limits.warning] as const);
  const message = `${name} has ${size.toFixed(1)} MB, more than ${limit} MB: many mail servers refuse it.`;
  return [locate([], 'large-deck', message, 'Use fewer or smaller photos, or raise the limit.', severity)];
};
