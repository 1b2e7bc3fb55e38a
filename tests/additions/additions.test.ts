import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDITIONS, type Addition, ARTICLE } from './additions.ts';

const COPIED = ['src', 'bin', 'templates', 'schemas', 'package.json', 'tsconfig.json'];
const run = promisify(execFile);

/** Files by their content, as far as they are of the tree. */
const treeOf = (home: string) =>
  new Map(
    ['src', 'bin', 'templates', 'schemas'].flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = join(entry.parentPath, entry.name);
          return [file.slice(home.length + 1), readFileSync(file, 'latin1')] as const;
        }),
    ),
  );

/** What somebody does who adds it: one file, and one row with its import. */
const add = (home: string, { file, content, row }: Addition) => {
  const target = join(home, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  if (!row) return;
  const before = readFileSync(join(home, row.file), 'utf8');
  expect(before).toContain(row.table);
  const after = before
    .replace(row.table, `${row.table}\n${row.row}`)
    .replace(/^import /m, `${row.uses}\nimport `);
  writeFileSync(join(home, row.file), after);
};

/** The rows of CONTRIBUTING's table, each with the files and folders that it names. */
const promised = new Map(
  [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| (an? [^|]+?) +\| ([^|]+)\| ([^|]+)\|$/gm)].map(
    ([, what = '', write = '', row = '']) => [
      what,
      {
        write: [...write.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
        row: [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      },
    ],
  ),
);

describe('what is added', () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdeck-additions-'));
  const touched = new Map<string, string[]>();

  beforeAll(() => {
    for (const name of COPIED) cpSync(name, join(home, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(home, 'node_modules'));
    for (const addition of ADDITIONS) {
      const before = treeOf(home);
      add(home, addition);
      const files = [...treeOf(home)].filter(([file, content]) => before.get(file) !== content);
      touched.set(addition.what, files.map(([file]) => file).sort());
    }
    mkdirSync(join(home, 'deck'));
    writeFileSync(join(home, 'deck/article.yaml'), ARTICLE);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(ADDITIONS)('$what is one file and one row, as CONTRIBUTING says', ({ what, file, row }) => {
    expect(touched.get(what)).toEqual([file, ...(row ? [row.file] : [])].sort());
    const { write, row: rows } = promised.get(what) ?? { write: [], row: [] };
    expect(
      write.some((folder) => folder && file.startsWith(folder)),
      `${what}: ${write}`,
    ).toBe(true);
    if (row) expect(rows).toContain(row.file);
  });

  it('is known to the type checker, without a word more', async () => {
    const checked = run(join(home, 'node_modules/.bin/tsc'), ['--noEmit'], { cwd: home });
    expect(await checked.catch(({ stdout }) => ({ stdout }))).toMatchObject({ stdout: '' });
  });

  it('is read, laid out and written like what was there before', async () => {
    const formats = ['build', 'deck', '--format', 'pptx,titles,html', '--out', 'out'];
    await run(process.execPath, ['bin/briefdeck.js', ...formats], { cwd: home });
    expect(readdirSync(join(home, 'out')).sort()).toEqual(['deck.html', 'deck.pptx', 'deck.txt']);
    const titles = readFileSync(join(home, 'out/deck.txt'), 'utf8').split('\n');
    expect(titles).toEqual(expect.arrayContaining(['Veturiloj', 'Farita de ni', 'Jen vortoj', 'Jen bildo']));
    const page = readFileSync(join(home, 'out/deck.html'), 'utf8');
    expect(page).toContain('340 veturiloj');
    expect(page).toContain('Fontoj');
  });

  it('is offered by the editor, once its schema is written anew', async () => {
    const print =
      "import('./src/article/json-schema.ts').then((made) => process.stdout.write(made.articleJsonSchema()))";
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '-e', print], {
      cwd: home,
      maxBuffer: 1e8,
    });
    for (const name of ['banner', 'colophon', 'strip']) expect(stdout).toContain(`"${name}"`);
  });
});
