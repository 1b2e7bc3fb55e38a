/** Problems on the terminal. */
import { endingOf, isFault } from '../faults.ts';
import { formatProblem, type Problem } from '../problems.ts';
import { EXIT, say, sayJson } from './terminal.ts';

/** More would only scroll the first ones away, which are the ones to mend first. */
const MOST_SHOWN = 50;

export const reportProblems = (problems: readonly Problem[]) => {
  for (const problem of problems.slice(0, MOST_SHOWN)) say(process.stderr, formatProblem(problem));
  if (problems.length > MOST_SHOWN)
    say(process.stderr, `… and ${problems.length - MOST_SHOWN} more; --json lists all.`);
};

/** Runs a command; what ends it is told, in words or for other programs, and is its exit code. */
export const reporting = async (run: () => Promise<number>, asJson: boolean): Promise<number> => {
  try {
    return await run();
  } catch (error) {
    const { problems, isFault } = endingOf(error);
    if (asJson) sayJson({ ok: false, problems });
    else reportProblems(problems);
    return isFault ? EXIT.fault : EXIT.problems;
  }
};

/** The worst of what a command's parts have ended in. */
export const exitCodeOf = (problems: readonly Problem[], isAmiss = false): number => {
  if (problems.some(isFault)) return EXIT.fault;
  return isAmiss || problems.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.built;
};
