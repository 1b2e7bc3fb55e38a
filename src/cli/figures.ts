/** `briefdeck figures`: the ledger of every article named. */
import { readArticle, readArticleFile } from '../article/article.ts';
import { chooseLanguages, findArticle } from '../deck/decks.ts';
import { endingOf } from '../faults.ts';
import { readLedger } from '../pages/ledger-rows.ts';
import { DeckError, stopOnErrors } from '../problems.ts';
import { chooseArticles, NO_CONTENT } from './choose.ts';
import { type Ledger, toCsv, toTable } from './ledger.ts';
import type { FiguresFlags } from './options.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { EXIT, say, sayJson } from './terminal.ts';

/** An article with problems is told of, and the others are listed. */
export const listFigures = async (
  content: readonly string[],
  { lang, csv, json }: FiguresFlags,
): Promise<number> => {
  const { articles, problems: misnamed } = chooseArticles(content);
  if (articles.length === 0 && misnamed.length === 0) throw new DeckError([NO_CONTENT]);
  const ledgers: Ledger[] = [];
  const problems = [...misnamed];
  for (const article of articles) {
    try {
      ledgers.push(readOne(article, lang));
    } catch (error) {
      problems.push(...endingOf(error, findArticle(article)).problems);
    }
  }
  const code = exitCodeOf(problems);
  if (json) sayJson({ ok: code === EXIT.built, ledgers, problems });
  else {
    reportProblems(problems);
    if (csv) process.stdout.write(toCsv(ledgers));
    else if (ledgers.length > 0) say(process.stdout, ledgers.map(toTable).join('\n\n'));
  }
  return code;
};

const readOne = (article: string, wanted: string | undefined): Ledger => {
  const source = readArticleFile(findArticle(article));
  const [language = ''] = chooseLanguages(source, wanted);
  const { article: read, problems } = readArticle(source, language);
  stopOnErrors(problems);
  return { content: source.file, language, figures: readLedger(read) };
};
