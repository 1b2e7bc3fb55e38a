/** What a preview shows: the last deck that could be made, and what is wrong with the content as it is now. */
import { type ArticleFile, readArticleFile } from '../article/article.ts';
import { layOut } from '../deck/decks.ts';
import { type LedgerRow, readLedger } from '../deck/ledger.ts';
import { type DrawnDeck, drawDeck } from '../output/rendered.ts';
import { createWorkshop, type Workshop } from '../output/workshop.ts';
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
  readonly drawn: DrawnDeck | undefined;
  readonly ledger: readonly LedgerRow[];
  readonly problems: readonly Problem[];
}

export interface Session {
  show(choice: Choice): Promise<Shown>;
  /** The content may have changed: everything is read again when next asked for. */
  forget(): void;
}

export interface SessionOptions {
  /** The article's file. */
  readonly file: string;
  /** The folder of the brands. */
  readonly brands: string;
}

export const createSession = ({ file, brands }: SessionOptions): Session => {
  const made = new Map<string, Promise<Shown>>();
  const lastGood = new Map<string, Shown>();
  // What is drawn and measured again and again is kept.
  const workshop = createWorkshop();

  const make = async (choice: Choice): Promise<Shown> => {
    const key = keyOf(choice);
    const before = lastGood.get(key) ?? lastGood.values().next().value;
    const failed = (problems: readonly Problem[]): Shown => ({
      languages: before?.languages ?? [],
      language: before?.language ?? choice.language ?? '',
      drawn: before?.drawn,
      ledger: before?.ledger ?? [],
      problems,
    });
    try {
      const source = readArticleFile(file);
      const shown = await draw(source, choice, brands, workshop);
      lastGood.set(key, shown);
      return shown;
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      return failed(error.problems);
    }
  };

  return {
    show: (choice) => {
      const key = keyOf(choice);
      const shown = made.get(key) ?? make(choice);
      made.set(key, shown);
      return shown;
    },
    forget: () => made.clear(),
  };
};

const keyOf = ({ language = '', brand = '' }: Choice) => `${language}\n${brand}`;

const draw = async (
  source: ArticleFile,
  choice: Choice,
  brands: string,
  workshop: Workshop,
): Promise<Shown> => {
  const { languages } = source.data;
  const language = languages.find((one) => one === choice.language) ?? languages[0] ?? 'en';
  const { article, deck, problems } = layOut(
    source,
    language,
    { brands, brand: choice.brand, strict: false },
    workshop,
  );
  const drawn = await drawDeck(deck, source.problem, { workshop });
  return {
    languages,
    language,
    drawn,
    ledger: readLedger(article),
    problems: [...problems, ...drawn.problems],
  };
};
