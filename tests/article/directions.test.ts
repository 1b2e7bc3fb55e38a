import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';

const read = (point: string, language = 'en', more = '') => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-directions-')), 'article.yaml');
  writeFileSync(
    file,
    `title: Cars
date: "2024-11-12"
languages: [${language}]
brand: henan
${more}
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures:
  risen: { label: Sales, value: 1.2e6, unit: vehicle, period: "2024", status: reported, growth: 22.3, source: survey }
  fallen: { label: Stock, value: 1.2e6, unit: vehicle, period: "2024", status: reported, growth: -12.5, source: survey }
  still: { label: Staff, value: 1.2e6, unit: vehicle, period: "2024", status: reported, growth: 0, source: survey }
  change: { label: Price change, value: -3.2, unit: percent, period: "2024", status: reported, source: survey }
  result: { label: Result, value: -3e6, unit: CNY, period: "2024", status: reported, source: survey }
  pace: { label: Pace, derive: { growth: [older, newer] } }
  older: { label: Older, value: 10, unit: percent, period: "2023", status: reported, source: survey }
  newer: { label: Newer, value: 12, unit: percent, period: "2024", status: reported, source: survey }
sections: [{ id: one, topic: Topic, message: "${point}", points: [A point] }]
`,
  );
  const { article, problems } = readArticle(readArticleFile(file), language);
  const text = article.sections[0]?.message.runs.map((run) => run.text).join('') ?? '';
  const codes = problems.filter(({ code }) => !/^unused|^missing/.test(code)).map(({ code }) => code);
  return { text: text.replaceAll('\u00a0', ' '), codes };
};

describe('a text', () => {
  it.each([
    ['en', 'Sales up {risen.growth} to {risen}', 'Sales up 22.3% to 1.2 million vehicles'],
    ['en', 'Stock down {fallen.growth} to {fallen}', 'Stock down 12.5% to 1.2 million vehicles'],
    ['en', 'Sales: {risen.growth}, stock: {fallen.growth}', 'Sales: +22.3%, stock: −12.5%'],
    ['en', 'Staff changed by {still.growth}', 'Staff changed by 0%'],
    ['en', 'Growth fell to {fallen.growth}', 'Growth fell to −12.5%'],
    ['en', 'Prices fell by {change}', 'Prices fell by 3.2%'],
    ['en', 'Prices: {change}', 'Prices: −3.2%'],
    ['en', 'The change fell to {change}', 'The change fell to −3.2%'],
    ['en', 'A loss of {result}', 'A loss of 3 million yuan'],
    ['en', 'A loss of {result.abs}', 'A loss of 3 million yuan'],
    ['zh', '库存同比下降{fallen.growth}', '库存同比下降12.5%'],
    ['zh', '库存{fallen.growth}', '库存−12.5%'],
    ['zh', '亏损{result.abs}', '亏损300万元'],
  ])('says the direction once: %s, %s', (language, point, text) => {
    expect(read(point, language)).toEqual({ text, codes: [] });
  });

  it.each([
    ['en', 'Sales up {fallen.growth}', 'Sales up −12.5%'],
    ['en', 'Stock down {risen.growth}', 'Stock down +22.3%'],
    ['en', 'Staff up {still.growth}', 'Staff up 0%'],
    ['en', 'Prices rose by {change}', 'Prices rose by −3.2%'],
    ['en', 'A profit of {result.abs}', 'A profit of 3 million yuan'],
    ['en', 'It fell by {pace}', 'It fell by 20%*'],
    ['zh', '同比增长{fallen.growth}', '同比增长−12.5%'],
    ['zh', '同比下降{risen.growth}', '同比下降+22.3%'],
  ])('is refused where its words say the other: %s, %s', (language, point, text) => {
    expect(read(point, language)).toEqual({ text, codes: ['wrong-direction'] });
  });

  it('is warned of an amount below zero that nothing calls a loss', () => {
    expect(read('The result was {result.abs}').codes).toEqual(['unsaid-sign']);
  });

  it('knows the words of direction that content adds', () => {
    const vocabulary = 'vocabulary: { en: { rising: [zoomed], falling: ["nosediv*"] } }';
    expect(read('Sales zoomed {risen.growth}', 'en', vocabulary).text).toBe('Sales zoomed 22.3%');
    expect(read('Sales nosedived {risen.growth}', 'en', vocabulary).codes).toEqual(['wrong-direction']);
  });
});
