import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { planChart } from '../../src/charts/kinds.ts';
import { layOut } from '../../src/deck/decks.ts';
import { DeckError } from '../../src/problems.ts';
import { figureLine, fileOf, readInline } from './inline.ts';

const shown = (value: string, unit: string, language = 'en') =>
  readInline({
    figures: [figureLine('x', `value: ${value}, unit: ${unit}`)],
    message: '{x}',
    languages: [language],
  }).said.replaceAll('\u00a0', ' ');

describe('a figure that is a range', () => {
  it.each([
    ['[18, 20]', 'percent', 'en', '18–20%'],
    ['[18, 20]', 'percent', 'zh', '18%—20%'],
    ['[18, 20]', 'percent', 'de', '18–20 %'],
    ['[84e3, 90e3]', 'vehicle', 'en', '84,000–90,000 vehicles'],
    ['[84e3, 90e3]', 'vehicle', 'zh', '8.4万—9万辆'],
    ['[1.2e9, 1.5e9]', 'CNY', 'en', '1.2–1.5 billion yuan'],
    ['[0.9e9, 1.2e9]', 'CNY', 'en', '900 million–1.2 billion yuan'],
    ['[0.9e8, 1.2e8]', 'CNY', 'zh', '9000万—1.2亿元'],
    ['[1.2e9, 1.5e9]', 'EUR', 'es', '1200–1500 millones de euros'],
    ['[-3, -1]', 'percent', 'en', '−3 – −1%'],
  ])('%s %s is shown in %s as %s', (value, unit, language, words) => {
    expect(shown(value, unit, language)).toBe(words);
  });

  it('is cited, told without its sign, and never the wrong way round', () => {
    expect(shown('[20, 18]', 'percent')).toBe('');
    const { told } = readInline({ figures: [figureLine('x', 'value: [20, 18], unit: percent')] });
    expect(told).toContain('Expected the lower end first');
  });

  it.each([
    ['18 to 20 percent', []],
    ['18-20 percent', []],
    ['between 18 and 20 percent', []],
    ['18%至20%', []],
    ['18 to 22 percent', ['printed-otherwise']],
    ['18 percent', ['printed-otherwise']],
    ['8 to 20 percent', ['printed-otherwise']],
  ])('is compared with “%s”', (printed, codes) => {
    const { codes: told } = readInline({
      figures: [figureLine('x', `value: [18, 20], unit: percent, printed: ${JSON.stringify(printed)}`)],
      message: '{x}',
    });
    expect(told).toEqual(codes);
  });

  it('stands in one line too', () => {
    const { said } = readInline({ figures: ['x: "18 to 20 percent, 2024, report"'], message: '{x}' });
    expect(said).toBe('18–20%');
  });

  it('gives nothing that is computed', () => {
    const { told } = readInline({
      figures: [
        figureLine('x', 'value: [18, 20], unit: vehicle'),
        figureLine('y', 'value: 40, unit: vehicle'),
        's: { label: Share, derive: { share: [x, y] } }',
      ],
      message: '{x} {y} {s}',
    });
    expect(told).toContain('`x` is a range, from which nothing can be computed.');
  });
});

describe('a chart of ranges', () => {
  const figures = [
    figureLine('a', 'value: [84e3, 90e3], unit: vehicle'),
    figureLine('b', 'value: 70e3, unit: vehicle', '2023'),
  ];
  const chartOf = (kind: string) => ({
    figures,
    message: '{a} {b}',
    more: [`charts: { c: { kind: ${kind} } }`],
    section: ['chart: c'],
  });
  const read = (kind: string) => {
    const { article, told } = readInline(chartOf(kind));
    const chart = article?.charts.c;
    if (!article || !chart) throw new Error(told);
    const figure = (id: string) => {
      const found = article.figures.get(id);
      if (!found) throw new Error(id);
      return found;
    };
    return { chart, context: { figure, words: article.words } };
  };

  it.each([
    ['columns, title: Plans, categories: [{ label: Plans, values: [b, a] }]'],
    ['bar, title: Plans, rows: [{ label: A, value: a }, { label: B, value: b }]'],
    ['dot, title: Plans, rows: [{ label: A, value: a }, { label: B, value: b }]'],
  ])('has both ends in its plan: %s', (kind) => {
    const { chart, context } = read(kind);
    const { series } = planChart(chart, context);
    const value = series.flatMap(({ values }) => values).find(({ figure }) => figure === 'a');
    expect(value).toMatchObject({ range: [84e3, 90e3], value: 90e3, label: '84–90' });
    expect(value?.words).toContain('84,000–90,000');
  });

  it('draws the open part of a bar over its filled one', () => {
    const file = fileOf(chartOf('columns, title: Plans, categories: [{ label: Plans, values: [b, a] }]'));
    const { deck } = layOut(readArticleFile(file), 'en', { brands: 'templates', strict: false });
    expect(JSON.stringify(deck)).toContain('84–90');
  });
});

it('no article with a range in a line chart is laid out', () => {
  const file = fileOf({
    figures: [
      figureLine('a', 'value: [84e3, 90e3], unit: vehicle'),
      figureLine('b', 'value: 70e3, unit: vehicle', '2023'),
    ],
    message: '{a} {b}',
    more: ['charts: { c: { kind: line, title: Plans, series: [{ values: [b, a] }] } }'],
    section: ['chart: c'],
  });
  const codes = (): readonly string[] => {
    try {
      return layOut(readArticleFile(file), 'en', { brands: 'templates', strict: false }).problems.map(
        ({ code }) => code,
      );
    } catch (error) {
      if (error instanceof DeckError) return error.problems.map(({ code }) => code);
      throw error;
    }
  };
  expect(codes()).toContain('range-not-shown');
});
