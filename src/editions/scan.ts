/** A first reading of the whole list: what a row's edition is called, and what rows have to do with each other. */
import { createHash } from 'node:crypto';
import { FORMATS, outputFormat } from '../output/formats.ts';
import type { Problem } from '../problems.ts';
import { createNames } from './names.ts';
import { type EditionRow, isBad, type List, readRows } from './rows.ts';
import { isInShard, type Shard } from './shard.ts';

export interface Scan {
  readonly rows: number;
  readonly countIn: (shard: Shard) => number;
  /** Of the rows in any order. */
  readonly digest: string;
  /** Those that rows ask for. */
  readonly languages: readonly string[];
  /** Without deck and language; asked once for each row. */
  readonly nameOf: (row: EditionRow) => string;
  /** What is wrong with a row because of others. */
  readonly findClashes: (row: EditionRow) => Problem[];
}

const ENDS = [...FORMATS.flatMap((format) => outputFormat(format).suffixes), '.eml'];

/** Keeps a few words of each row, and nothing else of it. Throws a DeckError if the list is unfit. */
export const scanList = async (list: List): Promise<Scan> => {
  const named: { parts: readonly string[]; key: string }[] = [];
  const keys: string[] = [];
  const languages = new Set<string>();
  const linesByAddress = new Map<string, number[]>();
  for await (const row of readRows(list)) {
    keys.push(row.key);
    if (isBad(row)) continue;
    named.push({ parts: partsOf(row), key: row.key });
    languages.add(row.language);
    const address = addressOf(row);
    if (address === undefined) continue;
    const lines = linesByAddress.get(address);
    if (lines) lines.push(row.line);
    else linesByAddress.set(address, [row.line]);
  }
  // Where the article has several languages, each name has one behind it, and no other end makes it another's.
  const nameOf = createNames(named, list.source.data.languages.length > 1 ? undefined : ENDS);
  return {
    rows: keys.length,
    countIn: (shard) => keys.filter((key) => isInShard(key, shard)).length,
    digest: createHash('sha256').update(keys.sort().join()).digest('hex'),
    languages: list.source.data.languages.filter((language) => languages.has(language)),
    nameOf: (row) => nameOf(partsOf(row), row.key),
    findClashes: (row) => (list.needsAddress ? findRepeated(row, linesByAddress, list.file) : []),
  };
};

const partsOf = ({ values: { company = '', name = '' } }: EditionRow) => [company, name];

const addressOf = ({ recipient }: EditionRow) => recipient?.address.toLowerCase();

/** Nobody is mailed two editions; which one is meant, only the list's writer knows. */
const findRepeated = (
  row: EditionRow,
  linesByAddress: ReadonlyMap<string, readonly number[]>,
  file: string,
): Problem[] => {
  const lines = linesByAddress.get(addressOf(row) ?? '') ?? [];
  if (lines.length < 2) return [];
  return [
    {
      code: 'repeated-address',
      severity: 'error',
      message: `Lines ${lines.join(', ')} have the address ${row.recipient?.address}: nobody is mailed two editions.`,
      hint: 'Keep one of them in a list that is mailed.',
      file,
      ...(row.places.email ?? { line: row.line, column: 1 }),
    },
  ];
};
