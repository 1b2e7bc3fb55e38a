import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFont, nameFonts } from '../../src/text/added-fonts.ts';
import { coverageOf, fontFiles } from '../../src/text/fonts.ts';

const THAI = '@expo-google-fonts/noto-sans-thai';
const thaiFile = createRequire(import.meta.url).resolve(`${THAI}/400Regular/NotoSansThai_400Regular.ttf`);
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-fonts-'));

const familyOf = (name: string, at = folder): string => {
  const found = addFont(name, at);
  if (!('family' in found)) throw new Error(found.problem.join(' '));
  return found.family;
};
const codeOf = (name: string): string | undefined => {
  const found = addFont(name, folder);
  return 'problem' in found ? found.problem[0] : undefined;
};

describe('a font that content names', () => {
  it('is a package, of whose weights the regular and the bold are taken', () => {
    const family = familyOf(THAI);
    expect(coverageOf(family)(0x0e44)).toBe(true);
    expect(fontFiles(family).map((file) => file.replace(/.*_/, ''))).toEqual([
      '400Regular.ttf',
      '700Bold.ttf',
    ]);
  });

  it('is found beside the content first', () => {
    const home = mkdtempSync(join(tmpdir(), 'briefdeck-fonts-'));
    mkdirSync(join(home, 'node_modules/own-font'), { recursive: true });
    cpSync(thaiFile, join(home, 'node_modules/own-font/Own.ttf'));
    mkdirSync(join(home, 'content/deck'), { recursive: true });
    expect(coverageOf(familyOf('own-font', join(home, 'content/deck')))(0x0e44)).toBe(true);
  });

  it('is a file, and has one name wherever it lies', () => {
    cpSync(thaiFile, join(folder, 'a.ttf'));
    cpSync(thaiFile, join(folder, 'b.ttf'));
    expect(familyOf('a.ttf')).toBe(familyOf('b.ttf'));
  });

  it.each([
    ['nothing-of-the-kind', 'unknown-font'],
    ['../../etc', 'unknown-font'],
    ['', 'unknown-font'],
    ['zod', 'unknown-font'],
    ['missing.ttf', 'missing-file'],
    ['text.ttf', 'broken-font'],
    ['cut.ttf', 'broken-font'],
    ['empty.otf', 'broken-font'],
  ])('is told where it is none: %j', (name, code) => {
    writeFileSync(join(folder, 'text.ttf'), 'no font at all');
    writeFileSync(join(folder, 'empty.otf'), '');
    writeFileSync(join(folder, 'cut.ttf'), readFileSync(thaiFile).subarray(0, 900));
    expect(codeOf(name)).toBe(code);
  });

  it('is named by what is missing', () => {
    expect(nameFonts('ไ🚗')).toContain(
      '"@expo-google-fonts/noto-sans-thai", "@expo-google-fonts/noto-emoji"',
    );
    expect(nameFonts('\u{1F700}')).toContain('`fonts`');
  });
});
