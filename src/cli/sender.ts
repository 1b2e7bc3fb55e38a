/** Who sends mails, and through what: read from the flags that all commands which send have. */
import type { Journal } from '../email/journal.ts';
import { badAddress, type Recipient, readRecipient } from '../email/recipients.ts';
import type { SendOptions } from '../email/send.ts';
import { type Problem, stopOnErrors } from '../problems.ts';

export interface SenderFlags {
  readonly from?: string;
  readonly replyTo?: string;
  readonly send?: true;
  readonly again?: true;
  readonly allowPlaintext?: true;
}

export interface Sender {
  readonly from: Recipient | undefined;
  readonly replyTo: Recipient | undefined;
}

/** Throws a DeckError with all that is wrong or missing, `others` among it. */
export const readSender = (flags: SenderFlags, others: readonly Problem[] = []): Sender => {
  const problems = [...others];
  const read = (flag: string, text: string | undefined) => {
    const address = text === undefined ? undefined : readRecipient(text);
    if (text !== undefined && !address) problems.push(badAddress(text, flag));
    return address;
  };
  const sender = { from: read('--from', flags.from), replyTo: read('--reply-to', flags.replyTo) };
  if (flags.send && !process.env.SMTP_URL)
    problems.push(
      lacking('the mail server', 'Set SMTP_URL, such as smtp://user:password@mail.example.org:587.'),
    );
  if (flags.send && flags.from === undefined)
    problems.push(lacking('the sender', 'Say who sends it: --from name@example.org.'));
  stopOnErrors(problems);
  return sender;
};

/** What sending needs beyond a draft. */
export const lacking = (what: string, hint: string): Problem => ({
  code: 'cannot-send',
  severity: 'error',
  message: `To send, ${what} must be known.`,
  hint,
});

/** The server of the environment; with `--again`, nobody counts as having had anything. */
export const serverOptions = (
  from: Recipient,
  journal: Journal,
  flags: SenderFlags,
): Pick<SendOptions, 'url' | 'from' | 'allowPlaintext' | 'journal'> => ({
  url: process.env.SMTP_URL ?? '',
  from,
  allowPlaintext: flags.allowPlaintext === true,
  journal: flags.again ? { ...journal, stateOf: () => undefined } : journal,
});
