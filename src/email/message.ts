/** One mail: the summary, the cover and the files, as bytes that a mail program opens and a server takes. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Deck } from '../slides/slide.ts';
import { COVER_ID, htmlBody, plainBody } from './body.ts';
import type { Recipient } from './recipients.ts';
import type { Summary } from './summary.ts';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the mails of a deck have in common. */
export interface Letter {
  readonly deck: Deck;
  readonly summary: Summary;
  readonly subject: string;
  /** JPEG. */
  readonly cover: Uint8Array;
  readonly attachments: readonly Attachment[];
  readonly from: Recipient | undefined;
  readonly replyTo: Recipient | undefined;
}

/** The whole message. A draft is marked as not yet sent, so that a mail program opens it ready to send. */
export const composeMessage = async (
  letter: Letter,
  to: Recipient | undefined,
  { isDraft, date }: { isDraft: boolean; date: Date },
): Promise<Buffer> => {
  const { deck, summary, subject, cover, attachments, from, replyTo } = letter;
  const identity = createHash('sha256');
  for (const part of [
    subject,
    to?.address ?? '',
    date.toISOString(),
    ...attachments.map(({ bytes }) => bytes),
  ])
    identity.update(part);
  const id = identity.digest('hex').slice(0, 32);
  const composer = new MailComposer({
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(replyTo ? { replyTo } : {}),
    subject,
    date,
    messageId: `<${id}@${from?.address.split('@')[1] ?? 'briefdeck.invalid'}>`,
    // Without chance in it, the same deck gives the same draft.
    baseBoundary: id,
    headers: { ...(isDraft ? { 'X-Unsent': '1' } : {}), 'Content-Language': deck.language },
    text: plainBody(summary, deck.language),
    html: htmlBody(summary, deck),
    attachments: [
      {
        filename: 'cover.jpg',
        content: Buffer.from(cover),
        contentType: 'image/jpeg',
        cid: COVER_ID,
        contentDisposition: 'inline',
      },
      ...attachments.map(({ name, type, bytes }) => ({
        filename: name,
        content: Buffer.from(bytes),
        contentType: type,
      })),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
