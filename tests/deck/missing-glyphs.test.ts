import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import type { Problem } from '../../src/problems.ts';

const problemsOf = (text: string, more = ''): readonly Problem[] => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-glyphs-'));
  mkdirSync(join(folder, 'deck'));
  const file = join(folder, 'deck/article.yaml');
  const value = JSON.stringify(text);
  writeFileSync(
    file,
    `title: A deck\ndate: "2024-11-12"\nlanguages: [en]\nbrand: henan\n${more}sources: {}\nfigures: {}\nsections:
  - id: one
    topic: One
    own: true
    message: What there is to say
    points: [First, ${value}]
    notes: ${value}\n`,
  );
  return layOut(readArticleFile(file), 'en', { brands: 'templates', strict: false }).problems;
};

describe('letters that no font has', () => {
  it.each([
    ['Go 🚗', 'noto-emoji'],
    ['ไทย', 'noto-sans-thai'],
    ['हिन्दी', 'noto-sans-devanagari'],
    ['한국어', 'noto-sans-kr'],
    ['العربية', 'noto-sans-arabic'],
  ])('are a warning where they stand, on the slide and in the notes: %s', (text, font) => {
    const told = problemsOf(text);
    expect(told.map(({ code, severity, line }) => `${line} ${severity} ${code}`)).toEqual([
      expect.stringMatching(/^\d+ warning missing-glyph$/),
      expect.stringMatching(/^\d+ warning missing-glyph$/),
    ]);
    expect(told[0]?.path).toEqual(['sections', 0, 'points', 1]);
    expect(told[1]?.path).toEqual(['sections', 0, 'notes']);
    expect(told[0]?.hint).toContain(`"@expo-google-fonts/${font}"`);
  });

  it('are none once the content names a font that has them', () => {
    expect(problemsOf('ไทย', 'fonts: ["@expo-google-fonts/noto-sans-thai"]\n')).toEqual([]);
  });

  it('are none among what a briefing usually holds', () => {
    expect(problemsOf('– “Ünïcödé” € ± × → ≥ № ™ • … 新能源')).toEqual([]);
  });
});
