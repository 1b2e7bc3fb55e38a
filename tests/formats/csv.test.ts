import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type CsvRow, openCsv } from '../../src/formats/csv.ts';
import { DeckError, type Problem } from '../../src/problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-csv-'));
const file = join(folder, 'people.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const write = (content: string | Uint8Array) => writeFileSync(file, content);

const readAll = async (): Promise<{ header: CsvRow; rows: (CsvRow | Problem)[] }> => {
  const { header, rows } = await openCsv(file);
  const all: (CsvRow | Problem)[] = [];
  for await (const row of rows) all.push(row);
  return { header, rows: all };
};

/** The cells of every row, header first; of a problem its code and its line. */
const read = async (content: string | Uint8Array) => {
  write(content);
  const { header, rows } = await readAll();
  return [header.cells, ...rows.map((row) => ('code' in row ? `${row.code}:${row.line}` : row.cells))];
};

const problemOf = async (path: string): Promise<Problem | undefined> => {
  try {
    await openCsv(path);
  } catch (error) {
    if (error instanceof DeckError) return error.problems[0];
    throw error;
  }
  return undefined;
};

const refused = (content: string | Uint8Array) => {
  write(content);
  return problemOf(file);
};

/** Every character of one, two or four bytes that the tests use, in GB 18030: Node decodes it, but encodes none. */
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>([['𠀀', [0x95, 0x32, 0x82, 0x36]]]);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return (text: string) =>
    Buffer.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
})();

const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with BOM': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE with BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE with BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16 LE without BOM': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16 BE without BOM': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'GB 18030': gb18030,
};
const encodings = Object.entries(ENCODINGS);

describe('a CSV file', () => {
  it('is read with quotes, doubled quotes, and delimiters and line breaks within quotes', async () => {
    expect(await read('name,note\n"Doe, Jane","says ""hi"""\n"two\r\nlines",\n')).toEqual([
      ['name', 'note'],
      ['Doe, Jane', 'says "hi"'],
      ['two\r\nlines', ''],
    ]);
  });

  it.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('is read with lines that end with %s, the last one with or without', async (_name, end) => {
    const table = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(await read(`a,b${end}1,2${end}`)).toEqual(table);
    expect(await read(`a,b${end}1,2`)).toEqual(table);
  });

  it('is read with several kinds of line end, each of which counts as one line', async () => {
    write('a,b\r\n1,"x\ry\nz\r\n"\r2,3\n4,5');
    const { rows } = await readAll();
    expect(rows.map(({ line }) => line)).toEqual([2, 6, 7]);
  });

  it.each(encodings)('is read in %s', async (_name, encode) => {
    expect(await read(encode('姓名\t邮箱\r\n李娜\tli@example.cn\r\n𠀀\té\r\n'))).toEqual([
      ['姓名', '邮箱'],
      ['李娜', 'li@example.cn'],
      ['𠀀', 'é'],
    ]);
  });

  it('is read in the GBK that Excel writes in China, byte by byte', async () => {
    const bytes = Buffer.from('d0d5c3fb2cd3cacfe40d0ad6ece946bbf92c61406578616d706c652e636e0d0a', 'hex');
    expect(await read(bytes)).toEqual([
      ['姓名', '邮箱'],
      ['朱镕基', 'a@example.cn'],
    ]);
  });

  it.each([
    ['a comma', 'name,"a;b;c"\n1,2\n'],
    ['a semicolon', 'name;"a,b,c"\n1;2\n'],
    ['a semicolon', '"first, then ""last"", or both";b\n1;2\n'],
    ['a tab', 'name\tfirst, last; or both\n1\t2\n'],
  ])('is told by its header to have %s between cells', async (_name, content) => {
    expect((await read(content))[1]).toEqual(['1', '2']);
  });

  it('takes the delimiter from Excel’s `sep=` line, which is no row', async () => {
    write('sep=;\r\na,b;c\r\n1;2\r\n');
    const { header, rows } = await readAll();
    expect(header.cells).toEqual(['a,b', 'c']);
    expect(header.line).toBe(2);
    expect(rows).toMatchObject([{ line: 3, cells: ['1', '2'] }]);
    expect(await read('SEP=|\na|b\n1|2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('may have one column', async () => {
    expect(await read('email\na@example.org\n\nb@example.org')).toEqual([
      ['email'],
      ['a@example.org'],
      ['b@example.org'],
    ]);
  });

  it('may have blank rows, and rows of nothing but delimiters, anywhere', async () => {
    expect(await read('\n,,\n  \na,b\n\n , \n1,2\n"",""\n,,,,\n\t\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('has cells without the white space around, within quotes or not', async () => {
    expect(await read('a , b\n  1 ,\t"2, 3" \n" 4\u00a0","　5"\n')).toEqual([
      ['a', 'b'],
      ['1', '2, 3'],
      ['4', '5'],
    ]);
  });

  it('may have quotes within cells that do not begin with one, and text behind quotes', async () => {
    expect(await read('a,b\n5" screen,say "hi"\n"Li, Na" <li@example.cn>,"x"" y" z\n')).toEqual([
      ['a', 'b'],
      ['5" screen', 'say "hi"'],
      ['"Li, Na" <li@example.cn>', '"x"" y" z'],
    ]);
  });

  it('can be read again and again', async () => {
    write('a,b\n1,2\n');
    const { rows } = await openCsv(file);
    for (const _time of [1, 2]) {
      const seen: unknown[] = [];
      for await (const row of rows) seen.push(row);
      expect(seen).toHaveLength(1);
    }
  });
});

describe('a row that cannot be read', () => {
  it('is a problem at its place if it has more cells than the header; the others go on', async () => {
    write('a,b\n1,2,3\n1,2,,\n1,2\n');
    const { rows } = await readAll();
    expect(rows).toMatchObject([
      {
        code: 'ragged-row',
        severity: 'error',
        file,
        line: 2,
        column: 1,
        message: 'This row has 3 cells; the header has 2.',
        hint: 'A cell that holds a comma needs quotes around it.',
      },
      { line: 3, cells: ['1', '2'] },
      { line: 4, cells: ['1', '2'] },
    ]);
  });

  it('is none where what is empty at its end was left out', async () => {
    write('a,b,c\n1\n1,2\n');
    expect((await readAll()).rows).toMatchObject([{ cells: ['1', '', ''] }, { cells: ['1', '2', ''] }]);
  });

  it('costs nothing but itself if its quote is closed by the quote of a later row', async () => {
    expect(await read('a,b\n0,0\n1,"x\n"2",y\n"3",z\n')).toEqual([
      ['a', 'b'],
      ['0', '0'],
      'open-quote:3',
      ['2', 'y'],
      ['3', 'z'],
    ]);
  });

  it('costs nothing but itself if its quote is never closed', async () => {
    expect(await read('a,b\n1,2\n"3,4\n5,6\n7,8')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      'open-quote:3',
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(await read('a,b\n1,"2')).toEqual([['a', 'b'], 'open-quote:2']);
  });

  it('costs nothing but itself if megabytes follow its open quote', async () => {
    const table = await read(`a,b\r\n1,"2\r\n${'3,4\r\n'.repeat(250_000)}`);
    expect(table).toHaveLength(250_002);
    expect(table[1]).toBe('open-quote:2');
    expect(table.at(-1)).toEqual(['3', '4']);
  });

  it('is lost if it is longer than 1 MB, and only then', async () => {
    const [long, tooLong] = ['x'.repeat(1_000_000), 'x'.repeat(3_000_000)];
    expect(await read(`a,b\r\n"${long}",1\r\n${tooLong},2\r\n3,4\r\n`)).toEqual([
      ['a', 'b'],
      [long, '1'],
      'row-too-long:3',
      ['3', '4'],
    ]);
  });

  it('does not make a file slow that has no other rows', async () => {
    const table = await read(`a,b\n${'"x\n'.repeat(5_000)}`);
    expect(table.slice(1)).toEqual(Array.from({ length: 5_000 }, (_, i) => `open-quote:${i + 2}`));
  });

  it('ends the reading if it is the header', async () => {
    expect(await refused('a,"b\n1,2\n')).toMatchObject({ code: 'open-quote', file, line: 1, column: 1 });
  });
});

describe('what is no CSV file', () => {
  it('is a problem with a hint if there is no file, or a folder', async () => {
    expect(await problemOf(join(folder, 'none.csv'))).toMatchObject({
      code: 'missing-file',
      hint: expect.any(String),
    });
    expect(await problemOf(folder)).toMatchObject({ code: 'unreadable-file', hint: expect.any(String) });
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['empty but for a byte order mark', '\uFEFF', 'missing-header'],
    ['blank', ' \r\n,,\r\n', 'missing-header'],
    ['a `sep=` line and nothing else', 'sep=;', 'missing-header'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'not-csv'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-csv'],
    ['invalid in UTF-8 and GB 18030', Buffer.from('a,b\nJosé,1\n', 'latin1'), 'unknown-encoding'],
    ['invalid UTF-8 after a BOM', Buffer.from('efbbbf61ff', 'hex'), 'unknown-encoding'],
    ['half a character of UTF-16', Buffer.from('fffe61000a', 'hex'), 'unknown-encoding'],
    ['UTF-32', Buffer.from('fffe000061000000', 'hex'), 'unknown-encoding'],
    ['bytes with NULs', Buffer.from('a,b\0\n'), 'unknown-encoding'],
  ])('is a problem with a hint if it is %s', async (_name, content, code) => {
    expect(await refused(content)).toMatchObject({
      code,
      severity: 'error',
      file,
      hint: expect.any(String),
    });
  });

  it.each([
    ['Western', Buffer.from('name,city\nMüller,Köln\n', 'latin1')],
    ['Taiwanese', Buffer.from('a96da6572ca971a5730aa7f5ae522ca478a55f0a', 'hex')],
    ['Korean', Buffer.from('c8b8bbe72cc0ccb8a70abbefbcbac0fcc0da2cb1e8b9cec1d80a', 'hex')],
    ['Korean in one name', Buffer.from('436f6d70616e792c4e616d650a53616d73756e672cb1e8b9cec1d80a', 'hex')],
    ['Japanese', Buffer.from('b2f1bcd22cccbec1b00aa5c8a5e8a5bfbcabc6b0bcd62cc5c4c3e6c2c0cfba0a', 'hex')],
    ['Japanese without kana', Buffer.from('4e616d650ac5c4c3e6c2c0cfba0aceebccdab0eccfba0a', 'hex')],
    ['UTF-8 that was cut off', Buffer.from('姓名,邮箱\n李娜,北京\n王芳,上海市').subarray(0, -1)],
  ])('is not taken for Chinese if it is %s, though it decodes as such', async (_name, bytes) => {
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toThrow();
    expect(await refused(bytes)).toMatchObject({ code: 'unknown-encoding' });
  });
});

it.each([
  ['宁德时代,李娜\n比亚迪,王传福\n'],
  ['BYD,倪匡\n'],
  ['CATL,曾毓群\nGWM,魏建军\n'],
  ['比克,褚时健\n理想,李想\n'],
  ['罗森,欧阳娜娜\n'],
])('the Chinese list %j is not taken for Korean or Japanese', async (rows) => {
  const text = `Company,Name\n${rows}`;
  expect(await read(gb18030(text))).toEqual(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  );
});

/** Line and column of an offset, counted as somebody would with a finger. */
const placeIn = (text: string, offset: number) => {
  let [line, column] = [1, 1];
  for (const [character] of text.slice(0, offset).matchAll(/\r\n|[\s\S]/gu)) {
    if (/[\r\n]/.test(character)) [line, column] = [line + 1, 1];
    else column++;
  }
  return { line, column };
};

interface Manner {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotesAll: boolean;
  readonly encoding: (text: string) => Buffer;
}

/** CSV as a correct writer makes it, and the offset of each cell of it. */
const writeCsv = (grid: readonly (readonly string[])[], { delimiter, lineEnd, quotesAll }: Manner) => {
  let text = '';
  const offsets = grid.map((row) => {
    const starts = row.map((cell, index) => {
      if (index > 0) text += delimiter;
      const start = text.length;
      const needsQuotes = quotesAll || /[",;\t\r\n]|^\s|\s$/.test(cell);
      text += needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
      return start;
    });
    text += lineEnd;
    return starts;
  });
  return { text, offsets };
};

const someManner: fc.Arbitrary<Manner> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quotesAll: fc.boolean(),
  encoding: fc.constantFrom(...encodings.map(([, encode]) => encode)),
});
const someCell = fc.string({
  unit: fc.constantFrom('a', '@', ' ', '"', ',', ';', '\t', '\r', '\n', '李', '娜', '，', 'é', '𠀀'),
  maxLength: 8,
});
const someGrid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(someCell, { minLength: width, maxLength: width }), { minLength: 1 }))
  .filter(([header]) => header?.some((cell) => cell.trim() !== '') ?? false);

const expectGrid = async (grid: readonly (readonly string[])[], manner: Manner) => {
  const { text, offsets } = writeCsv(grid, manner);
  const places = offsets.map((row) => row.map((offset) => placeIn(text, offset)));
  write(manner.encoding(text));
  const { header, rows } = await readAll();
  const found = [header, ...rows].map((row) =>
    'code' in row
      ? row
      : { line: row.line, cells: row.cells, places: row.cells.map((_cell, index) => row.placeOf(index)) },
  );
  const expected = grid.map((row, index) => ({
    line: places[index]?.[0]?.line,
    cells: row.map((cell) => cell.trim()),
    places: places[index],
  }));
  expect(found).toEqual(expected.filter(({ cells }) => cells.some((cell) => cell !== '')));
};

describe('whatever is written', () => {
  it('is read back cell by cell, and every cell knows its place', async () => {
    await fc.assert(fc.asyncProperty(someGrid, someManner, expectGrid), { numRuns: 500 });
  });

  it.each(encodings)('is read back from a file of many pieces in %s', async (_name, encoding) => {
    const cell = (row: number, column: number) =>
      '李"娜\r\n,x'.repeat((row * 7919 + column * 104_729) % 97).concat('𠀀y');
    const grid = Array.from({ length: 1_000 }, (_, row) => [cell(row, 0), `é${row}`, cell(row, 1)]);
    const { text } = writeCsv([['a', 'b', 'c'], ...grid], { ...plain, encoding });
    expect(text.length).toBeGreaterThan(500_000);
    expect(await read(encoding(text))).toEqual([['a', 'b', 'c'], ...grid]);
  });

  it('gives rows as wide as the header whose cells stand where they say, or problems; never a fault', async () => {
    const mess = fc.string({
      unit: fc.constantFrom('a', '"', '"', ',', ';', '\t', ' ', '\u3000', '\r', '\n', '李', '""', '",', ',"'),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(mess, async (text) => {
        write(`a,b\n${text}`);
        const lines = `a,b\n${text}`.split(/\r\n|\r|\n/);
        const { rows } = await readAll();
        const numbers = rows.map(({ line = 0 }) => line);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const row of rows) {
          if ('code' in row) continue;
          expect(row.cells).toHaveLength(2);
          for (const [index, cell] of row.cells.entries()) {
            const { line, column } = row.placeOf(index);
            const there = [...(lines[line - 1] ?? '')].slice(column - 1).join('');
            if (cell !== '') expect(there.startsWith('"') || there.startsWith(cell)).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives rows or problems for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        write(bytes);
        if ((await problemOf(file)) === undefined) await readAll();
      }),
    );
  });
});

const plain: Manner = {
  delimiter: ',',
  lineEnd: '\r\n',
  quotesAll: false,
  encoding: ENCODINGS['UTF-8'],
};

/** By what this process has the file open. */
const listOpen = () =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(join('/proc/self/fd', name)) === file;
    } catch {
      return false;
    }
  });
const countOpen = () => listOpen().length;

/** Up to which byte. */
const mostRead = () =>
  Math.max(
    ...listOpen().map((name) =>
      Number(/pos:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${name}`, 'utf8'))?.[1]),
    ),
  );

describe('a stream of rows', () => {
  it.skipIf(!existsSync('/proc/self/fdinfo'))('is read no further than its rows are taken', async () => {
    write(`a,b\n${`1,${'x'.repeat(1_000)}\n`.repeat(20_000)}`);
    const { rows } = await openCsv(file);
    for await (const _row of rows) {
      // All that would be read ahead has been by then.
      await new Promise((done) => setTimeout(done, 50));
      expect(mostRead()).toBeGreaterThan(0);
      expect(mostRead()).toBeLessThan(2_000_000);
      break;
    }
  });

  it.skipIf(!existsSync('/proc/self/fd'))('is closed when it is left early, or never begun', async () => {
    write(`a,b\n${'1,2\n'.repeat(100_000)}`);
    const { rows } = await openCsv(file);
    await vi.waitFor(() => expect(countOpen()).toBe(0));
    for await (const _row of rows) {
      expect(countOpen()).toBe(1);
      break;
    }
    await vi.waitFor(() => expect(countOpen()).toBe(0));
  });
});
