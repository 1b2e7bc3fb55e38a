/** Inputs that have hurt other programs, and how each must end. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { createCanvas } from 'canvas';
import { parse, stringify } from 'yaml';
import type { HostileFiles } from './outcome.ts';

interface Case extends HostileFiles {
  readonly name: string;
  /** `deck`, or the code of a problem that must be among those found. */
  readonly ends: string;
}

const GOOD = readFileSync('tests/fixtures/briefing/article.yaml', 'utf8');
const BRAND = readFileSync('templates/henan/_brand.yml', 'utf8');

/** The example with something done to it as plain data. */
// biome-ignore lint/suspicious/noExplicitAny: damage is done without regard to types
const changed = (change: (article: any) => void): string => {
  const article = parse(GOOD);
  change(article);
  return stringify(article, { aliasDuplicateObjects: false });
};

const withPhoto = (file: string) =>
  changed(({ sections }) => {
    sections[5].photo = { file, alt: 'A photo' };
    sections[5].chart = undefined;
  });

const photo = (name: string, bytes: Uint8Array | string, file: string, ends: string): Case => ({
  name,
  ends,
  article: withPhoto(file),
  files: { [file]: bytes },
});

/** A PNG that says any size and holds hardly anything. */
const png = (width: number, height: number, rows = 1): Uint8Array => {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4);
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A photo as a canvas writes it, or as many of its bytes as are given. */
const whole = (width: number, height: number, bytes = Number.POSITIVE_INFINITY): Uint8Array =>
  createCanvas(width, height).toBuffer('image/png').subarray(0, bytes);

const logo = (name: string, svg: string): Case => ({
  name,
  ends: 'broken-logo',
  article: GOOD,
  brandFiles: { 'logo.svg': svg },
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
const laughs = (levels: number) =>
  Array.from(
    { length: levels },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
  ).join('\n');

export const CASES: readonly Case[] = [
  { name: 'an alias bomb', ends: 'broken-yaml', article: `a0: &a0 [lol]\n${laughs(9)}\n${GOOD}` },
  {
    name: 'ten thousand levels',
    ends: 'too-deep',
    article: `title: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  },
  {
    name: 'two hundred thousand open brackets',
    ends: 'broken-yaml',
    article: `title: ${'['.repeat(200_000)}`,
  },
  {
    name: 'a tag that makes a function',
    ends: 'broken-yaml',
    article: GOOD.replace('brand: henan', 'brand: !!js/function "x"'),
  },
  {
    name: 'a tag of bytes',
    ends: 'wrong-value',
    article: GOOD.replace('brand: henan', 'brand: !!binary aGVuYW4='),
  },
  { name: 'a merge key', ends: 'unknown-key', article: GOOD.replace('brand: henan', '<<: { brand: henan }') },
  {
    name: 'a figure called __proto__',
    ends: 'unknown-key',
    article: GOOD.replace('figures:\n', 'figures:\n  __proto__: { polluted: true }\n'),
  },
  {
    name: 'a prototype among the keys',
    ends: 'unknown-key',
    article: `${GOOD}\n__proto__: { polluted: true }\nconstructor: x\n`,
  },
  {
    name: 'a reference to a prototype',
    ends: 'unknown-figure',
    article: GOOD.replace('{exports}', '{__proto__}'),
  },
  {
    name: 'a unit that every object has',
    ends: 'unknown-unit',
    article: GOOD.replace('unit: maker', 'unit: toString'),
  },
  {
    name: 'a brand that every object has',
    ends: 'unknown-brand',
    article: GOOD.replace('brand: henan', 'brand: constructor'),
  },
  { name: 'an empty file', ends: 'wrong-value', article: '' },
  { name: 'a file of zeros', ends: 'wrong-value', article: '\u0000'.repeat(10_000) },
  { name: 'three megabytes', ends: 'file-too-large', article: `# ${'x'.repeat(3_000_000)}\n${GOOD}` },

  {
    name: 'a title of ten thousand letters',
    ends: 'text-overflow',
    article: changed((a) => {
      a.title = 'x'.repeat(10_000);
    }),
  },
  {
    name: 'a title of ten thousand words',
    ends: 'text-overflow',
    article: changed((a) => {
      a.title = 'word '.repeat(10_000);
    }),
  },
  {
    name: 'a point of ten thousand brackets',
    ends: 'text-overflow',
    article: changed((a) => {
      a.sections[0].points[0] = '['.repeat(10_000);
    }),
  },
  {
    name: 'a point of ten thousand stars',
    ends: 'text-overflow',
    article: changed((a) => {
      a.sections[0].points[0] = '**a *b '.repeat(2_000);
    }),
  },
  {
    name: 'invisible characters',
    ends: 'deck',
    article: changed((a) => {
      a.title = '\u200bA\u202e title\u2066 of\ufeff junk\u2060';
      a.sections[0].message = '\u202eReversed';
    }),
  },
  {
    name: 'control characters',
    ends: 'deck',
    article: changed((a) => {
      a.title = 'A\u0000B\u0001C\u000bD\u001fE\u007fF\u0085G';
      a.organisation = '\u0007bell';
    }),
  },
  {
    name: 'lone surrogates and non-characters',
    ends: 'deck',
    article: GOOD.replace(
      'en: Henan sets its course as a province of new-energy vehicles',
      'en: "\\ud800 A \\udfff title \\uffff\\ufffe"',
    ),
  },
  {
    name: 'emoji and right-to-left text',
    ends: 'deck',
    article: changed((a) => {
      a.title = '👩‍👩‍👧‍👦 שלום العربية 🇨🇳';
      a.sections[0].points[0] = '🚗🚗🚗 مركبات';
    }),
  },
  {
    name: 'markup wherever a text can be',
    ends: 'deck',
    article: changed((a) => {
      const nasty = '&<>"\' ]]> <!-- &amp; {{';
      a.title = nasty;
      a.organisation = nasty;
      a.author = nasty;
      a.keywords = [nasty];
      a.sections[0].topic = nasty;
      a.sections[0].notes = nasty;
      a.figures.exports.label = nasty;
      a.charts.exports.title = nasty;
      a.charts.exports.categories[0].label = nasty;
      a.sources.dahe.publisher = nasty;
    }),
  },
  {
    name: 'a chart title of nothing but line separators',
    ends: 'empty-text',
    article: changed((a) => {
      a.charts.exports.title = '\u2028\u2029';
    }),
  },
  {
    name: 'a title of nothing that can be seen',
    ends: 'empty-text',
    article: changed((a) => {
      a.title = '\u200b\u202e\u0000';
    }),
  },
  {
    name: 'a link that runs a script',
    ends: 'bad-link',
    article: changed((a) => {
      a.sections[0].points[0] = '[x](javascript:alert(1))';
    }),
  },
  {
    name: 'a link to a file',
    ends: 'bad-link',
    article: changed((a) => {
      a.sections[0].points[0] = '[x](file:///etc/passwd)';
    }),
  },
  {
    name: 'a source that runs a script',
    ends: 'wrong-value',
    article: changed((a) => {
      a.sources.dahe.url = 'javascript:alert(1)';
    }),
  },
  {
    name: 'addresses in capitals and other scripts',
    ends: 'deck',
    article: changed((a) => {
      a.sources.dahe.url = 'HTTPS://例え.テスト/ü';
      a.sections[0].points[0] = '[x](HTTP://例え.テスト/ü?q=%) and [y](MAILTO:ä@例え.テスト)';
    }),
  },
  {
    name: 'a character that was lost',
    ends: 'lost-character',
    article: GOOD.replace('en: Henan sets its course', 'en: Henan sets its \ufffd course'),
  },
  {
    name: 'no points',
    ends: 'deck',
    article: changed((a) => {
      a.sections[0].points = [];
    }),
  },
  {
    name: 'no sections',
    ends: 'wrong-value',
    article: changed((a) => {
      a.sections = [];
    }),
  },
  {
    name: 'five hundred sections',
    ends: 'deck',
    article: changed((a) => {
      a.sections = Array.from({ length: 500 }, (_, i) => ({
        id: `s${i}`,
        topic: `Topic {plain: ${i >> 5}}`,
        message: `Message {plain: ${i}}`,
        points: ['First', 'Last'],
      }));
      a.languages = ['en'];
    }),
  },
  {
    name: 'two sections of one id',
    ends: 'duplicate-id',
    article: changed((a) => {
      a.sections[1].id = a.sections[0].id;
    }),
  },
  {
    name: 'five thousand figures',
    ends: 'wrong-value',
    article: changed((a) => {
      for (let i = 0; i < 5_000; i++) a.figures[`f${i}`] = { ...a.figures.exports };
    }),
  },
  {
    name: 'figures in a ring',
    ends: 'figure-ring',
    article: changed((a) => {
      a.figures.exportsPrior.derive = { previous: 'evExportsPrior' };
      a.figures.evExportsPrior.derive = { previous: 'exportsPrior' };
    }),
  },
  {
    name: 'a chain of two hundred figures',
    ends: 'no-growth',
    article: changed((a) => {
      for (let i = 0; i < 200; i++)
        a.figures[`f${i}`] = { label: 'x', derive: { previous: i === 199 ? 'exports' : `f${i + 1}` } };
    }),
  },
  {
    name: 'invisible characters in the words of a unit and of our own',
    ends: 'deck',
    article: changed((a) => {
      a.units.maker.en.other = 'ma\u200bkers\u202e\u0000';
      a.words = { en: { target: 'Tar\u2060get\uFEFF', separator: ' \u0007· ' } };
    }),
  },
  {
    name: 'figures beyond all measure',
    ends: 'chart-overflow',
    article: changed((a) => {
      for (const [figure, value] of [
        [a.figures.exports, 1e308],
        [a.figures.evExports, 5e-324],
      ]) {
        figure.value = value;
        delete figure.printed;
      }
    }),
  },
  {
    name: 'a figure divided by nothing',
    ends: 'no-value',
    article: changed((a) => {
      a.figures.exports.growth = -100;
    }),
  },

  { name: 'a photo from the root', ends: 'missing-file', article: withPhoto('/etc/nothing.jpg') },
  {
    name: 'a photo outside the folder',
    ends: 'outside-content',
    article: withPhoto('../templates/henan/logo.svg'),
  },
  { name: 'a folder as a photo', ends: 'unreadable-file', article: withPhoto('.') },
  { name: 'a name of zeros', ends: 'missing-file', article: withPhoto('a\u0000.jpg') },
  { name: 'a name of ten thousand letters', ends: 'missing-file', article: withPhoto('x'.repeat(10_000)) },
  photo('a page that calls itself a photo', '<html><script>alert(1)</script>', 'a.jpg', 'broken-picture'),
  photo(
    'an SVG with a script that calls itself a photo',
    `${SVG}<script>x</script></svg>`,
    'a.png',
    'broken-picture',
  ),
  photo('an empty photo', '', 'a.jpg', 'broken-picture'),
  photo('half a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'a.jpg', 'broken-picture'),
  photo('a billion pixels', png(40_000, 40_000), 'a.png', 'broken-picture'),
  photo('four billion columns', png(2 ** 32 - 1, 1), 'a.png', 'broken-picture'),
  photo('no pixels', png(0, 0), 'a.png', 'broken-picture'),
  photo('a photo with its pixels missing', png(7_000, 7_000), 'a.png', 'broken-picture'),

  photo('a photo far too small for its place', whole(40, 30), 'a.png', 'small-picture'),
  photo('a photo cut off in its middle', whole(900, 900, 3000), 'a.png', 'broken-picture'),

  logo('a logo that draws nothing', `${SVG}<rect x="200" width="9" height="9"/></svg>`),
  logo('a logo of ten thousand groups', `${SVG}${'<g>'.repeat(10_000)}${'</g>'.repeat(10_000)}</svg>`),
  logo('a mark with a script', `${SVG}<script>alert(1)</script></svg>`),
  logo('a mark that fetches a picture', `${SVG}<image href="https://a.example/x.png"/></svg>`),
  logo('a mark that reads a file', `${SVG}<image href="file:///etc/passwd"/></svg>`),
  logo('a mark that listens', `${SVG}<rect onclick="alert(1)"/></svg>`),
  logo('a mark that fetches a style', `${SVG}<style>@import url(https://a.example/x.css)</style></svg>`),
  logo(
    'a mark with an entity bomb',
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
  ),
  logo('a mark that is no SVG', 'GIF89a'),
  logo('a mark of a megabyte', `${SVG}${'<g/>'.repeat(250_000)}</svg>`),
  {
    name: 'a mark outside the brand',
    ends: 'outside-content',
    article: GOOD,
    brand: BRAND.replace('logo.svg', '../../content/article.yaml'),
  },
  {
    name: 'a brand of white on white',
    ends: 'low-contrast',
    article: GOOD,
    brand: BRAND.replace('ink: "#10262C"', 'ink: "#FFFFFF"'),
  },
  {
    name: 'a brand with charts too faint',
    ends: 'low-contrast',
    article: GOOD,
    brand: BRAND.replace('slate: "#718387"', 'slate: "#E4ECEC"'),
  },
  {
    name: 'a brand with links too faint',
    ends: 'low-contrast',
    article: GOOD,
    brand: BRAND.replace('link: teal', 'link: "#7FB2D9"'),
  },
];
