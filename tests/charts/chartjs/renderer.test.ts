import { createCanvas, loadImage } from 'canvas';
import type { ChartConfiguration } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartDrawing } from '../../../src/charts/chart.ts';
import { createChartRenderer } from '../../../src/charts/chartjs/renderer.ts';
import { pixels } from '../../../src/units.ts';
import { registerTestFonts } from '../henan.ts';

const [WIDTH, HEIGHT] = [360, 240];
const renderer = createChartRenderer();

beforeAll(registerTestFonts);

const STILL = { animation: false, responsive: false, devicePixelRatio: 1 } as const;
const labels = ['a', 'b', 'c', 'd', 'e'];
const data = [3, 8, 2, 6, 9];

const configurations: Readonly<Record<string, ChartConfiguration>> = {
  'a curved line with points and an axis': {
    type: 'line',
    data: {
      labels,
      datasets: [{ data, tension: 0.4, borderColor: '#0A6E6A', borderWidth: 4, pointRadius: 6 }],
    },
    options: STILL,
  },
  'a dashed line with a gap': {
    type: 'line',
    data: {
      labels,
      datasets: [{ data: [3, 8, null, 6, 9], borderDash: [7, 3], borderColor: '#333333', borderWidth: 3 }],
    },
    options: STILL,
  },
  'stacked areas': {
    type: 'line',
    data: {
      labels,
      datasets: [
        { data, fill: 'origin', backgroundColor: 'rgba(10, 110, 106, 0.5)', borderColor: '#0A6E6A' },
        {
          data: [1, 2, 3, 2, 1],
          fill: '-1',
          backgroundColor: '#F2AE3D',
          borderColor: '#9A5206',
          tension: 0.3,
        },
      ],
    },
    options: { ...STILL, scales: { y: { stacked: true } } },
  },
  'a doughnut with rounded parts': {
    type: 'doughnut',
    data: {
      labels,
      datasets: [
        { data, backgroundColor: ['#0A6E6A', '#48928C', '#718387', '#F2AE3D', '#10262C'], borderRadius: 6 },
      ],
    },
    options: STILL,
  },
  'scattered points of several styles': {
    type: 'scatter',
    data: {
      datasets: (['circle', 'rectRot', 'star', 'triangle', 'rectRounded', 'crossRot'] as const).map(
        (pointStyle, i) => ({
          data: [{ x: i, y: (i * 7) % 5 }],
          pointStyle,
          pointRadius: 9,
          borderColor: '#10262C',
          backgroundColor: '#48928C',
        }),
      ),
    },
    options: STILL,
  },
  'bubbles, cut off at the edge': {
    type: 'bubble',
    data: {
      datasets: [
        {
          data: [
            { x: 0, y: 0, r: 30 },
            { x: 5, y: 4, r: 15 },
          ],
          backgroundColor: '#48928C',
        },
      ],
    },
    options: { ...STILL, scales: { x: { min: 0, max: 5 }, y: { min: 0, max: 5 } } },
  },
  'rounded bars with turned labels': {
    type: 'bar',
    data: {
      labels: labels.map((label) => `a long name for ${label}`),
      datasets: [{ data, borderRadius: 8, backgroundColor: '#0A6E6A' }],
    },
    options: STILL,
  },
  'a radar': {
    type: 'radar',
    data: {
      labels,
      datasets: [{ data, borderColor: '#0A6E6A', backgroundColor: 'rgba(10, 110, 106, 0.3)' }],
    },
    options: STILL,
  },
};

const drawingOf = (config: ChartConfiguration): ChartDrawing => ({
  width: pixels(WIDTH),
  height: pixels(HEIGHT),
  ground: 'FFFFFF',
  panels: [{ x: 0, y: 0, width: WIDTH, height: HEIGHT, config }],
  under: [],
  over: [],
  isMirrored: false,
});

const white = () => {
  const target = createCanvas(WIDTH, HEIGHT).getContext('2d');
  target.fillStyle = '#FFFFFF';
  target.fillRect(0, 0, WIDTH, HEIGHT);
  return target;
};

const pixelsOf = async (image: Uint8Array | string) => {
  const target = white();
  target.drawImage(await loadImage(Buffer.from(image)), 0, 0, WIDTH, HEIGHT);
  return target.getImageData(0, 0, WIDTH, HEIGHT).data;
};

const compare = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
  const ink = a.reduce((sum, byte) => sum + 255 - byte, 0);
  return { ink, difference: a.reduce((sum, byte, at) => sum + Math.abs(byte - (b[at] ?? 0)), 0) / ink };
};

describe('what Chart.js draws', () => {
  it.each(Object.entries(configurations))('is the same through marks: %s', async (_, config) => {
    const direct = new ChartJSNodeCanvas({ width: WIDTH, height: HEIGHT, backgroundColour: '#FFFFFF' });
    const own = await pixelsOf(direct.renderToBufferSync(structuredClone(config)));
    const { svg, png } = await renderer.render(drawingOf(config));
    const fromSvg = compare(own, await pixelsOf(svg));
    expect(fromSvg.ink).toBeGreaterThan(50_000);
    expect(fromSvg.difference).toBeLessThan(0.1);
    // Twice as large, and made smaller again: softer edges.
    expect(compare(own, await pixelsOf(png)).difference).toBeLessThan(0.2);
  });

  it('is the same bytes twice, and from another renderer', async () => {
    for (const config of Object.values(configurations)) {
      const [first, second] = [
        await renderer.render(drawingOf(config)),
        await renderer.render(drawingOf(config)),
      ];
      const other = await createChartRenderer().render(drawingOf(config));
      expect(second.svg).toBe(first.svg);
      expect(other.svg).toBe(first.svg);
      expect(Buffer.from(second.png).equals(first.png)).toBe(true);
    }
  });
});
