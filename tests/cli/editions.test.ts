import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check/package.ts';
import { newFolder, writeList } from '../editions/list.ts';
import { BIN, run } from './command.ts';

const PEOPLE = [
  'CATL,Li Na,zh,policy,,,li@catl.example',
  'Rhine,Anna Weber,en,exports,,,anna@rhine.example',
  'Nordic,,en,base,,,erik@nordic.example',
];

/** Where the project is, its content is found. */
const editions = (list: string, out: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  run(resolve('.'), ['editions', '--recipients', list, '--out', out, ...args], { SMTP_URL: '', ...env });

const decksIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.pptx'));

describe('briefdeck editions', () => {
  it('makes a deck for each row, tells of each, and the next time of none', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const first = await editions(list, out);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /henan-nev\.CATL\.Li-Na\.zh\.pptx {2}\d+ KB\n[\s\S]*\n3 editions: 3 made, 0 as they were, 0 failed, in \d+ s; .*henan-nev\.editions\.jsonl tells of every row\.\n$/,
    );
    expect(decksIn(out)).toHaveLength(3);
    const second = await editions(list, out);
    expect(second.out).toMatch(/^3 editions: 0 made, 3 as they were, 0 failed/);
  });

  it('gives the same bytes from several workers as from one', async () => {
    const [one, two] = [newFolder(), newFolder()];
    const list = writeList(PEOPLE);
    await editions(list, one, ['--jobs', '1']);
    expect((await editions(list, two, ['--jobs', '2'])).code).toBe(0);
    expect(decksIn(two)).toEqual(decksIn(one));
    for (const name of decksIn(one))
      expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true);
  });

  it('tells the place of a bad row, makes the others, and ends with 1', async () => {
    const [list, out] = [writeList([...PEOPLE, 'Bad,,French,,,,']), newFolder()];
    const { code, out: said, err } = await editions(list, out);
    expect(code).toBe(1);
    expect(err).toMatch(/people\.csv:5:6 error unknown-language: The article is not written in “French”/);
    expect(said).toContain('4 editions: 3 made, 0 as they were, 1 failed');
    expect(decksIn(out)).toHaveLength(3);
  });

  it('says what would be made with --dry-run, and writes nothing', async () => {
    const out = join(newFolder(), 'none');
    const { code, out: said } = await editions(writeList(PEOPLE), out, ['--dry-run', '--email']);
    expect(code).toBe(0);
    expect(said).toMatch(/^henan-nev\.CATL\.Li-Na\.zh {2}policy {2}to li@catl\.example\n/);
    expect(said).toContain('3 editions would be made; nothing was written.');
    expect(existsSync(out)).toBe(false);
  });

  it('prints one machine-readable report with --json', async () => {
    const { code, out } = await editions(writeList(PEOPLE), newFolder(), ['--json']);
    const report: { ok: boolean; editions: { name: string; outcome: string }[] } = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, problems: [], leftovers: [] });
    expect(report.editions.map(({ outcome }) => outcome)).toEqual(['made', 'made', 'made']);
  });

  it('tells other programs of what ends a run, too', async () => {
    const { code, out } = await editions('nowhere.csv', newFolder(), ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-file', file: 'nowhere.csv' }],
    });
  });

  it('joins the reports of its shares', async () => {
    const [list, folders] = [writeList(PEOPLE), [newFolder(), newFolder()]];
    for (const [i, out] of folders.entries()) await editions(list, out, ['--shard', `${i + 1}/2`]);
    expect(folders.flatMap(decksIn)).toHaveLength(3);
    const merged = await run(resolve('.'), ['editions', '--merge', ...folders, '--out', newFolder()]);
    expect([merged.code, merged.out]).toEqual([0, expect.stringContaining('3 editions: 3 made, 0 failed')]);
    const partial = await run(resolve('.'), ['editions', '--merge', folders[0] ?? '', '--out', newFolder()]);
    expect([partial.code, partial.err]).toEqual([
      1,
      expect.stringContaining('Of 2 shares these are missing: 2.'),
    ]);
  });

  it('ends with whole files only when it is interrupted, and the same command makes the rest', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `Company ${String.fromCharCode(65 + (i % 26))}${i},,,exports,,,`,
    );
    const [list, out] = [writeList(rows), newFolder()];
    const child = spawn(process.execPath, [
      BIN,
      'editions',
      '--recipients',
      list,
      '--out',
      out,
      '--jobs',
      '2',
    ]);
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    const ended = new Promise((done) => child.once('exit', done));
    while (!existsSync(out) || decksIn(out).length < 3) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(said).toContain('Interrupted: the same command makes what is missing.');
    const made = decksIn(out);
    expect(made.length).toBeLessThan(60);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    for (const name of made) expect(checkPackage(readFileSync(join(out, name)))).toEqual([]);
    const again = await editions(list, out);
    expect(again.out).toContain(
      `60 editions: ${60 - made.length} made, ${made.length} as they were, 0 failed`,
    );
  });

  const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
  it.runIf(hasTerminal)('shows on a terminal how far it is, and clears it away', () => {
    const command = `${process.execPath} ${BIN} editions --recipients ${writeList(PEOPLE)} --out ${newFolder()}`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
    const shown = stdout.replaceAll('\r\u001b[K', '<clear>');
    expect(shown).toMatch(/<clear>█+░+ {2}1 of 3 {2}33 %/);
    expect(shown).toMatch(/3 of 3 {2}100 %<clear>3 editions: 3 made/);
    expect(shown).not.toContain('.pptx');
  });

  it.each([
    [['editions', '--shard', '9/8', '--recipients', 'x.csv'], 2, /Expected a share such as 2\/8/],
    [['editions', '--jobs', '0', '--recipients', 'x.csv'], 2, /Expected a number from 1 to 64/],
    [['editions'], 1, /error no-list[\s\S]*--recipients people\.csv/],
    [['editions', '--recipients', 'nowhere.csv'], 1, /nowhere\.csv error missing-file/],
    [['editions', 'tests/fixtures/long', '--recipients', 'x.csv'], 1, /error no-editions/],
  ])('ends %j with %d and says why', async (args, code, said) => {
    const result = await run(resolve('.'), args);
    expect([result.code, result.err]).toEqual([code, expect.stringMatching(said)]);
  });
});

describe('briefdeck editions --email', () => {
  it('lays a draft beside each deck, to the address of its row, without what is said aloud', async () => {
    const out = newFolder();
    const { code } = await editions(writeList(PEOPLE), out, ['--email', '--from', 'office@example.org']);
    expect(code).toBe(0);
    const drafts = readdirSync(out).filter((name) => name.endsWith('.eml'));
    expect(drafts).toEqual([
      'henan-nev.CATL.Li-Na.zh.eml',
      'henan-nev.Nordic.en.eml',
      'henan-nev.Rhine.Anna-Weber.en.eml',
    ]);
    const mail = await simpleParser(readFileSync(join(out, drafts[2] ?? '')));
    expect(mail).toMatchObject({ to: { text: '"Anna Weber" <anna@rhine.example>' } });
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.text).toContain('For Anna Weber, Rhine');
    const [, deck] = mail.attachments;
    expect(deck?.filename).toBe('henan-nev.Rhine.Anna-Weber.en.pptx');
    expect(Buffer.from(deck?.content ?? '').includes('notesSlides/')).toBe(false);
  });

  it('sends each row its own, goes on past a refusal, and sends nobody a second one', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('anna')
            ? Object.assign(new Error('No such person'), { responseCode: 550 })
            : null,
        ),
      onData: (stream, _session, done) => {
        simpleParser(stream).then(
          (mail) => {
            const to = Array.isArray(mail.to) ? '' : (mail.to?.text ?? '');
            received.push(`${to} ${mail.attachments.map(({ filename }) => filename).join()}`);
            done();
          },
          (error: Error) => done(error),
        );
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false` };
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const args = ['--send', '--from', 'office@example.org'];
    const first = await editions(list, out, args, env);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(
      /people\.csv:3:\d+ error unsent-mail: The mail to anna@rhine\.example was not sent: .*550/,
    );
    expect(first.out).toContain('2 mails sent.');
    expect(received.sort()).toEqual([
      '"Li Na" <li@catl.example> cover.jpg,henan-nev.CATL.Li-Na.zh.pptx',
      'erik@nordic.example cover.jpg,henan-nev.Nordic.en.pptx',
    ]);
    writeFileSync(list, readFileSync(list, 'utf8').replace('anna@', 'weber@'));
    const second = await editions(list, out, args, env);
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('1 mail sent.')]);
    expect(received).toHaveLength(3);
    await new Promise<void>((done) => server.close(() => done()));
  });

  it('makes nothing before it knows who sends, through what, and to whom', async () => {
    const out = join(newFolder(), 'none');
    const { code, err } = await editions(writeList(PEOPLE), out, ['--send']);
    expect(code).toBe(1);
    expect(err.match(/error cannot-send/g)).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
    const bad = await editions(writeList(['A,,,,,,', ...PEOPLE]), newFolder(), ['--email']);
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('error no-address')]);
  });
});
