/** Problems on the terminal. */
import { DeckError, formatProblem, type Problem } from '../problems.ts';
import { EXIT, say } from './terminal.ts';

/** More would only scroll the first ones away, which are the ones to mend first. */
const MOST_SHOWN = 50;

export const reportProblems = (problems: readonly Problem[]) => {
  for (const problem of problems.slice(0, MOST_SHOWN)) say(process.stderr, formatProblem(problem));
  if (problems.length > MOST_SHOWN)
    say(process.stderr, `… and ${problems.length - MOST_SHOWN} more; --json lists all.`);
};

/** Runs a command; the problems that end it are told, in words or for other programs, and are its exit code. */
export const reporting = async (
  run: () => number | Promise<number>,
  asJson: boolean = false,
): Promise<number> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    if (asJson) say(process.stdout, JSON.stringify({ ok: false, problems: error.problems }, null, 2));
    else reportProblems(error.problems);
    return EXIT.problems;
  }
};
