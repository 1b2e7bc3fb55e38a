import { describe, expect, it } from 'vitest';
import { UnfitWorkbook } from '../../../src/formats/spreadsheet/package.ts';
import { cellAt } from '../../../src/formats/spreadsheet/sheet.ts';
import { readCsvSheet, readJsonSheet } from '../../../src/formats/spreadsheet/text-tables.ts';

const csv = (text: string) => readCsvSheet('a.csv', new TextEncoder().encode(text));

describe('a CSV file', () => {
  it('is a sheet whose cells have lines and columns', () => {
    const sheet = csv('sep=;\nMonat;Wert\n"Juni\n2024";"1.234,5"\n');
    expect(cellAt(sheet, 1, 0)).toEqual({ kind: 'text', text: 'Juni\n2024' });
    expect(cellAt(sheet, 1, 1)).toEqual({ kind: 'text', text: '1.234,5' });
    expect(sheet.placeOf?.(1, 1)).toEqual({ line: 4, column: 7 });
  });

  it('is read in the encodings of Excel', () => {
    const sheet = readCsvSheet('a.csv', new Uint8Array([0xff, 0xfe, ...Buffer.from('月\t1\n', 'utf16le')]));
    expect(cellAt(sheet, 0, 0)).toEqual({ kind: 'text', text: '月' });
  });

  it('is refused with a quote that is not closed', () => {
    expect(() => csv('a,b\n"c,d\ne,f\n')).toThrow(UnfitWorkbook);
  });
});

describe('a JSON file', () => {
  it.each([
    [
      '[{"period":"2024","value":5},{"value":6,"period":"2025"}]',
      [
        ['period', 'value'],
        ['2024', 5],
        ['2025', 6],
      ],
    ],
    [
      '[["2024",5],["2025",null]]',
      [
        ['2024', 5],
        ['2025', undefined],
      ],
    ],
    [
      '{"2024":5,"2025":"n/a"}',
      [
        ['2024', 5],
        ['2025', 'n/a'],
      ],
    ],
  ])('is a table: %s', (text, rows) => {
    const sheet = readJsonSheet(text);
    for (const [row, cells] of rows.entries())
      for (const [column, expected] of cells.entries()) {
        const cell = cellAt(sheet, row, column);
        expect(cell && 'value' in cell ? cell.value : cell && 'text' in cell ? cell.text : undefined).toBe(
          expected,
        );
      }
  });

  it.each(['', '{', '5', '[1, 2]', '[]', 'null'])('is refused where it is none: %s', (text) => {
    expect(() => readJsonSheet(text)).toThrow(UnfitWorkbook);
  });
});
