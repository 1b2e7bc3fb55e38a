/** Data files of the content: found, read once, told apart by their endings, and known again by their hash. */
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { findContentFile } from '../content-file.ts';
import { readBytes } from '../files.ts';
import { readOds } from '../formats/spreadsheet/ods.ts';
import { UnfitWorkbook } from '../formats/spreadsheet/package.ts';
import type { Sheet } from '../formats/spreadsheet/sheet.ts';
import { readCsvSheet, readJsonSheet } from '../formats/spreadsheet/text-tables.ts';
import { readXlsx } from '../formats/spreadsheet/xlsx.ts';
import { toText } from '../formats/zip/pack.ts';
import { DeckError, type Problem } from '../problems.ts';

export const MOST_DATA_BYTES = 30_000_000;

/** By ending. A new format is one row. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, file: string) => readonly Sheet[]>> = {
  '.csv': (bytes, file) => [readCsvSheet(file, bytes)],
  '.tsv': (bytes, file) => [readCsvSheet(file, bytes)],
  '.xlsx': readXlsx,
  '.xlsm': readXlsx,
  '.ods': readOds,
  '.json': (bytes) => [readJsonSheet(toText(bytes))],
};

export interface DataFile {
  /** Its path, as problems tell it. */
  readonly file: string;
  /** Undefined where it is not to be held against the one that the content tells. */
  readonly sha256: string | undefined;
  readonly sheets: readonly Sheet[];
}

/** Why a file gives nothing: told at the place that names it, or of the file itself. */
export type FileProblem =
  | { readonly said: readonly [code: string, message: string, hint: string] }
  | { readonly problems: readonly Problem[] };

export type FindData = (name: string) => DataFile | FileProblem;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads the files of a content folder, each once. */
export const createDataFinder = (folder: string): FindData => createFinder((name) => read(folder, name));

/** The same, whatever hash the content tells; `instead` holds bytes to take in place of a file. */
export const createTrustingFinder = (
  folder: string,
  instead: ReadonlyMap<string, Uint8Array> = new Map(),
): FindData =>
  createFinder((name) => {
    const found = read(folder, name, instead.get(name));
    return 'sheets' in found ? { ...found, sha256: undefined } : found;
  });

const createFinder = (find: FindData): FindData => {
  const found = new Map<string, DataFile | FileProblem>();
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
};

const read = (folder: string, name: string, bytes?: Uint8Array): DataFile | FileProblem => {
  const reader = READERS[extname(name).toLowerCase()];
  if (!reader)
    return {
      said: [
        'unknown-format',
        `\`${name}\` is of no format that data is read from.`,
        `Known: ${Object.keys(READERS).join(', ')}; save it as one of them.`,
      ],
    };
  const place = bytes ? { path: join(folder, name) } : findContentFile(folder, name);
  if ('problem' in place) return { said: place.problem };
  const file = join(folder, name);
  try {
    const content = bytes ?? readBytes(place.path, MOST_DATA_BYTES);
    return { file, sha256: sha256Of(content), sheets: reader(content, file) };
  } catch (error) {
    if (error instanceof DeckError) return { problems: error.problems };
    if (error instanceof UnfitWorkbook) return { problems: [{ ...error.fault, severity: 'error', file }] };
    throw error;
  }
};
