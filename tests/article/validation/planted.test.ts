import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticleFile } from '../../../src/article/article.ts';
import { layOut } from '../../../src/deck/decks.ts';
import { DeckError } from '../../../src/problems.ts';
import { ERRORS, LOOKALIKES, type Planted } from './planted.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-planted-'));

const write = ({ figures, point, chart, silent = [] }: Planted): string => {
  const ids = figures.map((line) => line.slice(0, line.indexOf(':')));
  const told = ids.filter((id) => !silent.includes(id)).map((id) => `{${id}}`);
  const file = join(FOLDER, 'article.yaml');
  writeFileSync(
    file,
    `title: Chargers
date: "2024-11-12"
languages: [en]
brand: henan
rates: { USD: 7.19, EUR: 7.65 }
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
units: { charger: { en: { one: charger, other: chargers }, zh: { other: 个 } } }
figures:
${figures.map((line) => `  ${line}`).join('\n')}
${chart ? `charts: { bars: ${chart} }` : ''}
sections:
  - id: one
    topic: Topic
    message: A message
    points: ["${point ?? 'A point'}"]
    ${chart ? 'chart: bars' : ''}
    notes: "The plan is for ${told.join(', ')}"
`,
  );
  return file;
};

/** The codes of all problems that a build up to the drawing would tell. */
const codesOf = (planted: Planted): string[] => {
  const source = readArticleFile(write(planted));
  try {
    const { problems } = layOut(source, 'en', { brands: 'templates', strict: false });
    return problems.map(({ code }) => code);
  } catch (error) {
    if (error instanceof DeckError) return error.problems.map(({ code }) => code);
    throw error;
  }
};

const tally = { found: 0, missed: 0, falseAlarms: 0 };

describe('planted errors', () => {
  it.each(ERRORS)('are found, and nothing else: $code, $name', (planted) => {
    const codes = codesOf(planted);
    const found = codes.includes(planted.code);
    tally[found ? 'found' : 'missed'] += 1;
    tally.falseAlarms += codes.filter((code) => code !== planted.code).length;
    expect([...new Set(codes)]).toEqual([planted.code]);
  });
});

describe('look-alikes', () => {
  it.each(LOOKALIKES)('are let pass: $name', (planted) => {
    const codes = codesOf(planted);
    tally.falseAlarms += codes.length;
    expect(codes).toEqual([]);
  });
});

it('are sixty of each at least', () => {
  expect(ERRORS.length).toBeGreaterThanOrEqual(60);
  expect(LOOKALIKES.length).toBeGreaterThanOrEqual(60);
});

afterAll(() => {
  const { found, missed, falseAlarms } = tally;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  process.stdout.write(
    `planted errors: ${ERRORS.length}, recall ${percent(found / (found + missed))}, ` +
      `look-alikes: ${LOOKALIKES.length}, precision ${percent(found / (found + falseAlarms))}\n`,
  );
});
