/** What earlier runs have left in the folder that is written into. */
import { join } from 'node:path';
import { isFile, readBytes } from '../files.ts';
import { digest } from '../media/media.ts';
import type { Entry } from './report.ts';

type WrittenFile = Entry['files'][number];

/** Far more than any deck has. */
const MOST_BYTES = 2_000_000_000;

/** Whether an edition was made of the same row and the same article. */
export const isSame = (entry: Entry, key: string, inputs: string): boolean =>
  entry.state !== 'failed' && entry.key === key && entry.inputs === inputs;

export const isThere = ({ file }: WrittenFile, out: string): boolean => isFile(join(out, file));

/** The files of an edition that are there, and are not what was written: somebody has worked on them. */
export const findEdited = ({ files }: Entry, out: string): string[] =>
  files
    .filter((made) => isThere(made, out) && digest(readBytes(join(out, made.file), MOST_BYTES)) !== made.hash)
    .map(({ file }) => file);

/** Editions that earlier runs made of rows that are gone, with the files of theirs that are still there. */
export const findLeftovers = (before: Iterable<Entry>, now: readonly Entry[], out: string): Entry[] => {
  const current = new Set(now.flatMap(({ files }) => files.map(({ file }) => file)));
  const names = new Set(now.map(({ name }) => name));
  return [...before].flatMap((entry): Entry[] => {
    const files = entry.files.filter((made) => !current.has(made.file) && isThere(made, out));
    return names.has(entry.name) || files.length === 0
      ? []
      : [{ ...entry, state: 'left', files, problems: [] }];
  });
};
