import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/text/clean.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom('e', '\u0301', '\u200b', ' ', '\u00a0', '\n', '\u0000', '\ud800', '\udc00'),
  }),
);

const XML_CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test('turns tabs and line ends into single spaces and trims', () => {
  expect(cleanText('  one\ttwo\r\n three \u2028four\n')).toBe('one two three four');
});

test('removes what XML forbids or nobody can see', () => {
  expect(cleanText('a\u0000b\u0007c\u009fd\ufffee\uffff\ud800f\u202eg\u2066h\u200bi\ufeffj\u2060k')).toBe(
    'abcdefghijk',
  );
});

test('keeps no-break spaces, joiners and emoji', () => {
  expect(cleanText('23\u00a0billion 👩\u200d💻 می\u200cخواهم')).toBe(
    '23\u00a0billion 👩\u200d💻 می\u200cخواهم',
  );
});

test('composes accents, also across a character it removes', () => {
  expect(cleanText('Cafe\u0301 Cafe\u200b\u0301')).toBe('Café Café');
});

test('is idempotent and gives XML-legal text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).toMatch(XML_CHARACTERS);
      expect(clean).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 1000 },
  );
});
