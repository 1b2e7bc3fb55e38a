/** Makes editions, one after another: what they share is read and drawn once. */
import { relative, sep } from 'node:path';
import { readArticleFile } from '../article/article.ts';
import { type FileOptions, makeDeckFiles } from '../build.ts';
import { type Cache, createCache } from '../cache/cache.ts';
import { findArticle, type LayoutOptions, layOut, strictly } from '../deck/decks.ts';
import { digest } from '../media/media.ts';
import { writeWhole } from '../output/file.ts';
import { DeckError, formatProblem, type Problem, stopOnErrors } from '../problems.ts';
import { readDeclared } from './declared.ts';
import { editionOf } from './edition.ts';
import { type EditionMail, writeMail } from './mail.ts';
import { checkArticle, type Planned } from './plan.ts';

/** Plain data, which workers are sent. */
export interface BuilderOptions extends LayoutOptions, FileOptions {
  /** A folder with `article.yaml`, or the file itself. */
  readonly content: string;
  /** The list of recipients, as problems name it. */
  readonly list: string;
  /** For editions that are mailed: every row then needs an address. */
  readonly mail?: EditionMail | undefined;
}

export interface EditionFile {
  /** By the folder that is written into, with slashes. */
  readonly file: string;
  readonly bytes: number;
  readonly hash: string;
}

export interface BuiltEdition {
  /** None if errors are among the problems. */
  readonly files: readonly EditionFile[];
  readonly problems: readonly Problem[];
  /** To be sent. */
  readonly message?: Uint8Array;
}

export type BuildEdition = (planned: Planned) => Promise<BuiltEdition>;

/** Throws a DeckError if the article itself is unfit. */
export const createBuilder = (options: BuilderOptions, cache: Cache = createCache()): BuildEdition => {
  const source = readArticleFile(findArticle(options.content), cache);
  const declared = readDeclared(source);
  const ofArticle = createLazyMap((language: string) => {
    const { problems } = checkArticle(source, declared, [language], options, cache);
    return new Set(problems.map(formatProblem));
  });
  return async ({ row, name }) => {
    const edition = editionOf(source, declared, row, options.list);
    const known = ofArticle(row.language);
    const isOwn = (problem: Problem) => problem.code !== UNUSED && !known.has(formatProblem(problem));
    try {
      const layout = { ...options, strict: false, recipient: row.values };
      const { deck, problems: found } = layOut(edition, row.language, layout, cache);
      const own = strictly(options.strict, found.filter(isOwn));
      stopOnErrors(own);
      const named = { deck, name, locate: edition.problem };
      const { files, problems } = await makeDeckFiles(named, options, cache);
      const mail = options.mail && (await writeMail(named, row, { ...options, mail: options.mail }, cache));
      const written = [...files, ...(mail?.draft ?? [])];
      writeWhole(written, { isSwept: true });
      return {
        files: written.map(({ file, bytes }) => describeFile(file, bytes, options.out)),
        problems: [...own, ...problems, ...(mail?.problems ?? [])],
        ...(mail?.message ? { message: mail.message } : {}),
      };
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      return { files: [], problems: error.problems.filter(isOwn) };
    }
  };
};

/** A figure that only the sections left out mention is not a mistake. */
const UNUSED = 'unused-figure';

const describeFile = (file: string, bytes: Uint8Array, out: string): EditionFile => ({
  file: relative(out, file).split(sep).join('/'),
  bytes: bytes.length,
  hash: digest(bytes),
});

/** Each value once, when it is first asked for. */
const createLazyMap = <Key, Value>(create: (key: Key) => Value) => {
  const values = new Map<Key, Value>();
  return (key: Key): Value => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = create(key);
    values.set(key, value);
    return value;
  };
};
