import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingIn, splitFaces, visible } from '../../src/text/faces.ts';
import { coverageOf } from '../../src/text/fonts.ts';
import { addedFont, font, SCRIPTS } from './samples.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom(...SCRIPTS, ' ', 'Henan', '新能源', '→')).map((words) => words.join('')),
);

describe('a text cut where its font changes', () => {
  it('is the same text, and every part is in a font that has it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isAdded) => {
        const parts = splitFaces(text, isAdded ? addedFont : font);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { text: part, family, isMissing } of parts)
          for (const character of visible(part))
            if (!isMissing && !/\s|\p{Default_Ignorable_Code_Point}/u.test(character))
              expect(coverageOf(family)(character.codePointAt(0) ?? 0), character).toBe(true);
      }),
    );
  });

  it('keeps an accent with its letter, and takes spaces from the usual font', () => {
    expect(splitFaces('ไท ย', addedFont).map(({ text }) => text)).toEqual(['ไท', ' ', 'ย']);
    expect(splitFaces('คำ', addedFont)).toHaveLength(1);
  });

  it.each([
    ['Henan 河南 – “5 %” €', []],
    ['ไทย', ['ไ', 'ท', 'ย']],
    ['हिन्दी', ['ह', 'न', 'द']],
    ['한국어', ['한', '국', '어']],
    ['👩‍🚀👩', ['👩', '🚀']],
    ['☎️ ©️', []],
    ['e\u0301\u200d', []],
  ])('tells what is in no font: %s', (text, missing) => {
    expect(missingIn(text, font).filter((character) => !/\p{M}/u.test(character))).toEqual(missing);
  });
});
