/** The articles that a command is about: those named, or else those under `content/`. */
import { join, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findArticle } from '../deck/decks.ts';
import { isFile, isFolder, listFolder } from '../files.ts';
import { DeckError, type Problem } from '../problems.ts';
import { say } from './terminal.ts';

export const CONTENT = 'content';
const ARTICLE = 'article.yaml';
/** What an article is called by mistake: on systems that hide what stands behind the last dot, without its writer's knowing. */
const MISNAMED = /^article\.ya?ml(?:\.txt)?$/i;

export interface Chosen {
  /** Folders with an `article.yaml`, or files. */
  readonly articles: readonly string[];
  /** Of folders whose article is called otherwise. */
  readonly problems: readonly Problem[];
}

/** Throws a DeckError if `content/` cannot be looked into. */
export const chooseArticles = (named: readonly string[]): Chosen => {
  const folders = named.length > 0 ? named : listFolder(CONTENT).map((name) => join(CONTENT, name));
  const misnamed = new Map(
    folders.flatMap((folder) => findMisnamed(folder).map((name) => [folder, name] as const)),
  );
  const articles = folders.filter(
    (folder) => !misnamed.has(folder) && (named.length > 0 || isFile(findArticle(folder))),
  );
  return { articles, problems: [...misnamed].map(([folder, name]) => misnamedArticle(join(folder, name))) };
};

const findMisnamed = (folder: string): string[] =>
  isFolder(folder) && !isFile(join(folder, ARTICLE))
    ? listFolder(folder)
        .filter((name) => name !== ARTICLE && MISNAMED.test(name))
        .slice(0, 1)
    : [];

const misnamedArticle = (file: string): Problem => ({
  code: 'misnamed-article',
  severity: 'error',
  message: `The article is not read, for it is not called \`${ARTICLE}\`.`,
  hint: `Rename it to ${ARTICLE}, in small letters.`,
  file,
});

export const NO_CONTENT: Problem = {
  code: 'no-content',
  severity: 'error',
  message: `There is no ${CONTENT}/<deck>/${ARTICLE} here.`,
  hint: 'Begin one with `briefdeck new my-deck`, or name a folder: briefdeck build path/to/deck',
};

/**
 * The one named, or the only one. Of several, the one in whose folder `beside` is, or the one that a person at a terminal
 * chooses; throws a DeckError if there is none, or nobody to choose.
 */
export const chooseArticle = async (named: string | undefined, beside?: string): Promise<string> => {
  const { articles, problems } = chooseArticles(named === undefined ? [] : [named]);
  const [first, ...others] = articles;
  if (first === undefined) throw new DeckError(problems.length > 0 ? problems : [NO_CONTENT]);
  if (others.length === 0) return first;
  const near = beside === undefined ? undefined : articles.find((folder) => isInside(beside, folder));
  return near ?? (await askWhich(articles)) ?? tellSeveral(articles);
};

const isInside = (file: string, folder: string) => resolve(file).startsWith(resolve(folder) + sep);

/** Undefined where nobody can answer, or the answer is none of them. */
const askWhich = async (articles: readonly string[]): Promise<string | undefined> => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  for (const [i, article] of articles.entries()) say(process.stderr, `${i + 1}  ${article}`);
  try {
    const answer = (await lines.question(`Which deck? 1–${articles.length}: `)).trim();
    return articles.find((article, i) => answer === String(i + 1) || answer === article);
  } finally {
    lines.close();
  }
};

const tellSeveral = (articles: readonly string[]): never => {
  const [first = ''] = articles;
  throw new DeckError([
    {
      code: 'several-decks',
      severity: 'error',
      message: `There are ${articles.length} decks here, and this takes one: ${articles.join(', ')}.`,
      hint: `Name the one that is meant behind the command: ${first}`,
    },
  ]);
};
