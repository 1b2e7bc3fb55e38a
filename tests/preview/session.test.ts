import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSession } from '../../src/preview/session.ts';

const BRANDS = 'templates';

const startSession = () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-session-'));
  cpSync('tests/fixtures/briefing', folder, { recursive: true });
  const file = join(folder, 'article.yaml');
  return { file, session: createSession({ file, brands: BRANDS }) };
};

describe('a preview session', () => {
  it('makes one deck for all languages and brands that there are not', async () => {
    const { session } = startSession();
    const first = await session.show({});
    for (let i = 0; i < 300; i++) {
      const shown = await session.show({ language: `x${i}`, brand: `y${i}` });
      expect(shown.rendered).toBe(first.rendered);
    }
    expect((await session.show({ language: 'zh' })).rendered?.deck.language).toBe('zh-CN');
  });

  it('keeps the last good deck of a language while the content is broken, and goes on after', async () => {
    const { file, session } = startSession();
    const article = readFileSync(file, 'utf8');
    const good = await session.show({ language: 'zh' });
    writeFileSync(file, article.replace('brand: henan', 'brand: nowhere'));
    session.forget();
    const broken = await session.show({ language: 'zh' });
    expect(broken.rendered).toBe(good.rendered);
    expect(broken.problems.map(({ code }) => code)).toContain('unknown-brand');
    writeFileSync(file, article);
    session.forget();
    expect((await session.show({ language: 'zh' })).problems).toEqual(good.problems);
  });

  it('tells of an article that is gone or a folder for a while', async () => {
    const { file, session } = startSession();
    const good = await session.show({});
    for (const change of [
      () => renameSync(file, `${file}.away`),
      () => cpSync('templates', file, { recursive: true }),
    ]) {
      change();
      session.forget();
      const shown = await session.show({});
      expect(shown.rendered).toBe(good.rendered);
      expect(shown.problems).toHaveLength(1);
    }
    rmSync(file, { recursive: true });
    renameSync(`${file}.away`, file);
    session.forget();
    expect((await session.show({})).problems).toEqual(good.problems);
  });
});
