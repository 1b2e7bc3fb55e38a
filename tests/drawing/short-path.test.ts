import { createCanvas, loadImage, SvgExportFlag } from 'canvas';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTS } from '../../src/drawing/path-pen.ts';
import { toOutline } from '../../src/drawing/short-path.ts';
import { registerTestFonts } from '../charts/henan.ts';

const [WIDTH, HEIGHT] = [320, 160];
/** In pixels: half a part for where an outline begins, and half for each point from there. */
const TOLERANCE = 1 / 128 + 1e-9;

beforeAll(registerTestFonts);

const draw = (
  paint: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
): string => {
  const canvas = createCanvas(WIDTH, HEIGHT, SvgExportFlag.ConvertTextToPaths);
  paint(canvas.getContext('2d'));
  return canvas.getContent().toString('utf8');
};

const letters = () =>
  draw((context) => {
    context.font = '24px Arimo';
    context.fillText('Henan 2024: 18.8 billion', 3.3, 40.7);
    context.font = 'bold 31px "Noto Sans SC"';
    context.fillText('河南新能源汽车', 10.1, 90.2);
    context.fillStyle = '#0B3C5D';
    context.fillRect(20.25, 110.5, 200.4, 30);
  });

const pathsIn = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, data = '']) => data);

const VALUES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/** The points that a path goes through, in its own units. */
const pointsOf = (data: string): [number, number][] => {
  const points: [number, number][] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const name = command.toLowerCase();
    const values = [...rest.matchAll(/-?(?:\d*\.)?\d+(?:e-?\d+)?/g)].map(Number);
    const size = VALUES[name] ?? 0;
    for (let at = 0; at < values.length; at += size) {
      const [baseX, baseY] = name === command ? [x, y] : [0, 0];
      const own = values.slice(at, at + size);
      const pairs = name === 'h' ? [own[0] ?? 0, 0] : name === 'v' ? [0, own[0] ?? 0] : own;
      for (let pair = 0; pair < pairs.length; pair += 2) {
        [x, y] = [baseX + (pairs[pair] ?? 0), baseY + (pairs[pair + 1] ?? 0)];
        points.push([x, y]);
      }
      if (name === 'm') [startX, startY] = [x, y];
    }
    if (name === 'z') [x, y] = [startX, startY];
  }
  return points;
};

/** Where lines of no length have been left out, the same point comes twice. */
const expectNear = (before: string, after: string) => {
  const distinct = (points: [number, number][]) =>
    points.filter(([x, y], at) => {
      const [lastX = Number.NaN, lastY = Number.NaN] = points[at - 1] ?? [];
      return Math.abs(x - lastX) > 0.02 || Math.abs(y - lastY) > 0.02 || Number.isNaN(lastX);
    });
  const exact = distinct(pointsOf(before));
  const rounded = distinct(pointsOf(after).map(([x, y]) => [x / 128, y / 128]));
  expect(rounded.length).toBe(exact.length);
  const far = rounded.filter(([x, y], at) => {
    const [exactX = 0, exactY = 0] = exact[at] ?? [];
    return Math.abs(x - exactX) > TOLERANCE || Math.abs(y - exactY) > TOLERANCE;
  });
  expect(far).toEqual([]);
};

/** As an SVG shows it. */
const shorten = (data: string) => {
  const { x, y, path } = toOutline(data);
  return `M${x} ${y}${path}`;
};

describe('toOutline', () => {
  it('moves no point by more than a 128th of a pixel', () => {
    for (const data of pathsIn(letters())) expectNear(data, shorten(data));
  });

  it('moves no point of any outline, however long, for errors do not add up', () => {
    const coordinate = fc.integer({ min: -1_000, max: 9_000 }).map((value) => value / 7);
    const point = fc.tuple(coordinate, coordinate).map((pair) => pair.join(' '));
    const command = fc.oneof(
      point.map((to) => `L${to}`),
      fc.tuple(point, point).map((points) => `Q${points.join(' ')}`),
      fc.tuple(point, point, point).map((points) => `C${points.join(' ')}`),
    );
    const outline = fc
      .tuple(point, fc.array(command, { minLength: 1, maxLength: 60 }))
      .map(([start, commands]) => `M${start}${commands.join('')}Z`);
    fc.assert(
      fc.property(fc.array(outline, { minLength: 1, maxLength: 4 }), (outlines) => {
        const data = outlines.join('');
        expectNear(data, shorten(data));
      }),
    );
  });

  it('looks the same when it is drawn', async () => {
    const svg = letters();
    const short = svg.replace(
      / d="([^"]+)"/g,
      (_, data: string) => ` d="${shorten(data)}" transform="scale(${1 / PARTS})"`,
    );
    const paint = async (text: string) => {
      const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
      context.drawImage(await loadImage(Buffer.from(text)), 0, 0);
      return context.getImageData(0, 0, WIDTH, HEIGHT).data;
    };
    const [before, after] = [await paint(svg), await paint(short)];
    expect(before.some((byte) => byte > 0)).toBe(true);
    const sum = before.reduce((all, byte, at) => all + Math.abs(byte - (after[at] ?? 0)), 0);
    expect(sum / before.length).toBeLessThan(0.1);
  });

  it('writes a letter the same wherever it stands', () => {
    const letterAt = (x: number, y: number) =>
      pathsIn(
        draw((context) => {
          context.font = '24px Arimo';
          context.fillText('l', x, y);
        }),
      ).map((data) => toOutline(data).path);
    expect(letterAt(10.3, 40.9)).toEqual(letterAt(200.77, 80.01));
  });

  it('tells where the outline begins from an origin', () => {
    const { x, y, path } = toOutline('M100.5 200L110 200L110 210Z', { x: 100, y: 201 });
    expect({ x, y, path }).toEqual({ x: 64, y: -128, path: 'h1216v1280z' });
  });

  it('comes back to where an outline began exactly, or LibreOffice tears holes into letters', () => {
    for (const data of pathsIn(letters())) expect(toOutline(data).path).toMatch(/^[mlhvqcz\d -]+$/);
  });

  it('reads numbers with exponents, which Skia writes for what is almost 0', () => {
    expect(shorten('M1e-05 2.5L-3.0517578e-05 10L7.5 10Z')).toBe('M0 320v960h960z');
  });

  it('has no path for spaces', () => {
    expect(toOutline('').path).toBe('');
  });
});
