import { expect, it } from 'vitest';
import { findSizeProblems, MAIL_LIMITS } from '../../src/email/size.ts';

const attachment = (name: string, size: number) => ({ name, type: 'x', bytes: new Uint8Array(size) });
const LETTER = { attachments: [attachment('small.pdf', 10), attachment('large.pptx', 20)] };

it.each([
  [10e6, []],
  [10.1e6, ['warning']],
  [25e6, ['warning']],
  [25.1e6, ['error']],
])('tells of a mail of %d bytes what servers make of it', (bytes, severities) => {
  const problems = findSizeProblems(LETTER, bytes, MAIL_LIMITS);
  expect(problems.map(({ severity }) => severity)).toEqual(severities);
});

it('names the largest attachment, and none where there is none', () => {
  const [told] = findSizeProblems(LETTER, 30e6, MAIL_LIMITS);
  expect(told?.message).toBe('The mail has 30.0 MB once encoded, more than 25 MB.');
  expect(told?.hint).toMatch(/^Leave out large\.pptx/);
  expect(findSizeProblems({ attachments: [] }, 30e6, MAIL_LIMITS)[0]?.hint).toBe('');
});

it('is an error above a limit that is below that of the warning', () => {
  const [told] = findSizeProblems(LETTER, 6e6, { warning: 10, error: 5 });
  expect(told).toMatchObject({ severity: 'error', message: expect.stringContaining('more than 5 MB') });
});
