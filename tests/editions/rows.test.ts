import { describe, expect, it } from 'vitest';
import { isBad, readRows } from '../../src/editions/rows.ts';
import { scanList } from '../../src/editions/scan.ts';
import { DeckError, formatProblem } from '../../src/problems.ts';
import { collect, listOf, writeList } from './list.ts';

const read = async (rows: readonly string[], header?: string, needsAddress = false) =>
  collect(readRows(listOf(writeList(rows, header), needsAddress)));

const refused = async (header: string): Promise<string[]> => {
  try {
    await read([], header);
  } catch (error) {
    if (error instanceof DeckError) return error.problems.map(formatProblem);
  }
  throw new Error('The header was taken');
};

/** A row that is wrong in one way, the place of the problem, and what is said of it. */
const BAD: readonly (readonly [string, string, string, RegExp])[] = [
  ['an empty cell that must not be', ',Li Na,,,,,', '2:1', /empty-cell: “Company” is empty/],
  ['a language that the article lacks', 'A,,French,,,,', '2:4', /unknown-language.*French.*\n.*en, zh/],
  [
    'a section that is not there',
    'A,,,"policy, exprots",,,',
    '2:5',
    /unknown-section.*\n.*Did you mean `exports`/,
  ],
  ['a section named twice', 'A,,,policy policy,,,', '2:5', /duplicate-section/],
  ['more points than a slide holds', 'A,,,,a|b|c|d|e|f,,', '2:6', /too-many-points: These are 6/],
  ['an address that is none', 'A,,,,,,li.na', '2:8', /bad-address: “li\.na”/],
  ['a row with too many cells', 'A,,,,,,,surplus', '2:1', /ragged-row/],
];

describe('the rows of a list', () => {
  it('say for whom, in which language, and what an edition shows', async () => {
    const [row] = await read([
      'CATL,Li Na,Chinese,"exports; Policy",First point|Second,,Li <li@catl.example>',
    ]);
    expect(row).toMatchObject({
      line: 2,
      language: 'zh',
      values: { company: 'CATL', name: 'Li Na' },
      sections: ['exports', 'policy'],
      opening: ['First point', 'Second'],
      ask: [],
      recipient: { name: 'Li', address: 'li@catl.example' },
    });
  });

  it('take all sections and the first language where they say nothing', async () => {
    const [row] = await read(['CATL,,,,,,']);
    expect(row).toMatchObject({ language: 'en', recipient: undefined });
    expect(row && 'sections' in row && row.sections).toHaveLength(7);
  });

  it.each([['en'], ['EN'], ['English'], ['英语']])('know English as %j', async (written) => {
    expect(await read([`A,,${written},,,,`])).toMatchObject([{ language: 'en' }]);
  });

  it.each(BAD)('tell the place of %s, and the others go on', async (_, row, place, said) => {
    const rows = await read([row, 'B,,,,,,']);
    const [bad, good] = rows;
    if (!bad || !isBad(bad)) throw new Error('The row was taken');
    expect(bad.problems).toHaveLength(1);
    const [problem] = bad.problems.map(formatProblem);
    expect(problem).toMatch(said);
    expect(problem).toContain(`people.csv:${place} error`);
    expect(good).toMatchObject({ values: { company: 'B' } });
  });

  it('are known by headers in other words, cases and orders', async () => {
    expect(await read(['李娜,宁德时代'], '姓名,COMPANY')).toMatchObject([
      { values: { company: '宁德时代', name: '李娜', language: '' } },
    ]);
  });

  it('have one key for what they say, wherever they stand', async () => {
    const [first, second, third] = await read(['A,,,,,,', 'B,,,,,,', 'A,,,,,,']);
    expect(first?.key).toBe(third?.key);
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('the header of a list', () => {
  it('is refused with a column that the article does not know, and the nearest that it does', async () => {
    expect(await refused('Company,Sektions,Phone')).toEqual([
      expect.stringMatching(/people\.csv:1:9 error unknown-column.*“Sektions”[\s\S]*Did you mean “Sections”/),
      expect.stringMatching(/people\.csv:1:18 error unknown-column.*“Phone”[\s\S]*editions\.ignore/),
    ]);
  });

  it('is refused without a column that every row needs, and with one twice', async () => {
    expect(await refused('Name')).toEqual([expect.stringMatching(/missing-column.*“Company” or “公司”/)]);
    expect(await refused('Company,公司')).toEqual([expect.stringMatching(/:1:9 error duplicate-column/)]);
  });
});

describe('a scan of the list', () => {
  it('is the same in any order, and another when a row says something else', async () => {
    const rows = ['A,,,,,,', 'B,,,,,,', 'C,,,,,,'];
    const digest = async (list: readonly string[]) => (await scanList(listOf(writeList(list)))).digest;
    const first = await digest(rows);
    expect(await digest([...rows].reverse())).toBe(first);
    expect(await digest(['A,,zh,,,,', ...rows.slice(1)])).not.toBe(first);
  });

  it('lets nobody be mailed two editions', async () => {
    const list = listOf(
      writeList(['A,,,,,,li@a.example', 'B,,,,,,LI@A.example', 'C,,,,,,c@c.example']),
      true,
    );
    const scan = await scanList(list);
    const clashes = (await collect(readRows(list))).map((row) => (isBad(row) ? [] : scan.findClashes(row)));
    expect(clashes.map((found) => found.length)).toEqual([1, 1, 0]);
    expect(clashes[0]?.[0]).toMatchObject({ code: 'repeated-address', line: 2 });
  });

  it('asks every row for an address where editions are mailed', async () => {
    expect(await read(['A,,,,,,'], undefined, true)).toMatchObject([{ problems: [{ code: 'no-address' }] }]);
  });
});
