import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './command.ts';

const DECK =
  'title: A short briefing\nsections:\n  - message: The first thing is said\n    points: [One, Another]\n';

const folderWith = (decks: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [name, yaml] of Object.entries(decks)) {
    mkdirSync(join(folder, 'content', name), { recursive: true });
    writeFileSync(join(folder, 'content', name, 'article.yaml'), yaml);
  }
  return folder;
};

describe('briefdeck check', () => {
  it('does everything but write, for every deck', async () => {
    const folder = folderWith({ a: DECK, b: DECK.replace('message', 'massage') });
    const { code, out, err } = await run(folder, ['check']);
    expect([code, err]).toEqual([1, expect.stringMatching(/b\/article\.yaml:3:\d+ error unknown-key/)]);
    expect(out).toContain('2 articles checked');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('mends what is certain with --fix, and tells it to other programs', async () => {
    const folder = folderWith({ a: DECK.replace('title: A', 'title: Exports: a') });
    const { code, out } = await run(folder, ['check', '--fix', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, fixed: [{ line: 1 }], problems: [] });
    expect(readFileSync(join(folder, 'content/a/article.yaml'), 'utf8')).toMatch(
      /^title: "Exports: a short briefing"$/m,
    );
  });
});

describe('a command that takes one deck', () => {
  it('takes the only one, and lists several', async () => {
    const one = await run(folderWith({ a: DECK }), ['email', '--dry-run']);
    expect(one.code).toBe(0);
    const several = await run(folderWith({ a: DECK, b: DECK }), ['email', '--dry-run']);
    expect([several.code, several.err]).toEqual([1, expect.stringContaining('error several-decks')]);
    expect(several.err).toContain(`${join('content', 'a')}, ${join('content', 'b')}`);
  });

  it('takes the one in whose folder the list of recipients is', async () => {
    const folder = folderWith({
      a: DECK,
      b: `${DECK}editions: { columns: { company: Company } }\n`,
    });
    writeFileSync(join(folder, 'content/b/list.csv'), 'Company\nExample\n');
    const list = join('content', 'b', 'list.csv');
    const { code, out, err } = await run(folder, ['editions', '--recipients', list, '--dry-run']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Example');
  });
});
