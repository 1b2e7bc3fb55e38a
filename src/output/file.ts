/** Writes files whole or not at all: beside their places first, then renamed over them. */
import {
  existsSync,
  linkSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFile, listFolder, makeFolder, unwritable } from '../files.ts';
import { DeckError } from '../problems.ts';
import { isRunning } from '../processes.ts';

export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * None takes its place before all are on the disk. Throws a DeckError if one cannot; what was in its place stays.
 * Whoever writes thousands into one folder sweeps it once before: every file would list the whole folder again.
 */
export const writeWhole = (files: readonly OutputFile[], { isSwept = false } = {}) => {
  const staged = files.map(({ file, bytes }) => {
    const place = placeOf(file);
    return { file, place, bytes, temporary: temporaryName(place, process.pid) };
  });
  const attempt = (act: (one: (typeof staged)[number]) => void) => {
    for (const one of staged) {
      try {
        act(one);
      } catch (error) {
        for (const { temporary } of staged) discard(temporary);
        throw new DeckError([unwritable(one.file, error)]);
      }
    }
  };
  attempt(({ place, bytes, temporary }) => {
    makeFolder(dirname(place));
    if (!isSwept) sweepFolder(dirname(place), basename(place));
    // Flushed before it is renamed: a power cut leaves the old file or the new one, never an empty one.
    writeFileSync(temporary, bytes, { flush: true, ...modeOf(place) });
  });
  const placed: Placed[] = [];
  try {
    attempt((one) => placed.push(putInPlace(one, staged.length > 1)));
  } catch (error) {
    for (const { undo } of placed.reverse()) undo();
    throw error;
  }
  for (const { keep } of placed) keep();
};

/** A file in its place, and what to do with the one that was there: it is not needed, or takes its place again. */
interface Placed {
  readonly keep: () => void;
  readonly undo: () => void;
}

/** Of several files the last may be open in another program: the others are to be as they were then. */
const putInPlace = (
  { place: file, temporary }: { readonly place: string; readonly temporary: string },
  isOneOfMany: boolean,
): Placed => {
  const old = temporaryName(`${file}.old`, process.pid);
  const isNew = isOneOfMany && !existsSync(file);
  const isKept = isOneOfMany && !isNew && linked(file, old);
  try {
    renameSync(temporary, file);
  } catch (error) {
    discard(old);
    throw error;
  }
  return {
    keep: () => (isKept ? discard(old) : undefined),
    undo: () => {
      if (isKept) renameSync(old, file);
      else if (isNew) discard(file);
    },
  };
};

/** The same file under another name too; false where the disk has no such thing. */
const linked = (file: string, name: string): boolean => {
  try {
    discard(name);
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
};

/** A link to a file stays one: what it leads to is written. */
const placeOf = (file: string): string => {
  try {
    return lstatSync(file).isSymbolicLink() && isFile(file) ? realpathSync(file) : file;
  } catch {
    return file;
  }
};

/** Whoever may read the file that was there may read the new one, and nobody else. */
const modeOf = (file: string): { readonly mode?: number } => {
  const found = isFile(file) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  return found ? { mode: found.mode & 0o777 } : {};
};

const temporaryName = (file: string, pid: number) => `${file}.${pid}.tmp`;

/** Removes what runs that were killed in the midst of writing have left there, of one file or of all that begin so. */
export const sweepFolder = (folder: string, beginning: string) => {
  for (const name of listFolder(folder)) {
    const pid = name.startsWith(beginning) ? /\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) discard(join(folder, name));
  }
};

/** Best effort: where nothing could be written there may be nothing to remove. */
const discard = (file: string) => {
  try {
    rmSync(file, { force: true });
  } catch {
    // The problem told to the user is the one that came first.
  }
};
