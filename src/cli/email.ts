/** `briefdeck email`: drafts that a mail program opens, or mails sent through a server. */
import { basename, join } from 'node:path';
import { openJournal } from '../email/journal.ts';
import { takeLock } from '../email/lock.ts';
import { prepareMail } from '../email/mail.ts';
import { composeMessage, type Letter } from '../email/message.ts';
import { type Recipient, readRecipients } from '../email/recipients.ts';
import { type Delivery, sendAll } from '../email/send.ts';
import type { MailServer } from '../email/server.ts';
import { findSizeProblems } from '../email/size.ts';
import { isFile } from '../files.ts';
import { writeWhole } from '../output/file.ts';
import { encodeNamePart, findClash, findNameFault } from '../output/names.ts';
import { DeckError, stopOnErrors } from '../problems.ts';
import { chooseArticle } from './choose.ts';
import type { EmailFlags } from './options.ts';
import { reportProblems } from './report.ts';
import { lacking, readSender, sendOptions } from './sender.ts';
import { BRANDS, count, EXIT, say, shownPath, whenInterrupted } from './terminal.ts';

export const emailDeck = async (named: string | undefined, flags: EmailFlags): Promise<number> => {
  const content = await chooseArticle(named);
  const { recipients, problems: bad } = readRecipients(flags.to ?? []);
  const nobody =
    flags.send && !flags.to?.length ? [lacking('the recipients', 'Say to whom: --to name@example.org.')] : [];
  const { from, replyTo, server } = readSender(flags, [...bad, ...nobody]);
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
  if (from && server) return send({ name, letter, from, server, recipients }, flags);
  return writeDrafts(name, letter, recipients, flags);
};

const DRAFT = { isDraft: true };

const nameOf = ({ name, address }: Recipient) => (name ? `${name} <${address}>` : address);

const describe = (letter: Letter, recipients: readonly Recipient[], flags: EmailFlags): number => {
  const files = letter.attachments.map(({ name, bytes }) => `${name} (${Math.ceil(bytes.length / 1024)} KB)`);
  const lines = [
    `Subject: ${letter.subject}`,
    `From: ${letter.from ? nameOf(letter.from) : 'whoever sends it'}`,
    `Attached: ${files.join(', ') || 'nothing'}`,
    ...(recipients.length > 0 ? recipients.map(nameOf) : ['to be filled in']).map((one) => `To: ${one}`),
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
  const drafts = (recipients.length > 0 ? recipients : [undefined]).map((to) => ({
    to,
    file: draftName(name, to),
  }));
  refuseNames(drafts.map(({ file }) => file));
  const files = await Promise.all(
    drafts.map(async ({ to, file }) => ({
      file: join(flags.out, file),
      bytes: await composeMessage(letter, to, { ...DRAFT, date }),
    })),
  );
  writeWhole(files);
  for (const { file, bytes } of files)
    say(process.stdout, `${shownPath(file)}  ${Math.ceil(bytes.length / 1024)} KB`);
  say(process.stdout, `${count(files.length, 'draft')} written: open one in a mail program to send it.`);
  return EXIT.built;
};

/** Characters of a name that an address may take. */
const LONGEST_ADDRESS = 100;

const draftName = (name: string, to: Recipient | undefined): string =>
  `${name}${to ? `.${encodeNamePart(to.address, LONGEST_ADDRESS)}` : ''}.eml`;

/** Before the first is written. */
const refuseNames = (names: readonly string[]) => {
  const [fault] = names.flatMap((name) => findNameFault(name) ?? []);
  if (fault) throw new DeckError([{ code: 'unusable-name', severity: 'error', ...fault }]);
  const clash = findClash(names);
  if (!clash) return;
  const message = `\`${clash[0]}\` and \`${clash[1]}\` are one file on many systems, and one of them would be lost.`;
  throw new DeckError([{ code: 'same-name', severity: 'error', message, hint: 'Make them one by one.' }]);
};

interface Mailing {
  readonly name: string;
  readonly letter: Letter;
  readonly from: Recipient;
  readonly server: MailServer;
  readonly recipients: readonly Recipient[];
}

const send = async (
  { name, letter, from, server, recipients }: Mailing,
  flags: EmailFlags,
): Promise<number> => {
  const file = join(flags.out, `${name}.mail.jsonl`);
  refuseNames([basename(file)]);
  const lock = await takeLock(file);
  const interruption = whenInterrupted(() => say(process.stderr, 'The mail under way is finished first …'));
  try {
    const deliveries = await sendAll(recipients, {
      ...sendOptions(server, from, openJournal(file), flags),
      compose: (to) => composeMessage(letter, to, { isDraft: false, date: new Date() }),
      onDelivery: (delivery) => say(process.stdout, told(delivery)),
      isInterrupted: () => interruption.has() || !lock.isHeld(),
    });
    const reached = deliveries.filter(({ outcome }) => outcome === 'sent' || outcome === 'known').length;
    const sent = deliveries.filter(({ outcome }) => outcome === 'sent').length;
    say(
      process.stdout,
      `${sent} of ${recipients.length} sent now, ${reached} in all${isFile(file) ? `; ${shownPath(file)} keeps who has had it` : ''}.`,
    );
    return reached === recipients.length ? EXIT.built : EXIT.problems;
  } finally {
    interruption.forget();
    await lock.release();
  }
};

const told = ({ address, outcome, detail }: Delivery) => `${outcome.padEnd(9)} ${address}  ${detail}`;
