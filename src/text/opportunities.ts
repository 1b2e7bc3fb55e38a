/** Where a line may end in Latin, Cyrillic and Chinese text, by the pair table of Unicode's line breaking (UAX #14). */

/** The classes in the table's order, each with its characters in hexadecimal; others are left to the library. */
const CLASSES: readonly (readonly [pairs: string, characters: string])[] = [
  // OP, CL, CP: brackets.
  [
    '^^^^^^^^^^^^^^^^^^^',
    '28 5b 7b a1 bf 201a 201e 2045 3008 300a 300c 300e 3010 3014 3016 3018 301a 301d ff08 ff3b ff5b ff5f',
  ],
  [
    '_^^%%^^^^%%___%%%__',
    '7d 2046 3001-3002 3009 300b 300d 300f 3011 3015 3017 3019 301b 301e-301f ff09 ff0c ff0e ff3d ff5d ff60',
  ],
  ['_^^%%^^^^%%%%_%%%__', '29 5d'],
  // QU, GL: quotes, and what sticks to both sides.
  ['^^^%%%^^^%%%%%%%%%%', '22 27 ab bb 2018-2019 201b-201d 201f 2039-203a'],
  ['%^^%%%^^^%%%%%%%%%%', 'a0 2011'],
  // NS, EX, SY, IS: what begins no line.
  ['_^^%%%^^^_____%%%__', '203c-203d 2047-2049 3005 301c 303b-303c 30a0 30fb-30fe ff1a-ff1b'],
  ['_^^%%%^^^_____%%%__', '21 3f ff01 ff1f'],
  ['_^^%%%^^^__%__%%%__', '2f'],
  ['_^^%%%^^^__%%_%%%__', '2c 2e 3a-3b 2044'],
  // PR, PO, NU: numbers with their signs.
  [
    '%^^%%%^^^__%%%%%%__',
    '24 2b 5c a3-a5 b1 20a0-20a6 20a8-20b5 20b7-20ba 20bc-20bd 20bf 2212-2213 ff04 ffe1 ffe5-ffe6',
  ],
  ['%^^%%%^^^__%%_%%%__', '25 a2 b0 2030-2037 20a7 20b6 20bb 20be ff05 ffe0'],
  ['%^^%%%^^^%%%%_%%%__', '30-39'],
  // AL, ID: letters and ideographs.
  [
    '%^^%%%^^^%%%%_%%%__',
    '23 26 2a 3c-3e 40-5a 5e-7a 7e a6-aa ac ae-af b2-b3 b5-ba bc-be c0-17f 400-45f 2015-2017 2020-2023 2038 203b 203e-2043 204a-2055 2057 205c 2150-215f 2190-2193 2200-2211 2214-22ee 22f0-22ff',
  ],
  [
    '_^^%%%^^^_%___%%%__',
    '3003-3004 3006-3007 3012-3013 3020-3029 3030-3034 3036-303a 303d-303f 4e00-9fff ff02-ff03 ff06-ff07 ff0a-ff0b ff0d ff0f-ff19 ff1c-ff1e ff20-ff3a ff3c ff3e-ff5a ff5c ff5e ffe2-ffe4',
  ],
  // IN, HY, BA, BB, B2: dots and dashes.
  ['_^^%%%^^^_____%%%__', '2024-2026 22ef'],
  ['_^^%_%^^^__%__%%%__', '2d'],
  ['_^^%_%^^^_____%%%__', '7c ad 2010 2012-2013 2027 2056 2058-205b 205d-205e 3000'],
  ['%^^%%%^^^%%%%%%%%%%', 'b4'],
  ['_^^%%%^^^_____%%%_^', '2014'],
];

const SPACE = CLASSES.length + 1;

/** The class of each UTF-16 unit, counted from 1; 0 for those that are not told. */
const CLASS_OF = new Uint8Array(0x10000);
CLASS_OF[0x20] = SPACE;
for (const [i, [, characters]] of CLASSES.entries())
  for (const range of characters.split(' ')) {
    const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
    CLASS_OF.fill(i + 1, from, to + 1);
  }

/** The indices at which a next line may begin, with the end of the text; undefined if it has other characters. */
export const findOpportunities = (text: string): number[] | undefined => {
  const found: number[] = [];
  let before = 0;
  let spaced = false;
  for (let i = 0; i < text.length; i++) {
    const after = CLASS_OF[text.charCodeAt(i)] ?? 0;
    if (after === 0 || (after === SPACE && before === 0)) return undefined;
    if (after !== SPACE) {
      const pair = CLASSES[before - 1]?.[0][after - 1];
      if (pair === '_' || (pair === '%' && spaced)) found.push(i);
      before = after;
    }
    spaced = after === SPACE;
  }
  return text === '' ? found : [...found, text.length];
};
