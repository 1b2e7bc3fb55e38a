/** The mail server, as SMTP_URL names it: nothing in it may switch off what keeps mails safe. */
import { isIPv4, isIPv6 } from 'node:net';
import type { Problem } from '../problems.ts';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the start, rather than after a greeting. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  /** Whether its certificate has to be one that is trusted: only a server of this machine may have another. */
  readonly isVerified: boolean;
}

const EXAMPLE = 'smtp://user:password@mail.example.org:587';
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const HOST_NAME =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const THIS_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/i;
const UNVERIFIED = '?tls.rejectUnauthorized=false';

/** The server, or what is wrong with the address; a password is in no problem. */
export const readServer = (address: string): MailServer | Problem => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const port = url && PORTS[url.protocol];
  if (!url || port === undefined || !/^smtps?:\/\//i.test(address.trim()))
    return unusable('SMTP_URL is no address of a mail server.');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!isIPv4(host) && !isIPv6(host) && !HOST_NAME.test(host))
    return unusable('SMTP_URL does not name the mail server.');
  if (!/^\/?$/.test(url.pathname) || url.hash !== '')
    return unusable('SMTP_URL has something behind the server’s name.');
  const isVerified = url.search !== UNVERIFIED;
  if (url.search !== '' && (isVerified || !THIS_MACHINE.test(host)))
    return unusable(
      'SMTP_URL has options behind a question mark: none is taken that could switch off a safeguard.',
      'Take them out. A certificate of your own is trusted with NODE_EXTRA_CA_CERTS; a server without TLS needs --allow-plaintext.',
    );
  const login = readLogin(url);
  return 'code' in login
    ? login
    : {
        host,
        port: Number(url.port) || port,
        isSecure: url.protocol === 'smtps:',
        login: login.login,
        isVerified,
      };
};

const readLogin = ({ username, password }: URL): { login: MailServer['login'] } | Problem => {
  if (username === '' && password === '') return { login: undefined };
  try {
    const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
    if (user !== '' && pass !== '') return { login: { user, pass } };
    return unusable('SMTP_URL has a user without a password, or a password without a user.');
  } catch {
    return unusable(
      'SMTP_URL has a % in the user or password that stands for no character.',
      'Write % as %25.',
    );
  }
};

const unusable = (message: string, hint = `Write it as ${EXAMPLE}.`): Problem => ({
  code: 'bad-mail-server',
  severity: 'error',
  message,
  hint,
});
