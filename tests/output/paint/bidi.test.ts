import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visualOrder } from '../../../src/output/paint/bidi.ts';

const shown = (text: string, direction: 'ltr' | 'rtl', cuts: readonly number[] = []) =>
  visualOrder(text, direction, cuts).map((part) => text.slice(part.start, part.end));

describe('visualOrder', () => {
  it('leaves a line of one direction whole', () => {
    expect(shown('Exports: 23 billion 亿', 'ltr')).toEqual(['Exports: 23 billion 亿']);
    expect(shown('יצוא', 'rtl')).toEqual(['יצוא']);
  });

  it('puts numbers and Latin names in a Hebrew line where its readers look for them', () => {
    expect(shown('יצוא 23 לפי People’s Daily', 'rtl')).toEqual(['People’s Daily', ' לפי ', '23', 'יצוא ']);
  });

  it('puts a Hebrew name in an English line, its number on its left', () => {
    expect(shown('from יצוא 23 on', 'ltr')).toEqual(['from ', '23', 'יצוא ', ' on']);
  });

  it('cuts between runs, from the right in Hebrew', () => {
    expect(shown('אב גד', 'rtl', [3])).toEqual(['גד', 'אב ']);
  });

  it('shows every character once', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', ' ', '1', 'א', 'ב', '%', '(', ')', '\u200e'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        const parts = visualOrder(text, direction).toSorted((a, b) => a.start - b.start);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});
