/** Writes a file whole or not at all: beside its place first, then renamed over it. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeckError } from '../problems.ts';

/** Throws a DeckError if it cannot; what was there then stays. */
export const writeWhole = (file: string, bytes: Uint8Array) => {
  const temporary = temporaryName(file, process.pid);
  try {
    mkdirSync(dirname(file), { recursive: true });
    sweep(file);
    // Flushed before it is renamed: a power cut leaves the old file or the new one, never an empty one.
    writeFileSync(temporary, bytes, { flush: true });
    renameSync(temporary, file);
  } catch (error) {
    discard(temporary);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new DeckError([
      {
        code: 'unwritable-output',
        severity: 'error',
        message: `${file} cannot be written (${reason}); what was there is as it was.`,
        hint:
          HINTS[reason] ??
          'Close the file if it is open in another program, and check the folder and its permissions.',
        file,
      },
    ]);
  }
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

/** Removes what runs that were killed in the midst of writing this file have left beside it. */
const sweep = (file: string) => {
  const folder = dirname(file);
  const prefix = `${basename(file)}.`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? /^(\d+)\.tmp$/.exec(name.slice(prefix.length))?.[1] : undefined;
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
