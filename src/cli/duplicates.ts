/** Articles that are built by one command: each once, and no deck over another. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentName, findArticle } from '../deck/decks.ts';
import type { Problem } from '../problems.ts';

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

/** A deck is called as its article's folder. */
export const findNamesakes = (articles: readonly string[]): Problem[] => {
  const known = new Map<string, string>();
  const files = articles.map(findArticle).filter((file) => existsSync(file));
  return files.flatMap((file): Problem[] => {
    const name = contentName(file);
    const other = known.get(name);
    known.set(name, other ?? file);
    if (other === undefined) return [];
    const message = `Its deck would have the name of that of ${other}, \`${name}\`, and one of them would be lost.`;
    const hint = 'Build them one after the other, each into a folder of its own with --out, or rename one.';
    return [{ code: 'same-name', severity: 'error', message, hint, file }];
  });
};
