/** To whom: names and addresses as they are typed, each checked before anything is written. */
import { domainToASCII } from 'node:url';
import type { Problem } from '../problems.ts';
import { cleanText } from '../text/clean.ts';

export interface Recipient {
  /** Empty if only the address was given. */
  readonly name: string;
  /** As it was written; a domain of other letters is in ASCII, as mail servers name it. */
  readonly address: string;
}

/** RFC 5321: letters and signs with dots between, then a domain with a dot; no longer than a server takes. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;
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

/** At commas and semicolons, Western and Chinese, outside of quotes. */
const split = (text: string): string[] =>
  (text.match(/(?:"(?:\\.|[^"\\])*"|[^,;，；、])+/gsu) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Undefined for what no mail server would take. */
export const readRecipient = (text: string): Recipient | undefined => {
  const [, named, bracketed] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? [];
  const address = (bracketed ?? text).trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = readDomain(address.slice(at + 1));
  if (at < 1 || domain === undefined || !LOCAL.test(local) || local.length > LONGEST.local) return undefined;
  // A line break in a name would begin a header of its own.
  return { name: cleanText(unquote(named ?? '')), address: `${local}@${domain}` };
};

/**
 * As it was written, unless it has letters beyond ASCII. A URL's parser would read `0x7f000010` as a number and
 * `ex%61mple.org` or `ｅxample.org` as another name, and the mail would go there.
 */
const readDomain = (written: string): string | undefined => {
  const isPlain =
    /^[\p{L}\p{M}\p{N}.-]+$/u.test(written) && written.normalize('NFKC') === written.normalize('NFC');
  if (!isPlain) return undefined;
  const domain = /^[A-Za-z0-9.-]+$/.test(written) ? written : domainToASCII(written);
  return DOMAIN.test(domain) && domain.length <= LONGEST.domain ? domain : undefined;
};

/** A quoted name without its quotes, and without the backslashes that stand before quotes in it. */
const unquote = (name: string): string => {
  const [, quoted] = /^"((?:\\.|[^"\\])*)"$/s.exec(name.trim()) ?? [];
  return quoted === undefined ? name : quoted.replace(/\\(.)/gs, '$1');
};

/** `where` it was typed, if not among the recipients. */
export const badAddress = (text: string, where?: string): Problem => ({
  code: 'bad-address',
  severity: 'error',
  message: `${where ? `${where}: ` : ''}“${text}” is no e-mail address.`,
  hint: 'Write name@example.org, or Name <name@example.org>, with commas between several.',
});
