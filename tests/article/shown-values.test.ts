import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { readLedger } from '../../src/pages/ledger-rows.ts';

const shown = (figure: string, language = 'en') => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-shown-')), 'article.yaml');
  writeFileSync(
    file,
    `title: Cars
date: "2024-11-12"
languages: [${language}]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures:
  a: { label: Share, ${figure}, period: "2024", status: reported, source: survey }
sections: [{ id: one, topic: Topic, message: "{a}", points: [A point] }]
`,
  );
  const { article } = readArticle(readArticleFile(file), language);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const a = article.figures.get('a');
  if (!a) throw new Error('The article has no figure');
  const parts = article.words.parts(a);
  return {
    text: plain(article.sections[0]?.message.runs.map((run) => run.text).join('') ?? ''),
    tile: plain(`${parts.number}${parts.link}${parts.unit}`),
    table: plain(readLedger(article)[0]?.value ?? ''),
    chart: plain(article.words.axis([a]).figure(a)),
  };
};

describe('a declared value', () => {
  it.each([
    ['value: 22.25, unit: percent', 'en', '22.25%', '22.25%'],
    ['value: 99.96, unit: percent', 'en', '99.96%', '99.96%'],
    ['value: 99.96, unit: percent, decimals: 1', 'en', '100%', '100%'],
    ['value: 1.0e-11, unit: percent', 'en', '0.00000000001%', '0.00000000001%'],
    ['value: 1234567, unit: vehicle', 'en', '1,234,567 vehicles', '1.234567'],
    ['value: 1234567, unit: vehicle, decimals: 1', 'en', '1.2 million vehicles', '1.2'],
    ['value: 22.25, unit: percent', 'de', '22,25 %', '22,25 %'],
    ['value: -0.04, unit: percent, decimals: 1', 'en', '−0.04%', '−0.04%'],
    ['value: -0, unit: percent', 'en', '0%', '0%'],
  ])('is shown as declared, or rounded as asked for: %s', (figure, language, words, axis) => {
    expect(shown(figure, language)).toEqual({ text: words, tile: words, table: words, chart: axis });
  });

  it('has growth as declared', () => {
    expect(shown('value: 1, unit: vehicle, growth: 22.25').table).toBe('1 vehicle, +22.25%');
    expect(shown('value: 1, unit: vehicle, growth: 67.1').table).toBe('1 vehicle, +67.1%');
    expect(shown('value: 1, unit: vehicle, growth: 0').table).toBe('1 vehicle, 0%');
  });
});
