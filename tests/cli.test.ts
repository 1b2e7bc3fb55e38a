import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { BIN, deckWith, run } from './cli/command.ts';

const BAD: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['broken YAML', 'brand: henan', 'brand: [henan', /article\.yaml:\d+:\d+ error broken-yaml/],
  [
    'an unknown key, with the nearest known one',
    'topic: { en: Policy',
    'topik: { en: Policy',
    /article\.yaml:\d+:\d+ error unknown-key: `topik`[\s\S]*Did you mean `topic`\?/,
  ],
  [
    'a number that no figure stands behind, with the nearest figure',
    'Exports reached {exports},',
    'Exports reached 23 billion yuan,',
    /article\.yaml:\d+:\d+ error undeclared-number: “23 billion”[\s\S]*Did you mean `\{exports\}`/,
  ],
  [
    'a number word that no figure stands behind',
    'provincial guidelines set both targets',
    'provincial guidelines set seventeen targets',
    /error undeclared-number: “seventeen”/,
  ],
  ['a wrong type', 'value: 23e9', 'value: many', /article\.yaml:\d+:\d+ error wrong-value[\s\S]*number/],
  [
    'an unknown figure in a text',
    '{clusterTarget} cluster"',
    '{clusterTraget} cluster"',
    /article\.yaml:\d+:\d+ error unknown-figure[\s\S]*Did you mean `clusterTarget`\?/,
  ],
  [
    'an unknown chart',
    'chart: targets',
    'chart: tragets',
    /error unknown-chart[\s\S]*Did you mean `targets`\?/,
  ],
  [
    'an unknown brand',
    'brand: henan',
    'brand: hennan',
    /article\.yaml:\d+:\d+ error unknown-brand[\s\S]*Did you mean `henan`\?/,
  ],
  ['an unknown source', 'source: dahe', 'source: dahee', /error unknown-source[\s\S]*Did you mean `dahe`\?/],
  ['an unknown unit', 'unit: maker', 'unit: makr', /error unknown-unit[\s\S]*Did you mean `maker`\?/],
  [
    'a missing picture',
    'figures: [vehicleMakers, partsMakers, nevOutputShare]',
    'photo: { file: no.jpg, alt: A plant }',
    /error missing-file/,
  ],
  [
    'a picture outside the content',
    'figures: [vehicleMakers, partsMakers, nevOutputShare]',
    'photo: { file: ../../../../etc/passwd, alt: A plant }',
    /error (outside-content|missing-file)/,
  ],
  [
    'figures that refer to each other in a ring',
    'derive: { previous: exports }',
    'derive: { previous: exportsPrior }',
    /error figure-ring/,
  ],
  [
    'a text that does not fit',
    'Officials, companies and scholars met in Zhengzhou',
    `A title ${'that goes on '.repeat(20)}`,
    /article\.yaml:\d+:\d+ error text-overflow: The title is \d+ lines at \d+ pt, 2 fit/,
  ],
  ['a link that runs a script', 'One purpose:**', 'One** [purpose](javascript:alert)**:**', /error bad-link/],
  ['two sections with one id', 'id: policy', 'id: base', /error duplicate-id/],
  ['a day that does not exist', 'date: "2024-11-12"', 'date: "2024-11-31"', /error wrong-value/],
];

describe('briefdeck figures', () => {
  it('lists every figure in the language asked for, its columns in line', async () => {
    const { code, out } = await run(resolve('.'), ['figures', 'content/henan-nev', '--lang', 'zh']);
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.find((line) => line.startsWith('exports '))).toMatch(
      /^exports +汽车出口额 +230亿元，\+22\.3% +2024年前三季度 +reported +人民网英文版，第13段$/,
    );
  });

  it('gives the same to other programs', async () => {
    const [csv, json] = await Promise.all(
      ['--csv', '--json'].map((form) => run(resolve('.'), ['figures', 'content/henan-nev', form])),
    );
    const { ledgers }: { ledgers: { figures: { id: string; basis: string }[] }[] } = JSON.parse(
      json?.out ?? '',
    );
    const figures = ledgers[0]?.figures ?? [];
    expect(figures.find(({ id }) => id === 'exportsPrior')?.basis).toBe(
      'Derived: 23\u00a0billion yuan ÷ (1 + 22.3%)',
    );
    expect(csv?.out.split('\r\n')).toHaveLength(figures.length + 1);
    expect(csv?.out).toContain(
      'exports,Automotive exports,"23\u00a0billion yuan, +22.3%",Q1–Q3 2024,reported,',
    );
  });

  it('gives one document for several articles, with each one\u2019s name', async () => {
    const both = ['figures', 'content/henan-nev', 'tests/fixtures/everything'];
    const [csv, json] = await Promise.all(
      ['--csv', '--json'].map((form) => run(resolve('.'), [...both, form])),
    );
    const { ledgers }: { ledgers: { content: string; language: string }[] } = JSON.parse(json?.out ?? '');
    expect(ledgers).toMatchObject([
      { content: 'content/henan-nev/article.yaml', language: 'en' },
      { content: 'tests/fixtures/everything/article.yaml', language: 'en' },
    ]);
    expect(csv?.out.match(/^\uFEFFcontent,/g)).toHaveLength(1);
    expect(csv?.out).toMatch(/^tests\/fixtures\/everything\/article\.yaml,y22,/m);
  });

  it('shows the problems of an article that has some', async () => {
    const { code, err } = await run(deckWith('unit: maker', 'unit: makr'), ['figures']);
    expect([code, err]).toEqual([1, expect.stringContaining('Did you mean `maker`?')]);
  });
});

describe('briefdeck build', () => {
  it.each(BAD)(
    'tells the place of %s and leaves the previous deck as it was',
    async (_, from, to, message) => {
      const folder = deckWith(from, to);
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out/deck.en.pptx'), 'previous');
      const { code, err } = await run(folder, ['build']);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
      expect(readFileSync(join(folder, 'out/deck.en.pptx'), 'utf8')).toBe('previous');
      expect(readdirSync(join(folder, 'out'))).toEqual(['deck.en.pptx']);
    },
  );

  it('writes the decks of all languages in one go, or none of them, and one deck where one language is asked for', async () => {
    const folder = deckWith('author: Briefdeck', 'author: Somebody');
    const names = () => readdirSync(join(folder, 'out')).sort();
    expect((await run(folder, ['build', '--lang', 'zh', '--format', 'pptx'])).code).toBe(0);
    expect(names()).toEqual(['deck.zh.pptx']);
    const { out } = await run(folder, ['build', '--format', 'pptx']);
    expect(out).toMatch(/deck\.en\.pptx .*\n.*deck\.zh\.pptx .*\n2 decks built in [\d.]+ s\.\n$/);
    expect(names()).toEqual(['deck.en.pptx', 'deck.zh.pptx']);
    const [english, chinese] = names().map((name) => readFileSync(join(folder, 'out', name)));
    const file = join(folder, 'content/deck/article.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('zh: 对接活动', `zh: ${'对接活动'.repeat(60)}`));
    const { code, err } = await run(folder, ['build']);
    expect([code, err]).toEqual([1, expect.stringContaining('text-overflow')]);
    expect(names().map((name) => readFileSync(join(folder, 'out', name)))).toEqual([english, chinese]);
  });

  it('tells a problem that both languages share once', async () => {
    const { err } = await run(deckWith('source: dahe', 'source: dahee'), ['build']);
    expect(err.match(/unknown-source/g)).toHaveLength(1);
  });

  it('shows all problems at once', async () => {
    const folder = deckWith('topic: { en: Policy', 'topik: { en: Policy');
    const file = join(folder, 'content/deck/article.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 23e9', 'value: many'));
    const { err } = await run(folder, ['build']);
    expect(err).toContain('unknown-key');
    expect(err).toContain('wrong-value');
  });

  it('refuses a picture whose link leads out of the content', async () => {
    const folder = deckWith(
      'figures: [vehicleMakers, partsMakers, nevOutputShare]',
      'photo: { file: p.png, alt: A plant }',
    );
    const outside = join(mkdtempSync(join(tmpdir(), 'briefdeck-')), 'p.png');
    writeFileSync(outside, 'x');
    symlinkSync(outside, join(folder, 'content/deck/p.png'));
    expect((await run(folder, ['build'])).err).toContain('outside-content');
  });

  it('says that a picture is broken', async () => {
    const folder = deckWith(
      'figures: [vehicleMakers, partsMakers, nevOutputShare]',
      'photo: { file: p.png, alt: A plant }',
    );
    writeFileSync(join(folder, 'content/deck/p.png'), 'no picture');
    const { code, err } = await run(folder, ['build']);
    expect([code, err]).toEqual([1, expect.stringMatching(/article\.yaml:\d+:\d+ error broken-picture/)]);
  });

  it('says what is wrong with an output that cannot be written', async () => {
    const folder = deckWith('author: Briefdeck', 'author: Somebody');
    writeFileSync(join(folder, 'out'), 'a file where the folder should be');
    const { code, err } = await run(folder, ['build']);
    expect([code, err]).toEqual([1, expect.stringContaining('unwritable-output')]);
  });

  it('writes the same bytes in another folder, time zone and locale', async () => {
    const [here, there] = [mkdtempSync(join(tmpdir(), 'a-')), mkdtempSync(join(tmpdir(), 'b-'))];
    for (const folder of [here, there]) cpSync('content', join(folder, 'content'), { recursive: true });
    await run(here, ['build'], { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    await run(there, ['build'], { TZ: 'America/New_York', LANG: 'C' });
    const [first, second] = [here, there].map((folder) =>
      readFileSync(join(folder, 'out/henan-nev.en.pptx')),
    );
    expect(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of())).toBe(0);
    rmSync(here, { recursive: true });
    rmSync(there, { recursive: true });
  });

  it('prints one machine-readable report with --json', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
    const { code, out } = await run(resolve('.'), ['build', '--json', '--lang', 'zh', '--out', folder]);
    const report: { ok: boolean; decks: { slides: number; charts: number; files: { file: string }[] }[] } =
      JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, decks: [{ slides: 14, charts: 2 }], problems: [] });
    expect(existsSync(report.decks[0]?.files[0]?.file ?? '')).toBe(true);
  });

  it('warns of a deck that is too large for mail, and refuses one that is much too large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
    const small = ['build', '--out', folder, '--warn-size', '0.05'];
    const warned = await run(resolve('.'), small);
    expect([warned.code, warned.err]).toEqual([
      0,
      expect.stringMatching(/article\.yaml:\d+:\d+ warning large-deck/),
    ]);
    const before = readFileSync(join(folder, 'henan-nev.en.pptx'));
    for (const flags of [['--max-size', '0.1'], ['--strict']]) {
      const { code, err } = await run(resolve('.'), [...small, ...flags], { SOURCE_DATE_EPOCH: '1' });
      expect([code, err]).toEqual([1, expect.stringContaining('error large-deck')]);
    }
    expect(readFileSync(join(folder, 'henan-nev.en.pptx')).equals(before)).toBe(true);
    expect((await run(resolve('.'), ['build', '--max-size', 'huge'])).code).toBe(2);
  });

  it('says what SOURCE_DATE_EPOCH has to be', async () => {
    const { code, err } = await run(resolve('.'), ['build'], { SOURCE_DATE_EPOCH: 'yesterday' });
    expect([code, err]).toEqual([1, expect.stringContaining('error wrong-date')]);
  });

  it('shows the first of very many problems and counts the rest', async () => {
    const folder = deckWith(/author: Briefdeck/, Array.from({ length: 80 }, (_, i) => `x${i}: 1`).join('\n'));
    const { err } = await run(folder, ['build']);
    expect(err.match(/unknown-key/g)).toHaveLength(50);
    expect(err).toContain('… and 30 more; --json lists all.');
  });

  const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
  it.runIf(hasTerminal)('tells on a terminal what takes so long, and clears it away', async () => {
    const sections = Array.from(
      { length: 700 },
      (_, i) => `  - { id: s${i}, topic: T, message: "Message {plain: ${i}}", points: [First, Last] }`,
    ).join('\n');
    const folder = deckWith(/^sections:\n[\s\S]*$/m, `sections:\n${sections}\n`);
    const command = `${process.execPath} ${BIN} build`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8' });
    expect(stdout.replaceAll('\r\u001b[K', '<clear>')).toMatch(
      /<clear>(Writing|Finishing|Checking) the deck …[\s\S]*<clear>[^<]*out\/deck\.en\.pptx/,
    );
  });

  it('ends with 1 for a file that is not there', async () => {
    const { code, err } = await run(resolve('.'), ['build', 'nowhere']);
    expect([code, err]).toEqual([1, expect.stringContaining('missing-file')]);
  });

  it.each([[['bild']], [['build', '--nope']]])('ends with 2 for %j', async (args) => {
    expect((await run(resolve('.'), args)).code).toBe(2);
  });

  it.each([
    ['--help', 'Usage: briefdeck'],
    ['--version', '0.1.0'],
  ])('answers %s', async (flag, text) => {
    const { code, out } = await run(resolve('.'), [flag]);
    expect([code, out]).toEqual([0, expect.stringContaining(text)]);
  });
});

describe('briefdeck build with several articles', () => {
  const twoFolders = () => {
    const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
    cpSync(join(folder, 'content/deck'), join(folder, 'other/deck'), { recursive: true });
    return folder;
  };

  it('builds nothing if two have one name, for one deck would be lost', async () => {
    const folder = twoFolders();
    const { code, err } = await run(folder, ['build', 'content/deck', 'other/deck/article.yaml']);
    expect(code).toBe(1);
    expect(err).toMatch(/^other\/deck\/article\.yaml.* error same-name: .*content\/deck\/article\.yaml/m);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('builds once what is named twice, by however many workers', async () => {
    const folder = twoFolders();
    const names = ['content/deck', './content/deck/article.yaml'];
    const { code, out } = await run(folder, ['build', ...names, '--lang', 'en', '--jobs', '2']);
    expect([code, out]).toEqual([0, expect.stringContaining('1 deck built')]);
  });
});

describe('briefdeck build --watch', () => {
  it('builds again when something is saved, tells of mistakes, goes on, and ends cleanly', async () => {
    const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
    const file = join(folder, 'content/deck/article.yaml');
    const before = readFileSync(file, 'utf8');
    const child = spawn(process.execPath, [BIN, 'build', '--watch', '--format', 'html', '--lang', 'en'], {
      cwd: folder,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
    const until = async (pattern: RegExp) => {
      while (!pattern.test(said)) await new Promise((done) => setTimeout(done, 20));
      said = '';
    };
    await until(/1 deck built[\s\S]*Ctrl-C ends it/);
    writeFileSync(file, before.replace('Everybody met', 'All of them met'));
    await until(/1 deck built/);
    expect(readFileSync(join(folder, 'out/deck.en.html'), 'utf8')).toContain('All of them met');
    writeFileSync(file, before.replace('brand: henan', 'brand: [henan'));
    await until(/broken-yaml[\s\S]*nothing was written/);
    writeFileSync(file, before);
    await until(/1 deck built/);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('builds once for each save, though it writes into the folder that it watches', async () => {
    const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
    const file = join(folder, 'content/deck/article.yaml');
    const before = readFileSync(file, 'utf8');
    const flags = ['--format', 'html,png', '--width', '160', '--lang', 'en', '--out', 'content/deck'];
    const child = spawn(process.execPath, [BIN, 'build', '--watch', ...flags], { cwd: folder });
    let said = '';
    child.stdout.on('data', (data) => (said += String(data)));
    const builds = () => said.split('1 deck built').length - 1;
    const until = async (count: number) => {
      while (builds() < count || !said.includes('Ctrl-C')) await new Promise((done) => setTimeout(done, 20));
    };
    await until(1);
    for (const [i, who] of ['Many', 'Most', 'Several'].entries()) {
      writeFileSync(file, before.replace('Everybody met', `${who} of them met`));
      await until(i + 2);
    }
    child.kill('SIGINT');
    await new Promise((done) => child.once('exit', done));
    expect(builds()).toBe(4);
  });

  it('goes on after a fault that is none of the content', async () => {
    const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
    const flags = ['--format', 'html', '--lang', 'en'];
    const child = spawn(process.execPath, [BIN, 'build', '--watch', ...flags], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: 'soon' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
    while (!said.includes('Ctrl-C')) await new Promise((done) => setTimeout(done, 20));
    rmSync(join(folder, 'content'), { recursive: true });
    while (!said.includes('no-content')) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect(await new Promise((done) => child.once('exit', done))).toBe(0);
  });
});

describe('briefdeck build --format', () => {
  it('writes PowerPoint and PDF unless told otherwise, and each format that is asked for', async () => {
    const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
    const { out } = await run(folder, ['build', '--lang', 'en']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['deck.en.pdf', 'deck.en.pptx']);
    expect(out).toMatch(
      /deck\.en\.pptx {2}12 slides, 2 charts, \d+ KB\n.*deck\.en\.pdf {2}\d+ KB\n1 deck built/,
    );
    await run(folder, [
      'build',
      '--lang',
      'en',
      '--format',
      'html,handout,png',
      '--width',
      '320',
      '--out',
      'more',
    ]);
    const pictures = Array.from(
      { length: 12 },
      (_, i) => `deck.en.slide-${String(i + 1).padStart(2, '0')}.png`,
    );
    expect(readdirSync(join(folder, 'more'))).toEqual([
      'deck.en.handout.pdf',
      'deck.en.html',
      ...pictures,
      'deck.en.slides.png',
    ]);
  });

  it.each([
    [['--format', 'docx'], /Expected any of pptx, pdf, handout, html, png/],
    [['--width', '12'], /Expected 160 to 7680 pixels/],
  ])('refuses %j', async (flags, told) => {
    const { code, err } = await run(mkdtempSync(join(tmpdir(), 'briefdeck-')), ['build', ...flags]);
    expect(code).toBe(2);
    expect(err).toMatch(told);
  });
});

describe('briefdeck email', () => {
  const folder = deckWith('Officials, companies and scholars met', 'Everybody met');
  const email = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    run(folder, ['email', '--attach', 'pdf', ...args], { SMTP_URL: '', ...env });
  const written = () => (existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []);

  it('says what would go to whom with --dry-run, and writes nothing', async () => {
    const { code, out } = await email(['--dry-run', '--to', 'Li Na <li@example.org>', 'b@example.org']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Subject: Henan sets its course.*\nFrom: whoever sends it\nAttached: deck\.en\.pdf \(\d+ KB\)\n/,
    );
    expect(out).toContain('To: Li Na <li@example.org>\nTo: b@example.org\n2 mails would be drafted');
    expect(written()).toEqual([]);
  });

  it('tells all that is wrong at once, and writes nothing', async () => {
    const { code, err } = await email(['--send', '--to', 'x, y@z', '--from', 'me']);
    expect(code).toBe(1);
    expect(err.match(/error bad-address/g)).toHaveLength(3);
    expect(err).toContain('Set SMTP_URL');
    expect(written()).toEqual([]);
  });

  it('refuses a mail that is too large once encoded, and names what to leave out', async () => {
    const { code, err } = await email(['--max-size', '0.01']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /error large-mail: The mail has 0\.\d MB once encoded, more than 0\.01 MB\.\n.*Leave out deck\.en\.pdf/,
    );
    expect((await email(['--warn-size', '0.01', '--dry-run'])).err).toContain('warning large-mail');
    expect(written()).toEqual([]);
  });

  it('writes a draft for each recipient, or one to be filled in', async () => {
    expect((await email([])).out).toMatch(/deck\.en\.eml {2}\d+ KB\n1 draft written/);
    await email(['--lang', 'zh', '--to', 'a@example.org', '--to', 'b@example.org']);
    expect(written()).toEqual(['deck.en.eml', 'deck.zh.a@example.org.eml', 'deck.zh.b@example.org.eml']);
  });

  it('sends through a server, keeps who has had it, and sends it to nobody again', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false` };
    const args = ['--send', '--from', 'office@example.org', '--out', 'sent', '--to', 'a@example.org'];
    const first = await email(args, env);
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^sent {6}a@example\.org .*\n1 of 1 sent now, 1 in all; .*deck\.en\.mail\.jsonl/),
    ]);
    const second = await email([...args, 'b@example.org'], env);
    expect(second.out).toContain('1 of 2 sent now, 2 in all');
    expect(received).toEqual(['a@example.org', 'b@example.org']);
    await new Promise<void>((done) => server.close(() => done()));
  });
});
