/** To whom: names and addresses as they are typed, each checked before anything is written. */
import { domainToASCII } from 'node:url';
import type { Problem } from '../problems.ts';
import { cleanText } from '../text/clean.ts';

export interface Recipient {
  /** Empty if only the address was given. */
  readonly name: string;
  /** Its domain in ASCII. */
  readonly address: string;
}

/** RFC 5321: letters and signs with dots between, then a domain with a dot; no longer than a server takes. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/;
const LONGEST = { local: 64, domain: 253 };

/** `a@b.org, Li Na <li@c.cn>`; every one once, however its domain is written. */
export const readRecipients = (
  texts: readonly string[],
): { recipients: readonly Recipient[]; problems: readonly Problem[] } => {
  const recipients = new Map<string, Recipient>();
  const problems: Problem[] = [];
  for (const text of texts.flatMap(split)) {
    const recipient = readRecipient(text);
    if (recipient) recipients.set(recipient.address.toLowerCase(), recipient);
    else problems.push(badAddress(text));
  }
  return { recipients: [...recipients.values()], problems };
};

/** At commas and semicolons outside of quotes. */
const split = (text: string): string[] =>
  (text.match(/(?:"[^"]*"|[^,;])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');

/** Undefined for what no mail server would take. */
export const readRecipient = (text: string): Recipient | undefined => {
  const [, named, bracketed] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? [];
  const address = (bracketed ?? text).trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = domainToASCII(address.slice(at + 1));
  const isSound =
    at > 0 &&
    LOCAL.test(local) &&
    DOMAIN.test(domain) &&
    local.length <= LONGEST.local &&
    domain.length <= LONGEST.domain;
  // A line break in a name would begin a header of its own.
  return isSound
    ? { name: cleanText((named ?? '').replace(/^"|"$/g, '')), address: `${local}@${domain}` }
    : undefined;
};

/** `where` it was typed, if not among the recipients. */
export const badAddress = (text: string, where?: string): Problem => ({
  code: 'bad-address',
  severity: 'error',
  message: `${where ? `${where}: ` : ''}“${text}” is no e-mail address.`,
  hint: 'Write name@example.org, or Name <name@example.org>, with commas between several.',
});
