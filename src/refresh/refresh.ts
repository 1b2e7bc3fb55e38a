/** Data files that have changed → what the deck would say then, and which checks would fail; nothing is written here. */
import { type Article, readArticle, readDeclaredArticle } from '../article/article.ts';
import type { DeclaredArticle } from '../article/schema.ts';
import { expandSeries } from '../article/series.ts';
import type { WrittenText } from '../article/texts.ts';
import { type Cache, createCache } from '../cache/cache.ts';
import { createTrustingFinder } from '../data/file.ts';
import { chooseLanguages, type LayoutOptions, layOut } from '../deck/decks.ts';
import { createLexicons } from '../figures/reading/lexicon.ts';
import { readText, type YamlFile } from '../formats/yaml.ts';
import { DeckError, formatProblem, type Problem } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import { type Change, findChanges } from './changes.ts';
import { fetchFiles } from './fetch.ts';
import { bytesAsTaken, dataUsers, findPending, folderOf, type PendingFile } from './files.ts';
import { createMentions, type Mention } from './mentions.ts';

export interface RefreshOptions extends LayoutOptions {
  /** The article's file. */
  readonly file: string;
  /** In whose words values are told; the article's first if not given. */
  readonly language?: string | undefined;
  readonly fetch: boolean;
}

export interface Refreshed {
  readonly declared: YamlFile<DeclaredArticle>;
  readonly files: readonly PendingFile[];
  readonly changes: readonly Change[];
  /** Whether it is known what the values were. */
  readonly isBeforeKnown: boolean;
  /** What would be wrong then, and is not now. */
  readonly fails: readonly Problem[];
}

/** Throws a DeckError if the article or a file cannot be read: then nothing can be taken. */
export const findRefreshed = async (
  options: RefreshOptions,
  cache: Cache = createCache(),
): Promise<Refreshed> => {
  const lexicons = cache.get(createLexicons);
  const declared = readDeclaredArticle(options.file, readText(options.file), lexicons);
  const users = dataUsers(declared);
  const folder = folderOf(declared);
  const fetched = options.fetch ? await fetchFiles(users, declared.problem) : new Map<string, Uint8Array>();
  const files = findPending(folder, users, fetched);
  const after = readWith(declared, new Map(files.map(({ name, bytes }) => [name, bytes])), options, cache);
  const before = readBefore(declared, files, options, cache);
  const sections = withoutFigures(declared.data);
  const deck = after.deck ?? before?.deck;
  const told = [after, ...(before ? [before] : [])].map((read) =>
    createMentions({ ...read, sections, deck }),
  );
  const concerned = new Set(files.flatMap((file) => file.users.map(({ id }) => id)));
  const isConcerned = (id: string) =>
    concerned.has(id) || [...concerned].some((name) => id.startsWith(`${name}.`));
  const known = new Set(before?.problems.map(formatProblem));
  return {
    declared,
    files,
    changes:
      files.length === 0 ? [] : findChanges(before?.article, after.article, isConcerned, mentionsIn(told)),
    isBeforeKnown: before !== undefined,
    fails: after.problems.filter((problem) => !known.has(formatProblem(problem))),
  };
};

/** As the deck says it then, or as it has said it of a figure that is no more. */
const mentionsIn = (told: readonly ((id: string) => Mention[])[]) => (id: string) =>
  told.map((mentionsOf) => mentionsOf(id)).find((mentions) => mentions.length > 0) ?? [];

/** What may name a figure or a chart to show it. */
const withoutFigures = ({ figures, charts, sources, units, ...rest }: DeclaredArticle): unknown => rest;

interface ReadDeck {
  readonly article: Article;
  readonly texts: readonly WrittenText[];
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
}

const readWith = (
  declared: YamlFile<DeclaredArticle>,
  instead: ReadonlyMap<string, Uint8Array>,
  options: RefreshOptions,
  cache: Cache,
): ReadDeck => {
  const source = expandSeries(
    declared,
    createTrustingFinder(folderOf(declared), instead),
    cache.get(createLexicons),
  );
  const [language = ''] = chooseLanguages(source, options.language);
  const { article, texts } = readArticle(source, language, { ...options, cache });
  const decks = source.data.languages.map((one) => {
    try {
      const { deck, problems } = layOut(source, one, options, cache);
      return { one, deck, problems };
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      return { one, deck: undefined, problems: error.problems };
    }
  });
  const problems = new Map(
    decks.flatMap((own) => own.problems.map((problem) => [formatProblem(problem), problem])),
  );
  return {
    article,
    texts,
    deck: decks.find(({ one }) => one === language)?.deck,
    problems: [...problems.values()],
  };
};

/** With the files as they were taken; undefined where one of them is gone, or no longer gives what is asked for. */
const readBefore = (
  declared: YamlFile<DeclaredArticle>,
  files: readonly PendingFile[],
  options: RefreshOptions,
  cache: Cache,
): ReadDeck | undefined => {
  const instead = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = bytesAsTaken(folderOf(declared), file);
    if (!bytes) return undefined;
    instead.set(file.name, bytes);
  }
  try {
    return readWith(declared, instead, options, cache);
  } catch (error) {
    if (error instanceof DeckError) return undefined;
    throw error;
  }
};
