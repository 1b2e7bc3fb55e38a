import { describe, expect, it } from 'vitest';
import { figureLine, readInline } from './inline.ts';

const sales = (growth: string, printed = '', period = '2024-Q3') =>
  figureLine(
    'sales',
    `value: 450e3, unit: vehicle, growth: ${growth}${printed === '' ? '' : `, printed: ${JSON.stringify(printed)}`}`,
    period,
  );
const codes = (growth: string, printed: string, period?: string) =>
  readInline({ figures: [sales(growth, printed, period)], message: '{sales}' }).codes;

const PREVIOUS = '{ value: 5, against: previous }';

describe('growth', () => {
  it.each([
    ['5', '450,000 vehicles, up 5 percent year on year', true],
    ['5', '450,000 vehicles, up 5 percent from the previous quarter', false],
    ['5', '45万辆，环比增长5%', false],
    [PREVIOUS, '450,000 vehicles, up 5 percent quarter on quarter', true],
    [PREVIOUS, '450,000 vehicles, up 5 percent from the second quarter of 2024', true],
    [PREVIOUS, '450,000 vehicles, up 5 percent year on year', false],
    [PREVIOUS, '45万辆，环比增长5%', true],
    [PREVIOUS, '45万辆，同比增长5%', false],
    ['{ value: 5, against: 2024-Q1 }', '450,000 vehicles, up 5 percent from the first quarter', true],
    ['{ value: 5, against: 2024-Q1 }', '450,000 vehicles, up 5 percent year on year', false],
    ['{ value: 5, against: year-before }', '450,000 vehicles, up 5 percent year on year', true],
  ])('against %s is compared with “%s”', (growth, printed, isRight) => {
    expect(codes(growth, printed)).toEqual(isRight ? [] : ['printed-otherwise']);
  });

  it.each([
    ['previous', '2024-Q3', 'en', '+5% quarter on quarter'],
    ['previous', '2024-09', 'en', '+5% month on month'],
    ['previous', '2024-Q3', 'zh', '环比+5%'],
    ['previous', '2024-H2', 'en', '+5% on the period before'],
    ['2024-Q1', '2024-Q3', 'en', '+5% against Q1 2024'],
    ['2024-Q1', '2024-Q3', 'zh', '较2024年一季度+5%'],
    ['previous', '2024', 'en', '+5%'],
    ['previous', '2024-Q3', 'de', '+5 % zum Vorquartal'],
  ])('against %s of %s says so in %s: %s', (against, period, language, words) => {
    const { article } = readInline({
      figures: [sales(`{ value: 5, against: ${against} }`, '', period)],
      message: '{sales}',
      languages: [language],
    });
    const figure = article?.figures.get('sales');
    expect(figure && article?.words.change(figure).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('gives the value of the time that it is told against', () => {
    const before = 'before: { label: Before, derive: { previous: sales } }';
    const { said } = readInline({
      figures: [sales('{ value: 25, against: previous }'), before],
      message: '{before} in {before.period}',
    });
    expect(said).toContain('360,000 vehicles* in the second quarter of 2024');
  });

  it('has to agree with the value of the time that it is told against', () => {
    const other = figureLine('sales2', 'value: 400e3, unit: vehicle', '2024-Q2').replace(
      'label: sales2',
      'label: sales',
    );
    const told = (growth: string) =>
      readInline({ figures: [sales(growth), other], message: '{sales} {sales2}' }).codes;
    expect(told('{ value: 12.5, against: previous }')).toEqual([]);
    expect(told('{ value: 2.5, against: previous }')).toEqual(['growth-contradiction']);
    expect(told('2.5')).toEqual([]);
  });

  it.each([
    ['Sales rose {sales.growth} quarter on quarter', []],
    ['Sales rose {sales.growth} year on year', ['other-comparison']],
    ['Sales rose {sales.growth} from a year earlier', ['other-comparison']],
    ['Sales rose {sales.growth}', []],
    ['销量同比增长{sales.growth}', ['other-comparison']],
    ['销量环比增长{sales.growth}', []],
  ])('against the quarter before is not said otherwise: %s', (message, expected) => {
    expect(
      readInline({ figures: [sales(PREVIOUS)], message }).codes.filter((code) => code !== 'unused-figure'),
    ).toEqual(expected);
  });
});
