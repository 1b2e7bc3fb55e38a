/** Contenders by turns, so that whatever else the machine does hits all of them, and their medians. */
import { type Command, measure, type Quantity, type Usage } from './measure.ts';

export interface Contender {
  readonly name: string;
  readonly command: Command;
  /** Whether it is a build of Briefdeck. */
  readonly isOurs: boolean;
  /** Something shorter for the first run, which does not count. */
  readonly warmUp?: Command | undefined;
  /** One that may be left out: it says why. */
  readonly isOptional?: true;
}

export interface Result {
  readonly name: string;
  readonly isOurs: boolean;
  readonly usage: Usage;
}

export interface Rounds {
  readonly work: string;
  readonly runs: number;
  readonly tell: (step: string) => void;
}

/** What takes longer than this in seconds, and may be left out, is run only so often. */
const SLOW = { seconds: 15, runs: 3 };

export const measureByTurns = async (
  contenders: readonly Contender[],
  { work, runs, tell }: Rounds,
): Promise<Result[]> => {
  const rows: { contender: Contender; most: number; usages: Usage[] }[] = [];
  for (const contender of contenders) {
    tell(`warm-up: ${contender.name}`);
    try {
      const { wall = 0 } = await measure(contender.warmUp ?? contender.command, work);
      const most = contender.isOptional && wall > SLOW.seconds ? Math.min(runs, SLOW.runs) : runs;
      if (most < runs) tell(`slow: ${contender.name} runs only ${most} times`);
      rows.push({ contender, most, usages: [] });
    } catch (error) {
      if (!contender.isOptional) throw error;
      tell(`skipped: ${contender.name}, for it fails here: ${String(error)}`);
    }
  }
  for (let i = 1; i <= runs; i++) {
    for (const { contender, most, usages } of rows) {
      if (i > most) continue;
      const usage = await measure(contender.command, work);
      usages.push(usage);
      tell(`${i}/${most}: ${contender.name}, ${usage.wall?.toFixed(2)} s`);
    }
  }
  return rows.map(({ contender: { name, isOurs }, usages }) => ({
    name,
    isOurs,
    usage: medianUsage(usages),
  }));
};

const medianUsage = (usages: readonly Usage[]): Usage => {
  const of = (quantity: Quantity) => median(usages.flatMap((usage) => usage[quantity] ?? []));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory'), size: of('size') };
};

/** Undefined of nothing. */
export const median = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.length > 0 ? middle.reduce((sum, value) => sum + value, 0) / middle.length : undefined;
};

/** `ours` as a share of `theirs`. */
export const ratiosOf = (ours: Usage, theirs: Usage): Usage => {
  const of = (quantity: Quantity) => {
    const [a, b] = [ours[quantity], theirs[quantity]];
    return a === undefined || b === undefined ? undefined : a / b;
  };
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory'), size: of('size') };
};
