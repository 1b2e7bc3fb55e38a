/** The end of a run of editions, in words or for other programs. */
import type { Merged } from '../editions/merge.ts';
import type { Edition, RunResult } from '../editions/run.ts';
import { spanText } from './progress-bar.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { count, EXIT, say, sayJson, shownPath } from './terminal.ts';

const OUTCOMES: Readonly<Record<Edition['outcome'], { words: string; isAlwaysTold: boolean }>> = {
  made: { words: 'made', isAlwaysTold: true },
  unchanged: { words: 'as they were', isAlwaysTold: true },
  kept: { words: 'kept as somebody has edited them', isAlwaysTold: false },
  failed: { words: 'failed', isAlwaysTold: true },
};

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
  const code = exitCodeOf(
    editions.flatMap(({ entry }) => entry.problems),
    wasInterrupted,
  );
  if (asJson) {
    const told = editions.map(({ outcome, entry }) => ({ ...entry, outcome }));
    const whole = { ok: code === EXIT.built, report, problems, leftovers, sent, seconds, editions: told };
    sayJson(whole);
    return code;
  }
  reportProblems([...problems, ...editions.flatMap(({ entry }) => entry.problems)]);
  if (leftovers.length > 0) {
    const [some, rest] = [leftovers.slice(0, MOST_NAMED), leftovers.length - MOST_NAMED];
    const names = `${some.map(shownPath).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    say(process.stderr, `Left from earlier runs, and of no row any more: ${names}`);
  }
  const counts = Object.entries(OUTCOMES).flatMap(([outcome, { words, isAlwaysTold }]) => {
    const { length } = editions.filter((edition) => edition.outcome === outcome);
    return length > 0 || isAlwaysTold ? [`${length} ${words}`] : [];
  });
  say(
    process.stdout,
    `${count(editions.length, 'edition')}: ${counts.join(', ')}, in ${spanText(seconds)}; ${shownPath(report)} tells of every row.`,
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
  if (asJson) sayJson({ ok: code === EXIT.built, report, problems, editions: entries });
  else {
    reportProblems([...problems, ...failed.flatMap((entry) => entry.problems)]);
    const made = entries.length - failed.length;
    say(
      process.stdout,
      `${count(entries.length, 'edition')}: ${made} made, ${failed.length} failed; ${shownPath(report)} tells of every row.`,
    );
  }
  return code;
};
