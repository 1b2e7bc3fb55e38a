/** What ended some work, as problems: of the content, of the machine, or of ours. */
import { systemProblem } from './files.ts';
import { DeckError, type Problem } from './problems.ts';

export interface Ending {
  readonly problems: readonly Problem[];
  /** A fault of ours, which nobody can mend in the content. */
  readonly isFault: boolean;
}

/** `file` is what was worked on, named where the error does not say. */
export const endingOf = (error: unknown, file?: string): Ending => {
  if (error instanceof DeckError) return { problems: error.problems, isFault: false };
  const at = file === undefined ? {} : { file };
  const refused = systemProblem(error);
  if (refused) return { problems: [{ ...at, ...refused }], isFault: false };
  const said = error instanceof Error ? error.message : String(error);
  const message = `A fault of Briefdeck, not of your content: ${said}`;
  return { problems: [{ code: FAULT, severity: 'error', message, ...at }], isFault: true };
};

const FAULT = 'fault';

/** Whether a problem is a fault of ours. */
export const isFault = ({ code }: Pick<Problem, 'code'>) => code === FAULT;
