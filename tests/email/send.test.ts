import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '../../src/email/journal.ts';
import { type SendOptions, sendAll } from '../../src/email/send.ts';
import { readServer } from '../../src/email/server.ts';
import { DeckError } from '../../src/problems.ts';

const FROM = { name: 'Office', address: 'office@example.org' };
const PEOPLE = ['ann', 'bob', 'cid'].map((name) => ({ name, address: `${name}@example.org` }));

/** An error as a server answers it. */
const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

interface Received {
  readonly to: readonly string[];
  readonly text: string;
  readonly secure: boolean;
}

const open: SMTPServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((done) => server.close(() => done()));
});

/** A real server that keeps what it gets; the certificate is the library's own. */
const startServer = async (options: SMTPServerOptions = {}) => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream).then(
        ({ text = '' }) => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            text: text.trim(),
            secure: session.secure,
          });
          done();
        },
        (error: Error) => done(error),
      );
    },
    ...options,
  });
  server.on('error', () => undefined);
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return { received, url: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false` };
};

const send = async (
  url: string,
  more: Partial<SendOptions> = {},
  journalFile = join(mkdtempSync(join(tmpdir(), 'briefdeck-mail-')), 'mail.jsonl'),
) => {
  const server = readServer(url);
  if ('code' in server) throw new Error(server.message);
  const deliveries = await sendAll(PEOPLE, {
    server,
    from: FROM,
    allowPlaintext: false,
    journal: openJournal(journalFile),
    compose: async ({ name, address }) =>
      Buffer.from(`From: office@example.org\r\nTo: ${address}\r\nSubject: Deck\r\n\r\nHello ${name}\r\n`),
    pauses: [10, 10],
    timeout: 1_000,
    ...more,
  });
  return { outcomes: deliveries.map(({ outcome }) => outcome), deliveries, journalFile };
};

describe('sendAll', () => {
  it('sends each recipient a mail of their own, through TLS', async () => {
    const { received, url } = await startServer();
    const { outcomes } = await send(url);
    expect(outcomes).toEqual(['sent', 'sent', 'sent']);
    expect(received).toEqual(
      PEOPLE.map(({ name, address }) => ({ to: [address], text: `Hello ${name}`, secure: true })),
    );
  });

  it('speaks to no server without TLS unless told otherwise', async () => {
    const { received, url } = await startServer({ disabledCommands: ['STARTTLS'] });
    // There is no use in asking for the others.
    expect((await send(url)).outcomes).toEqual(['unreached']);
    expect(received).toEqual([]);
    expect((await send(url, { allowPlaintext: true })).outcomes).toEqual(['sent', 'sent', 'sent']);
  });

  it('asks once with a password that the server does not know', async () => {
    let asked = 0;
    const { received, url } = await startServer({
      authOptional: false,
      onAuth: (_auth, _session, done) => {
        asked++;
        done(answer(535, 'Wrong password'));
      },
    });
    const { deliveries } = await send(url.replace('smtp://', 'smtp://me:wrong@'));
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['unreached']);
    expect(deliveries[0]?.detail).toContain('Wrong password');
    expect([asked, received.length]).toEqual([1, 0]);
  });

  it('goes on after a recipient whom the server refuses, and says what it said', async () => {
    const { received, url } = await startServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('bob') ? answer(550, 'No such user here') : undefined),
    });
    const { outcomes, deliveries } = await send(url);
    expect(outcomes).toEqual(['sent', 'refused', 'sent']);
    expect(deliveries[1]?.detail).toContain('No such user here');
    expect(received.length).toBe(2);
  });

  it('tries again where the server says later, and sends once', async () => {
    let asked = 0;
    const { received, url } = await startServer({
      onRcptTo: (_address, _session, done) => done(++asked === 1 ? answer(451, 'Greylisted') : undefined),
    });
    expect((await send(url)).outcomes).toEqual(['sent', 'sent', 'sent']);
    expect(received.length).toBe(3);
  });

  it('gives up on a server that keeps saying later, and the same command goes on from there', async () => {
    let isBusy = true;
    const { received, url } = await startServer({
      onRcptTo: (_address, _session, done) => done(isBusy ? answer(421, 'Busy') : undefined),
    });
    const { outcomes, journalFile } = await send(url);
    expect(outcomes).toEqual(['unreached', 'unreached', 'unreached']);
    isBusy = false;
    expect((await send(url, {}, journalFile)).outcomes).toEqual(['sent', 'sent', 'sent']);
    expect((await send(url, {}, journalFile)).outcomes).toEqual(['known', 'known', 'known']);
    expect(received.length).toBe(3);
  });

  it('never sends again what a dropped connection may have delivered', async () => {
    let dropped = 0;
    const { received, url } = await startServer({
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          if (session.envelope.rcptTo[0]?.address.startsWith('bob')) {
            dropped++;
            // Taken, but the answer never arrives.
            for (const connection of open[0]?.connections ?? []) connection._socket?.destroy();
          } else {
            received.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              text: '',
              secure: session.secure,
            });
            done();
          }
        });
      },
    });
    const { outcomes, deliveries, journalFile } = await send(url);
    expect(outcomes).toEqual(['sent', 'unknown', 'sent']);
    expect(deliveries[1]?.detail).toContain('it may have arrived');
    expect((await send(url, {}, journalFile)).outcomes).toEqual(['known', 'unknown', 'known']);
    expect([dropped, received.length]).toEqual([1, 2]);
  });

  it('tries again when the connection drops before the mail was on its way', async () => {
    let connections = 0;
    const { received, url } = await startServer({
      onMailFrom: (_address, _session, done) => {
        if (++connections > 1) return done();
        for (const connection of open[0]?.connections ?? []) connection._socket?.destroy();
      },
    });
    expect((await send(url)).outcomes).toEqual(['sent', 'sent', 'sent']);
    expect(received.length).toBe(3);
  });

  it('waits no longer than it says for a server that does not answer', async () => {
    const { url } = await startServer({ onConnect: () => undefined });
    expect((await send(url, { timeout: 100, pauses: [] })).outcomes).toEqual([
      'unreached',
      'unreached',
      'unreached',
    ]);
  });

  it('stops between two mails when it is interrupted', async () => {
    const { received, url } = await startServer();
    expect((await send(url, { isInterrupted: () => received.length === 1 })).outcomes).toEqual(['sent']);
  });
});

describe('a mail whose end is put off', () => {
  const putOff = (answers: readonly number[]) => {
    let asked = 0;
    return startServer({
      onData: (stream, _session, done) => {
        stream.resume();
        const code = answers[asked++];
        stream.on('end', () => done(code === undefined ? null : answer(code, 'Not now')));
      },
    });
  };

  it('after all of it was said is tried again, and again by the next run', async () => {
    const { url } = await putOff([451, 451, 451, 452]);
    const first = await send(url, { pauses: [10, 10] });
    expect(first.outcomes).toEqual(['unreached', 'sent', 'sent']);
    expect((await send(url, {}, first.journalFile)).outcomes).toEqual(['sent', 'known', 'known']);
  });

  it('for good is refused, and is not tried again', async () => {
    const { url } = await putOff([554]);
    expect((await send(url)).outcomes).toEqual(['refused', 'sent', 'sent']);
  });
});

describe('a server that is not there', () => {
  it.each([
    ['refuses the connection', 'smtp://127.0.0.1:1'],
    ['has no address', 'smtp://mail.invalid:587'],
  ])('and %s ends the run at once', async (_, url) => {
    const { outcomes } = await send(url, { pauses: [60_000], timeout: 10_000 });
    expect(outcomes).toEqual(['unreached']);
  });

  it('or whose certificate nobody has signed ends the run at once', async () => {
    const { url, received } = await startServer();
    const [trusting] = url.split('?');
    expect((await send(trusting ?? '', { pauses: [60_000] })).outcomes).toEqual(['unreached']);
    expect(received).toEqual([]);
  });
});

describe('the journal', () => {
  const newJournal = (text: string | Uint8Array) => {
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-mail-')), 'mail.jsonl');
    writeFileSync(file, text);
    return file;
  };
  const SENT = '{"address":"ann@example.org","state":"sent"}\n';

  it('keeps the next entry apart from a last line that was cut off or has no end', () => {
    for (const torn of ['{"address":"bob@exam', '{"addr', SENT.trimEnd()]) {
      const file = newJournal(`${SENT}${torn}`);
      openJournal(file).note('cid@example.org', 'sent');
      const again = openJournal(file);
      expect(['ann', 'cid'].map((name) => again.stateOf(`${name}@example.org`))).toEqual(['sent', 'sent']);
      expect(again.stateOf('bob@example.org')).toBeUndefined();
    }
  });

  it('lets no mail out where a line of it cannot be understood, and names the line', async () => {
    const { received, url } = await startServer();
    const broken = [
      [Buffer.from(SENT, 'utf16le'), 1],
      [Buffer.from(`\uFEFF${SENT}`, 'utf16le'), 1],
      [`${SENT}{"address":"bob@example.org","state":"delivered"}\n`, 2],
      [`${SENT}\n{"address":"bob@exam\n${SENT}`, 3],
      [`${SENT}{"address":"bob@example.org","state":"delivered"}`, 2],
      [`${SENT}{"address":"bob@example.org","stateaddress":"ann@example.org","state":"later"}\n`, 2],
      [`${SENT}{"address":"bob@example.org","state":"ann@example.org","state":"later"}\n`, 2],
      [`${SENT}nonsense`, 2],
      [`${SENT}\0\0\0\0`, 2],
      ['[]\n', 1],
    ] as const;
    for (const [text, line] of broken) {
      const told = new RegExp(`mail\\.jsonl:${line}:1 error broken-journal`);
      await expect(send(url, {}, newJournal(text))).rejects.toThrow(told);
    }
    expect(received).toEqual([]);
  });

  it('is read as other programs save it', () => {
    const journal = openJournal(newJournal(`\uFEFF${SENT.replace('\n', '\r\n')}\r\n`));
    expect(journal.stateOf('Ann@Example.org')).toBe('sent');
  });

  it('lets no mail out where it cannot be written, also once the server waits for it', async () => {
    const { received, url } = await startServer();
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-mail-')), 'mail.jsonl');
    const journal = openJournal(file);
    const full: Journal = {
      ...journal,
      note: () => {
        throw new DeckError([{ code: 'unwritable-output', severity: 'error', message: 'The disk is full.' }]);
      },
    };
    await expect(send(url, { journal: full })).rejects.toThrow(/The disk is full/);
    mkdirSync(file);
    await expect(send(url, {}, file)).rejects.toThrow(/error unreadable-file/);
    expect(received).toEqual([]);
  });

  it('holds a mail that was being sent when the run was cut off to be one that may have arrived', async () => {
    const { received, url } = await startServer();
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-mail-')), 'mail.jsonl');
    writeFileSync(
      file,
      '{"address":"ANN@example.org","state":"sent"}\n{"address":"bob@example.org","state":"sending"}\n{"address":"cid@exam',
    );
    const journal = openJournal(file);
    expect(journal.stateOf('cid@example.org')).toBeUndefined();
    expect((await send(url, {}, file)).outcomes).toEqual(['known', 'unknown', 'sent']);
    expect(received.map(({ to }) => to[0])).toEqual(['cid@example.org']);
    expect(readFileSync(file, 'utf8')).toContain('"cid@example.org","state":"sent"');
  });
});
