import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGlyphs } from '../../src/text/coverage.ts';
import { FONT_FAMILIES, fontFiles, glyphsOfFace, lineHeight } from '../../src/text/fonts.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { hasCjk, splitScripts } from '../../src/text/script.ts';
import { font, mixedText } from './samples.ts';

const measure = createMeasure();
const regular = { font, bold: false, italic: false };
const bold = { font, bold: true, italic: false };

test.each([
  ['H', 1479],
  ['i', 455],
  ['W', 1933],
  ['m', 1706],
  ['0', 1139],
  [' ', 569],
  ['AV', 2732],
])('measures %s in Arimo as wide as in Arial, unkerned', (text, units) => {
  expect(measure(text, regular)).toBeCloseTo(units / 2048, 4);
});

test('measures bold with the bold face', () => {
  expect(measure('i', bold)).toBeCloseTo(569 / 2048, 4);
});

test('measures Chinese and its marks one em wide, also next to Latin', () => {
  expect(measure('新能源汽车，', regular)).toBeCloseTo(6, 4);
  expect(measure('“汽车”', regular)).toBeCloseTo(4, 4);
  expect(measure('H汽', regular)).toBeCloseTo(1 + 1479 / 2048, 4);
});

test('adds words up and remembers them', () => {
  expect(measure('Hi Hi', regular)).toBeCloseTo((2 * (1479 + 455) + 569) / 2048, 4);
  expect(measure('Hi Hi', regular)).toBe(measure('Hi Hi', regular));
  expect(measure('', regular)).toBe(0);
});

test('measures a text the same whatever was measured before it, in whichever face', () => {
  const face = fc.record({ bold: fc.boolean(), italic: fc.boolean(), kerned: fc.boolean() });
  const used = createMeasure();
  fc.assert(
    fc.property(mixedText, face, (text, look) => {
      expect(used(text, { font, ...look })).toBe(createMeasure()(text, { font, ...look }));
    }),
    { numRuns: 60 },
  );
});

test('tells every character of the East Asian scripts', () => {
  const scripts =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;
  const untold: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (scripts.test(character) && !hasCjk(character)) untold.push(code.toString(16));
  }
  expect(untold).toEqual([]);
});

test('counts what the font lacks as wide, whichever fonts the machine has', () => {
  expect(measure('⚠', regular)).toBeCloseTo(1.4, 4);
  expect(measure('H👩', regular)).toBeCloseTo(1479 / 2048 + 1.4, 4);
  expect(measure('⚠\ufe0f', regular)).toBeCloseTo(1.4, 4);
});

test('the glyph of a character is known in every face by its PostScript name', () => {
  const glyphs = ['Arimo-Regular', 'Arimo-Bold', 'Arimo-Italic', 'NotoSansSC-Bold'].map((name) =>
    glyphsOfFace(name)?.('口'.codePointAt(0) ?? 0),
  );
  expect(glyphs.slice(0, 3)).toEqual([0, 0, 0]);
  expect(glyphs[3]).toBe(glyphsOfFace('NotoSansSC-Bold')?.(0x2f1d));
  expect(glyphsOfFace('ComicSans-Bold')).toBeUndefined();
});

test('every face of a family has the characters of the regular one', () => {
  const sample = [...'Az09é€—“”…→≈', ...'汉，。「」％'].map((character) => character.codePointAt(0) ?? 0);
  for (const family of FONT_FAMILIES) {
    const found = fontFiles(family).map((file) => sample.map((one) => readGlyphs(file)(one) !== 0));
    for (const face of found) expect(face).toEqual(found[0]);
  }
});

test('cuts texts by script without losing anything', () => {
  expect(splitScripts('NEV“新能源”car — x')).toEqual([
    { text: 'NEV', script: 'latin' },
    { text: '“新能源”', script: 'eastAsian' },
    { text: 'car — x', script: 'latin' },
  ]);
  fc.assert(
    fc.property(fc.oneof(mixedText, fc.string({ unit: 'binary' })), (text) => {
      const parts = splitScripts(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => (part.script === 'eastAsian') === hasCjk(part.text))).toBe(true);
    }),
  );
});

test('finds every font file and line height, and knows no other family', () => {
  expect(FONT_FAMILIES).toEqual(['Arimo', 'Noto Sans SC']);
  expect(FONT_FAMILIES.flatMap(fontFiles).every((file) => existsSync(file))).toBe(true);
  expect(lineHeight('Arimo')).toBe(1.2);
  expect(lineHeight('Microsoft YaHei')).toBe(1.32);
  expect(() => lineHeight('Comic Sans')).toThrow("No font 'Comic Sans'");
});
