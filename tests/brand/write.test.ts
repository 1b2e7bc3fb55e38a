import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrand } from '../../src/brand/brand.ts';
import { contrast } from '../../src/brand/color.ts';
import { writeBrand } from '../../src/brand/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-brands-'));
mkdirSync(join(folder, 'acme'));

/** Reading tells of every pairing of colours that cannot be read. */
const readDerived = (primary: string, isDark: boolean) => {
  const request = {
    name: 'Acme',
    primary,
    isDark,
    font: 'Arial',
    eastAsian: 'Microsoft YaHei',
    logo: undefined,
  };
  writeFileSync(join(folder, 'acme', '_brand.yml'), writeBrand(request));
  return readBrand('acme', folder);
};

const CORNERS = [
  'FFFF00',
  '000000',
  'FFFFFF',
  'FF0000',
  '00FF00',
  '0000FF',
  '00FFFF',
  'FF00FF',
  '808080',
  '777777',
];

describe.each([false, true])('a brand derived from one colour, for a dark stage: %s', (isDark) => {
  it.each(CORNERS)('is legible for #%s', (primary) => {
    expect(() => readDerived(primary, isDark)).not.toThrow();
  });

  it('is legible for any colour', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => value.toString(16).padStart(6, '0').toUpperCase());
    fc.assert(
      fc.property(color, (primary) => {
        readDerived(primary, isDark);
      }),
      { numRuns: 150 },
    );
  });

  it('stands on the ground that was asked for', () => {
    const { background, text } = readDerived('0A6E6A', isDark).colors;
    expect(contrast(background, isDark ? '000000' : 'FFFFFF')).toBeLessThan(1.5);
    expect(contrast(background, text)).toBeGreaterThan(12);
  });
});

it('a colour that text can have is kept as it was given', () => {
  expect(readDerived('0A4E6A', false).colors.primary).toBe('0A4E6A');
});

it('a colour too light for text is the mark that stands out', () => {
  const { primary, sun } = readDerived('FFFF00', false).colors;
  expect(sun).toBe('FFFF00');
  expect(primary).not.toBe('FFFF00');
});
