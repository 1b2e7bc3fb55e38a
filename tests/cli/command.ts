/** The command line as a user runs it, and folders with content to run it in. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

export const BIN = resolve('bin/briefdeck.js');
const ARTICLE = readFileSync('tests/fixtures/briefing/article.yaml', 'utf8');

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const run = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [BIN, ...args],
      { cwd, env: { ...process.env, ...env } },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });

/** A folder with one deck whose article is the example with one thing changed. */
export const deckWith = (from: string | RegExp, to: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  mkdirSync(join(folder, 'content/deck'), { recursive: true });
  const article = ARTICLE.replace(from, to);
  expect(article).not.toBe(ARTICLE);
  writeFileSync(join(folder, 'content/deck/article.yaml'), article);
  return folder;
};
