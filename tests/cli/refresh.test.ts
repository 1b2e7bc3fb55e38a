import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './command.ts';

const article = (from: string) => `title: Cars
date: "2024-12-31"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-12-20" } }
figures:
  output: { label: Output, unit: vehicle, source: survey, data: { file: out.csv${from} } }
sections:
  - { id: one, topic: Output, message: "It rose from {output.2023} to {output.2024}", points: [A point] }
`;

const folderWith = (from = '') => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  mkdirSync(join(folder, 'content/deck'), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, 'content/deck', name), text);
  put('article.yaml', article(from));
  put('out.csv', '2023,26000\n2024,48000\n');
  return { folder, put, read: (name: string) => readFileSync(join(folder, 'content/deck', name), 'utf8') };
};

const DAY = { SOURCE_DATE_EPOCH: '1735000000' };

describe('briefdeck refresh', () => {
  it('shows what it would take, takes it when told to, and has nothing to do then', async () => {
    const { folder, read, put } = folderWith();
    const before = read('article.yaml');
    const shown = await run(folder, ['refresh'], DAY);
    expect(shown).toMatchObject({ code: 1, err: '' });
    expect(shown.out).toContain('--accept takes it');
    expect(read('article.yaml')).toBe(before);
    expect(await run(folder, ['refresh', '--accept'], DAY)).toMatchObject({ code: 0, err: '' });
    expect(read('article.yaml')).toMatch(/sha256: "[0-9a-f]{64}", taken: "2024-12-24"/);
    expect(await run(folder, ['refresh'])).toMatchObject({ code: 0, err: '' });

    put('out.csv', '2023,26000\n2024,20000\n');
    const built = await run(folder, ['build', '--format', 'png']);
    expect(built.code).toBe(1);
    expect(built.err).toContain('`out.csv` is no longer the file that was taken on 2024-12-24');
    const changed = await run(folder, ['refresh', '--json']);
    expect(changed.code).toBe(1);
    const { articles } = JSON.parse(changed.out);
    expect(articles).toMatchObject([
      {
        accepted: false,
        files: [{ file: 'out.csv', figures: ['output'] }],
        changes: [{ id: 'output.2024', mentions: [{ kind: 'text', line: 9 }] }],
        fails: [{ code: 'comparison-off' }],
      },
    ]);
  });

  it('tells a file that cannot be read, and takes nothing', async () => {
    const { folder, put, read } = folderWith();
    put('out.csv', '2024,many\n');
    const before = read('article.yaml');
    const { code, err } = await run(folder, ['refresh', '--accept']);
    expect([code, err.includes('out.csv:1:6 error unreadable-number')]).toEqual([1, true]);
    expect(read('article.yaml')).toBe(before);
  });
});

describe('an address', () => {
  let server: Server;
  let answers: [status: number, body: string] = [200, ''];
  let asked = 0;
  let from = '';
  // The certificate of a library, which nobody has signed.
  const own = createRequire(import.meta.url)('smtp-server/lib/tls-options.js');
  const TRUSTING = { ...DAY, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' };

  beforeAll(async () => {
    const { key, cert } = own();
    server = createServer({ key, cert }, (_, answer) => {
      asked += 1;
      answer.writeHead(answers[0]).end(answers[1]);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    from = `, from: "https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/out.csv"`;
  });
  afterAll(() => server.close());

  it('is asked only when told so, and its file is taken only when told so', async () => {
    const { folder, read } = folderWith(from);
    await run(folder, ['refresh', '--accept'], TRUSTING);
    await run(folder, ['build', '--format', 'png'], TRUSTING);
    expect(asked).toBe(0);
    answers = [200, '2023,26000\n2024,50000\n'];
    const shown = await run(folder, ['refresh', '--fetch'], TRUSTING);
    expect(shown.out.replaceAll('\u00a0', ' ')).toContain('48,000 vehicles → 50,000 vehicles');
    expect(read('out.csv')).toBe('2023,26000\n2024,48000\n');
    expect((await run(folder, ['refresh', '--fetch', '--accept'], TRUSTING)).code).toBe(0);
    expect(read('out.csv')).toBe('2023,26000\n2024,50000\n');
    expect((await run(folder, ['build', '--format', 'png'], TRUSTING)).code).toBe(0);
  });

  it.each([
    ['an answer that is none', [404, 'none'], TRUSTING, /unreachable-address.*404/],
    ['what is no table', [200, '<html>"</html>\n"'], TRUSTING, /error/],
    ['a certificate that nobody has signed', [200, '2024,1'], DAY, /unreachable-address/],
  ] as const)('leaves everything as it is: %s', async (_, answer, env, said) => {
    const { folder, read } = folderWith(from);
    answers = [...answer];
    const before = read('article.yaml');
    const { code, err } = await run(folder, ['refresh', '--fetch', '--accept'], env);
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(read('out.csv')).toBe('2023,26000\n2024,48000\n');
    expect(read('article.yaml')).toBe(before);
    expect(readdirSync(join(folder, 'content/deck')).sort()).toEqual(['article.yaml', 'out.csv']);
  });
});
