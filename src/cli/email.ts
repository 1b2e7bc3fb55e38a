/** `briefdeck email`: drafts that a mail program opens, or mails sent through a server. */
import { join, relative } from 'node:path';
import { openJournal } from '../email/journal.ts';
import { prepareMail } from '../email/mail.ts';
import { composeMessage, type Letter } from '../email/message.ts';
import { type Recipient, readRecipients } from '../email/recipients.ts';
import { type Delivery, sendAll } from '../email/send.ts';
import { findSizeProblems } from '../email/size.ts';
import { writeWhole } from '../output/file.ts';
import type { Format } from '../output/formats.ts';
import { stopOnErrors } from '../problems.ts';
import { reportProblems } from './report.ts';
import { lacking, readSender, type SenderFlags, serverOptions } from './sender.ts';
import { BRANDS, chooseDeck, count, EXIT, say, whenInterrupted } from './terminal.ts';

export interface EmailFlags extends SenderFlags {
  readonly to?: readonly string[];
  readonly subject?: string;
  readonly attach: readonly Format[];
  readonly lang?: string;
  readonly brand?: string;
  readonly out: string;
  readonly withNotes?: true;
  readonly dryRun?: true;
  readonly warnSize: number;
  readonly maxSize: number;
}

export const emailDeck = async (named: string | undefined, flags: EmailFlags): Promise<number> => {
  const content = chooseDeck(named);
  const { recipients, problems: bad } = readRecipients(flags.to ?? []);
  const nobody =
    flags.send && !flags.to?.length ? [lacking('the recipients', 'Say to whom: --to name@example.org.')] : [];
  const { from, replyTo } = readSender(flags, [...bad, ...nobody]);
  const { name, letter, problems } = await prepareMail({
    content,
    brands: BRANDS,
    brand: flags.brand,
    language: flags.lang,
    formats: flags.attach,
    subject: flags.subject,
    from,
    replyTo,
    withNotes: flags.withNotes === true,
  });
  const encoded = await composeMessage(letter, undefined, { ...DRAFT, date: new Date(0) });
  const size = findSizeProblems(letter, encoded.length, { warning: flags.warnSize, error: flags.maxSize });
  reportProblems([...problems, ...size.filter(({ severity }) => severity === 'warning')]);
  stopOnErrors(size);
  if (flags.dryRun) return describe(letter, recipients, flags);
  return flags.send && from
    ? await send(name, letter, from, recipients, flags)
    : await writeDrafts(name, letter, recipients, flags);
};

const DRAFT = { isDraft: true };

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
  const interruption = whenInterrupted(() => say(process.stderr, 'The mail under way is finished first …'));
  const deliveries = await sendAll(recipients, {
    ...serverOptions(from, openJournal(file), flags),
    compose: (to) => composeMessage(letter, to, { isDraft: false, date: new Date() }),
    onDelivery: (delivery) => say(process.stdout, told(delivery)),
    isInterrupted: interruption.has,
  });
  interruption.forget();
  const reached = deliveries.filter(({ outcome }) => outcome === 'sent' || outcome === 'known').length;
  const sent = deliveries.filter(({ outcome }) => outcome === 'sent').length;
  say(
    process.stdout,
    `${sent} of ${recipients.length} sent now, ${reached} in all; ${relative('.', file)} keeps who has had it.`,
  );
  return reached === recipients.length ? EXIT.built : EXIT.problems;
};

const told = ({ address, outcome, detail }: Delivery) => `${outcome.padEnd(9)} ${address}  ${detail}`;
