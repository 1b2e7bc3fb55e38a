import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';
import { type PhraseRow, phrasesOf } from '../../figures/reading/tables.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-printed-'));

/** Units as an article declares its own. */
const UNITS: Readonly<Record<string, string>> = {
  thing: '{ en: { other: thingumabobs }, zh: { other: 个 } }',
  vehicle: '',
  percent: '',
  CNY: '',
  pp: '{ en: { one: percentage point, other: percentage points }, zh: { other: 个百分点 } }',
  times: '{ en: { other: times }, zh: { other: 倍 } }',
  km2: '{ en: { other: km² } }',
  kilometre: '{ en: { one: kilometre, other: kilometres } }',
  celsius: '{ en: { other: °C } }',
  jin: '{ zh: { other: 斤 } }',
};
const WORDS: Readonly<Record<string, string>> = {
  bp: 'basis points',
  USD: 'US dollars',
  EUR: 'euros',
  JPY: 'yen',
  HKD: 'Hong Kong dollars',
  GBP: 'pounds',
  INR: 'rupees',
  KRW: 'won',
  company: 'companies',
  person: 'people',
  job: 'jobs',
};

const unitLine = (unit: string) => {
  const row = UNITS[unit] ?? `{ en: { other: ${WORDS[unit] ?? unit} } }`;
  return row === '' ? [] : [`  ${unit}: ${row}`];
};

interface Reading {
  readonly row: PhraseRow;
  readonly codes: readonly string[];
}

/** Declares every row's figure in one article, and tells which of them the build refuses. */
const readRows = (rows: readonly PhraseRow[], more = ''): Reading[] => {
  const file = join(FOLDER, 'article.yaml');
  const units = [...new Set(rows.map(({ unit }) => unit))].flatMap(unitLine);
  const figures = rows.map(({ phrase, value, unit, more: { q, g, p, l } }, i) => {
    const parts = [
      `label: "${(l ?? 'Quantity').replaceAll('_', ' ')} of row ${'x'.repeat((i % 7) + 1)}${i}"`,
      `value: ${value}`,
      `unit: ${unit}`,
      `period: "${p ?? '2024'}"`,
      'status: reported',
      'source: report',
      ...(q ? [`qualifier: ${q}`] : []),
      ...(g ? [`growth: ${g}`] : []),
      `printed: ${JSON.stringify(phrase)}`,
    ];
    return `  row${i}: { ${parts.join(', ')} }`;
  });
  writeFileSync(
    file,
    `title: Phrases
date: "2026-01-31"
languages: [en]
brand: henan
sources: { report: { publisher: Office, title: Report, date: "2026-01-30"${more} } }
units:
${units.join('\n')}
figures:
${figures.join('\n')}
sections:
  - { id: one, topic: Topic, message: A message, points: [A point] }
`,
  );
  const { problems } = readArticle(readArticleFile(file), 'en');
  const told = problems.filter(({ code }) => code === 'printed-otherwise' || code === 'more-digits');
  return rows.map((row, i) => ({
    row,
    codes: told
      .filter(({ severity, message }) => severity === 'error' && message.includes(`\`row${i}\``))
      .map(({ message }) => message),
  }));
};

const declarable = (language: string) =>
  phrasesOf(language).filter(({ to, more }) => to === undefined && !more.g?.includes('/'));

const inBatches = (rows: readonly PhraseRow[]): Reading[] =>
  Array.from({ length: Math.ceil(rows.length / 150) }, (_, i) => rows.slice(i * 150, (i + 1) * 150)).flatMap(
    (batch) => readRows(batch),
  );

describe.each(['en', 'zh', 'de', 'es'])('printed phrases of an article, in %s', (language) => {
  const readings = inBatches(declarable(language));

  it('are never refused where they are true', () => {
    const refused = readings.filter(({ row, codes }) => row.wrong === undefined && codes.length > 0);
    expect(refused.map(({ row, codes }) => [row.phrase, row.value, row.unit, ...codes])).toEqual([]);
  });

  it('are always told where they are wrong', () => {
    const passed = readings.filter(({ row, codes }) => row.wrong !== undefined && codes.length === 0);
    expect(passed.map(({ row }) => [row.phrase, row.value, row.unit, row.wrong])).toEqual([]);
  });
});
