/** Who has had the mail: a line for each step, on the disk before the step is taken, so that nobody is sent it twice. */
import { statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { appendText, makeFolder, readBytes, unwritable } from '../files.ts';
import { DeckError } from '../problems.ts';

/**
 * `sending` is what a run leaves that was cut off: whether the mail has arrived, only the recipient knows. `later` was
 * put off by the server, which has not kept it.
 */
export type DeliveryState = 'sending' | 'sent' | 'refused' | 'unknown' | 'later';

export interface Journal {
  /** The last step that was noted for an address. */
  stateOf(address: string): DeliveryState | undefined;
  /** Throws a DeckError if it cannot be written: the step must not be taken then. */
  note(address: string, state: DeliveryState, detail?: string): void;
}

const STATES: readonly DeliveryState[] = ['sending', 'sent', 'refused', 'unknown', 'later'];

const KEYS: ReadonlySet<string> = new Set(['address', 'state', 'at', 'detail']);

/** As many lines as a million mails need. */
const MOST_BYTES = 500_000_000;
/** Characters of what a server has said. */
const LONGEST_DETAIL = 1000;

/**
 * Lines of JSON beside the output; a last line that was cut off counts as not written. Throws a DeckError for any other
 * line that is none of ours: who has had the mail would be unknown.
 */
export const openJournal = (file: string, now: () => Date = () => new Date()): Journal => {
  const { states, end } = readJournal(file);
  let isBegun = false;
  const append = (line: string) => {
    if (!isBegun) begin(file, end);
    isBegun = true;
    appendText(file, line);
  };
  return {
    stateOf: (address) => states.get(keyOf(address)),
    note: (address, state, detail) => {
      const key = keyOf(address);
      const said = detail ? { detail: detail.slice(0, LONGEST_DETAIL) } : {};
      append(`${JSON.stringify({ address: key, state, at: now().toISOString(), ...said })}\n`);
      states.set(key, state);
    },
  };
};

const keyOf = (address: string) => address.toLowerCase();

/** What has to be done to a file before a line can be added: its torn end taken off, its last line ended. */
interface End {
  readonly length: number;
  readonly isOpen: boolean;
}

const begin = (file: string, { length, isOpen }: End) => {
  try {
    makeFolder(dirname(file));
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > length) truncateSync(file, length);
  } catch (error) {
    throw new DeckError([unwritable(file, error)]);
  }
  if (isOpen) appendText(file, '\n');
};

const readJournal = (file: string): { states: Map<string, DeliveryState>; end: End } => {
  const states = new Map<string, DeliveryState>();
  const bytes = readIfThere(file);
  const whole = bytes.lastIndexOf('\n') + 1;
  for (const [i, line] of decode(bytes.subarray(0, whole), file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = readEntry(line);
    if (!entry) throw unreadable(file, i + 1);
    states.set(entry.address, entry.state);
  }
  const rest = bytes.subarray(whole).toString();
  const last = readEntry(rest);
  if (last) states.set(last.address, last.state);
  else if (!isTorn(rest)) throw unreadable(file, bytes.subarray(0, whole).toString().split('\n').length);
  return { states, end: { length: last ? bytes.length : whole, isOpen: last !== undefined } };
};

const readIfThere = (file: string): Buffer => {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return Buffer.alloc(0);
  return readBytes(file, MOST_BYTES);
};

const decode = (bytes: Buffer, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, 1);
  }
};

const BEGINNING = '{"address":"';

/** The beginning of an entry, and no whole one: the run that wrote it was cut off. */
const isTorn = (line: string) =>
  line.slice(0, BEGINNING.length) === BEGINNING.slice(0, line.length) && parse(line) === undefined;

const unreadable = (file: string, line: number) =>
  new DeckError([
    {
      code: 'broken-journal',
      severity: 'error',
      message: 'This line does not say who has had the mail, so that somebody could be sent it twice.',
      hint: 'Mend or take out the line, saved as UTF-8. Without the file, nobody counts as having had the mail.',
      file,
      line,
      column: 1,
    },
  ]);

const readEntry = (line: string): { address: string; state: DeliveryState } | undefined => {
  const entry = parse(line);
  if (typeof entry !== 'object' || entry === null || !('address' in entry) || !('state' in entry))
    return undefined;
  // Two lines that ran into each other may still be JSON, with keys of neither or with some twice.
  if (!Object.keys(entry).every((key) => KEYS.has(key)) || line.split('"state":').length > 2)
    return undefined;
  const { address, state } = entry;
  const known = STATES.find((one) => one === state);
  return typeof address === 'string' && known ? { address: keyOf(address), state: known } : undefined;
};

/** Undefined for what is no JSON. */
const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
