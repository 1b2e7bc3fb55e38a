/** Mails too large for mail servers, which count what is encoded. */
import type { Problem } from '../problems.ts';
import type { Letter } from './message.ts';

/** In megabytes as encoded: what servers take without a word, and what they take at all. */
export interface MailLimits {
  readonly warning: number;
  readonly error: number;
}

export const MAIL_LIMITS: MailLimits = { warning: 10, error: 25 };

const MEGABYTE = 1e6;

/** `bytes` of the whole message. */
export const findSizeProblems = (
  { attachments }: Pick<Letter, 'attachments'>,
  bytes: number,
  limits: MailLimits,
): Problem[] => {
  const size = bytes / MEGABYTE;
  if (size <= limits.warning && size <= limits.error) return [];
  const isError = size > limits.error;
  const [largest] = [...attachments].sort((a, b) => b.bytes.length - a.bytes.length);
  const hint = largest ? `Leave out ${largest.name}, the largest, with --attach, or use smaller photos.` : '';
  const limit = isError ? limits.error : limits.warning;
  const message = `The mail has ${size.toFixed(1)} MB once encoded, more than ${limit} MB${isError ? '' : ': some mail servers refuse it'}.`;
  return [{ code: 'large-mail', severity: isError ? 'error' : 'warning', message, hint }];
};
