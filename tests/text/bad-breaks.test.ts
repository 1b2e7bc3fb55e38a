import { describe, expect, it } from 'vitest';
import { findBadBreaks } from '../../src/text/bad-breaks.ts';

/** Lines as they are laid out: a space at the end of one is not shown. */
const badIn = (language: string, ...lines: readonly string[]) =>
  findBadBreaks([[{ text: lines.join('') }]], [lines.map((line) => [{ text: line.trimEnd() }])], language);

describe('a line should not end', () => {
  it.each([
    ['zh', '推动第二座电', '池工厂投产'],
    ['zh', '产量达40.1', '万辆'],
    ['zh', '2024年1—', '9月新能源汽车产量'],
    ['en', 'Exports reached 23 ', 'billion yuan'],
    ['en', 'Exports reached 23 billion ', 'yuan'],
    ['en', 'From January–', 'September 2024'],
    ['en', 'On 9 ', 'November 2024'],
  ])('in %s between “%s” and “%s”', (language, ...lines) => {
    expect(badIn(language, ...lines)).toHaveLength(1);
  });

  it.each([
    ['zh', '推动第二座', '电池工厂投产'],
    ['zh', '出口额达230亿元，', '电动汽车增速更快'],
    ['en', 'Exports of 2024 ', 'grew again'],
    ['en', 'Vehicle assembly ', 'and parts'],
    ['de', 'Die Ausfuhr von 2024 ', 'stieg'],
  ])('but may in %s between “%s” and “%s”', (language, ...lines) => {
    expect(badIn(language, ...lines)).toEqual([]);
  });
});
