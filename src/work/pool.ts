/** Work spread over the processor's cores; the only importer of piscina. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createWork, type Work } from './work.ts';

export interface Crew {
  readonly work: Work;
  /** As many tasks as are worth having under way. */
  readonly concurrency: number;
  readonly close: () => Promise<void>;
}

/** A worker takes as long to begin as it takes for some decks to be made. */
const LEAST_EACH = 50;

/** How many workers a number of decks is worth, if nobody has said so. */
export const chooseJobs = (decks: number, wanted: number | undefined): number =>
  wanted ?? Math.max(1, Math.min(availableParallelism(), Math.floor(decks / LEAST_EACH)));

/** One alone does the work here, several in threads of their own. */
export const createCrew = async (jobs: number): Promise<Crew> => {
  if (jobs === 1) return { work: createWork(), concurrency: 1, close: async () => undefined };
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: fileURLToPath(new URL('../../bin/worker.js', import.meta.url)),
    minThreads: jobs,
    maxThreads: jobs,
  });
  return {
    work: (kind, task) => pool.run({ kind, task }),
    // One in hand for each, and one that waits.
    concurrency: jobs * 2,
    close: () => pool.destroy(),
  };
};
