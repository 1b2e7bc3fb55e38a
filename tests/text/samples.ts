/** The fonts, styles and random texts that the tests of `src/text` share. */
import fc from 'fast-check';
import type { ThemeFont } from '../../src/brand/theme.ts';
import { addFont } from '../../src/text/added-fonts.ts';
import type { TypeStyle } from '../../src/text/styles.ts';
import { points } from '../../src/units.ts';

export const font: ThemeFont = {
  latin: { name: 'Arial', measuredWith: 'Arimo' },
  eastAsian: { name: 'Microsoft YaHei', measuredWith: 'Noto Sans SC' },
};

/** With fonts for Thai and Arabic, which ours lack. */
export const addedFont: ThemeFont = {
  ...font,
  added: ['@expo-google-fonts/noto-sans-thai', '@expo-google-fonts/noto-naskh-arabic'].map((name) => {
    const found = addFont(name, '.');
    if (!('family' in found)) throw new Error(found.problem.join(' '));
    return found.family;
  }),
};

/** A word in each of several scripts. */
export const SCRIPTS = ['ไทย', 'हिन्दी', '한국어', 'العربية', 'עברית', '👩‍🚀', 'e\u0301', '☎️'];

export const style = (changes: Partial<TypeStyle> = {}): TypeStyle => ({
  font: 'body',
  sizes: [points(20), points(16), points(12)],
  color: 'text',
  bold: false,
  lineSpacing: 1,
  letterSpacing: 0,
  spaceBefore: points(0),
  bullet: false,
  maxLines: 99,
  ...changes,
});

const WORDS = [
  'Henan',
  'new-energy',
  'NEV',
  '2024',
  '22.3%',
  '(exports)',
  '新能源汽车',
  '，',
  '。',
  '「好」',
  '“强”',
  'a',
];

/** Texts of English and Chinese words, with and without spaces. */
export const mixedText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ', '  ')), { maxLength: 30 })
  .map((words) => words.flat().join(''));
