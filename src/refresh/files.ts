/** The data files of an article: which of them are other ones than those taken, and what those were. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DeclaredArticle } from '../article/schema.ts';
import { findContentFile } from '../content-file.ts';
import type { DataDeclared } from '../data/declared.ts';
import { MOST_DATA_BYTES, sha256Of } from '../data/file.ts';
import { isFile, readBytes } from '../files.ts';
import type { YamlFile } from '../formats/yaml.ts';

/** A figure, or series, with the data that it names. */
export interface DataUser {
  readonly id: string;
  readonly data: DataDeclared;
}

export interface PendingFile {
  /** As the content names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Of the figures whose hash is another, or that have none. */
  readonly users: readonly DataUser[];
  readonly isFetched: boolean;
}

export const dataUsers = ({ data }: YamlFile<DeclaredArticle>): DataUser[] =>
  Object.entries(data.figures).flatMap(([id, figure]) =>
    'data' in figure ? [{ id, data: figure.data }] : [],
  );

/** Of a missing or unreadable file nothing is pending: reading the article tells that. */
export const findPending = (
  folder: string,
  users: readonly DataUser[],
  fetched: ReadonlyMap<string, Uint8Array>,
): PendingFile[] =>
  [...new Set(users.map(({ data }) => data.file))].flatMap((name) => {
    const bytes = fetched.get(name) ?? readIfThere(folder, name);
    if (!bytes) return [];
    const sha256 = sha256Of(bytes);
    const own = users.filter(({ data }) => data.file === name && data.sha256 !== sha256);
    return own.length > 0 ? [{ name, bytes, sha256, users: own, isFetched: fetched.has(name) }] : [];
  });

const readIfThere = (folder: string, name: string): Uint8Array | undefined => {
  const found = findContentFile(folder, name);
  return 'path' in found ? readBytes(found.path, MOST_DATA_BYTES) : undefined;
};

const TAKEN = '.taken';

/** Where the file as it was taken is kept, so that what has changed since can be told. */
export const takenPath = (folder: string, name: string): string => {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return join(folder, TAKEN, `${key}-${name.replace(/[^\p{L}\p{N}.-]+/gu, '_')}`);
};

/** The bytes with the hash that the content tells; undefined where they are nowhere any more. */
export const bytesAsTaken = (folder: string, { name, users }: PendingFile): Uint8Array | undefined => {
  const [hash, ...others] = [...new Set(users.map(({ data }) => data.sha256))];
  if (hash === undefined || others.length > 0) return undefined;
  for (const file of [join(folder, name), takenPath(folder, name)]) {
    const bytes = isFile(file) ? readBytes(file, MOST_DATA_BYTES) : undefined;
    if (bytes && sha256Of(bytes) === hash) return bytes;
  }
  return undefined;
};

export const folderOf = ({ file }: { readonly file: string }): string => dirname(file);
