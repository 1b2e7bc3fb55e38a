import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../src/cli/starter.ts';
import { BIN, run } from './command.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'new-'));
const HENAN_TEXT = resolve('tests/fixtures/texts/henan.en.txt');

describe('briefdeck new', () => {
  it.each(Object.keys(STARTERS))(
    'begins an article in the language of its user, which builds at once: %s',
    async (language) => {
      const folder = empty();
      const { code, out } = await run(folder, ['new', 'my-deck'], { LC_ALL: `${language}_XX.UTF-8` });
      expect([code, out]).toEqual([0, expect.stringContaining('Next: npx briefdeck preview')]);
      expect(readFileSync(join(folder, 'content/my-deck/article.yaml'), 'utf8')).toBe(STARTERS[language]);
      expect(await run(folder, ['build', '--strict', '--format', 'pptx'])).toMatchObject({
        code: 0,
        err: '',
      });
    },
  );

  it('makes a deck of a text in two commands, in an empty folder', async () => {
    const folder = empty();
    const drafted = await run(folder, ['new', 'henan', '--from', HENAN_TEXT]);
    expect(drafted).toMatchObject({ code: 0, out: expect.stringContaining('$41.7 million') });
    expect(await run(folder, ['build', 'content/henan'])).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'out/henan.pptx'))).toBe(true);
  });

  it('reads what is piped in', () => {
    const folder = empty();
    const input = 'Sales of the year\n\nSales rose 12 percent to 5 billion yuan in 2023.\n';
    const { status } = spawnSync(process.execPath, [BIN, 'new', 'piped', '--from', '-'], {
      cwd: folder,
      input,
    });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'content/piped/article.yaml'), 'utf8')).toContain('growth: 12');
  });

  it('writes over nothing, and says what it cannot read', async () => {
    const folder = empty();
    await run(folder, ['new', 'deck']);
    expect(await run(folder, ['new', 'deck'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already-there'),
    });
    expect(await run(folder, ['new', 'deck', '--force'])).toMatchObject({ code: 0 });
    expect(await run(folder, ['new', 'other', '--from', BIN])).toMatchObject({
      code: 1,
      err: expect.stringContaining('unknown-format'),
    });
    expect(await run(folder, ['new', 'other', '--from', 'no.txt'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('missing-file'),
    });
    expect(await run(folder, ['new', 'con'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('unusable-name'),
    });
  });
});
