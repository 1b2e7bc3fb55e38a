import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { expect, test } from 'vitest';
import { findOpportunities } from '../../src/text/opportunities.ts';

const byLibrary = (text: string): number[] => {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
};

const known = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => findOpportunities(`a${character}`) !== undefined,
);

test('tells of every character that it knows what the library tells, beside letters, numbers and brackets', () => {
  expect(known.length).toBeGreaterThan(21_000);
  for (const character of known) {
    const text = `a${character}a ${character} 1${character}1 (${character}) 汉${character}汉-${character}–`;
    expect(findOpportunities(text), text).toEqual(byLibrary(text));
  }
});

/** One character of each kind, and more of those that stand in texts. */
const mixed = fc.string({
  unit: fc.constantFrom(...'aZé0 ,.:;!?/%$€()[]{}"\'“”‘’«»-–—…|´\u00a0\u00ad汉字，。、；「」（）《》·'),
});

test('tells what the library tells of any text of them', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const found = findOpportunities(text);
      if (text.startsWith(' ')) expect(found).toBeUndefined();
      else expect(found).toEqual(byLibrary(text));
    }),
    { numRuns: 3_000 },
  );
});

test.each(['a\nb', ' a', 'שלום', 'ไทย', '한국', 'a\u0301', '🚗', '\ud83d'])(
  'leaves %j to the library',
  (text) => {
    expect(findOpportunities(text)).toBeUndefined();
  },
);
