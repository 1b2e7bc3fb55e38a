import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInline, replaceAddresses } from '../../src/text/inline.ts';

const runsOf = (text: string) => parseInline(text).runs;

test('reads bold, italic and both, nested and inside Chinese', () => {
  expect(runsOf('a **b** *c* ***d***')).toEqual([
    { text: 'a ' },
    { text: 'b', bold: true },
    { text: ' ' },
    { text: 'c', italic: true },
    { text: ' ' },
    { text: 'd', bold: true, italic: true },
  ]);
  expect(runsOf('**a *b***')).toEqual([
    { text: 'a ', bold: true },
    { text: 'b', bold: true, italic: true },
  ]);
  expect(runsOf('*a **b***')).toEqual([
    { text: 'a ', italic: true },
    { text: 'b', italic: true, bold: true },
  ]);
  expect(runsOf('这是**“重点”**内容')).toEqual([
    { text: '这是' },
    { text: '“重点”', bold: true },
    { text: '内容' },
  ]);
});

test.each([
  '18.8 billion yuan*',
  '18.8 billion yuan* and 3 vehicles*',
  '5 * 3 * 2',
  '2*3*4',
  '**not closed',
  'not opened**',
  '** spaced **',
  '****',
  '[1]',
  '[a] (b)',
  'C:\\dir',
  'a_b_c <b> `code`',
])('keeps %s as it is', (text) => {
  expect(parseInline(text)).toEqual({ runs: [{ text }], problems: [] });
});

test('takes an escaped character literally', () => {
  expect(runsOf('\\*a\\* \\[b\\](c) \\\\')).toEqual([{ text: '*a* [b](c) \\' }]);
});

test('reads web and mail links, with markup in them, around them and brackets in the address', () => {
  expect(runsOf('see [the **full** text](https://en.wikipedia.org/wiki/A_(b)).')).toEqual([
    { text: 'see ' },
    { text: 'the ', href: 'https://en.wikipedia.org/wiki/A_(b)' },
    { text: 'full', href: 'https://en.wikipedia.org/wiki/A_(b)', bold: true },
    { text: ' text', href: 'https://en.wikipedia.org/wiki/A_(b)' },
    { text: '.' },
  ]);
  expect(runsOf('**[write](mailto:a@b.cn)**')).toEqual([
    { text: 'write', bold: true, href: 'mailto:a@b.cn' },
  ]);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', '#slide', 'https://', 'other.html', ''])(
  'keeps the text of a link to %s, drops the link and says so',
  (target) => {
    const { runs, problems } = parseInline(`a [b](${target}) c`);
    expect(runs).toEqual([{ text: 'a b c' }]);
    expect(problems).toEqual([
      `The link 'b' leads to '${target}'; only https://, http:// and mailto: links are allowed.`,
    ]);
  },
);

test('says that a link has no text', () => {
  expect(parseInline('[](https://a.cn)')).toEqual({
    runs: [],
    problems: ["The link to 'https://a.cn' has no text to click on."],
  });
});

test('never throws, and its runs are merged and not empty', () => {
  const markup = fc.string({
    unit: fc.constantFrom('*', '**', '[', ']', '(', ')', '\\', 'a', ' ', '中', 'https://a.cn'),
  });
  fc.assert(
    fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (text) => {
      const { runs } = parseInline(text);
      const looks = runs.map(({ text: _, ...look }) => JSON.stringify([look.bold, look.italic, look.href]));
      expect(runs.every((run) => run.text !== '')).toBe(true);
      expect(looks.every((look, i) => look !== looks[i - 1])).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('gives plain text back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (random) => {
      const text = random.replace(/[*[\\]/gu, '');
      expect(parseInline(text)).toEqual({ runs: text === '' ? [] : [{ text }], problems: [] });
    }),
  );
});

test.each([
  ['[x](https://e.org/a_(b))', 'https://e.org/a_(b)'],
  ["[x](https://e.org/a_(b)?q='c')", 'https://e.org/a_(b)?q=%27c%27'],
  ['[x](https://e.org/?q="a")', 'https://e.org/?q=%22a%22'],
  ['[x](https://e.org/a[1]?b[]=2)', 'https://e.org/a%5B1%5D?b%5B%5D=2'],
  ['[x](https://e.org/a\\)b)', 'https://e.org/a)b'],
  ['[x](https://[::1]/a)', 'https://[::1]/a'],
  ['[see [1] (a)](https://e.org/a)', 'https://e.org/a'],
  ['(as [x](https://e.org/a)s) say', 'https://e.org/a'],
])('leads from %s where its writer meant to', (text, href) => {
  const { runs, problems } = parseInline(text);
  expect(runs.flatMap((run) => run.href ?? [])).toEqual([href]);
  expect(problems).toEqual([]);
});

test('tells of an address that a bracket ends too soon', () => {
  expect(parseInline('[x](https://e.org/a)b)').problems).toEqual([
    "The link 'x' ends at the first `)` that has no partner, before 'b)': write `\\)` within an address.",
  ]);
});

test('reads a row of any length in one go', () => {
  const rows = ['[', '](', '[a](', '*a ', '**a ', '*', '\\', '[x](https://e.org/a) ', '*a* ', '(', ')'];
  for (const row of rows) {
    const text = row.repeat(100_000);
    expect(parseInline(text).runs.length).toBeGreaterThan(0);
    replaceAddresses(text, () => '');
  }
});

test('finds the addresses that are read as such, and nothing else', () => {
  const addresses: string[] = [];
  const text = 'a](b) [x](https://e.org/a_(b)?c) \\[y](z) [w] (v) [u](t';
  const without = replaceAddresses(text, (address) => {
    addresses.push(address);
    return '';
  });
  expect(addresses).toEqual(['(https://e.org/a_(b)?c)']);
  expect(without).toBe('a](b) [x] \\[y](z) [w] (v) [u](t');
});
