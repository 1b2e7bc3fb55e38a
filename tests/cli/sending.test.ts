import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, writeList } from '../editions/list.ts';
import { run } from './command.ts';

const PEOPLE = ['ann', 'bob', 'cid', 'dan'].map((name) => `${name}@example.org`);
const LIST = PEOPLE.map((address, i) => `Company ${i},,en,exports,,,${address}`);

/** A server that is not in a hurry, so that two runs would meet. */
const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  logger: false,
  onData: (stream, session, done) => {
    stream.resume();
    stream.on('end', () => {
      received.push(...session.envelope.rcptTo.map(({ address }) => address));
      setTimeout(done, 300);
    });
  },
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}?tls.rejectUnauthorized=false`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const COMMANDS = {
  email: (out: string) => ['email', 'content/henan-nev', '--attach', 'html', '--out', out, '--to', ...PEOPLE],
  editions: (out: string) => ['editions', 'content/henan-nev', '--recipients', writeList(LIST), '--out', out],
};
const send = (command: keyof typeof COMMANDS, out: string, SMTP_URL = url, args: readonly string[] = []) =>
  run(resolve('.'), [...COMMANDS[command](out), '--send', '--from', 'office@example.org', ...args], {
    SMTP_URL,
  });

describe.each(['email', 'editions'] as const)('briefdeck %s --send', (command) => {
  it('by two runs at once sends everybody one mail, and the second says who sends', async () => {
    received.length = 0;
    const out = newFolder();
    const both = await Promise.all([send(command, out), send(command, out)]);
    expect(received.sort()).toEqual(PEOPLE);
    const [refused] = both.filter(({ code }) => code === 1);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(refused?.err).toMatch(/mail\.jsonl error already-sending: .*process \d+ on /);
    expect((await send(command, out)).code).toBe(0);
    expect(received.length).toBe(PEOPLE.length);
  });

  it.each([
    ['?logger=true', /error bad-mail-server: SMTP_URL has options/],
    ['&requireTLS=false', /error bad-mail-server: SMTP_URL has options/],
  ])('takes no SMTP_URL with %s', async (options, told) => {
    received.length = 0;
    const out = join(newFolder(), 'none');
    const { code, err } = await send(
      command,
      out,
      options.startsWith('?') ? url.replace(/\?.*/, options) : url + options,
    );
    expect([code, err, received]).toEqual([1, expect.stringMatching(told), []]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a journal that cannot be understood', () => {
  it('lets no mail out, and is left as it is', async () => {
    received.length = 0;
    const out = newFolder();
    const journal = join(out, 'henan-nev.en.mail.jsonl');
    const text = Buffer.from('{"address":"ann@example.org","state":"sent"}\n', 'utf16le');
    writeFileSync(journal, text);
    const { code, err } = await send('email', out);
    expect([code, err]).toEqual([1, expect.stringMatching(/mail\.jsonl:1:1 error broken-journal/)]);
    expect([received, readFileSync(journal).equals(text)]).toEqual([[], true]);
  });
});

describe('a server that is not there', () => {
  it('ends the run at once', async () => {
    const { code, out } = await send('email', newFolder(), 'smtp://127.0.0.1:1');
    expect(code).toBe(1);
    expect(out.match(/^unreached/gm)).toHaveLength(1);
  });
});

describe('a subject', () => {
  it('that says nothing is refused', async () => {
    const { code, err } = await run(resolve('.'), ['email', '--subject', ' \u200b ', '--dry-run']);
    expect([code, err]).toEqual([1, expect.stringContaining('error empty-subject')]);
  });
});
