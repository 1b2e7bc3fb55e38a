import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../../src/formats/yaml/edit.ts';

const set = (
  text: string,
  values: Readonly<Record<string, string>> = { sha256: '00', taken: '2024-11-12' },
) => editYaml(text, [{ path: ['a', 'data'], values }]);

describe('editYaml', () => {
  it.each([
    [
      'a: { data: { file: x.csv } } # why\n',
      'a: { data: { file: x.csv, sha256: "00", taken: "2024-11-12" } } # why\n',
    ],
    ['a:\n  data: { file: x.csv, }\n', 'a:\n  data: { file: x.csv, sha256: "00", taken: "2024-11-12", }\n'],
    [
      'a:\n  data:\n    file: x.csv # here\n  b: 1\n',
      'a:\n  data:\n    file: x.csv # here\n    sha256: "00"\n    taken: "2024-11-12"\n  b: 1\n',
    ],
    [
      'a:\r\n  data:\r\n    columns: { period: A, value: B }\r\n\r\n# next\r\nb: 1\r\n',
      'a:\r\n  data:\r\n    columns: { period: A, value: B }\r\n    sha256: "00"\r\n    taken: "2024-11-12"\r\n\r\n# next\r\nb: 1\r\n',
    ],
    [
      'a: { data: { sha256: "ff", file: x.csv, taken: 2024-01-01 } }',
      'a: { data: { sha256: "00", file: x.csv, taken: "2024-11-12" } }',
    ],
    [
      'a:\n  data:\n    columns:\n      period: A\n      value: B\n    sha256: ff\n',
      'a:\n  data:\n    columns:\n      period: A\n      value: B\n    sha256: "00"\n    taken: "2024-11-12"\n',
    ],
    [
      'a:\n  data:\n    file: x.csv',
      'a:\n  data:\n    file: x.csv\n    sha256: "00"\n    taken: "2024-11-12"',
    ],
  ])('changes nothing but what it sets: %j', (text, edited) => {
    expect(set(text)).toBe(edited);
  });

  it('makes several edits', () => {
    const text = 'a:\n  data: { x: 1 }\n  b:\n    x: 1\nc: 2\n';
    const edits = [
      { path: ['a', 'data'], values: { y: '1' } },
      { path: ['a', 'b'], values: { x: '5', y: '2' } },
    ];
    expect(editYaml(text, edits)).toBe('a:\n  data: { x: 1, y: "1" }\n  b:\n    x: "5"\n    y: "2"\nc: 2\n');
  });

  it.each(['a: 1', 'a: { data: x.csv }', 'b: &b { file: x }\na: { data: *b }', 'a: { data: {} }'])(
    'leaves alone what is no map of its own: %j',
    (text) => {
      expect(set(text)).toBeUndefined();
    },
  );

  it('reads back as what was set, whatever else there is', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.dictionary(word, word, { minKeys: 1, maxKeys: 4 }),
        fc.dictionary(word, fc.string({ maxLength: 8 }), { minKeys: 1, maxKeys: 3 }),
        fc.boolean(),
        fc.constantFrom('', ' # a remark'),
        (own, values, flow, remark) => {
          const pairs = Object.entries(own).map(([key, value]) => `"${key}": "${value}"`);
          const text = flow
            ? `a:\n  data: { ${pairs.join(', ')} }${remark}\nz: 1\n`
            : `a:\n  data:\n${pairs.map((pair) => `    ${pair}${remark}\n`).join('')}z: 1\n`;
          expect(parse(set(text, values) ?? '')).toEqual({ a: { data: { ...own, ...values } }, z: 1 });
        },
      ),
    );
  });
});
