/** The mail that an edition goes with. */
import { join } from 'node:path';
import type { NamedDeck } from '../build.ts';
import type { Cache } from '../cache/cache.ts';
import { type LetterOptions, writeLetter } from '../email/mail.ts';
import { composeMessage } from '../email/message.ts';
import { findSizeProblems, MAIL_LIMITS } from '../email/size.ts';
import type { OutputFile } from '../output/file.ts';
import { type Problem, stopOnErrors } from '../problems.ts';
import type { EditionRow } from './rows.ts';

/** A draft beside the deck, or a message to be sent. */
export interface EditionMail extends LetterOptions {
  readonly isDraft: boolean;
}

export interface WrittenMail {
  /** A file beside the deck's. */
  readonly draft: readonly OutputFile[];
  /** What is to be sent instead. */
  readonly message?: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Where it goes, and from when it is. */
export interface MailOptions {
  readonly mail: EditionMail;
  readonly out: string;
  readonly modified?: string | undefined;
}

/** Throws a DeckError if it is too large for any server. */
export const writeMail = async (
  { deck, name, locate }: NamedDeck,
  { recipient }: EditionRow,
  { mail, out, modified }: MailOptions,
  cache: Cache,
): Promise<WrittenMail> => {
  const letter = await writeLetter({ deck, name, locate }, mail, { cache, modified });
  const date = mail.isDraft ? new Date(`${deck.date}T00:00:00Z`) : new Date();
  const message = await composeMessage(letter, recipient, { isDraft: mail.isDraft, date });
  const problems = findSizeProblems(letter, message.length, MAIL_LIMITS).map((problem) => ({
    ...locate([], problem.code, problem.message, problem.hint, problem.severity),
  }));
  stopOnErrors(problems);
  return mail.isDraft
    ? { draft: [{ file: join(out, `${name}.eml`), bytes: message }], problems }
    : { draft: [], message, problems };
};
