import { createCanvas, loadImage, SvgExportFlag } from 'canvas';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shortenPaths } from '../../src/charts/paths.ts';
import { registerTestFonts } from './henan.ts';

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

describe('shortenPaths', () => {
  it('moves no point by more than a 128th of a pixel', () => {
    const svg = letters();
    const [before, after] = [pathsIn(svg), pathsIn(shortenPaths(svg))];
    expect(after.length).toBe(before.length);
    for (const [at, data] of before.entries()) expectNear(data, after[at] ?? '');
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
        const [after = ''] = pathsIn(shortenPaths(`<path fill="#0B3C5D" d="${data}"/>`));
        expectNear(data, after);
      }),
    );
  });

  it('looks the same when it is drawn', async () => {
    const svg = letters();
    const paint = async (text: string) => {
      const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
      context.drawImage(await loadImage(Buffer.from(text)), 0, 0);
      return context.getImageData(0, 0, WIDTH, HEIGHT).data;
    };
    const [before, after] = [await paint(svg), await paint(shortenPaths(svg))];
    expect(before.some((byte) => byte > 0)).toBe(true);
    const sum = before.reduce((all, byte, at) => all + Math.abs(byte - (after[at] ?? 0)), 0);
    expect(sum / before.length).toBeLessThan(0.1);
  });

  it('writes a letter the same wherever it stands', () => {
    const letterAt = (x: number, y: number) =>
      pathsIn(
        shortenPaths(
          draw((context) => {
            context.font = '24px Arimo';
            context.fillText('l', x, y);
          }),
        ),
      ).map((data) => data.replace(/^M-?\d+[ -]\d+/, ''));
    expect(letterAt(10.3, 40.9)).toEqual(letterAt(200.77, 80.01));
  });

  it('comes back to where an outline began exactly, or LibreOffice tears holes into letters', () => {
    for (const data of pathsIn(shortenPaths(letters()))) expect(data).toMatch(/^[Mmlhvqcz\d -]+$/);
  });

  it('reads numbers with exponents, which Skia writes for what is almost 0', () => {
    const short = shortenPaths('<path fill="white" d="M1e-05 2.5L-3.0517578e-05 10L7.5 10Z"/>');
    expect(short).toBe('<path fill="white" d="M0 320v960h960z" transform="scale(0.0078125)"/>');
  });

  it('leaves strokes, gradients and other commands as they are, and nothing of spaces', () => {
    const kept = [
      '<path fill="none" stroke="#0B3C5D" stroke-width="1" d="M0 1.25L2 3"/>\n',
      '<path fill="url(#c1)" d="M0 1.25L2 3Z"/>\n',
      '<path fill="#0B3C5D" d="M0 0A5 5 0 0 1 9 9Z"/>\n',
    ].join('');
    expect(shortenPaths(`${kept}\t<path fill="#0B3C5D" d=""/>\n`)).toBe(kept);
  });
});
