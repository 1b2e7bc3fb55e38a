/** What a preview shows: the last deck that could be made, and what is wrong with the content as it is now. */
import { type ArticleFile, readArticleFile, readArticleText } from '../article/article.ts';
import { findQuotations, type SourceText } from '../article/validation/source-text.ts';
import { listBrands } from '../brand/brand.ts';
import { type Cache, createCache } from '../cache/cache.ts';
import { layOut } from '../deck/decks.ts';
import { type RenderedDeck, renderDeck } from '../output/rendered.ts';
import { type LedgerRow, readLedger } from '../pages/ledger-rows.ts';
import { DeckError, type Problem } from '../problems.ts';

/** What one visitor looks at. */
export interface Choice {
  /** One of the article's languages; its first if not given or no longer there. */
  readonly language?: string | undefined;
  readonly brand?: string | undefined;
}

export interface Shown {
  readonly languages: readonly string[];
  readonly language: string;
  /** The last that could be made; undefined if none ever could. */
  readonly rendered: RenderedDeck | undefined;
  readonly ledger: readonly LedgerRow[];
  /** What the deck was made from; undefined if none ever could be. */
  readonly source: ArticleFile | undefined;
  /** The texts of its sources as published, by their ids. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly problems: readonly Problem[];
}

export interface Session {
  /** The article's file. */
  readonly file: string;
  show(choice: Choice): Promise<Shown>;
  /** The deck of a text that has not been saved yet. */
  showDraft(text: string, choice: Choice): Promise<Shown>;
  /** The content may have changed: everything is read again when next asked for. */
  forget(): void;
}

export interface SessionOptions {
  /** The article's file. */
  readonly file: string;
  /** The folder of the brands. */
  readonly brands: string;
}

/** More than anybody looks at in turn, and few enough to be kept. */
const MOST_CHOICES = 6;

export const createSession = ({ file, brands }: SessionOptions): Session => {
  let source: ArticleFile | DeckError | undefined;
  const made = createRecent<Promise<Shown>>(MOST_CHOICES);
  const lastGood = createRecent<Shown>(MOST_CHOICES);
  // What is drawn and measured again and again is kept.
  const cache = createCache();

  const make = async (settled: Settled): Promise<Shown> => {
    const key = keyOf(settled);
    try {
      return lastGood.keep(key, await draw(settled, brands, cache));
    } catch (error) {
      return failed(problemsOf(error), lastGood.find(key));
    }
  };
  const failed = (problems: readonly Problem[], before = lastGood.newest()): Shown => ({
    languages: before?.languages ?? [],
    language: before?.language ?? '',
    rendered: before?.rendered,
    ledger: before?.ledger ?? [],
    source: before?.source,
    texts: before?.texts ?? new Map(),
    problems,
  });

  return {
    file,
    showDraft: async (text, choice) => {
      const draft = readOrTell(file, text);
      return draft instanceof DeckError ? failed(draft.problems) : make(settle(draft, choice, brands));
    },
    show: async (choice) => {
      source ??= readOrTell(file);
      if (source instanceof DeckError) return failed(source.problems);
      const settled = settle(source, choice, brands);
      const key = keyOf(settled);
      return made.find(key) ?? made.keep(key, make(settled));
    },
    forget: () => {
      source = undefined;
      made.clear();
    },
  };
};

const readOrTell = (file: string, text?: string): ArticleFile | DeckError => {
  try {
    return text === undefined ? readArticleFile(file) : readArticleText(file, text);
  } catch (error) {
    return new DeckError(problemsOf(error));
  }
};

/** Whatever goes wrong is told on the page: the next save may mend it. */
const problemsOf = (error: unknown): readonly Problem[] => {
  if (error instanceof DeckError) return error.problems;
  const message = `A fault of Briefdeck, not of your content: ${error instanceof Error ? error.message : String(error)}`;
  return [{ code: 'fault', severity: 'error', message }];
};

/** What was set last, and a few before. */
const createRecent = <T>(most: number) => {
  const kept = new Map<string, T>();
  return {
    find: (key: string) => kept.get(key),
    newest: () => [...kept.values()].at(-1),
    keep: (key: string, value: T): T => {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
      return value;
    },
    clear: () => kept.clear(),
  };
};

/** A choice among what there is: an address may ask for anything. */
interface Settled {
  readonly source: ArticleFile;
  readonly language: string;
  readonly brand: string | undefined;
}

const settle = (source: ArticleFile, choice: Choice, brands: string): Settled => {
  const { languages } = source.data;
  return {
    source,
    language: languages.find((one) => one === choice.language) ?? languages[0] ?? 'en',
    brand: listBrands(brands).find((one) => one === choice.brand),
  };
};

const keyOf = ({ language, brand = '' }: Settled) => `${language}\n${brand}`;

const draw = async ({ source, language, brand }: Settled, brands: string, cache: Cache): Promise<Shown> => {
  const { languages } = source.data;
  const { article, deck, problems } = layOut(source, language, { brands, brand, strict: false }, cache);
  const rendered = await renderDeck(deck, source.problem, { cache });
  return {
    languages,
    language,
    rendered,
    ledger: readLedger(article),
    source,
    texts: findQuotations(source, undefined).texts,
    problems: [...problems, ...rendered.problems],
  };
};
