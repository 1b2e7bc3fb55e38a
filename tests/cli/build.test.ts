import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/output/formats.ts';
import { run } from './command.ts';

const HEAD =
  'title: A plan\ndate: "2024-11-12"\nbrand: henan\nlanguages: [en]\nsources: { s: { publisher: P, title: T, date: "2024-11-01" } }\n';
const section = (more: string) =>
  `sections:\n  - { id: a, topic: Plan, message: A plan is a plan, own: true, ${more} }\n`;
const SMALL = `${HEAD}figures: {}\n${section('points: [First]')}`;

const folderWith = (articles: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-build-'));
  for (const [name, article] of Object.entries(articles)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'article.yaml'), article);
  }
  return folder;
};

const build = async (folder: string, ...args: readonly string[]) => {
  const { code, out } = await run(folder, ['build', ...args, '--json']);
  const report: { problems: readonly { code: string; file?: string; message: string }[] } = JSON.parse(out);
  return { code, problems: report.problems };
};

describe('letters that no font has', () => {
  it.each(FORMATS)('are told in %s, which is made', async (format) => {
    const folder = folderWith({ a: SMALL.replace('First', '"Go 🚗 ไทย हिन्दी 한국어 العربية"') });
    const { code, problems } = await build(folder, 'a', '--format', format);
    expect([code, problems.map((problem) => problem.code)]).toEqual([0, ['missing-glyph']]);
    expect(readdirSync(join(folder, 'out')).length).toBeGreaterThan(0);
  });
});

describe('a chart of numbers at the ends of what there is', () => {
  const figure = (id: string, value: string, year: number) =>
    `  ${id}: { label: ${id.toUpperCase()}, value: ${value}, unit: vehicle, period: "${year}", status: reported, source: s }\n`;
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['1e-308', '0'],
    ['5e-324', '1'],
    ['1e308', '1'],
    ['-1e308', '1e308'],
  ])('is drawn or told: %s beside %s', async (a, b) => {
    const kinds = {
      columns: 'kind: columns, categories: [{ label: A, values: [a] }, { label: B, values: [b] }]',
      stacked:
        'kind: stacked, categories: [{ label: A, values: [a, b] }], series: [{ name: X }, { name: Y }]',
      bar: 'kind: bar, rows: [a, b]',
    };
    const articles = Object.fromEntries(
      Object.entries(kinds).map(([name, chart]) => [
        name,
        `${HEAD}figures:\n${figure('a', a, 2024)}${figure('b', b, 2023)}charts:\n  c: { title: T, ${chart} }\n${section('chart: c')}`,
      ]),
    );
    const { code, problems } = await build(folderWith(articles), ...Object.keys(kinds));
    expect(code).toBeLessThan(2);
    expect(problems.map((problem) => problem.message).join('\n')).not.toMatch(/NaN|Infinity|fault/);
  });
});

describe('what stands in the place of a file', () => {
  it('is told for what it is, and leaves the other decks', async () => {
    const photo = section('points: [First], photo: { file: p.jpg, alt: A photo }');
    const folder = folderWith({ good: SMALL, photo: `${HEAD}figures: {}\n${photo}`, linked: SMALL });
    mkdirSync(join(folder, 'photo/p.jpg'));
    for (const [name, target] of [
      ['zero', '/dev/zero'],
      ['loop', 'article.yaml'],
    ] as const) {
      mkdirSync(join(folder, name));
      symlinkSync(target, join(folder, name, 'article.yaml'));
    }
    mkdirSync(join(folder, 'pipe'));
    execFileSync('mkfifo', [join(folder, 'pipe/article.yaml')]);
    mkdirSync(join(folder, 'folder/article.yaml'), { recursive: true });
    const decks = ['good', 'photo', 'zero', 'loop', 'pipe', 'folder', 'linked'];
    const { code, problems } = await build(folder, ...decks, '--format', 'pptx');
    expect(code).toBe(1);
    expect(problems.map((problem) => `${problem.file}: ${problem.code}`).sort()).toEqual([
      'folder/article.yaml: unreadable-file',
      'loop/article.yaml: unreadable-file',
      'photo/article.yaml: unreadable-file',
      'pipe/article.yaml: unreadable-file',
      'zero/article.yaml: unreadable-file',
    ]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.pptx', 'linked.pptx']);
  });

  it('ends no build in waiting where nothing can be written', async () => {
    const folder = folderWith({ a: SMALL });
    for (const out of ['/dev/full', '/proc/nothing', 'a/article.yaml/x']) {
      const { code, problems } = await build(folder, 'a', '--out', out);
      expect([code, problems.map((problem) => problem.code)], out).toEqual([1, ['unwritable-output']]);
    }
  });
});

describe('a project in a folder of any name', () => {
  it('builds the same', async () => {
    const folder = folderWith({ "it's #1 & a 100% näme (é) 新": SMALL, plain: SMALL });
    const names = readdirSync(folder);
    expect((await build(folder, ...names, '--format', 'pptx')).code).toBe(0);
    const [first, second] = names.map((name) => readFileSync(join(folder, 'out', `${name}.pptx`)));
    expect(first?.equals(second ?? new Uint8Array())).toBe(true);
  });
});
