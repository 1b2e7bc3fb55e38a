/** What a command that follows its content looks at: its folders, its brands, and nothing that it writes itself. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { OWN_BRANDS } from '../brand/brand.ts';
import type { Watched } from '../preview/watch.ts';
import { CONTENT, chooseArticles } from './choose.ts';
import { BRANDS } from './terminal.ts';

interface WatchedFlags {
  readonly brand?: string | undefined;
  readonly sourceText?: string | undefined;
  readonly out?: string;
}

export interface Watching {
  readonly watched: () => Watched;
  /** Tells it of files that were written, and are no content wherever they stand. */
  readonly wrote: (files: readonly string[]) => void;
}

/** Without a deck named, all of `content/`: one may come that is not there yet. */
export const watchedBy = (content: readonly string[], flags: WatchedFlags): Watching => {
  const written = new Set<string>();
  const watched = (): Watched => {
    const decks = decksOf(content).map(folderOf);
    const folders = [
      ...decks,
      ...(content.length > 0 ? [] : [CONTENT]),
      BRANDS,
      OWN_BRANDS,
      ...brandFolders(flags.brand),
    ];
    const out = flags.out === undefined ? undefined : realPath(flags.out);
    // A folder of its own within another; what is written beside the content is known by its name.
    const isOut = out !== undefined && !decks.some((deck) => `${realPath(deck)}${sep}`.startsWith(out + sep));
    return {
      folders,
      files: flags.sourceText === undefined ? [] : [flags.sourceText],
      ignores: (path) => written.has(path) || (isOut && path === out),
    };
  };
  return {
    watched,
    wrote: (files) => {
      for (const file of files) written.add(realPath(file));
    },
  };
};

/** `content/` may go while one looks into it. */
const decksOf = (content: readonly string[]): readonly string[] => {
  try {
    return chooseArticles(content).articles;
  } catch {
    return content;
  }
};

/** Also of an article that is not there just now, or goes while one looks. */
const folderOf = (named: string): string =>
  isFolder(named) || !/\.ya?ml$/i.test(named) ? named : dirname(named);

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** A brand may be the path of one. */
const brandFolders = (brand: string | undefined): string[] => {
  if (brand === undefined) return [];
  return isFolder(brand) ? [brand] : brand.endsWith('.yml') ? [dirname(brand)] : [];
};

/** With the links of its folders followed, and its own; as it is written where there is nothing. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path));
  }
};
