/** Which editions a list asks for: the article found fit for them, then one row after another. */
import type { ArticleFile } from '../article/article.ts';
import type { Cache } from '../cache/cache.ts';
import { deckName, type LanguageDeck, type LayoutOptions, layOut, layOutAll } from '../deck/decks.ts';
import { findNameFault } from '../output/names.ts';
import type { Problem } from '../problems.ts';
import type { Declared } from './declared.ts';
import { editionOf, specimenRow } from './edition.ts';
import { type BadRow, type EditionRow, isBad, type List, readRows } from './rows.ts';
import type { Scan } from './scan.ts';
import { isInShard, type Shard } from './shard.ts';

/** What is wrong with the article itself, found with a recipient who fills every column in. Throws a DeckError on errors. */
export const checkArticle = (
  source: ArticleFile,
  declared: Declared,
  languages: readonly string[],
  options: LayoutOptions,
  cache: Cache,
): { decks: readonly LanguageDeck[]; problems: readonly Problem[] } =>
  layOutAll(languages, (language) => {
    const row = specimenRow(source, declared, language);
    const edition = editionOf(source, declared, row, undefined);
    return layOut(edition, language, { ...options, recipient: row.values }, cache);
  });

export interface Planned {
  readonly row: EditionRow;
  /** Of its files, without what tells their formats. */
  readonly name: string;
}

/** Of what is put behind the names of editions, the longest. */
const LONGEST_END = '.slide-100.png';

const findUnusable = (name: string, line: number, file: string): Problem[] => {
  const fault = findNameFault(`${name}${LONGEST_END}`);
  return fault ? [{ code: 'unusable-name', severity: 'error', ...fault, file, line, column: 1 }] : [];
};

/** The rows of a share, each named or told why not. */
export async function* planEditions(list: List, scan: Scan, shard: Shard): AsyncGenerator<Planned | BadRow> {
  for await (const row of readRows(list)) {
    if (!isInShard(row.key, shard)) continue;
    if (isBad(row)) {
      yield row;
      continue;
    }
    const name = deckName(list.source, row.language, scan.nameOf(row));
    const problems = [...scan.findClashes(row), ...findUnusable(name, row.line, list.file)];
    yield problems.length > 0 ? { line: row.line, key: row.key, problems } : { row, name };
  }
}
