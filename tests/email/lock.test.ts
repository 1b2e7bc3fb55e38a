import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/email/lock.ts';

const newJournal = () => join(mkdtempSync(join(tmpdir(), 'briefdeck-lock-')), 'sub/mail.jsonl');

/** What a run leaves that was killed. */
const leaveLock = (journal: string, holder: object) => {
  mkdirSync(`${journal}.lock`, { recursive: true });
  writeFileSync(`${journal}.holder.json`, JSON.stringify(holder));
};

const holderOn = (host: string, pid: number | undefined) => ({
  pid,
  host,
  since: '2026-01-01T00:00:00.000Z',
});

describe('the lock of a journal', () => {
  it('is one run’s at a time, and says whose', async () => {
    const journal = newJournal();
    const lock = await takeLock(journal);
    await expect(takeLock(journal)).rejects.toThrow(
      new RegExp(`mail\\.jsonl error already-sending: .*process ${process.pid} on `),
    );
    await lock.release();
    expect(existsSync(`${journal}.lock`) || existsSync(`${journal}.holder.json`)).toBe(false);
    await (await takeLock(journal)).release();
  });

  it('goes to the next run once the one that had it was killed', async () => {
    const journal = newJournal();
    leaveLock(journal, holderOn(hostname(), spawnSync(process.execPath, ['-e', '0']).pid));
    const lock = await takeLock(journal);
    expect(readFileSync(`${journal}.holder.json`, 'utf8')).toContain(`"pid":${process.pid}`);
    await lock.release();
  });

  it('of another machine is taken only after it has given no sign of life for long', async () => {
    const journal = newJournal();
    leaveLock(journal, holderOn('elsewhere', 1));
    await expect(takeLock(journal)).rejects.toThrow(/process 1 on elsewhere/);
    const longAgo = Date.now() / 1000 - 120;
    utimesSync(`${journal}.lock`, longAgo, longAgo);
    await (await takeLock(journal)).release();
  });

  it('is told where nothing can be written', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-lock-')), 'out');
    writeFileSync(file, '');
    await expect(takeLock(join(file, 'mail.jsonl'))).rejects.toThrow(/error unwritable-output/);
  });
});
