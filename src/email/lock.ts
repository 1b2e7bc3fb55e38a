/** One run at a time sends from a journal; the only importer of proper-lockfile. */
import { rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import * as z from 'zod';
import { isFile, makeFolder, readBytes, unwritable } from '../files.ts';
import { DeckError } from '../problems.ts';
import { isRunning } from '../processes.ts';

export interface Lock {
  /** False once another run has taken over, as after this machine has slept for long. */
  readonly isHeld: () => boolean;
  readonly release: () => Promise<void>;
}

/** Milliseconds without a sign of life, after which a run on another machine counts as ended. */
const STALE = 60_000;
const SIGN_OF_LIFE = 5_000;
/** For a run of this machine whose process is gone: the least that proper-lockfile takes. */
const GONE = 2_000;
const WAIT = { times: 6, each: 500 };

const holderSchema = z.object({ pid: z.number(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Throws a DeckError that says who holds it, or that nothing can be written there. */
export const takeLock = async (journal: string): Promise<Lock> => {
  const about = `${journal}.holder.json`;
  for (let attempt = 0; ; attempt++) {
    const holder = readHolder(about);
    const isGone = holder?.host === hostname() && !isRunning(holder.pid);
    try {
      return await lockNow(journal, about, isGone ? GONE : STALE);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'ELOCKED';
      if (!isTaken) throw new DeckError([unwritable(journal, error)]);
      if (!isGone || attempt === WAIT.times) throw taken(journal, readHolder(about));
      await new Promise((done) => setTimeout(done, WAIT.each));
    }
  }
};

const lockNow = async (journal: string, about: string, stale: number): Promise<Lock> => {
  const { lock } = await import('proper-lockfile');
  let isHeld = true;
  makeFolder(dirname(journal));
  const release = await lock(journal, {
    realpath: false,
    stale,
    update: SIGN_OF_LIFE,
    onCompromised: () => {
      isHeld = false;
    },
  });
  writeFileSync(about, JSON.stringify(self()));
  return {
    isHeld: () => isHeld,
    release: async () => {
      if (!isHeld) return;
      rmSync(about, { force: true });
      await release();
    },
  };
};

const self = (): Holder => ({ pid: process.pid, host: hostname(), since: new Date().toISOString() });

const readHolder = (file: string): Holder | undefined => {
  if (!isFile(file)) return undefined;
  try {
    return holderSchema.safeParse(JSON.parse(readBytes(file, 10_000).toString())).data;
  } catch {
    return undefined;
  }
};

const taken = (file: string, holder: Holder | undefined) =>
  new DeckError([
    {
      code: 'already-sending',
      severity: 'error',
      message: holder
        ? `Another run is sending these mails: process ${holder.pid} on ${holder.host}, since ${holder.since}.`
        : 'Another run is sending these mails.',
      hint: 'Wait for it to end, or end it; then the same command sends to who has not had the mail yet.',
      file,
    },
  ]);
