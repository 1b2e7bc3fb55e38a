/** `briefdeck figures`: the ledger of every article named. */
import { type ArticleFile, readArticle, readArticleFile } from '../article/article.ts';
import { chooseLanguages, findArticle } from '../deck/decks.ts';
import { readLedger } from '../pages/ledger-rows.ts';
import { stopOnErrors } from '../problems.ts';
import { type Ledger, toCsv, toTable } from './ledger.ts';
import { chooseDecks, EXIT, say } from './terminal.ts';

export interface FiguresFlags {
  readonly lang?: string;
  readonly csv?: true;
  readonly json?: true;
}

export const listFigures = (content: readonly string[], { lang, csv, json }: FiguresFlags): number => {
  const ledgers = chooseDecks(content).map((deck) => readOne(deck, lang));
  if (json) say(process.stdout, JSON.stringify({ ledgers }, null, 2));
  else say(process.stdout, csv ? toCsv(ledgers) : ledgers.map(toTable).join('\n\n'));
  return EXIT.built;
};

const readOne = (deck: string, wanted: string | undefined): Ledger => {
  const source: ArticleFile = readArticleFile(findArticle(deck));
  const [language = ''] = chooseLanguages(source, wanted);
  const { article, problems } = readArticle(source, language);
  stopOnErrors(problems);
  return { content: source.file, language, figures: readLedger(article) };
};
