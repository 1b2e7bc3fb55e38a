/** What earlier runs have left in the folder that is written into. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../media/media.ts';
import type { Entry } from './report.ts';

/** Whether an edition was made of the same row and the same article, and its files are still what was written. */
export const isAsMade = (entry: Entry, key: string, inputs: string, out: string): boolean =>
  entry.state === 'made' &&
  entry.key === key &&
  entry.inputs === inputs &&
  entry.files.every(({ file, hash }) => {
    const path = join(out, file);
    return existsSync(path) && digest(readFileSync(path)) === hash;
  });

/** Files that earlier runs made of rows that are gone. */
export const findLeftovers = (before: Iterable<Entry>, now: readonly Entry[], out: string): string[] => {
  const current = new Set(now.map(({ name }) => name));
  return [...before]
    .filter(({ name }) => !current.has(name))
    .flatMap(({ files }) => files.map(({ file }) => join(out, file)))
    .filter((file) => existsSync(file));
};
