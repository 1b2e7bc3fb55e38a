/** Who sends mails, and through what: read from the flags that all commands which send have. */
import type { Journal } from '../email/journal.ts';
import { badAddress, type Recipient, readRecipient } from '../email/recipients.ts';
import type { SendOptions } from '../email/send.ts';
import { type MailServer, readServer } from '../email/server.ts';
import { type Problem, stopOnErrors } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import type { SenderFlags } from './options.ts';

export interface Sender {
  readonly from: Recipient | undefined;
  readonly replyTo: Recipient | undefined;
  /** Without --send there is none. */
  readonly server: MailServer | undefined;
}

/** Throws a DeckError with all that is wrong or missing, `others` among it. */
export const readSender = (flags: SenderFlags, others: readonly Problem[] = []): Sender => {
  const problems = [...others];
  const read = (flag: string, text: string | undefined) => {
    const address = text === undefined ? undefined : readRecipient(text);
    if (text !== undefined && !address) problems.push(badAddress(text, flag));
    return address;
  };
  const from = read('--from', flags.from);
  const replyTo = read('--reply-to', flags.replyTo);
  if (flags.subject !== undefined && cleanText(flags.subject) === '') problems.push(NO_SUBJECT);
  const server = flags.send ? readSmtpUrl(problems) : undefined;
  if (flags.send && flags.from === undefined)
    problems.push(lacking('the sender', 'Say who sends it: --from name@example.org.'));
  stopOnErrors(problems);
  return { from, replyTo, server };
};

const NO_SUBJECT: Problem = {
  code: 'empty-subject',
  severity: 'error',
  message: '--subject is empty.',
  hint: 'Say what the mail is about, or leave --subject out: the deck’s title is taken then.',
};

const readSmtpUrl = (problems: Problem[]): MailServer | undefined => {
  const { SMTP_URL = '' } = process.env;
  const read =
    SMTP_URL.trim() === ''
      ? lacking('the mail server', 'Set SMTP_URL, such as smtp://user:password@mail.example.org:587.')
      : readServer(SMTP_URL);
  if (!('code' in read)) return read;
  problems.push(read);
  return undefined;
};

/** What sending needs beyond a draft. */
export const lacking = (what: string, hint: string): Problem => ({
  code: 'cannot-send',
  severity: 'error',
  message: `To send, ${what} must be known.`,
  hint,
});

/** With `--again`, nobody counts as having had anything. */
export const sendOptions = (
  server: MailServer,
  from: Recipient,
  journal: Journal,
  flags: SenderFlags,
): Pick<SendOptions, 'server' | 'from' | 'allowPlaintext' | 'journal'> => ({
  server,
  from,
  allowPlaintext: flags.allowPlaintext === true,
  journal: flags.again ? { ...journal, stateOf: () => undefined } : journal,
});
