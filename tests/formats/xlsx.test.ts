import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { columnName, type Workbook, writeXlsx } from '../../src/formats/xlsx/write.ts';

const book: Workbook = {
  sheet: 'Data',
  rows: [
    [' ', 'Exports & <more>', 'Growth', null, 'Source'],
    ['全部汽车', 23e9, null, null, '人民网 "日报"'],
    [
      'Cars',
      18_806_214_227.309895,
      { formula: 'B3/2', value: 9_403_107_113.65 },
      null,
      { formula: 'A3&"*"', value: 'Cars*' },
    ],
  ],
  codes: [undefined, '#,##0.0,,,"*"'],
  widths: [20, 12, 12, 4, 30],
  table: { columns: 3, rows: 3 },
};

describe('a workbook', () => {
  it('has the same bytes on every machine and day', () => {
    const bytes = writeXlsx(book);
    expect(Buffer.from(writeXlsx(book)).equals(bytes)).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"d184e1f647f7f157"`,
    );
  });

  it('is read by another program as it was written', async () => {
    const { sheets } = await readXlsx(writeXlsx(book));
    expect(sheets.map(({ name }) => name)).toEqual(['Data']);
    const [first, second, third] = sheets[0]?.rows ?? [];
    expect(first?.slice(0, 3)).toEqual([' ', 'Exports & <more>', 'Growth']);
    expect(second?.[1]).toBe(23e9);
    expect(second?.[4]).toBe('人民网 "日报"');
    expect(third?.slice(0, 3)).toEqual(['Cars', 18_806_214_227.309895, 9_403_107_113.65]);
  });

  it('names columns as programs do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
