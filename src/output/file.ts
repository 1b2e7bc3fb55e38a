/** Writes files whole or not at all: beside their places first, then renamed over them. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFolder, unwritable } from '../files.ts';
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
  const staged = files.map(({ file, bytes }) => ({
    file,
    bytes,
    temporary: temporaryName(file, process.pid),
  }));
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
  attempt(({ file, bytes, temporary }) => {
    mkdirSync(dirname(file), { recursive: true });
    if (!isSwept) sweepFolder(dirname(file), basename(file));
    // Flushed before it is renamed: a power cut leaves the old file or the new one, never an empty one.
    writeFileSync(temporary, bytes, { flush: true });
  });
  attempt(({ file, temporary }) => renameSync(temporary, file));
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
