/** Who has had the mail: a line for each step, on the disk before the step is taken, so that nobody is sent it twice. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** `sending` is what a run leaves that was cut off: whether the mail has arrived, only the recipient knows. */
export type DeliveryState = 'sending' | 'sent' | 'refused' | 'unknown';

export interface Journal {
  /** The last step that was noted for an address. */
  stateOf(address: string): DeliveryState | undefined;
  note(address: string, state: DeliveryState, detail?: string): void;
}

const STATES: readonly DeliveryState[] = ['sending', 'sent', 'refused', 'unknown'];

/** Lines of JSON beside the output; a last line that was cut off counts as not written. */
export const openJournal = (file: string, now: () => Date = () => new Date()): Journal => {
  const states = new Map<string, DeliveryState>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const entry = readEntry(line);
      if (entry) states.set(entry.address, entry.state);
    }
  }
  const keyOf = (address: string) => address.toLowerCase();
  return {
    stateOf: (address) => states.get(keyOf(address)),
    note: (address, state, detail) => {
      const key = keyOf(address);
      states.set(key, state);
      mkdirSync(dirname(file), { recursive: true });
      const entry = { address: key, state, at: now().toISOString(), ...(detail ? { detail } : {}) };
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { flush: true });
    },
  };
};

const readEntry = (line: string): { address: string; state: DeliveryState } | undefined => {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('address' in entry) || !('state' in entry))
      return undefined;
    const { address, state } = entry;
    const known = STATES.find((one) => one === state);
    return typeof address === 'string' && known ? { address, state: known } : undefined;
  } catch {
    return undefined;
  }
};
