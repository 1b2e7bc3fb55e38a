import { describe, expect, it } from 'vitest';
import { CURRENCY_CODES } from '../../src/languages/reading/symbols.ts';
import { figureLine, readInline } from './inline.ts';

const shown = (unit: string, value: string, language = 'en') =>
  readInline({
    figures: [figureLine('x', `value: ${value}, unit: ${unit}`)],
    message: 'It is {x}',
    languages: [language],
  });

describe('units that no article declares', () => {
  it.each([
    ['JPY', '3.2e12', '3.2 trillion yen'],
    ['HKD', '5e6', '5 million Hong Kong dollars'],
    ['INR', '12e9', '12 billion Indian rupees'],
    ['EUR', '1', '1 euro'],
    ['KES', '2', '2 Kenyan shillings'],
    ['RMB', '23e9', '23 billion yuan'],
    ['person', '1', '1 person'],
    ['people', '401e3', '401,000 people'],
    ['jobs', '12e3', '12,000 jobs'],
    ['company', '17', '17 companies'],
    ['t', '3.2e6', '3.2 million tonnes'],
    ['kg', '75', '75 kg'],
    ['kilometre', '450', '450 km'],
    ['square-kilometer', '167e3', '167,000 km²'],
    ['km²', '7', '7 km²'],
    ['TWh', '1.2', '1.2 TWh'],
    ['ha', '3', '3 hectares'],
    ['hours', '1', '1 hour'],
    ['°C', '-4', '−4 °C'],
    ['pp', '1.2', '1.2 percentage points'],
    ['bp', '25', '25 basis points'],
    ['"%"', '8', '8%'],
  ])('%s of %s is shown as %s', (unit, value, words) => {
    const { said, told } = shown(unit, value);
    expect(told.replace(/.*unsaid-sign.*\n.*/g, '')).toBe('');
    expect(said.replaceAll('\u00a0', ' ')).toBe(`It is ${words}`);
  });

  it.each([
    ['zh', 'JPY', '3.2e12', '3.2万亿日元'],
    ['zh', 'tonne', '3.2e6', '320万吨'],
    ['zh', 'pp', '1.2', '1.2个百分点'],
    ['de', 'person', '84.5e6', '84,5 Millionen Personen'],
    ['es', 'EUR', '1.2e9', '1200 millones de euros'],
    ['fr', 'kilometer', '2', '2 kilomètres'],
  ])('have words in %s: %s', (language, unit, value, words) => {
    expect(shown(unit, value, language).said.replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('are all currencies of ISO 4217, each in words of its own', () => {
    const said = CURRENCY_CODES.map((code) => shown(code, '5').said);
    expect(new Set(said).size).toBe(CURRENCY_CODES.length);
    expect(said.filter((text) => /[A-Z]{3}$/.test(text))).toEqual([]);
  });

  it.each([
    ['tone', 'tonne'],
    ['vehicel', 'vehicle'],
    ['kilometr', 'kilometer'],
    ['JPN', 'JPY'],
    ['hectar', 'hectare'],
  ])('are suggested for %s: %s', (unit, near) => {
    const { told } = shown(unit, '5');
    expect(told).toContain('unknown-unit');
    expect(told).toContain(`\`${near}\``);
  });

  it.each([
    ['5 billion Japanese yen', 'CNY'],
    ['¥5 billion', 'JPY'],
    ['5 billion Indian rupees', 'CNY'],
    ['HK$5 billion', 'CNY'],
    ['5 billion Hong Kong dollars', 'USD'],
    ['5 billion Kenyan shillings', 'CNY'],
    ['50亿日元', 'CNY'],
    ['50亿港元', 'CNY'],
    ['50亿肯尼亚先令', 'CNY'],
  ])('are told apart in “%s” of %s', (printed, unit) => {
    const { codes } = readInline({
      figures: [figureLine('x', `value: 5e9, unit: ${unit}, printed: ${printed}`)],
      message: 'It is {x}',
    });
    expect(codes).toEqual(unit === 'JPY' ? [] : ['printed-otherwise']);
  });
});

describe('a unit in words of its own figure', () => {
  const figures = [
    figureLine(
      'bev',
      'value: 1.2e6, unit: { en: electric cars, zh: 辆电动车 }, printed: 1.2 million electric cars',
    ),
    figureLine('one', 'value: 1, unit: { en: { one: electric bus, other: electric buses }, zh: 辆电动客车 }'),
  ];

  it('is shown in each language, with its plural', () => {
    const message = '{bev} and {one}';
    expect(readInline({ figures, message, languages: ['en', 'zh'] }).said.replaceAll('\u00a0', ' ')).toBe(
      '1.2 million electric cars and 1 electric bus',
    );
    expect(readInline({ figures, message, languages: ['zh', 'en'] }).said).toBe(
      '120万辆电动车 and 1辆电动客车',
    );
  });

  it('is checked against the phrase', () => {
    const printed = (phrase: string) =>
      readInline({
        figures: [figureLine('bev', `value: 12, unit: { en: electric cars }, printed: ${phrase}`)],
        message: '{bev}',
      }).codes;
    expect(printed('12 electric cars')).toEqual([]);
    expect(printed('12 stores')).toEqual(['printed-otherwise']);
  });

  it('is missed in the languages that it has no words for', () => {
    const { told } = readInline({ figures, message: '{bev} {one}', languages: ['de', 'en'] });
    expect(told).toContain('This unit has no `de`.');
  });
});
