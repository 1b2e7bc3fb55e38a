/** Sends the mails of editions one after another, whatever the order in which they are made. */

import type { Post } from '../editions/run.ts';
import { openJournal } from '../email/journal.ts';
import type { Recipient } from '../email/recipients.ts';
import { deliver } from '../email/send.ts';
import { type SenderFlags, serverOptions } from './sender.ts';

export interface EditionPost extends Post {
  /** The server takes nobody's mail: there is no use in going on. */
  readonly isClosed: () => boolean;
  readonly sent: () => number;
}

/** `journal` is the file that keeps who has had a mail. */
export const openPost = (from: Recipient, file: string, flags: SenderFlags): EditionPost => {
  const options = serverOptions(from, openJournal(file), flags);
  let [isClosed, sent] = [false, 0];
  let last: Promise<unknown> = Promise.resolve();
  const sendOne = async (to: Recipient, message: Uint8Array): Promise<string | undefined> => {
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
      last = next.catch(() => undefined);
      return next;
    },
    isClosed: () => isClosed,
    sent: () => sent,
  };
};
