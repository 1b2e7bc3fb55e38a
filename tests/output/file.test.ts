import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/output/file.ts';
import { DeckError } from '../../src/problems.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'briefdeck-file-'));
const BYTES = Uint8Array.of(1, 2, 3);

const problemsOf = (write: () => void) => {
  try {
    write();
  } catch (error) {
    if (error instanceof DeckError) return error.problems.map(({ code, hint }) => `${code}: ${hint}`);
    throw error;
  }
  return [];
};

const writeOne = (file: string, bytes: Uint8Array) => writeWhole([{ file, bytes }]);

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('writeWhole', () => {
  it('makes the folder, replaces what was there and leaves nothing else', () => {
    const folder = join(newFolder(), 'a/b');
    const file = join(folder, 'deck.pptx');
    writeOne(file, Uint8Array.of(9));
    writeOne(file, BYTES);
    expect([...readFileSync(file)]).toEqual([...BYTES]);
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it('removes what killed runs left, and nothing of runs that live or of other files', () => {
    const folder = newFolder();
    const left = [
      `deck.pptx.${deadPid()}.tmp`,
      `deck.pptx.${process.ppid}.tmp`,
      `other.pptx.${deadPid()}.tmp`,
    ];
    for (const name of left) writeFileSync(join(folder, name), 'half');
    writeOne(join(folder, 'deck.pptx'), BYTES);
    expect(readdirSync(folder).sort()).toEqual(['deck.pptx', ...left.slice(1)].sort());
  });

  it('says what is in the way when a folder stands in its place', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'deck.pptx'));
    expect(problemsOf(() => writeOne(join(folder, 'deck.pptx'), BYTES))).toEqual([
      expect.stringMatching(/^unwritable-output: There is a folder of that name/),
    ]);
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it('says what is in the way when a file stands where its folder is to be', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'out'), '');
    expect(problemsOf(() => writeOne(join(folder, 'out/deck.pptx'), BYTES))).toEqual([
      expect.stringMatching(/^unwritable-output: A file stands where a folder is needed/),
    ]);
  });

  it('replaces no file where another of the same run cannot be written', () => {
    const folder = newFolder();
    const [first, second] = [join(folder, 'a.pptx'), join(folder, 'blocked/b.pptx')];
    writeOne(first, BYTES);
    writeFileSync(join(folder, 'blocked'), '');
    const both = [first, second].map((file) => ({ file, bytes: Uint8Array.of(9) }));
    expect(problemsOf(() => writeWhole(both))).toEqual([expect.stringMatching(/^unwritable-output/)]);
    expect([...readFileSync(first)]).toEqual([...BYTES]);
    expect(readdirSync(folder).sort()).toEqual(['a.pptx', 'blocked']);
  });

  it('puts back what it has replaced where a later file cannot take its place', () => {
    const folder = newFolder();
    const [old, fresh, blocked] = ['a.pptx', 'b.pptx', 'c.pptx'].map((name) => join(folder, name));
    if (!old || !fresh || !blocked) throw new Error('Three files');
    writeOne(old, BYTES);
    mkdirSync(blocked);
    const all = [old, fresh, blocked].map((file) => ({ file, bytes: Uint8Array.of(9) }));
    expect(problemsOf(() => writeWhole(all))).toEqual([expect.stringMatching(/^unwritable-output/)]);
    expect([...readFileSync(old)]).toEqual([...BYTES]);
    expect(readdirSync(folder).sort()).toEqual(['a.pptx', 'c.pptx']);
    writeWhole([old, fresh].map((file) => ({ file, bytes: Uint8Array.of(9) })));
    expect(readdirSync(folder).sort()).toEqual(['a.pptx', 'b.pptx', 'c.pptx']);
  });

  it('writes where a link leads, and leaves the link and who may read the file', () => {
    const folder = newFolder();
    const [real, link] = [join(folder, 'real.yaml'), join(folder, 'article.yaml')];
    writeFileSync(real, 'old', { mode: 0o600 });
    symlinkSync('real.yaml', link);
    writeOne(link, BYTES);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([...readFileSync(real)]).toEqual([...BYTES]);
    expect(statSync(real).mode & 0o777).toBe(0o600);
    symlinkSync('nowhere', join(folder, 'lost'));
    writeOne(join(folder, 'lost'), BYTES);
    expect([...readFileSync(join(folder, 'lost'))]).toEqual([...BYTES]);
  });

  it.runIf(existsSync('/proc/self'))('gives up where the system lets no folder be made', () => {
    expect(problemsOf(() => writeOne('/proc/nothing/deck.pptx', BYTES))).toEqual([
      expect.stringMatching(/^unwritable-output/),
    ]);
  });

  const full = newFolder();
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', full]).status === 0;
  it.runIf(isMounted)('keeps the previous file and leaves no other on a full disk', () => {
    try {
      const file = join(full, 'deck.pptx');
      writeOne(file, BYTES);
      expect(problemsOf(() => writeOne(file, new Uint8Array(100_000)))).toEqual([
        expect.stringMatching(/^unwritable-output: The disk is full/),
      ]);
      expect([...readFileSync(file)]).toEqual([...BYTES]);
      expect(readdirSync(full)).toEqual(['deck.pptx']);
    } finally {
      execFileSync('umount', [full]);
    }
  });
});
