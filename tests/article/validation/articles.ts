/** Whole articles in the manner of real ones, to be edited as an author slips. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';
import { layOut } from '../../../src/deck/decks.ts';
import { escapePattern } from '../../../src/figures/vocabulary.ts';
import { DeckError, type Problem } from '../../../src/problems.ts';

const ARTICLES = 'tests/article/validation/articles';
const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-articles-'));

export interface Edit {
  readonly from: string;
  readonly to: string;
  /** The article unless told otherwise. */
  readonly file?: 'article.yaml' | 'source.txt';
}

export interface Slip {
  /** As a user would call it: `digits exchanged`. */
  readonly kind: string;
  /** The problem expected; none for an edit that is right. */
  readonly code: string | undefined;
  readonly edits: readonly Edit[];
}

/** Each edit finds its place once, however its lines are broken, so that a slip cannot silently plant nothing. */
const apply = (text: string, { from, to }: Edit): string => {
  const place = new RegExp(
    from
      .split(/\s+/)
      .map((word) => escapePattern(word))
      .join('\\s+'),
    'gu',
  );
  const found = [...text.matchAll(place)].length;
  if (found !== 1) throw new Error(`“${from}” stands ${found} times`);
  return text.replace(place, () => to);
};

/** What only the layout of the charts tells. */
const CHART_FAULTS: readonly (string | undefined)[] = ['mixed-units', 'no-actual', 'no-target'];

/** Every problem that a build tells up to the drawing; up to the layout, where no problem of the layout is `expected`. */
export const problemsOf = (
  article: string,
  language: string,
  edits: readonly Edit[] = [],
  expected?: string,
): readonly Problem[] => {
  const folder = join(FOLDER, article);
  cpSync(join(ARTICLES, article), folder, { recursive: true });
  for (const edit of edits) {
    const file = join(folder, edit.file ?? 'article.yaml');
    writeFileSync(file, apply(readFileSync(file, 'utf8'), edit));
  }
  try {
    const source = readArticleFile(join(folder, 'article.yaml'));
    if (expected !== undefined && !CHART_FAULTS.includes(expected))
      return readArticle(source, language).problems;
    return layOut(source, language, { brands: 'templates', strict: false }).problems;
  } catch (error) {
    if (error instanceof DeckError) return error.problems;
    throw error;
  }
};
