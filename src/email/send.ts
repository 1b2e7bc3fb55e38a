/** Sends mails one by one: each to one person, and to nobody twice. */
import type { Journal } from './journal.ts';
import type { Recipient } from './recipients.ts';
import type { MailServer } from './server.ts';
import { attemptOnce } from './smtp.ts';

export interface Delivery {
  readonly address: string;
  /** `known` had it before; `unknown` may have had it, now or in an earlier run. */
  readonly outcome: 'sent' | 'known' | 'refused' | 'unknown' | 'unreached';
  /** What the server said, or why it was not asked. */
  readonly detail: string;
}

export interface SendOptions {
  readonly server: MailServer;
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
  /** Asked before each mail. */
  readonly isInterrupted?: (() => boolean) | undefined;
}

const TIMEOUT = 30_000;
/** Servers that put off strangers let them in after a while; a quarter of a minute serves the others. */
const PAUSES = [1_000, 5_000, 15_000];

/** Throws a DeckError where the journal cannot be written: nothing is sent that is not noted before. */
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
  const { journal, timeout = TIMEOUT, pauses = PAUSES } = options;
  const end = (outcome: Delivery['outcome'], detail: string, isLast = false) => ({
    delivery: { address, outcome, detail },
    isLast,
  });
  const before = journal.stateOf(address);
  if (before === 'sent') return end('known', 'has had it before');
  if (before === 'sending' || before === 'unknown')
    return end('unknown', 'an earlier run was cut off while sending; ask, then use --again');
  const message = await options.compose(to);
  for (let attempt = 0; ; attempt++) {
    let hasBegun = false;
    const onBegin = () => {
      journal.note(address, 'sending');
      hasBegun = true;
    };
    const { kind, detail } = await attemptOnce(to, message, { ...options, timeout, onBegin });
    // Whoever has not got the mail is asked again by the next run, if not by this one.
    if (kind === 'later' || kind === 'unusable') {
      if (hasBegun) journal.note(address, 'later', detail);
    } else journal.note(address, kind, detail);
    if (kind === 'unusable') return end('unreached', detail, true);
    if (kind !== 'later') return end(kind, kind === 'unknown' ? `${detail}; it may have arrived` : detail);
    const pause = pauses[attempt];
    if (pause === undefined) return end('unreached', detail);
    await new Promise((done) => setTimeout(done, pause));
  }
};
