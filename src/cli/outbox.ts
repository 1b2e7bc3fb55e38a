/** Sends the mails of editions one after another, whatever the order in which they are made. */
import type { Outbox } from '../editions/run.ts';
import { openJournal } from '../email/journal.ts';
import { takeLock } from '../email/lock.ts';
import type { Recipient } from '../email/recipients.ts';
import { deliver } from '../email/send.ts';
import type { MailServer } from '../email/server.ts';
import type { SenderFlags } from './options.ts';
import { sendOptions } from './sender.ts';

export interface EditionOutbox extends Outbox {
  /** The server takes nobody's mail, or another run has taken over: there is no use in going on. */
  readonly isClosed: () => boolean;
  readonly sent: () => number;
  readonly release: () => Promise<void>;
}

/** `file` is the journal, which keeps who has had a mail; no other run sends from it meanwhile. */
export const openOutbox = async (
  server: MailServer,
  from: Recipient,
  file: string,
  flags: SenderFlags,
): Promise<EditionOutbox> => {
  const lock = await takeLock(file);
  try {
    const options = sendOptions(server, from, openJournal(file), flags);
    let [isClosed, sent] = [false, 0];
    let last: Promise<unknown> = Promise.resolve();
    const sendOne = async (to: Recipient, message: Uint8Array): Promise<string | undefined> => {
      if (!lock.isHeld()) return 'another run has taken over';
      if (isClosed) return 'the server takes no mail from us';
      const compose = async () => Buffer.from(message);
      const { delivery, isLast } = await deliver(to, { ...options, compose });
      isClosed = isLast;
      if (delivery.outcome !== 'sent') return delivery.detail;
      sent++;
      return undefined;
    };
    return {
      isSettled: (address) => options.journal.stateOf(address) === 'sent',
      send: (to, message) => {
        const next = last.then(() => sendOne(to, message));
        last = next.catch(() => {
          // The journal cannot be written: nothing is sent that is not noted.
          isClosed = true;
        });
        return next;
      },
      isClosed: () => isClosed || !lock.isHeld(),
      sent: () => sent,
      release: lock.release,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};
