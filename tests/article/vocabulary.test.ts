import { describe, expect, it } from 'vitest';
import { figureLine, readInline } from './inline.ts';

const codes = (printed: string, growth: number, vocabulary = 'rising: [zoomed*], falling: [cratered]') =>
  readInline({
    figures: [
      figureLine('x', `value: 450e3, unit: vehicle, growth: ${growth}, printed: ${JSON.stringify(printed)}`),
    ],
    message: '{x}',
    more: [`vocabulary: { en: { ${vocabulary} } }`],
  }).codes;

describe('words of direction that the content adds', () => {
  it.each([
    ['sales cratered 12.5 percent to 450,000 vehicles', -12.5, []],
    ['sales cratered 12.5 percent to 450,000 vehicles', 12.5, ['printed-otherwise']],
    ['sales zoomed 12.5 percent to 450,000 vehicles', 12.5, []],
    ['sales zoomed 12.5 percent to 450,000 vehicles', -12.5, ['printed-otherwise']],
  ])('are read in phrases: “%s” of %s', (printed, growth, expected) => {
    expect(codes(printed, growth)).toEqual(expected);
  });
});
