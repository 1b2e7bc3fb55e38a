import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNames, namePart } from '../../src/editions/names.ts';
import { foldName } from '../../src/output/names.ts';

const row = fc.record({
  parts: fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('CATL', 'Catl', '宁德时代', '..', 'a/b', '2', '3'),
    ),
    {
      minLength: 2,
      maxLength: 2,
    },
  ),
  key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8'),
});

describe('the name of an edition', () => {
  it.each([
    ['Li Na', 'Li-Na'],
    ['宁德时代（中国）', '宁德时代-中国'],
    ['../../etc/passwd', 'etc-passwd'],
    ['A:B*C?"<>|', 'A-B-C'],
    ['CON', 'CON'],
    ['ＣＡＴＬ', 'CATL'],
    ['\u202Eevil\u0000', 'evil'],
    ['—', ''],
    ['Ünïcode Ж', 'Ünïcode-Ж'],
  ])('has of %j what every system takes: %j', (text, part) => {
    expect(namePart(text)).toBe(part);
  });

  it('is another one for every row, whatever rows say, and safe', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const nameOf = createNames(rows);
        const names = rows.map(({ parts, key }) => nameOf(parts, key));
        expect(new Set(names.map(foldName)).size).toBe(rows.length);
        for (const name of names) {
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.-]*$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(150);
        }
      }),
    );
  });

  it('does not depend on where in the list a row stands', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(row, { selector: ({ key }) => key })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        ([rows, shuffled]) => {
          const [one, other] = [createNames(rows), createNames(shuffled)];
          const names = new Map(rows.map(({ parts, key }) => [key, one(parts, key)]));
          for (const { parts, key } of shuffled) expect(other(parts, key)).toBe(names.get(key));
        },
      ),
    );
  });

  it('leaves out a number that another row is called by', () => {
    const rows = [['Acme'], ['Acme'], ['Acme', '2'], ['ACME', '3']].map((parts, i) => ({
      parts,
      key: `k${i}`,
    }));
    const nameOf = createNames(rows);
    expect(rows.map(({ parts, key }) => nameOf(parts, key))).toEqual(['Acme', 'Acme.4', 'Acme.2', 'ACME.3']);
  });

  it('is none that another has together with its format', () => {
    const rows = [['Acme', 'handout'], ['Acme']].map((parts, i) => ({ parts, key: `k${i}` }));
    const nameOf = createNames(rows, ['.pdf', '.handout.pdf']);
    expect(rows.map(({ parts, key }) => nameOf(parts, key))).toEqual(['Acme.handout.2', 'Acme']);
  });

  it('numbers rows of one name, also those that say the very same', () => {
    const duplicates = ['b', 'a', 'a'].map((key) => ({ parts: ['CATL', 'Li Na'], key }));
    const nameOf = createNames(duplicates);
    expect(duplicates.map(({ parts, key }) => nameOf(parts, key))).toEqual([
      'CATL.Li-Na.3',
      'CATL.Li-Na',
      'CATL.Li-Na.2',
    ]);
  });
});
