import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberFinder } from '../../src/figures/numbers.ts';
import { createLexicons } from '../../src/figures/reading/lexicon.ts';

const lexicons = createLexicons();
const findNumbers = createNumberFinder(lexicons, 'en');
const found = (text: string) => findNumbers(text).map((number) => number.text);

describe('findNumbers', () => {
  it.each([
    ['exports of 23 billion yuan', ['23 billion']],
    ['up 22.3% to 401,000 vehicles', ['22.3', '401,000']],
    ['over 1.5 million, or $41.7 million', ['1.5 million', '41.7 million']],
    ['seventeen makers and two dozen suppliers', ['seventeen', 'two dozen']],
    ['twenty-one plants', ['twenty-one']],
    ['one million vehicles', ['one million']],
    ['hundreds of firms', ['hundreds']],
    ['output doubled, exports grew threefold', ['doubled', 'threefold']],
    ['three times as fast', ['three']],
    ['2024 vehicles in 2024', ['2024']],
    ['2,024 vehicles', ['2,024']],
    ['出口230亿元', ['230亿']],
    ['三千亿元集群', ['三千亿']],
    ['十七家整车企业', ['十七']],
    ['两项目标', ['两']],
    ['约为三倍', ['三']],
    ['增长22.3％', ['22.3']],
    ['٤٥ سيارة', ['٤٥']],
    ['½ of it', ['½']],
  ])('flags the quantities of “%s”', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    'no numbers here',
    'Shared plan: new energy and intelligent connected vehicles as one',
    'often, tension, attention and weight',
    '一个目的：统一规划，一体推进',
    '新能源与智能网联汽车一体推进',
  ])('flags nothing in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells the value of digits with their scale', () => {
    expect(findNumbers('23 billion, 401,000 and 230亿').map(({ value }) => value)).toEqual([
      23e9, 401_000, 230e8,
    ]);
  });

  it.each([
    ['seventeen', 17],
    ['twenty-one', 21],
    ['two dozen', 24],
    ['one hundred and five thousand', 105_000],
    ['three million two hundred thousand', 3.2e6],
    ['十七家', 17],
    ['二十一家', 21],
    ['三千亿', 3e11],
    ['两千五百万', 2.5e7],
    ['一万亿', 1e12],
    ['hundreds', undefined],
    ['doubled', 2],
  ])('tells the value of “%s”', (text, value) => {
    expect(findNumbers(text)[0]?.value).toBe(value);
  });
});

describe('a text without anything of a number', () => {
  const words =
    'twelve dozens Often doubled fourfold MILLION thrice 十七 两项 ½ 7 ٤ May first one plans 汽车 the'.split(
      ' ',
    );

  it('is passed over, and no other is', () => {
    // A word of its own makes a finder read every text to the end.
    const thorough = createNumberFinder(lexicons, 'en', { unheard: 1 });
    const text = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '-', ', ')));
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.flat().join('');
        expect(findNumbers(joined)).toEqual(thorough(joined));
      }),
      { numRuns: 1_000 },
    );
  });
});
