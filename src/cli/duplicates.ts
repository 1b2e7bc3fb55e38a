/** Articles that are built by one command: each once, and no file over another. */
import { resolve } from 'node:path';
import { readArticleFile } from '../article/article.ts';
import { fileNames } from '../build.ts';
import { chooseLanguages, contentName, findArticle } from '../deck/decks.ts';
import { isFile } from '../files.ts';
import type { Format } from '../output/formats.ts';
import { foldName } from '../output/names.ts';
import { DeckError, type Problem } from '../problems.ts';

/** Without those that are named again. */
export const eachOnce = (named: readonly string[]): readonly string[] => {
  const known = new Set<string>();
  return named.filter((name) => {
    const file = resolve(findArticle(name));
    const isNew = !known.has(file);
    known.add(file);
    return isNew;
  });
};

export interface Wanted {
  readonly formats: readonly Format[];
  /** All if not given. */
  readonly language: string | undefined;
}

/** Files that would take each other's place. Only articles whose names begin alike are read to find out. */
export const findDuplicates = (articles: readonly string[], wanted: Wanted): Problem[] => {
  const known = new Map<string, string>();
  const files = articles.map(findArticle).filter(isFile);
  return relatives(files).flatMap((file): Problem[] => {
    const names = namesOf(file, wanted);
    const clash = names.find((name) => known.has(foldName(name)));
    const other = clash === undefined ? undefined : known.get(foldName(clash));
    for (const name of names) if (!known.has(foldName(name))) known.set(foldName(name), file);
    if (other === undefined) return [];
    const message = `Its \`${clash}\` would take the place of a file of ${other}, and one of them would be lost.`;
    const hint = 'Build them one after the other, each into a folder of its own with --out, or rename one.';
    return [{ code: 'same-name', severity: 'error', message, hint, file }];
  });
};

/** Files of which another's name is the same, or is that with something behind a dot; in their order. */
const relatives = (files: readonly string[]): string[] => {
  const nameOf = (file: string) => foldName(contentName(file));
  const counts = new Map<string, number>();
  for (const file of files) counts.set(nameOf(file), (counts.get(nameOf(file)) ?? 0) + 1);
  const isShared = (name: string) => (counts.get(name) ?? 0) > 1;
  const beginnings = (name: string) =>
    [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index)).filter((start) => counts.has(start));
  const begun = new Set(files.flatMap((file) => beginnings(nameOf(file))));
  return files.filter((file) => {
    const name = nameOf(file);
    return isShared(name) || begun.has(name) || beginnings(name).length > 0;
  });
};

/** None of an article that cannot be built anyway. */
const namesOf = (file: string, { formats, language }: Wanted): string[] => {
  try {
    const source = readArticleFile(file);
    return fileNames(source, chooseLanguages(source, language), formats);
  } catch (error) {
    if (error instanceof DeckError) return [];
    throw error;
  }
};
