import fc from 'fast-check';
import { type CellValue, writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readOds } from '../../../src/formats/spreadsheet/ods.ts';
import { UnfitWorkbook } from '../../../src/formats/spreadsheet/package.ts';
import { type Cell, cellAt, type Sheet } from '../../../src/formats/spreadsheet/sheet.ts';
import { readXlsx } from '../../../src/formats/spreadsheet/xlsx.ts';
import { joinZip, toBytes, writeZip } from '../../../src/formats/zip/zip.ts';

/** Another program than ours writes them. */
const FORMATS = [
  ['xlsx', async (options: Parameters<typeof writeXlsx>[0]) => readXlsx(await writeXlsx(options))],
  ['ods', async (options: Parameters<typeof writeXlsx>[0]) => readOds(await writeOds(options))],
] as const;

const only = (sheets: readonly Sheet[]): Sheet => {
  const [sheet] = sheets;
  if (!sheet) throw new Error('There is no sheet');
  return sheet;
};

describe.each(FORMATS)('a workbook (%s)', (format, roundTrip) => {
  it('gives numbers, texts and dates at their places', async () => {
    const rows = [
      ['Month', null, 'Output'],
      [new Date(Date.UTC(2024, 5, 1)), null, 26_000.5],
      ['2024年7月', '', -3],
    ];
    const sheet = only(await roundTrip({ sheets: [{ name: 'Monthly 数据', rows }] }));
    expect(sheet.name).toBe('Monthly 数据');
    expect(cellAt(sheet, 0, 2)).toEqual({ kind: 'text', text: 'Output' });
    expect(cellAt(sheet, 1, 0)).toMatchObject({ kind: 'date', day: '2024-06-01' });
    expect(cellAt(sheet, 1, 2)).toEqual({ kind: 'number', value: 26_000.5, isPercent: false });
    expect(cellAt(sheet, 2, 0)).toEqual({ kind: 'text', text: '2024年7月' });
    expect(cellAt(sheet, 2, 1)).toBeUndefined();
  });

  it('keeps every number and text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.oneof(
              fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
              fc.stringMatching(/^[a-zé数,.<&"' ]{1,12}$/).map((text) => text.trim()),
              fc.constant(null),
            ),
            { minLength: 1, maxLength: 6 },
          ),
          { minLength: 1, maxLength: 8 },
        ),
        async (rows: CellValue[][]) => {
          const sheet = only(await roundTrip({ sheets: [{ name: 'A', rows }] }));
          for (const [row, cells] of rows.entries())
            for (const [column, value] of cells.entries()) {
              const cell = cellAt(sheet, row, column);
              if (value === null || value === '') expect(cell).toBeUndefined();
              else expect(contentOf(cell)).toBe(value);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells several sheets, merged cells and percent', async () => {
    const sheets = await roundTrip({
      sheets: [
        { name: 'One', rows: [[1]] },
        {
          name: 'Two',
          rows: [
            ['a', 'b'],
            ['c', 0.125],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          cells: new Map([['1,1', { value: 0.125, type: 'number', style: { numFmt: '0.0%' } }]]),
        },
      ],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['One', 'Two']);
    const [, two] = sheets;
    expect(two?.merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    if (format === 'xlsx' && two)
      expect(cellAt(two, 1, 1)).toEqual({ kind: 'number', value: 0.125, isPercent: true });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no zip', toBytes('PK, and nothing of it')],
    ['a zip of something else', writeZip(new Map([['a.txt', toBytes('a')]]))],
    ['what is older than 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    [
      'a part that is no XML',
      writeZip(
        new Map([
          ['content.xml', toBytes('<a>')],
          ['_rels/.rels', toBytes('<a>')],
        ]),
      ),
    ],
  ])('is refused where it is %s', (_, bytes) => {
    expect(() => (format === 'xlsx' ? readXlsx(bytes) : readOds(bytes))).toThrow(UnfitWorkbook);
  });

  it('is refused where it claims to unfold without end', () => {
    const name = format === 'xlsx' ? '_rels/.rels' : 'content.xml';
    const bytes = joinZip(
      new Map([[name, { isDeflated: true, crc: 0, size: 4_000_000_000, data: new Uint8Array(10) }]]),
    );
    expect(() => (format === 'xlsx' ? readXlsx(bytes) : readOds(bytes))).toThrow(/larger than/);
  });
});

const contentOf = (cell: Cell | undefined) =>
  cell?.kind === 'number' ? cell.value : cell?.kind === 'text' ? cell.text : cell;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, its cells written by hand. */
const book = (cells: string, { styles = '', before = '' } = {}) =>
  writeZip(
    new Map(
      Object.entries({
        '_rels/.rels': `<Relationships xmlns="a"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="a"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/s.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
        'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="${RELATIONS}"><x:workbookPr date1904="0"/><x:sheets><x:sheet name="S" sheetId="1" r:id="r1" state="hidden"/></x:sheets></x:workbook>`,
        'xl/styles.xml': `<styleSheet xmlns="m">${styles}</styleSheet>`,
        'xl/worksheets/s.xml': `<worksheet xmlns="m">${before}<sheetData>${cells}</sheetData></worksheet>`,
      }).map(([name, text]) => [name, toBytes(text)] as const),
    ),
  );

describe('a workbook of Excel', () => {
  it('gives the stored results of formulas, and tells those that have none', () => {
    const sheet = only(
      readXlsx(
        book(
          '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c><f>A2</f></c><c t="e"><v>#REF!</v></c><c t="str"><f>"a"</f><v>a</v></c></row><row><c><v>5</v></c></row>',
        ),
      ),
    );
    expect(sheet.isHidden).toBe(true);
    expect(cellAt(sheet, 1, 0)).toMatchObject({ value: 2 });
    expect(cellAt(sheet, 1, 1)).toEqual({ kind: 'uncomputed' });
    expect(cellAt(sheet, 1, 2)).toEqual({ kind: 'error', text: '#REF!' });
    expect(cellAt(sheet, 1, 3)).toEqual({ kind: 'text', text: 'a' });
    expect(cellAt(sheet, 2, 0)).toMatchObject({ value: 5 });
  });

  it.each([
    ['mmm yy', { kind: 'date', day: '2024-06-01', shows: 'month' }],
    ['yyyy"年"m"月"', { kind: 'date', day: '2024-06-01', shows: 'month' }],
    ['[$-409]d/m/yyyy;@', { kind: 'date', day: '2024-06-01', shows: 'day' }],
    ['yyyy', { kind: 'date', day: '2024-06-01', shows: 'year' }],
    ['0.0%', { kind: 'number', value: 45_444, isPercent: true }],
    ['#,##0 "Mio."', { kind: 'number', value: 45_444, isPercent: false }],
    ['General', { kind: 'number', value: 45_444, isPercent: false }],
    ['[Red]#,##0;(#,##0)', { kind: 'number', value: 45_444, isPercent: false }],
    ['0.00E+00', { kind: 'number', value: 45_444, isPercent: false }],
  ])('takes a number for what its format shows: %s', (code, cell) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
    const sheet = only(readXlsx(book('<row r="1"><c r="A1" s="1"><v>45444</v></c></row>', { styles })));
    expect(cellAt(sheet, 0, 0)).toEqual(cell);
  });

  it('tells rows and columns that are hidden', () => {
    const sheet = only(
      readXlsx(
        book('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', {
          before: '<cols><col min="2" max="3" hidden="true"/></cols>',
        }),
      ),
    );
    expect([...sheet.hiddenRows]).toEqual([0]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  });
});
