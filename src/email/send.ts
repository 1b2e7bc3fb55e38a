/** Sends mails one by one through SMTP: each to one person, and to nobody twice. */
import { createTransport } from 'nodemailer';
import type { Journal } from './journal.ts';
import type { Recipient } from './recipients.ts';

export interface Delivery {
  readonly address: string;
  /** `known` had it before; `unknown` may have had it, now or in an earlier run. */
  readonly outcome: 'sent' | 'known' | 'refused' | 'unknown' | 'unreached';
  /** What the server said, or why it was not asked. */
  readonly detail: string;
}

export interface SendOptions {
  /** `smtp://user:password@host:587`, or `smtps://…` for TLS from the start. */
  readonly url: string;
  readonly from: Recipient;
  /** Without, a server that offers no TLS is not spoken to. */
  readonly allowPlaintext: boolean;
  readonly journal: Journal;
  readonly compose: (to: Recipient) => Promise<Buffer>;
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined;
  /** Milliseconds; half a minute if not given. */
  readonly timeout?: number | undefined;
  /** Milliseconds before each further attempt at one recipient. */
  readonly pauses?: readonly number[] | undefined;
  /** Asked before each recipient. */
  readonly isInterrupted?: (() => boolean) | undefined;
}

const TIMEOUT = 30_000;
/** Servers that put off strangers let them in after a while; a quarter of a minute serves the others. */
const PAUSES = [1_000, 5_000, 15_000];

export const sendAll = async (
  recipients: readonly Recipient[],
  options: SendOptions,
): Promise<Delivery[]> => {
  const deliveries: Delivery[] = [];
  for (const recipient of recipients) {
    if (options.isInterrupted?.()) break;
    const { delivery, isLast } = await deliver(recipient, options);
    deliveries.push(delivery);
    options.onDelivery?.(delivery);
    if (isLast) break;
  }
  return deliveries;
};

/** One mail. `isLast` if the server would take nobody's, so that there is no use in asking for others. */
export const deliver = async (
  to: Recipient,
  options: SendOptions,
): Promise<{ delivery: Delivery; isLast: boolean }> => {
  const { address } = to;
  const { journal } = options;
  const end = (outcome: Delivery['outcome'], detail: string, isLast = false) => ({
    delivery: { address, outcome, detail },
    isLast,
  });
  const before = journal.stateOf(address);
  if (before === 'sent') return end('known', 'has had it before');
  if (before === 'sending' || before === 'unknown')
    return end('unknown', 'an earlier run was cut off while sending; ask, then use --again');
  const message = await options.compose(to);
  const pauses = options.pauses ?? PAUSES;
  for (let attempt = 0; ; attempt++) {
    const { kind, detail } = await attemptOnce(to, message, options);
    if (kind === 'unusable') return end('unreached', detail, true);
    if (kind !== 'later') {
      journal.note(address, kind, detail);
      return end(kind, kind === 'unknown' ? `${detail}; it may have arrived` : detail);
    }
    const pause = pauses[attempt];
    if (pause === undefined) return end('unreached', detail);
    await new Promise((done) => setTimeout(done, pause));
  }
};

interface Attempt {
  /**
   * `later` is safe to try again: the server has not got the mail, or has said that it will not keep it. `unusable` is
   * a server that takes no mail from us: no TLS, or a wrong password.
   */
  readonly kind: 'sent' | 'refused' | 'later' | 'unknown' | 'unusable';
  readonly detail: string;
}

const attemptOnce = async (to: Recipient, message: Buffer, options: SendOptions): Promise<Attempt> => {
  const { journal, from, url, allowPlaintext, timeout = TIMEOUT } = options;
  let hasBegun = false;
  const watch = (_entry: unknown, line: unknown) => {
    // From here on the server has the mail or part of it: noted before the first byte goes out.
    if (hasBegun || !/^354/.test(String(line))) return;
    hasBegun = true;
    journal.note(to.address, 'sending');
  };
  const silent = () => undefined;
  const transport = createTransport({
    url,
    requireTLS: !allowPlaintext,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    transactionLog: true,
    logger: {
      level: silent,
      trace: silent,
      debug: watch,
      info: silent,
      warn: silent,
      error: silent,
      fatal: silent,
    },
  });
  try {
    const envelope = { from: from.address, to: [to.address] };
    const { response } = await transport.sendMail({ envelope, raw: message });
    return { kind: 'sent', detail: response };
  } catch (error) {
    return classify(error, hasBegun);
  } finally {
    transport.close();
  }
};

/** The commands whose answers are about one mail, not about us. */
const ABOUT_MAIL = /^(?:MAIL FROM|RCPT TO|DATA)$/;

const classify = (error: unknown, hasBegun: boolean): Attempt => {
  const detail = error instanceof Error ? error.message : String(error);
  const code = readField(error, 'responseCode');
  if (typeof code === 'number' && code >= 500)
    return { kind: ABOUT_MAIL.test(String(readField(error, 'command'))) ? 'refused' : 'unusable', detail };
  if (typeof code === 'number' && code >= 400) return { kind: 'later', detail };
  return { kind: hasBegun ? 'unknown' : 'later', detail };
};

const readField = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
