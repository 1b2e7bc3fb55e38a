/** What is wrong with the content, told so that its writer can mend it. */

export type Severity = 'error' | 'warning';

export type ContentPath = readonly (string | number)[];

export interface Problem {
  /** A stable name such as `unknown-key`, for `--json` and for searching. */
  readonly code: string;
  readonly severity: Severity;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: ContentPath;
}

/** Ends a build: carries every problem found so far. */
export class DeckError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'DeckError';
    this.problems = problems;
  }
}

/** Throws a DeckError if any problem is an error. */
export const stopOnErrors = (problems: readonly Problem[]) => {
  if (problems.some((problem) => problem.severity === 'error')) throw new DeckError(problems);
};

/** `file:line:column severity code: message`, and the hint on a line of its own. */
export const formatProblem = (problem: Problem): string => {
  const { file, line, column } = problem;
  const place = [file && showControls(file), line, column].filter((part) => part !== undefined).join(':');
  const head = `${place ? `${place} ` : ''}${problem.severity} ${problem.code}: ${printable(problem.message)}`;
  return problem.hint ? `${head}\n    ${printable(problem.hint)}` : head;
};

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const LONGEST_SENTENCE = 400;

/** What would upset a terminal, or be unseen in it, as its code. */
export const showControls = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** Quoted content may hold anything, without end. */
const printable = (sentence: string): string => {
  const shown = showControls(sentence);
  return shown.length <= LONGEST_SENTENCE ? shown : `${shown.slice(0, LONGEST_SENTENCE)}…`;
};

/** The candidate that a mistyped word most likely meant, if any is near. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
};

/** Levenshtein distance; words beyond 64 characters are cut, for they are no typing mistakes. */
const editDistance = (a: string, b: string): number => {
  const [from, to] = [a.slice(0, 64), b.slice(0, 64)];
  let previous = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
};
