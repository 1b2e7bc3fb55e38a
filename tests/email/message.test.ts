import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { prepareMail } from '../../src/email/mail.ts';
import { composeMessage } from '../../src/email/message.ts';
import { readZip, toText } from '../../src/formats/zip/zip.ts';
import { HENAN } from '../henan.ts';

const LANGUAGES = 'tests/fixtures/languages/article.yaml';
const DATE = new Date('2024-11-12T00:00:00Z');
const prepare = (content: string, language: string, more = {}) =>
  prepareMail({
    content,
    language,
    brands: 'templates',
    formats: ['pptx', 'pdf', 'html'],
    withNotes: false,
    ...more,
  });

describe.each([
  [HENAN, 'en', 'Henan sets its course as a province of new-energy vehicles', '23 billion'],
  [HENAN, 'zh', '河南加速迈向新能源汽车强省', '230亿'],
  [LANGUAGES, 'he', 'חנאן הופכת למחוז של רכב חשמלי', '23 מיליארד'],
] as const)('a draft of %s in %s', async (source, language, title, figure) => {
  const { letter, name } = await prepare(source, language);
  const to = { name: '李娜', address: 'li@example.org' };
  const bytes = await composeMessage(letter, to, { isDraft: true, date: DATE });
  const mail = await simpleParser(bytes);
  const plain = (text: string) =>
    text.replace(/[\u00a0\u200e\u200f]/g, (space) => (space === '\u00a0' ? ' ' : ''));

  it('is marked as unsent, and says the deck’s title to its one recipient', () => {
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.subject).toBe(title);
    expect(mail.to).toMatchObject({ value: [{ name: '李娜', address: 'li@example.org' }] });
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  });

  it('tells title, messages, figures and source in its text and its HTML', () => {
    const { messages, source: cited } = letter.summary;
    expect(messages.length).toBeGreaterThan(2);
    for (const told of [title, figure, ...messages, cited].map(plain)) {
      expect(plain(mail.text ?? '')).toContain(told);
      expect(plain(mail.html || '')).toContain(told.replace(/"/g, '&quot;'));
    }
    expect(mail.html).toContain(`dir="${letter.deck.direction}"`);
  });

  it('shows the cover inline, and carries the files by their names and types', () => {
    const files = mail.attachments.map(({ filename, contentType, contentDisposition }) => [
      filename,
      contentType,
      contentDisposition,
    ]);
    expect(files).toEqual([
      ['cover.jpg', 'image/jpeg', 'inline'],
      [
        `${name}.pptx`,
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        'attachment',
      ],
      [`${name}.pdf`, 'application/pdf', 'attachment'],
      [`${name}.html`, 'text/html', 'attachment'],
    ]);
    for (const [i, { bytes: sent }] of letter.attachments.entries())
      expect(Buffer.compare(mail.attachments[i + 1]?.content ?? Buffer.of(), Buffer.from(sent))).toBe(0);
    expect(mail.attachments[0]?.cid).toBe('cover@briefdeck');
  });

  it('is the same when made again', async () => {
    expect(Buffer.compare(bytes, await composeMessage(letter, to, { isDraft: true, date: DATE }))).toBe(0);
  });
});

describe('what is said aloud', () => {
  const NOTE = 'The values of the year before are computed';
  const slidesOf = (bytes: Uint8Array) =>
    [...readZip(bytes)].map(([name, part]) => `${name} ${toText(part)}`).join('\n');

  it('stays with the author', async () => {
    const { letter } = await prepare(HENAN, 'en');
    const [pptx, , html] = letter.attachments;
    expect(slidesOf(pptx?.bytes ?? new Uint8Array())).not.toContain(NOTE);
    expect(Buffer.from(html?.bytes ?? []).toString()).not.toContain(NOTE);
  });

  it('goes along if asked to', async () => {
    const { letter } = await prepare(HENAN, 'en', { withNotes: true });
    const [pptx, , html] = letter.attachments;
    expect(slidesOf(pptx?.bytes ?? new Uint8Array())).toContain(NOTE);
    expect(Buffer.from(html?.bytes ?? []).toString()).toContain(NOTE);
  });

  it('and local paths are in no file', async () => {
    const { letter } = await prepare(HENAN, 'en');
    const [pptx, pdf, html] = letter.attachments.map(({ bytes }) => bytes);
    const all = [
      slidesOf(pptx ?? new Uint8Array()),
      ...[pdf, html].map((bytes) => Buffer.from(bytes ?? []).toString('latin1')),
    ];
    for (const text of all) expect(text).not.toContain(process.cwd());
  });
});

describe('a subject', () => {
  it('begins no header of its own', async () => {
    const { letter } = await prepare(HENAN, 'en', { subject: 'Hello\r\nBcc: all@example.org', formats: [] });
    const mail = await simpleParser(await composeMessage(letter, undefined, { isDraft: true, date: DATE }));
    expect(mail.subject).toBe('Hello Bcc: all@example.org');
    expect(mail.bcc).toBeUndefined();
  });
});
