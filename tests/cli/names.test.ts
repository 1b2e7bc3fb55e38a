import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { findDuplicates } from '../../src/cli/duplicates.ts';
import { FORMATS, outputFormat, writeFormat } from '../../src/output/formats.ts';
import { drawLanguage, HENAN } from '../henan.ts';
import { run } from './command.ts';

const HENAN_TEXT = readFileSync(HENAN, 'utf8');
const SMALL =
  'title: A plan\ndate: "2024-11-12"\nbrand: henan\nlanguages: [en]\nsources: {}\nfigures: {}\nsections:\n  - { id: a, topic: Plan, message: A plan is a plan, points: [First] }\n';

/** Articles in folders of these names, in one language each unless Henan's is wanted. */
const folderWith = (names: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-names-'));
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'article.yaml'), name.endsWith('twin') ? HENAN_TEXT : SMALL);
  }
  return folder;
};

const duplicates = (names: readonly string[], formats: (typeof FORMATS)[number][], language?: string) => {
  const folder = folderWith(names);
  return findDuplicates(
    names.map((name) => join(folder, name)),
    { formats, language },
  ).map(({ message }) => /`(.*)`/.exec(message)?.[1]);
};

describe('files of one command', () => {
  it('are told before one takes the place of another, however they come by their names', () => {
    expect(duplicates(['twin', 'twin.en'], ['pptx'])).toEqual(['twin.en.pptx']);
    expect(duplicates(['twin', 'twin.en'], ['pptx'], 'zh')).toEqual([]);
    expect(duplicates(['plan', 'plan.handout'], ['pdf', 'handout'])).toEqual(['plan.handout.pdf']);
    expect(duplicates(['plan.handout', 'plan'], ['handout', 'pdf'])).toEqual(['plan.handout.pdf']);
    expect(duplicates(['plan', 'plan.handout'], ['pdf'])).toEqual([]);
    expect(duplicates(['a/Z', 'b/z'], ['html'])).toEqual(['z.html']);
    expect(duplicates(['a/e\u0301', 'b/\u00e9'], ['png'])).toEqual(['\u00e9.slide-01.png']);
    expect(duplicates(['a', 'b', 'a.b', 'ab'], [...FORMATS])).toEqual([]);
  });

  it('are known by name before they are written', async () => {
    const drawn = await drawLanguage(HENAN, 'en');
    for (const format of FORMATS) {
      const written = (await writeFormat(format, drawn, { pictureWidth: 160 })).map(({ suffix }) => suffix);
      const known = new Set(written.map((suffix) => suffix.replace(/\d+/, '01')));
      expect([...known].sort()).toEqual([...outputFormat(format).suffixes].sort());
    }
    expect(readArticleFile(HENAN).data.languages).toEqual(['en', 'zh']);
  });

  it('have names that every system takes, or are not written', async () => {
    const folder = folderWith(['con', 'good', '长'.repeat(80)]);
    const { code, err, out } = await run(folder, ['build', ...readdirSync(folder), '--format', 'html']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^con\/article\.yaml.*error unusable-name: .*“con\.html”, which is a device on Windows/m,
    );
    expect(err).toMatch(/error unusable-name: .*longer than the 240 bytes/);
    expect(out).toContain('1 deck built');
    expect(readdirSync(join(folder, 'out'))).toEqual(['good.html']);
  });

  it('are a draft of its own for every address', async () => {
    const folder = folderWith(['content/deck']);
    const to = ["a!b@x.org, a#b@x.org，o'b@x.org、o_b@x.org", `${'n'.repeat(60)}@${'long.'.repeat(30)}org`];
    const { code, out } = await run(folder, ['email', '--attach', 'html', '--to', ...to]);
    expect([code, out]).toEqual([0, expect.stringContaining('5 drafts written')]);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(5);
  });
});

describe('an article', () => {
  it.each(['article.yml', 'Article.yaml', 'article.yaml.txt'])(
    'called %s is told, and the others are built',
    async (name) => {
      const folder = folderWith(['content/deck', 'content/other']);
      renameSync(join(folder, 'content/other/article.yaml'), join(folder, 'content/other', name));
      const { code, err, out } = await run(folder, ['build', '--format', 'html']);
      expect([code, out]).toEqual([1, expect.stringContaining('1 deck built')]);
      expect(err).toContain(`content/other/${name} error misnamed-article`);
    },
  );

  it('with problems leaves the others as they are, and the report whole', async () => {
    const folder = folderWith(['content/a', 'content/b', 'content/c']);
    writeFileSync(join(folder, 'content/b/article.yaml'), 'x: [');
    for (const args of [['build', '--format', 'html'], ['figures']]) {
      const { code, out } = await run(folder, [...args, '--json']);
      const report: { ok: boolean; problems: unknown[]; decks?: unknown[]; ledgers?: unknown[] } =
        JSON.parse(out);
      expect([code, report.ok, report.problems.length > 0]).toEqual([1, false, true]);
      expect((report.decks ?? report.ledgers)?.length).toBe(2);
    }
  });
});
