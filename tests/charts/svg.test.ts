import { createCanvas, loadImage } from 'canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/kinds.ts';
import { createRecorder, type Recorder, replay } from '../../src/charts/recording.ts';
import { renderChart } from '../../src/charts/render.ts';
import { writeSvg } from '../../src/charts/svg.ts';
import { context, exportsChart, registerTestFonts, targetsChart } from './henan.ts';

const [WIDTH, HEIGHT] = [320, 160];
const FONT = '20px "Arimo", "Noto Sans SC"';

type Paint = (context: ReturnType<Recorder['canvas']['getContext']>) => void;

const record = (paint: Paint) => {
  const { canvas, recording } = createRecorder(WIDTH, HEIGHT);
  paint(canvas.getContext('2d'));
  return recording;
};

const toSvg = (paint: Paint) => writeSvg(record(paint), WIDTH, HEIGHT);

const white = () => {
  const target = createCanvas(WIDTH, HEIGHT).getContext('2d');
  target.save();
  target.fillStyle = '#FFFFFF';
  target.fillRect(0, 0, WIDTH, HEIGHT);
  target.restore();
  return target;
};
const pixelsOf = (target: ReturnType<typeof white>) => target.getImageData(0, 0, WIDTH, HEIGHT).data;

const differenceOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, byte, at) => sum + Math.abs(byte - (b[at] ?? 0)), 0) / (255 * a.length);

/** The share of all channels by which two pictures differ, and what is shown at all. */
const compare = async (paint: Paint) => {
  const [drawn, shown] = [white(), white()];
  replay(record(paint), drawn);
  shown.drawImage(await loadImage(Buffer.from(toSvg(paint))), 0, 0);
  const [a, b] = [pixelsOf(drawn), pixelsOf(shown)];
  return { difference: differenceOf(a, b), ink: a.filter((byte) => byte < 255).length / a.length };
};

beforeAll(registerTestFonts);

const drawings: Readonly<Record<string, Paint>> = {
  'an area within a part': (target) => {
    target.beginPath();
    target.rect(20, 10, 100, 80);
    target.clip();
    target.fillStyle = '#0B7A75';
    target.beginPath();
    target.rect(10, 30, 200, 20);
    target.fill();
  },
  'a ring within parts of parts': (target) => {
    target.save();
    target.beginPath();
    target.rect(0, 20, 300, 120);
    target.clip();
    target.beginPath();
    target.rect(30, 0, 100, 160);
    target.clip();
    target.fillStyle = '#51626C';
    target.beginPath();
    target.rect(20, 10, 200, 140);
    target.rect(40, 30, 80, 100);
    target.fill('evenodd');
    target.restore();
    target.fillRect(160, 50, 40, 50);
  },
  'a dashed frame and a line': (target) => {
    target.save();
    target.strokeStyle = '#0B7A75';
    target.lineWidth = 2;
    target.setLineDash([6, 4]);
    target.strokeRect(21, 31, 200, 100);
    target.restore();
    target.beginPath();
    target.moveTo(10, 150.5);
    target.lineTo(310, 150.5);
    target.stroke();
  },
  'texts of two fonts, set from each side': (target) => {
    target.font = `bold ${FONT}`;
    target.fillStyle = '#12303F';
    target.fillText('¥18.8 billion', 10, 40);
    target.textAlign = 'center';
    target.fillText('新能源 NEV', 160, 80);
    target.textAlign = 'end';
    target.textBaseline = 'middle';
    target.fillText('2024 – 2025', 300, 120);
  },
  'a text that is condensed to its room, and one from right to left': (target) => {
    target.font = FONT;
    target.fillText('condensed to its room', 10, 40, 90);
    target.direction = 'rtl';
    target.textAlign = 'start';
    target.fillText('יצוא 2024', 300, 90);
  },
};

describe('writeSvg', () => {
  it.each(Object.entries(drawings))('shows %s as a canvas does', async (_, paint) => {
    const { difference, ink } = await compare(paint);
    expect(ink).toBeGreaterThan(0.004);
    // A canvas makes the edges of letters a little stronger.
    expect(difference).toBeLessThan(ink * 0.15);
  });

  it('shows the same text the same way wherever it stands, and whatever was drawn before', () => {
    const textAt = (x: number, text = '2024年 value'): Paint => {
      return (target) => {
        target.font = FONT;
        target.fillText(text, x, 50);
      };
    };
    const pathOf = (paint: Paint) => / d="M-?\d+[ -]\d+([^"]+)"/.exec(toSvg(paint))?.[1];
    const first = pathOf(textAt(10));
    for (let i = 0; i < 2_100; i++) toSvg(textAt(20, `text ${i}`));
    expect(first).toMatch(/^[mlhvqcz\d -]{100,}$/);
    expect(pathOf(textAt(200.3))).toBe(first);
  });

  it('leaves out what cannot be seen', () => {
    const svg = toSvg((target) => {
      target.fillText('   ', 10, 40);
      target.beginPath();
      target.rect(0, 0, 10, 10);
      target.clip();
      target.fillRect(20, 20, 10, 10);
    });
    expect(svg).not.toMatch(/<(path|rect)/);
  });

  it.each<[string, Paint, RegExp]>([
    ['an arc', (target) => target.arc(10, 10, 5, 0, 3), /arc/],
    ['a transparent color', (target) => Reflect.set(target, 'fillStyle', 'rgba(0,0,0,0.5)'), /color rgba/],
    ['a gradient', (target) => Reflect.set(target, 'fillStyle', {}), /object/],
    ['a property of no chart', (target) => Reflect.set(target, 'globalAlpha', 0.5), /globalAlpha/],
    [
      'a text that is cut off',
      (target) => {
        target.rect(0, 0, 10, 10);
        target.clip();
        target.fillText('cut', 0, 10);
      },
      /text that is cut off/,
    ],
  ])('refuses %s rather than show something else', (_, paint, message) => {
    expect(() => toSvg(paint)).toThrow(message);
  });

  it.each([exportsChart, targetsChart])('cuts no text of a chart off, however wide: $kind', async (chart) => {
    const { svg, png } = await renderChart(drawChart(chart, context('en', { width: 1280, height: 700 })));
    const [fromSvg, fromPng] = await Promise.all([svg, png].map((data) => loadImage(Buffer.from(data))));
    if (!fromSvg || !fromPng) throw new Error('Both can be read');
    const shown = [fromSvg, fromPng].map((image) => {
      const target = white();
      target.drawImage(image, 0, 0, WIDTH, HEIGHT);
      return pixelsOf(target);
    });
    expect(differenceOf(shown[0] ?? [], shown[1] ?? [])).toBeLessThan(0.01);
  });
});
