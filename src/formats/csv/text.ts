/** A file as a stream of text: it is never held as a whole. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DeckError } from '../../problems.ts';
import { fileFault } from './faults.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Throws a DeckError if the file is missing, no file, or cannot be read. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    // A pipe could be read only once.
    if (!(await stat(file)).isFile())
      throw fileFault(
        file,
        'unreadable-file',
        'This is a folder or a device.',
        'Give the path of a CSV file.',
      );
    yield* createReadStream(file);
  } catch (error) {
    if (error instanceof DeckError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw reason === 'ENOENT'
      ? fileFault(
          file,
          'missing-file',
          'There is no such file.',
          'Check the path; it is taken from the current folder.',
        )
      : fileFault(file, 'unreadable-file', `The file cannot be read (${reason}).`, 'Check its permissions.');
  }
}

/** Without the byte order mark. Throws a DeckError if the file is not in the encoding. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw fileFault(file, 'unreadable-file', 'The file was changed while it was read.', 'Try again.');
    }
  };
  let isFirst = true;
  for await (const bytes of bytesOf(file)) {
    const text = decode(bytes);
    // Of a GB 18030 file the decoder would leave the mark in.
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') isFirst = false;
  }
  yield decode();
}

const HEAD = 65_536;

/** The first 65,536 characters, and some more. */
export const headOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let head = '';
  for await (const piece of pieces) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return head;
};
