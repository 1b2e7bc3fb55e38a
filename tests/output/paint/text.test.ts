import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { readBrand } from '../../../src/brand/brand.ts';
import { placeText } from '../../../src/output/paint/text.ts';
import { cssFont } from '../../../src/text/fonts.ts';
import { createMeasure } from '../../../src/text/measure.ts';
import type { TextStyle } from '../../../src/text/styles.ts';
import { points } from '../../../src/units.ts';
import { addedFont, SCRIPTS } from '../../text/samples.ts';

const theme = readBrand('henan', 'templates');
const style: TextStyle = {
  font: 'body',
  size: points(20),
  color: 'text',
  bold: false,
  lineSpacing: 1,
  letterSpacing: 0,
  spaceBefore: points(0),
  bullet: false,
};
const withAdded = { ...theme, fonts: { heading: addedFont, body: addedFont } };

const place = (text: string, isAdded: boolean) => {
  const scene = { theme: isAdded ? withAdded : theme, direction: 'ltr', measure: createMeasure() } as const;
  const lines = placeText(
    [{ lines: [[{ text }]], style }],
    { x: 0, y: 0, w: 900, h: 50 },
    'start',
    'top',
    scene,
  );
  return lines.flat().flatMap(({ marks }) => marks);
};

describe.each([false, true])('a painted text, with fonts that the content names: %s', (isAdded) => {
  it.each([...SCRIPTS, 'a → b ⚠ c', 'ASCII only', '汽车 ไทย NEV'])(
    'is as wide as it was measured: %s',
    (text) => {
      const context = createCanvas(1, 1).getContext('2d');
      for (const mark of place(text, isAdded)) {
        context.font = cssFont(mark, 1000);
        expect((context.measureText(mark.text).width / 1000) * mark.size, mark.text).toBeCloseTo(
          mark.width,
          3,
        );
      }
    },
  );
});

describe('a letter that no font has', () => {
  it('is painted as a box, and as itself once a font is named', () => {
    expect(place('ไทย', false).map(({ text }) => text)).toEqual(['□□□']);
    expect(place('ไทย', true).map(({ text }) => text)).toEqual(['ไทย']);
  });
});
