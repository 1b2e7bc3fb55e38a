/** Writes a file whole or not at all: beside its place first, then renamed over it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DeckError } from '../problems.ts';

export const writeWhole = (file: string, bytes: Uint8Array) => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
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
        hint: 'Close the file if it is open in another program, and check the folder and its permissions.',
        file,
      },
    ]);
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
