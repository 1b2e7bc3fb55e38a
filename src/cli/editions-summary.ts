/** The end of a run of editions, in words or for other programs. */
import { relative } from 'node:path';
import type { Merged } from '../editions/merge.ts';
import type { RunResult } from '../editions/run.ts';
import { spanText } from './progress-bar.ts';
import { reportProblems } from './report.ts';
import { count, EXIT, say } from './terminal.ts';

const OUTCOMES = { made: 'made', unchanged: 'as they were', failed: 'failed' } as const;

export interface Summary extends RunResult {
  /** Mails, if any were to be sent. */
  readonly sent: number | undefined;
  readonly wasInterrupted: boolean;
  readonly seconds: number;
}

/** Tells how a run ended, and gives the exit code. */
export const summarizeRun = (
  { report, editions, problems, leftovers, sent, wasInterrupted, seconds }: Summary,
  asJson: boolean,
): number => {
  const isAmiss = editions.some(({ entry }) => entry.problems.some(({ severity }) => severity === 'error'));
  const code = isAmiss || wasInterrupted ? EXIT.problems : EXIT.built;
  if (asJson) {
    const told = editions.map(({ outcome, entry }) => ({ ...entry, outcome }));
    const whole = { ok: code === EXIT.built, report, problems, leftovers, sent, seconds, editions: told };
    say(process.stdout, JSON.stringify(whole, null, 2));
    return code;
  }
  reportProblems([...problems, ...editions.flatMap(({ entry }) => entry.problems)]);
  if (leftovers.length > 0) {
    const [some, rest] = [leftovers.slice(0, MOST_NAMED), leftovers.length - MOST_NAMED];
    const names = `${some.map((file) => relative('.', file)).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    say(process.stderr, `Left from earlier runs, and of no row any more: ${names}`);
  }
  const counts = Object.entries(OUTCOMES).map(
    ([outcome, words]) => `${editions.filter((edition) => edition.outcome === outcome).length} ${words}`,
  );
  say(
    process.stdout,
    `${count(editions.length, 'edition')}: ${counts.join(', ')}, in ${spanText(seconds)}; ${relative('.', report)} tells of every row.`,
  );
  if (sent !== undefined) say(process.stdout, `${count(sent, 'mail')} sent.`);
  if (wasInterrupted) say(process.stderr, 'Interrupted: the same command makes what is missing.');
  return code;
};

const MOST_NAMED = 5;

/** Tells what all shares together have made, and gives the exit code. */
export const summarizeMerged = ({ report, entries, problems }: Merged, asJson: boolean): number => {
  const failed = entries.filter(({ state }) => state === 'failed');
  const code = problems.length > 0 || failed.length > 0 ? EXIT.problems : EXIT.built;
  if (asJson)
    say(
      process.stdout,
      JSON.stringify({ ok: code === EXIT.built, report, problems, editions: entries }, null, 2),
    );
  else {
    reportProblems([...problems, ...failed.flatMap((entry) => entry.problems)]);
    const made = entries.length - failed.length;
    say(
      process.stdout,
      `${count(entries.length, 'edition')}: ${made} made, ${failed.length} failed; ${relative('.', report)} tells of every row.`,
    );
  }
  return code;
};
