/** Writes files whole or not at all: beside their places first, then renamed over them. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeckError, type Problem } from '../problems.ts';

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

const unwritable = (file: string, error: unknown): Problem => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return {
    code: 'unwritable-output',
    severity: 'error',
    message: `${file} cannot be written (${reason}); what was there is as it was.`,
    hint:
      HINTS[reason] ??
      'Close the file if it is open in another program, and check the folder and its permissions.',
    file,
  };
};

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, or write to another with --out.',
  EISDIR: 'There is a folder of that name: move it, or write elsewhere with --out.',
  ENOTDIR: 'A file stands where a folder is needed: move it, or write elsewhere with --out.',
  EEXIST: 'A file stands where a folder is needed: move it, or write elsewhere with --out.',
  EROFS: 'The disk is read-only: write to another with --out.',
  EBUSY: 'Close the file in PowerPoint, or wherever it is open, and build again.',
  EPERM: 'Close the file in PowerPoint, or wherever it is open, and build again.',
};

const temporaryName = (file: string, pid: number) => `${file}.${pid}.tmp`;

/** Removes what runs that were killed in the midst of writing have left there, of one file or of all that begin so. */
export const sweepFolder = (folder: string, beginning: string) => {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = name.startsWith(beginning) ? /\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) discard(join(folder, name));
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of someone else is running too; only one that does not exist is gone.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
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
