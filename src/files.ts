/** Reads and appends to files that others may have made into anything: a folder, a pipe, a device, or nothing. */
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DeckError, type Problem } from './problems.ts';

const MEGABYTE = 1_000_000;
const PIECE = 65_536;

/** The bytes of a regular file. Throws a DeckError if there is none, it cannot be read, or has more bytes than `most`. */
export const readBytes = (file: string, most: number): Buffer => {
  try {
    // A pipe that nobody writes to would be waited for without end.
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(opened).isFile())
        throw unfit(file, 'unreadable-file', NO_FILE, 'Check the path, or move what is there.');
      return readOpened(opened, file, most);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw asProblem(error, file);
  }
};

const NO_FILE = 'This is a folder, a pipe or a device, and no file.';

/** What grows while it is read, or does not tell its size, is no longer than others either. */
const readOpened = (opened: number, file: string, most: number): Buffer => {
  const pieces: Buffer[] = [];
  for (let length = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readSync(opened, piece);
    if (count === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, count));
    length += count;
    if (length > most) throw tooLarge(file, Math.max(length, fstatSync(opened).size), most);
  }
};

const tooLarge = (file: string, bytes: number, most: number) =>
  unfit(
    file,
    'file-too-large',
    `The file has ${bytes} bytes; ${most / MEGABYTE} MB are read at most.`,
    'Split it, or check that it is the file that is meant.',
  );

/** Appends to a regular file; flushed, it is on the disk when this returns. Throws a DeckError if it cannot. */
export const appendText = (file: string, text: string, { flush = true } = {}) => {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
      throw unfit(file, 'unwritable-output', NO_FILE, 'Move it, or write elsewhere with --out.');
    writeFileSync(file, text, { flag: 'a', flush });
  } catch (error) {
    throw error instanceof DeckError ? error : new DeckError([unwritable(file, error)]);
  }
};

/** Whether there is a regular file; false too where nothing can be found out. */
export const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
};

export const isFolder = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
};

/** The names in a folder, sorted; none where there is no folder. Throws a DeckError if it cannot be looked into. */
export const listFolder = (folder: string): string[] => {
  try {
    return isFolder(folder) ? readdirSync(folder).sort() : [];
  } catch (error) {
    throw asProblem(error, folder);
  }
};

/** Makes a folder and those above it. Node's own way to make several tries without end where the system has none, as under /proc. */
export const makeFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have been quicker.
    if (!isFolder(folder)) throw error;
  }
};

const unfit = (file: string, code: string, message: string, hint: string) =>
  new DeckError([{ code, severity: 'error', message, hint, file }]);

/** What the system says of a file that could not be read, as a problem; anything else as it is. */
const asProblem = (error: unknown, file: string): unknown => {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return reason === 'ENOENT'
    ? unfit(
        file,
        'missing-file',
        'There is no such file.',
        'Check the path; it is taken from the current folder.',
      )
    : unfit(
        file,
        'unreadable-file',
        `The file cannot be read (${reason}).`,
        'Check its kind and permissions.',
      );
};

/** The system's name of what it could not do, such as ENOSPC. */
export const reasonOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;

/** A file that could not be written; what was there before is as it was. */
export const unwritable = (file: string, error: unknown): Problem => {
  const reason = reasonOf(error) ?? 'unknown';
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
  EDQUOT: 'Your share of the disk is full: make room, or write to another with --out.',
  EISDIR: 'There is a folder of that name: move it, or write elsewhere with --out.',
  ENOTDIR: 'A file stands where a folder is needed: move it, or write elsewhere with --out.',
  EEXIST: 'A file stands where a folder is needed: move it, or write elsewhere with --out.',
  EROFS: 'The disk is read-only: write to another with --out.',
  ENAMETOOLONG: 'The name is too long for this disk: shorten the name of the article’s folder.',
  EBUSY: 'Close the file in PowerPoint, or wherever it is open, and build again.',
  EPERM: 'Close the file in PowerPoint, or wherever it is open, and build again.',
};

/** A fault of the system or of the machine, told at its file; undefined for what is a fault of ours. */
export const systemProblem = (error: unknown): Problem | undefined => {
  const reason = reasonOf(error);
  if (reason === undefined || !(error instanceof Error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? { file: error.path } : {};
  return {
    code: 'system-refusal',
    severity: 'error',
    message: `The system refused what was asked of it: ${error.message}.`,
    hint: 'Check that the file or folder is there, what kind it is, and its permissions.',
    ...path,
  };
};
