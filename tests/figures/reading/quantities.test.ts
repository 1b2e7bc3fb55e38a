import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createNumberFinder } from '../../../src/figures/numbers.ts';
import { createLexicons } from '../../../src/figures/reading/lexicon.ts';
import { readingFor, readQuantities, readText, timesOf } from '../../../src/figures/reading/quantities.ts';
import { DE_READING } from '../../../src/languages/reading/de.ts';
import { EN_READING } from '../../../src/languages/reading/en.ts';
import { ES_READING } from '../../../src/languages/reading/es.ts';
import { SYMBOL_NAMES } from '../../../src/languages/reading/symbols.ts';
import { ZH_READING } from '../../../src/languages/reading/zh.ts';
import { textsOf } from './tables.ts';

const lexicons = createLexicons();

/** What a text is: a word for one states nothing by itself. */
const kindOf = (text: string, language: string) => {
  const found = createNumberFinder(lexicons, language)(text);
  if (found.some(({ isVague }) => !isVague)) return 'quantity';
  return found.length > 0 ? 'vague' : 'name';
};

const tally = new Map<string, [right: number, all: number]>();

describe.each(['en', 'zh'])('texts in %s', (language) => {
  it.each(textsOf(language).map(({ text, is }) => [text, is] as const))('“%s” is a %s', (text, is) => {
    const key = `${language} ${is}`;
    const [right, all] = tally.get(key) ?? [0, 0];
    const read = kindOf(text, language);
    tally.set(key, [right + (read === is ? 1 : 0), all + 1]);
    expect(read).toBe(is);
  });
});

describe.each([
  ['en', EN_READING],
  ['zh', ZH_READING],
  ['de', DE_READING],
  ['es', ES_READING],
] as const)('names in %s', (language, reading) => {
  const rows = [...reading.names, ...SYMBOL_NAMES].flatMap(({ name, examples }) =>
    examples.map((example) => [name, example] as const),
  );
  it.each(rows)('the row for: %s leaves no quantity in “%s”', (_, example) => {
    expect(kindOf(example, language)).toBe('name');
  });
});

describe('a language without rows of its own', () => {
  it.each([
    ['fr', '1,96 million de véhicules', 1.96e6],
    ['fr', '28 450 millions d’euros', 28.45e9],
    ['ru', '1,96 млн автомобилей', 1.96e6],
    ['pt', '28.450 milhões', 28.45e9],
    ['it', '1,2 miliardi di euro', 1.2e9],
    ['nl', '€ 1,2 miljard', 1.2e9],
    ['pl', '1 234,5 zł', 1234.5],
    ['en-IN', '12,34,567', 1234567],
    ['de-CH', '1’234.50 CHF', 1234.5],
    ['es-MX', '1,234.50 pesos', 1234.5],
  ])('is read by what CLDR knows: %s, %s', (language, text, value) => {
    expect(readQuantities(text, language, lexicons).map((quantity) => quantity.value)).toEqual([value]);
  });
});

describe('readQuantities', () => {
  const WORDS =
    '23 billion yuan, up 22.3 percent from 2023 half of the first three quarters – 18 to 20 one in six 三成 1万2千 亿 点 第 -5.6% ($4.1bn) doubled ½ ， 。'.split(
      ' ',
    );

  it('gives places that hold what it read, in order and without throwing, whatever the text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 5 })))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh', 'de', 'es', 'fr'), (written, language) => {
        const found = readQuantities(written, language, lexicons);
        for (const { start, end, text: own } of found) expect(written.slice(start, end)).toBe(own);
        expect(found.map(({ start }) => start)).toEqual(
          found.map(({ start }) => start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads a paragraph with every quantity, its unit and its direction', () => {
    const found = readQuantities(
      'Statistics show that in the first three quarters of 2024, automotive exports reached 23 billion yuan, an increase of 22.3 percent. Of these, electric vehicles accounted for 5.2 billion yuan, down 6.7 percent.',
      'en',
      lexicons,
    );
    expect(found.map(({ value, units, direction }) => [value, units[0], direction])).toEqual([
      [23e9, 'CNY', undefined],
      [22.3, 'percent', 'up'],
      [5.2e9, 'CNY', undefined],
      [6.7, 'percent', 'down'],
    ]);
  });

  it('tells the time that each quantity is of', () => {
    const text = 'In 2024, 17 plants opened, and 12 plants had opened in 2023.';
    const { quantities, times } = readText(text, readingFor(text, 'en', lexicons));
    expect(quantities.map((own) => [own.value, timesOf(own, times, text).map(({ year }) => year)])).toEqual([
      [17, [2024]],
      [12, [2023]],
    ]);
  });
});

afterAll(() => {
  const lines = [...tally].map(([key, [right, all]]) => `${key}: ${right} of ${all}`);
  process.stdout.write(`${lines.join('\n')}\n`);
});
