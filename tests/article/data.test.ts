import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, writeOds, writeXlsx } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { DeckError, type Problem } from '../../src/problems.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-data-'));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(FOLDER, name), content);

const MONTHLY: CellValue[][] = [
  ['Vehicles of Henan', null, null],
  [],
  ['Month', 'Output', 'Growth'],
  ['Jan 2024', 26_000, 0.12],
  ['Feb 2024', 48_000, 0.2],
  ['Mar 2024', null, null],
  ['Source: the survey', null, null],
];

beforeAll(async () => {
  put(
    'monthly.xlsx',
    await writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['a']] },
        { name: 'Monthly', rows: MONTHLY },
      ],
    }),
  );
  put('monthly.ods', await writeOds({ sheets: [{ name: 'Monthly', rows: MONTHLY }] }));
  put('monthly.csv', 'Month,Output\nJan 2024,"26,000"\nFeb 2024,"48,000"\n2024-03,n/a\n');
  put('german.csv', 'Monat;Fahrzeuge\nJan 2024;26.000\nFeb 2024;48.000,5\n');
  put('monthly.json', '{"2024-01": 26000, "2024-02": 48000, "2024-03": null}');
  put('wide.csv', ',Jan 2024,Feb 2024,Mar 2024\nOutput,26000,48000,\n');
  put('percent.csv', 'Jan 2024,12.5%\nFeb 2024,(3.5%)\n');
});

const write = (data: string, rest = '', message = '{output.2024-02}') => {
  const file = join(FOLDER, 'article.yaml');
  writeFileSync(
    file,
    `title: Cars
date: "2024-12-31"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2025-01-20" } }
figures:
  output:
    label: Output
    unit: vehicle
    source: survey
    ${rest}
    data: ${data}
sections: [{ id: one, topic: Topic, message: "${message}", points: [A point] }]
`,
  );
  return file;
};

const figuresOf = (data: string, rest = '') => {
  const { article, problems } = readArticle(readArticleFile(write(data, rest)), 'en');
  return { problems, values: [...article.figures].map(([id, { value }]) => [id, value]) };
};

const problemsOf = (data: string, rest = '', message?: string): readonly Problem[] => {
  try {
    return withoutHints(readArticle(readArticleFile(write(data, rest, message)), 'en').problems);
  } catch (error) {
    if (error instanceof DeckError) return withoutHints(error.problems);
    throw error;
  }
};

const withoutHints = (problems: readonly Problem[]) =>
  problems.filter(({ code }) => code !== 'unpinned-file');

const BOTH = [
  ['output.2024-01', 26_000],
  ['output.2024-02', 48_000],
];

describe('data', () => {
  it.each([
    '{ file: monthly.xlsx, sheet: Monthly, range: A4:B6 }',
    '{ file: monthly.xlsx, sheet: Monthly, columns: { period: Month, value: Output } }',
    '{ file: monthly.xlsx, sheet: Monthly, columns: { period: month, value: OUTPUT, growth: Growth } }',
    '{ file: monthly.xlsx, sheet: Monthly, columns: { period: A, value: B }, range: A4:C6 }',
    '{ file: monthly.ods, range: A3:B7 }',
    '{ file: monthly.csv }',
    '{ file: monthly.csv, columns: { period: Month, value: Output } }',
    '{ file: monthly.json }',
    '{ file: wide.csv, range: B1:D2 }',
    '{ file: monthly.csv, scale: 1 }',
  ])('is read from the cells that are named: %s', (data) => {
    expect(figuresOf(data).values).toEqual(BOTH);
  });

  it('has growth, scales and the signs of its language', () => {
    const { article } = readArticle(
      readArticleFile(
        write('{ file: monthly.ods, columns: { period: Month, value: Output, growth: Growth }, scale: 1e4 }'),
      ),
      'en',
    );
    expect(article.figures.get('output.2024-02')).toMatchObject({ value: 4.8e8 });
    const german = figuresOf('{ file: german.csv }', 'accept: { fractional-count: "As published" }');
    expect(german.values).toEqual([
      ['output.2024-01', 26_000],
      ['output.2024-02', 48_000.5],
    ]);
  });

  it('is one figure where a period is given', () => {
    expect(
      problemsOf('{ file: monthly.xlsx, sheet: Monthly, range: B5 }', 'period: 2024-02', '{output}'),
    ).toEqual([]);
    expect(figuresOf('{ file: monthly.xlsx, sheet: Monthly, range: B5 }', 'period: 2024-02').values).toEqual([
      ['output', 48_000],
    ]);
  });

  it('may have values beside it that the file does not have', () => {
    const values = 'values: { 2025-01: { value: 50000, status: target } }';
    expect(figuresOf('{ file: monthly.csv }', values).values).toEqual([...BOTH, ['output.2025-01', 50_000]]);
    expect(problemsOf('{ file: monthly.csv }', 'values: { 2024-02: 5 }')).toMatchObject([
      { code: 'duplicate-period', line: 11 },
    ]);
  });

  it('takes percentages for what they are', () => {
    const file = write('{ file: percent.csv }');
    writeFileSync(file, readFileSync(file, 'utf8').replace('unit: vehicle', 'unit: percent'));
    const { article } = readArticle(readArticleFile(file), 'en');
    expect([...article.figures.values()].map(({ value }) => value)).toEqual([12.5, -3.5]);
  });
});

describe('what is wrong with data', () => {
  it.each([
    ['{ file: nothing.csv }', 'missing-file', 12],
    ['{ file: ../monthly.csv }', 'missing-file', 12],
    ['{ file: article.yaml }', 'unknown-format', 12],
    ['{ file: monthly.xlsx }', 'missing-sheet', 12],
    ['{ file: monthly.xlsx, sheet: Montly }', 'unknown-sheet', 12],
    ['{ file: monthly.xlsx, sheet: Monthly }', 'missing-columns', 12],
    ['{ file: monthly.csv, columns: { period: Month, value: Outputs } }', 'unknown-column', 12],
    ['{ file: monthly.xlsx, sheet: Monthly, range: A1:C6 }', 'unfit-range', 12],
    ['{ file: monthly.csv, range: A9:B10 }', 'unfit-range', 12],
    ['{ file: monthly.csv, range: B }', 'wrong-value', 12],
  ])('is told where the content names it: %s', (data, code, line) => {
    expect(problemsOf(data)).toMatchObject([{ code, line }]);
  });

  it.each([
    ['Jan 2024,26000\nTotal,99000', 'unreadable-period', 2, 1],
    ['Jan 2024,26000\nFeb 2024,many', 'unreadable-number', 2, 10],
    ['Jan 2024,26000\nJanuary 2024,27000', 'duplicate-period', 2, 1],
    ['Jan 2024,26000\n,27000', 'unreadable-period', 2, 1],
    ['Jan 2024,"26.123"\nFeb 2024,"27.123"', 'unclear-number', 1, 10],
    ['31.03.2024,26000\n30.06.2024,27000', 'unclear-period', 1, 1],
    ['Jan 2024,12%\nFeb 2024,14%', 'unit-otherwise', 1, 10],
  ])('is told at its cell: %j', (text, code, line, column) => {
    put('wrong.csv', `${text}\n`);
    const problems = problemsOf('{ file: wrong.csv }');
    expect(problems[0]).toMatchObject({ code, line, column, file: join(FOLDER, 'wrong.csv') });
  });

  it('names the sheet and the cell of a workbook', async () => {
    put(
      'wrong.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: 'Q',
            rows: [
              ['2023', 5],
              ['2024', 'n.b.'],
            ],
          },
        ],
      }),
    );
    expect(problemsOf('{ file: wrong.xlsx }')[0]).toMatchObject({
      message: 'Sheet “Q”, B2 holds “n.b.”, which is no number.',
      file: join(FOLDER, 'wrong.xlsx'),
    });
  });

  it('does not take merged cells for anybody’s, and tells hidden ones', async () => {
    const rows = [
      ['2023', 5],
      ['2024', 6],
    ];
    put(
      'merged.xlsx',
      await writeXlsx({
        sheets: [{ name: 'Q', rows, merges: [{ startRow: 0, startCol: 1, endRow: 1, endCol: 1 }] }],
      }),
    );
    expect(problemsOf('{ file: merged.xlsx }')[0]).toMatchObject({ code: 'merged-cells' });
    put(
      'hidden.xlsx',
      await writeXlsx({ sheets: [{ name: 'Q', rows, rowDefs: new Map([[1, { hidden: true }]]) }] }),
    );
    expect(problemsOf('{ file: hidden.xlsx }', '', '{output.2024}')).toMatchObject([
      { code: 'hidden-cells', severity: 'warning' },
    ]);
  });

  it('is told with its cell by every check', () => {
    put('slip.csv', '2022,350123\n2023,3801230\n2024,380123\n');
    const slip = problemsOf('{ file: slip.csv }', '', '{output.2024}').find(
      ({ code }) => code === 'scale-slip',
    );
    expect(slip).toMatchObject({ line: 12 });
    expect(slip?.message).toMatch(/It stands in slip\.csv, line 2\.$/);
  });
});

describe('a hash', () => {
  const hash = () =>
    createHash('sha256')
      .update(readFileSync(join(FOLDER, 'monthly.csv')))
      .digest('hex');

  it('is asked for by a warning, and settles what file was taken', () => {
    expect(figuresOf('{ file: monthly.csv }').problems).toMatchObject([
      { code: 'unpinned-file', severity: 'warning' },
    ]);
    expect(figuresOf(`{ file: monthly.csv, sha256: ${hash()}, taken: "2024-11-12" }`).problems).toEqual([]);
  });

  it('refuses another file, and says how to take it', () => {
    const data = `{ file: monthly.csv, sha256: ${'a'.repeat(64)}, taken: "2024-11-12" }`;
    expect(problemsOf(data)).toMatchObject([
      {
        code: 'changed-file',
        severity: 'error',
        line: 12,
        message: '`monthly.csv` is no longer the file that was taken on 2024-11-12.',
        hint: '`briefdeck refresh` shows what has changed, and with `--accept` takes the new numbers.',
      },
    ]);
  });
});
