/** Gets data files from the addresses that the content names: the only part that goes to the network. */

import { MOST_DATA_BYTES } from '../data/file.ts';
import type { Locate } from '../formats/yaml.ts';
import { DeckError, type Problem } from '../problems.ts';
import type { DataUser } from './files.ts';

const PATIENCE = 30_000;

/** By the names of the files; each address is asked once. Throws a DeckError with all that could not be had. */
export const fetchFiles = async (
  users: readonly DataUser[],
  locate: Locate,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const fetched = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const { id, data } of users) {
    if (data.from === undefined || fetched.has(data.file)) continue;
    try {
      fetched.set(data.file, await fetchBytes(data.from));
    } catch (error) {
      const message = `\`${data.from}\` gives no file: ${reasonOf(error)}.`;
      const hint = 'Check the address and the network; the file that is there is as it was.';
      problems.push(locate(['figures', id, 'data', 'from'], 'unreachable-address', message, hint));
    }
  }
  if (problems.length > 0) throw new DeckError(problems);
  return fetched;
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
};

const fetchBytes = async (address: string): Promise<Uint8Array> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (new URL(answer.url).protocol !== 'https:') throw new Error('it leads to an address without https');
  if (!answer.ok) throw new Error(`the server answers ${answer.status} ${answer.statusText}`.trim());
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > MOST_DATA_BYTES) throw new Error(`it has more than ${MOST_DATA_BYTES / 1e6} MB`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
};
