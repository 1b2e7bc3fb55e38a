import { describe, expect, it } from 'vitest';
import { checkPlainNumbers } from '../../../src/article/validation/plain-numbers.ts';
import { createLexicons } from '../../../src/figures/reading/lexicon.ts';

const codesOf = (written: string, source: string, language = 'en') =>
  checkPlainNumbers(
    [{ written, at: ['title'], figures: [] }],
    new Map([['report', { source: 'report', file: 'report.txt', text: source }]]),
    language,
    createLexicons(),
    (path, code, message, hint = '') => ({
      code,
      severity: 'error',
      message,
      hint,
      file: '',
      line: 1,
      column: 1,
      path,
    }),
  ).map(({ code }) => code);

describe('a plain number or a rank', () => {
  it.each([
    ['{plain: 4} blueprints', 'Henan mapped out five key blueprints.', 'en'],
    ['{plain: four} blueprints', 'There are 5 blueprints, and 3 rivers.', 'en'],
    ['the third largest port', 'It is the fourth-largest port of the country.', 'en'],
    ['ranked second in the country', 'The city ranked third in the country.', 'en'],
    ['{plain: 两}项目标', '提出三项目标', 'zh'],
    ['产量位居全国第二', '产量位居全国第三', 'zh'],
  ])('is told where the source prints another: %s', (written, source, language) => {
    expect(codesOf(written, source, language)).toEqual(['plain-otherwise']);
  });

  it.each([
    ['{plain: 4} blueprints', 'Henan mapped out four key blueprints.', 'en'],
    ['{plain: 4} blueprints', 'Henan mapped out a plan.', 'en'],
    ['{plain: 4} blueprints', 'There were five blueprints, of which four blueprints remain.', 'en'],
    ['the third largest port', 'It is the third largest port, and the fourth largest city is near.', 'en'],
    ['the third plant', 'The second plant opened.', 'en'],
    ['{plain: 两}项目标', '提出两项目标', 'zh'],
  ])('is let pass where it prints the same or nothing: %s', (written, source, language) => {
    expect(codesOf(written, source, language)).toEqual([]);
  });
});
