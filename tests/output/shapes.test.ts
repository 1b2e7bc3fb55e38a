import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check/package.ts';
import { writeFormat } from '../../src/output/formats.ts';
import { theme } from '../charts/henan.ts';
import { drawShapes, shapesDeck } from './shapes.ts';

const WIDTH = 1333;
const options = { pictureWidth: WIDTH };
const drawn = { ltr: await drawShapes(shapesDeck('ltr')), rtl: await drawShapes(shapesDeck('rtl')) };

describe.each(['ltr', 'rtl'] as const)('every kind of shape in a deck that is read %s', (direction) => {
  it('goes into a package that the check accepts, the same each time', async () => {
    const [first] = await writeFormat('pptx', drawn[direction], options);
    const [second] = await writeFormat('pptx', await drawShapes(shapesDeck(direction)), options);
    expect(checkPackage(first?.bytes ?? new Uint8Array())).toEqual([]);
    expect(Buffer.compare(first?.bytes ?? Buffer.of(), second?.bytes ?? Buffer.of(1))).toBe(0);
  });

  it('is painted where it stands, in its colour', async () => {
    const [picture] = await writeFormat('png', drawn[direction], options);
    const image = await loadImage(Buffer.from(picture?.bytes ?? []));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const colorAt = (x: number, y: number) => {
      const [left, top] = [direction === 'ltr' ? x : 13.333 - x, y].map((inch) => Math.round(inch * 100));
      const { data } = context.getImageData(left ?? 0, top ?? 0, 1, 1);
      return Buffer.from(data.slice(0, 3)).toString('hex').toUpperCase();
    };
    const seen = {
      rectangle: colorAt(1, 2),
      ellipse: colorAt(3.3, 2),
      'beside the ellipse': colorAt(2.53, 1.63),
      chevron: colorAt(9.7, 2.05),
      'its notch': colorAt(8.15, 1.65),
      leaf: colorAt(8, 3),
      'the ground of a tile': colorAt(4.6, 3.9),
      'art of the layout': colorAt(3, 7.35),
    };
    expect(seen).toEqual({
      rectangle: theme.colors.tile,
      ellipse: theme.colors.sun,
      'beside the ellipse': theme.colors.background,
      chevron: theme.colors.primary,
      'its notch': theme.colors.primary,
      leaf: theme.colors.secondary,
      'the ground of a tile': theme.colors.hero,
      'art of the layout': theme.colors.lane1,
    });
  });

  it('is on the web page: drawings as vectors, their alt texts and the texts of groups in the order of reading', async () => {
    const [output] = await writeFormat('html', drawn[direction], options);
    const page = Buffer.from(output?.bytes ?? []).toString();
    expect(page).toContain(`fill="#${theme.colors.secondary}"`);
    expect(page).toContain('stroke-dasharray="5 3.5"');
    expect(page).toContain('stroke-linecap="round"');
    const told = [
      'What stands free</',
      'aria-label="Ellipse"',
      'A scale from nothing',
      'NEVs built',
      'over 1.5 million',
      'Plain, ',
    ];
    const places = told.map((part) => page.indexOf(part, page.indexOf('<section')));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const decoration of ['Lanes', 'Tile"']) expect(page).not.toContain(`aria-label="${decoration}`);
    expect(page).toMatch(/<ul><li>.*Plain, /);
  });

  it('is in the PDF and the handout', async () => {
    for (const format of ['pdf', 'handout'] as const) {
      const [output] = await writeFormat(format, drawn[direction], options);
      expect(Buffer.from(output?.bytes.slice(0, 5) ?? []).toString()).toBe('%PDF-');
    }
  });
});

describe('texts of several sizes', () => {
  const texts = (drawn.ltr.slides[0]?.marks ?? []).filter((mark) => mark.kind === 'text');
  const statement = texts.filter(({ y }, _, all) => y === all.find(({ size }) => size === 66)?.y);

  it('stand on one baseline, one beside the other', () => {
    expect(statement.map(({ text, size }) => [text, size])).toEqual([
      ['over ', 24],
      ['1.5', 66],
      [' million vehicles', 24],
    ]);
    for (const [i, { x, width }] of statement.slice(0, -1).entries())
      expect(statement[i + 1]?.x).toBeCloseTo(x + width, 6);
  });

  it('are drawn closer together by shares of their own sizes', () => {
    expect(statement.map(({ spacing }) => spacing)).toEqual([-0.03 * 24, -0.03 * 66, -0.03 * 24]);
  });
});
