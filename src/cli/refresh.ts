/** `briefdeck refresh`: what changed data files would change in every article named, and with --accept their taking. */
import { findArticle } from '../deck/decks.ts';
import { endingOf } from '../faults.ts';
import { DeckError, type Problem } from '../problems.ts';
import { acceptFiles } from '../refresh/accept.ts';
import { findRefreshed, type Refreshed } from '../refresh/refresh.ts';
import { chooseArticles, NO_CONTENT } from './choose.ts';
import type { RefreshFlags } from './options.ts';
import { changeLines, failLines, summaryLine } from './refresh-lines.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { sourceDate } from './source-date.ts';
import { BRANDS, EXIT, say, sayJson } from './terminal.ts';

/** What became of one article, as --json prints it. */
interface Outcome {
  readonly content: string;
  readonly changes: Refreshed['changes'];
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly figures: readonly string[];
  }[];
  /** What is wrong with the deck once the files are taken. */
  readonly fails: readonly Problem[];
  readonly accepted: boolean;
}

/** Exit code 1 as long as something is to be taken, or would be wrong then. */
export const refreshAll = async (content: readonly string[], flags: RefreshFlags): Promise<number> => {
  const { articles, problems: misnamed } = chooseArticles(content);
  if (articles.length === 0 && misnamed.length === 0) throw new DeckError([NO_CONTENT]);
  const day = (sourceDate() ?? new Date().toISOString()).slice(0, 10);
  const outcomes: Outcome[] = [];
  const problems = [...misnamed];
  for (const article of articles) {
    try {
      outcomes.push(await refreshOne(findArticle(article), flags, day));
    } catch (error) {
      problems.push(...endingOf(error, findArticle(article)).problems);
    }
  }
  const isOpen = outcomes.some(
    ({ files, accepted, fails }) =>
      (files.length > 0 && !accepted) || fails.some(({ severity }) => severity === 'error'),
  );
  const code = exitCodeOf(problems, isOpen);
  if (flags.json) sayJson({ ok: code === EXIT.built, articles: outcomes, problems });
  else reportProblems(problems);
  return code;
};

const refreshOne = async (file: string, flags: RefreshFlags, day: string): Promise<Outcome> => {
  const { accept, fetch, lang, brand, json } = flags;
  const refreshed = await findRefreshed({
    file,
    language: lang,
    fetch: fetch === true,
    brands: BRANDS,
    brand,
    strict: false,
  });
  const { files, changes, fails } = refreshed;
  if (!json) {
    for (const line of [...changeLines(refreshed), ...failLines(refreshed)]) say(process.stdout, line);
  }
  const isAccepted = accept === true && files.length > 0;
  if (isAccepted) acceptFiles(refreshed, day);
  if (!json) say(process.stdout, summaryLine(refreshed, isAccepted));
  return {
    content: file,
    changes,
    files: files.map(({ name, sha256, users }) => ({
      file: name,
      sha256,
      figures: users.map(({ id }) => id),
    })),
    fails: files.length > 0 ? fails : [],
    accepted: isAccepted,
  };
};
