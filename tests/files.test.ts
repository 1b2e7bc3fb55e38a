import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../src/email/journal.ts';
import { appendText, isFile, listFolder, readBytes } from '../src/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-files-'));
const path = (name: string) => join(folder, name);
writeFileSync(path('file'), 'content');
mkdirSync(path('folder'));
symlinkSync(path('ring'), path('ring'));
const hasPipes = spawnSync('mkfifo', [path('pipe')]).status === 0;
/** What is no file, on the systems that have it. */
const OTHERS = [path('folder'), ...(hasPipes ? [path('pipe'), '/dev/zero'] : [])];

describe('a file', () => {
  it('is read, and added to', () => {
    appendText(path('more'), 'one\n');
    appendText(path('more'), 'two\n', { flush: false });
    expect(readFileSync(path('more'), 'utf8')).toBe('one\ntwo\n');
    expect(readBytes(path('file'), 7).toString()).toBe('content');
  });

  it('that is a folder, a pipe or a device is told, and not waited for', () => {
    for (const other of OTHERS) {
      expect(() => readBytes(other, 100)).toThrow(
        /error unreadable-file: This is a folder, a pipe or a device/,
      );
      expect(() => appendText(other, 'x')).toThrow(
        /error unwritable-output: This is a folder, a pipe or a device/,
      );
      expect(isFile(other)).toBe(false);
    }
  });

  it('that is not there, leads round in a ring or is too large is told', () => {
    expect(() => readBytes(path('nowhere'), 100)).toThrow(/nowhere error missing-file/);
    expect(() => readBytes(path('ring'), 100)).toThrow(/ring error unreadable-file/);
    expect(() => readBytes(path('file/below'), 100)).toThrow(/below error unreadable-file/);
    expect(() => readBytes(path('file'), 6)).toThrow(/file error file-too-large: The file has 7 bytes/);
    expect(() => appendText(path('nowhere/at/all'), 'x')).toThrow(/all error unwritable-output/);
    expect([isFile(path('ring')), listFolder(path('nowhere')), listFolder(path('file'))]).toEqual([
      false,
      [],
      [],
    ]);
  });

  const full = path('full');
  mkdirSync(full);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', full]).status === 0;
  it.runIf(isMounted)('cannot be added to on a full disk: the step that it notes is not taken', () => {
    try {
      writeFileSync(join(full, 'filler'), 'x'.repeat(4096));
      const journal = openJournal(join(full, 'mail.jsonl'));
      expect(() => journal.note('a@example.org', 'sending')).toThrow(/The disk is full/);
      expect(journal.stateOf('a@example.org')).toBeUndefined();
    } finally {
      execFileSync('umount', [full]);
    }
  });
});
