/** The articles that a command is about: those named, or else those under `content/`. */
import { join } from 'node:path';
import { findArticle } from '../deck/decks.ts';
import { isFile, isFolder, listFolder } from '../files.ts';
import { DeckError, type Problem } from '../problems.ts';

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
        .filter((name) => MISNAMED.test(name))
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
  hint: 'Name a folder: briefdeck build path/to/deck',
};

/** The one named, or else the first; throws a DeckError if there is none. */
export const chooseArticle = (named: string | undefined): string => {
  const { articles, problems } = chooseArticles(named === undefined ? [] : [named]);
  const [first] = articles;
  if (first === undefined) throw new DeckError(problems.length > 0 ? problems : [NO_CONTENT]);
  return first;
};
