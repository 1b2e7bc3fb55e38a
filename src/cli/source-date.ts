/** The convention of reproducible builds: `SOURCE_DATE_EPOCH`, seconds since 1970. */
import { DeckError } from '../problems.ts';

/** An ISO instant, or undefined if it is not set. Throws a DeckError if it is no such number. */
export const sourceDate = (): string | undefined => {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  if (!seconds) return undefined;
  const date = new Date(Number(seconds) * 1000);
  if (/^\d{1,11}$/.test(seconds)) return date.toISOString().replace(/\.\d+Z$/, 'Z');
  throw new DeckError([
    {
      code: 'wrong-date',
      severity: 'error',
      message: `SOURCE_DATE_EPOCH is \`${seconds}\`: expected seconds since 1970, such as 1731369600.`,
      hint: 'Set it right, or unset it: the date of the article is used then.',
    },
  ]);
};
