import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { expect, test } from 'vitest';
import { breakLines, cutRuns, fillLines, linesOf, measurePieces } from '../../src/text/break.ts';
import type { Run } from '../../src/text/runs.ts';
import { mixedText } from './samples.ts';

/** Every character one em wide: widths can be counted. */
const count = (text: string) => [...text].length;
const linesIn = (runs: readonly Run[], width: number) => breakLines(runs, width, count);
const texts = (lines: readonly Run[][]) => lines.map((line) => line.map((run) => run.text).join(''));

const someRuns = fc
  .array(fc.tuple(mixedText, fc.boolean()), { maxLength: 4 })
  .map((parts) => parts.map(([text, bold]): Run => (bold ? { text, bold } : { text })));

test('fills lines greedily and leaves out the spaces at their ends', () => {
  const { lines, widest } = linesIn([{ text: 'one two three  four' }], 7);
  expect(texts(lines)).toEqual(['one two', 'three', 'four']);
  expect(widest).toBe(7);
});

test('keeps run boundaries, and words together that run across them', () => {
  const { lines } = linesIn([{ text: 'a st' }, { text: 'rong w', bold: true }, { text: 'ord' }], 6);
  expect(lines).toEqual([
    [{ text: 'a' }],
    [{ text: 'st' }, { text: 'rong', bold: true }],
    [{ text: 'w', bold: true }, { text: 'ord' }],
  ]);
});

test('leaves a word that is too wide on a line of its own and tells its width', () => {
  const { lines, widest } = linesIn([{ text: 'an extraordinary word' }], 5);
  expect(texts(lines)).toEqual(['an', 'extraordinary', 'word']);
  expect(widest).toBe(13);
});

test('does not break at a no-break space, nor between a number and its per cent', () => {
  expect(texts(linesIn([{ text: 'up 23\u00a0billion' }], 8).lines)).toEqual(['up', '23\u00a0billion']);
  expect(texts(linesIn([{ text: 'up by 22.3%' }], 10).lines)).toEqual(['up by', '22.3%']);
});

test('breaks at a newline and gives no runs one empty line', () => {
  expect(texts(linesIn([{ text: 'a\nb' }], 9).lines)).toEqual(['a', 'b']);
  expect(linesIn([], 9)).toEqual({ lines: [[]], widest: 0 });
});

test('breaks Chinese between characters, but starts no line with a closing mark', () => {
  expect(texts(linesIn([{ text: '河南新能源汽车，产业。' }], 7).lines)).toEqual([
    '河南新能源汽',
    '车，产业。',
  ]);
  const chinese = fc.string({ unit: fc.constantFrom('河', '南', '新', '能', '。', '，', '」', '「', '150') });
  fc.assert(
    fc.property(chinese, fc.integer({ min: 1, max: 12 }), (text, width) => {
      const later = texts(linesIn([{ text }], width).lines).slice(1);
      expect(later.filter((line) => /^[。，」]/u.test(line))).toEqual([]);
    }),
  );
});

test('breaks Thai between its words, which no space parts, and never within one', () => {
  const words = ['การ', 'ส่งออก', 'รถยนต์', 'เพิ่ม', 'ขึ้น'];
  const { lines } = linesIn([{ text: words.join('') }], 9);
  expect(lines.length).toBeGreaterThan(1);
  expect(texts(lines).join('')).toBe(words.join(''));
  for (const line of texts(lines)) expect(line).toMatch(/^[\u0E01-\u0E30\u0E40-\u0E44]/);
});

test('joins runs of one look within a line, and keeps no-break spaces at its end', () => {
  expect(
    linesIn([{ text: 'one ' }, { text: 'two' }, { text: ' three\u00a0', italic: true }], 8).lines,
  ).toEqual([[{ text: 'one two' }], [{ text: 'three\u00a0', italic: true }]]);
});

test('a text cut and measured once breaks at every width as one that is cut anew', () => {
  fc.assert(
    fc.property(someRuns, fc.array(fc.integer({ min: 1, max: 30 })), (runs, rooms) => {
      const cut = cutRuns(runs);
      const widths = measurePieces(cut, count);
      for (const room of rooms) {
        const filled = fillLines(cut, widths, room);
        expect({ lines: linesOf(cut, filled), widest: filled.widest }).toEqual(linesIn(runs, room));
      }
    }),
  );
});

test('lines joined give the text back but for spaces', () => {
  fc.assert(
    fc.property(someRuns, fc.integer({ min: 1, max: 30 }), (runs, width) => {
      const joined = texts(linesIn(runs, width).lines).join('');
      const whole = runs.map((run) => run.text).join('');
      expect(joined.replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
    }),
  );
});

test('every line is as wide as asked for at most, unless it is one unbreakable word', () => {
  fc.assert(
    fc.property(someRuns, fc.integer({ min: 1, max: 30 }), (runs, width) => {
      const { lines, widest } = linesIn(runs, width);
      for (const line of texts(lines)) {
        expect(count(line)).toBeLessThanOrEqual(widest);
        const wordEnd = new LineBreaker(line).nextBreak()?.position ?? 0;
        expect(count(line) <= width || wordEnd === line.length).toBe(true);
      }
    }),
  );
});
