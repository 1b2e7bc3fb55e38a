/** `briefdeck email`: drafts that a mail program opens, or mails sent through a server. */
import { join, relative } from 'node:path';
import { openJournal } from '../email/journal.ts';
import { prepareMail } from '../email/mail.ts';
import { composeMessage, type Letter } from '../email/message.ts';
import { badAddress, type Recipient, readRecipient, readRecipients } from '../email/recipients.ts';
import { type Delivery, sendAll } from '../email/send.ts';
import { writeWhole } from '../output/file.ts';
import type { Format } from '../output/formats.ts';
import { type Problem, stopOnErrors } from '../problems.ts';
import { reportProblems } from './report.ts';
import { BRANDS, chooseDeck, count, EXIT, say } from './terminal.ts';

export interface EmailFlags {
  readonly to?: readonly string[];
  readonly from?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  readonly attach: readonly Format[];
  readonly lang?: string;
  readonly brand?: string;
  readonly out: string;
  readonly withNotes?: true;
  readonly send?: true;
  readonly dryRun?: true;
  readonly again?: true;
  readonly allowPlaintext?: true;
  readonly warnSize: number;
  readonly maxSize: number;
}

export const emailDeck = async (named: string | undefined, flags: EmailFlags): Promise<number> => {
  const content = chooseDeck(named);
  const { recipients, problems: bad } = readRecipients(flags.to ?? []);
  const from = readSender('--from', flags.from);
  const replyTo = readSender('--reply-to', flags.replyTo);
  const lacking = flags.send ? cannotSend(flags) : [];
  stopOnErrors([...bad, ...from.problems, ...replyTo.problems, ...lacking]);
  const { name, letter, problems } = await prepareMail({
    content,
    brands: BRANDS,
    brand: flags.brand,
    language: flags.lang,
    formats: flags.attach,
    subject: flags.subject,
    from: from.recipient,
    replyTo: replyTo.recipient,
    withNotes: flags.withNotes === true,
  });
  const size = await findSizeProblems(letter, flags);
  reportProblems([...problems, ...size.filter(({ severity }) => severity === 'warning')]);
  stopOnErrors(size);
  if (flags.dryRun) return describe(letter, recipients, flags);
  return flags.send && from.recipient
    ? await send(name, letter, from.recipient, recipients, flags)
    : await writeDrafts(name, letter, recipients, flags);
};

const readSender = (flag: string, text: string | undefined) => {
  const recipient = text === undefined ? undefined : readRecipient(text);
  return { recipient, problems: text === undefined || recipient ? [] : [badAddress(text, flag)] };
};

/** What sending needs beyond a draft. */
const cannotSend = (flags: EmailFlags): Problem[] => {
  const lacking: (readonly [boolean, string, string])[] = [
    [
      !process.env.SMTP_URL,
      'the mail server',
      'Set SMTP_URL, such as smtp://user:password@mail.example.org:587.',
    ],
    [flags.from === undefined, 'the sender', 'Say who sends it: --from name@example.org.'],
    [!flags.to?.length, 'the recipients', 'Say to whom: --to name@example.org.'],
  ];
  return lacking.flatMap(([isLacking, what, hint]): Problem[] =>
    isLacking
      ? [{ code: 'cannot-send', severity: 'error', message: `To send, ${what} must be known.`, hint }]
      : [],
  );
};

const MEGABYTE = 1e6;
const DRAFT = { isDraft: true };

/** As mail servers count: with everything encoded. */
const findSizeProblems = async (letter: Letter, flags: EmailFlags): Promise<Problem[]> => {
  const size = (await composeMessage(letter, undefined, { ...DRAFT, date: new Date(0) })).length / MEGABYTE;
  if (size <= flags.warnSize && size <= flags.maxSize) return [];
  const isError = size > flags.maxSize;
  const [largest] = [...letter.attachments].sort((a, b) => b.bytes.length - a.bytes.length);
  const names = largest
    ? `Leave out ${largest.name}, the largest, with --attach, or use smaller photos.`
    : '';
  const limit = isError ? flags.maxSize : flags.warnSize;
  const message = `The mail has ${size.toFixed(1)} MB once encoded, more than ${limit} MB${isError ? '' : ': some mail servers refuse it'}.`;
  return [{ code: 'large-mail', severity: isError ? 'error' : 'warning', message, hint: names }];
};

const nameOf = ({ name, address }: Recipient) => (name ? `${name} <${address}>` : address);

const describe = (letter: Letter, recipients: readonly Recipient[], flags: EmailFlags): number => {
  const files = letter.attachments.map(({ name, bytes }) => `${name} (${Math.ceil(bytes.length / 1024)} KB)`);
  const lines = [
    `Subject: ${letter.subject}`,
    `From: ${letter.from ? nameOf(letter.from) : '–'}`,
    `Attached: ${files.join(', ') || 'nothing'}`,
    ...(recipients.length > 0 ? recipients.map((one) => `To: ${nameOf(one)}`) : ['To: –']),
    `${count(recipients.length, 'mail')} would be ${flags.send ? 'sent' : 'drafted'}, each to one recipient; nothing was written.`,
  ];
  for (const line of lines) say(process.stdout, line);
  return EXIT.built;
};

/** One for each recipient, so that none sees another; or one without, to be filled in. */
const writeDrafts = async (
  name: string,
  letter: Letter,
  recipients: readonly Recipient[],
  flags: EmailFlags,
): Promise<number> => {
  const date = new Date(`${letter.deck.date}T00:00:00Z`);
  const files = await Promise.all(
    (recipients.length > 0 ? recipients : [undefined]).map(async (to) => {
      const suffix = to ? `.${to.address.replace(/[^\w.@+-]/g, '_')}` : '';
      return {
        file: join(flags.out, `${name}${suffix}.eml`),
        bytes: await composeMessage(letter, to, { ...DRAFT, date }),
      };
    }),
  );
  writeWhole(files);
  for (const { file, bytes } of files)
    say(process.stdout, `${relative('.', file)}  ${Math.ceil(bytes.length / 1024)} KB`);
  say(process.stdout, `${count(files.length, 'draft')} written: open one in a mail program to send it.`);
  return EXIT.built;
};

const send = async (
  name: string,
  letter: Letter,
  from: Recipient,
  recipients: readonly Recipient[],
  flags: EmailFlags,
): Promise<number> => {
  const file = join(flags.out, `${name}.mail.jsonl`);
  const journal = openJournal(file);
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
    say(process.stderr, 'The mail under way is finished first …');
  };
  process.once('SIGINT', interrupt);
  const deliveries = await sendAll(recipients, {
    url: process.env.SMTP_URL ?? '',
    from,
    allowPlaintext: flags.allowPlaintext === true,
    journal: flags.again ? { ...journal, stateOf: () => undefined } : journal,
    compose: (to) => composeMessage(letter, to, { isDraft: false, date: new Date() }),
    onDelivery: (delivery) => say(process.stdout, told(delivery)),
    isInterrupted: () => isInterrupted,
  });
  process.removeListener('SIGINT', interrupt);
  const reached = deliveries.filter(({ outcome }) => outcome === 'sent' || outcome === 'known').length;
  const sent = deliveries.filter(({ outcome }) => outcome === 'sent').length;
  say(
    process.stdout,
    `${sent} of ${recipients.length} sent now, ${reached} in all; ${relative('.', file)} keeps who has had it.`,
  );
  return reached === recipients.length ? EXIT.built : EXIT.problems;
};

const told = ({ address, outcome, detail }: Delivery) => `${outcome.padEnd(9)} ${address}  ${detail}`;
