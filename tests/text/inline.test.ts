import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInline } from '../../src/text/inline.ts';

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
