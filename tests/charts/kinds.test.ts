import { beforeAll, describe, expect, it } from 'vitest';
import { createChartRenderer } from '../../src/charts/chartjs/renderer.ts';
import { layOutPlan } from '../../src/charts/draw.ts';
import {
  type Chart,
  chartSchema,
  describeChart,
  drawChart,
  findChartFaults,
  planChart,
} from '../../src/charts/kinds.ts';
import { findCollisions } from '../../src/charts/layout/collisions.ts';
import { registerTestFonts } from './henan.ts';
import { SAMPLES, sampleContext } from './samples.ts';

const WIDE = { width: 1160, height: 440 };
const renderer = createChartRenderer();
const context = sampleContext('en', WIDE);
const samples = Object.entries(SAMPLES);

beforeAll(registerTestFonts);

describe.each(samples)('%s', (name, chart) => {
  it('is a plan of plain data, as the golden says', async () => {
    const plan = planChart(chart, context);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(JSON.stringify(plan)).not.toMatch(/#[\dA-F]{6}|null,"y"/i);
    await expect(`${JSON.stringify(plan, null, 2)}\n`).toMatchFileSnapshot(
      `../golden/charts/plans/${name.replace(/\W+/g, '-')}.json`,
    );
  });

  it('takes what the schema takes', () => {
    expect(chartSchema.safeParse(chart).success).toBe(true);
  });

  it('has nothing wrong, and every label in its own place', () => {
    expect(findChartFaults(chart, context)).toEqual([]);
    const { labels, obstacles, scene } = layOutPlan(planChart(chart, context), context);
    expect(findCollisions(labels, obstacles, scene.setter, WIDE)).toEqual({
      outside: [],
      touching: [],
      covered: [],
    });
  });

  it('says every value in its alt text', () => {
    const said = describeChart(chart, context);
    const words = planChart(chart, context).series.flatMap(({ values }) =>
      values.map((value) => value.words),
    );
    for (const value of words) expect(said).toContain(value);
  });

  it('is drawn the same twice, without a number that is none', async () => {
    const drawing = drawChart(chart, context);
    const first = await renderer.render(drawing);
    const second = await renderer.render(drawing);
    expect(second.svg).toBe(first.svg);
    expect(Buffer.from(second.png).equals(first.png)).toBe(true);
    expect(first.svg).not.toMatch(/NaN|Infinity|clipPath|<text/);
    expect(first.svg.length).toBeLessThan(160_000);
  });

  it('is turned round for readers from right to left', () => {
    const drawing = drawChart(chart, { ...context, direction: 'rtl' });
    const [ltr, rtl] = [renderer.draw({ ...drawing, isMirrored: false }), renderer.draw(drawing)];
    expect(rtl.length).toBe(ltr.length);
    for (const [i, mark] of ltr.entries()) {
      const turned = rtl[i];
      if (mark.kind === 'rectangle' && turned?.kind === 'rectangle')
        expect(turned.x).toBeCloseTo(WIDE.width - mark.x - mark.w);
      if (mark.kind === 'text' && turned?.kind === 'text') expect(turned.text).toBe(mark.text);
    }
  });

  it.each(['background', 'tile', 'deep'] as const)('stands on the ground that it is told: %s', (ground) => {
    const drawing = drawChart(chart, { ...context, ground });
    const plain = drawChart(chart, context);
    expect(drawing.ground === plain.ground).toBe(ground === 'background');
    // The ground itself is left free.
    const whole = renderer
      .draw(drawing)
      .filter((mark) => mark.kind === 'rectangle' && mark.w >= WIDE.width && mark.h >= WIDE.height);
    expect(whole).toEqual([]);
  });
});

const faultsOf = (chart: Chart, size = WIDE) =>
  findChartFaults(chart, sampleContext('en', size)).map(({ code }) => code);

describe('what is not so is refused', () => {
  it.each<[string, Chart, string]>([
    [
      'steps that do not add up',
      {
        kind: 'waterfall',
        title: 't',
        from: 'exportsPrior',
        to: 'exports',
        steps: [{ label: 'a', value: 'evExports' }],
      },
      'parts-and-whole',
    ],
    [
      'parts that are more than their whole',
      { kind: 'doughnut', title: 't', parts: [{ value: 'shareNev' }, { value: 'growthEv' }] },
      'parts-and-whole',
    ],
    [
      'a total that its parts do not add up to',
      {
        kind: 'stacked',
        title: 't',
        categories: [{ label: '2021', values: ['cars2021', 'buses2021'] }],
        totals: ['total2021'],
      },
      'parts-and-whole',
    ],
    [
      'a ring with a missing part',
      { kind: 'doughnut', title: 't', parts: [{ value: 'part0' }, { value: null }] },
      'missing-part',
    ],
    [
      'a share of more than the whole',
      { kind: 'share', title: 't', shares: [{ value: 'growthNev' }] },
      'no-share',
    ],
    [
      'a share that is no percentage',
      { kind: 'share', title: 't', shares: [{ value: 'exports' }] },
      'no-share',
    ],
    [
      'a second unit without an axis of its own',
      {
        kind: 'combo',
        title: 't',
        categories: [
          { label: '2022', values: ['exports2022'] },
          { label: '2023', values: ['exports2023'] },
        ],
        line: { label: 'Share', values: ['shareNev', 'shareEv'] },
      },
      'mixed-units',
    ],
    [
      'times that run backwards',
      { kind: 'line', title: 't', series: [{ values: ['exports2023', 'exports2022'] }] },
      'unordered-times',
    ],
    [
      'a gap in an area that others are stacked on',
      {
        kind: 'area',
        title: 't',
        stacked: true,
        series: [{ values: ['cars2021', null] }, { values: ['buses2021', 'buses2022'] }],
      },
      'gap-in-stack',
    ],
    [
      'slopes between different times',
      {
        kind: 'slope',
        title: 't',
        rows: [
          { label: 'a', values: ['exportsPrior', 'exports'] },
          { label: 'b', values: ['exports2022', 'exports2023'] },
        ],
      },
      'unequal-periods',
    ],
    [
      'something said of a mark that is not there',
      {
        kind: 'bar',
        title: 't',
        rows: [{ value: 'exports' }],
        annotations: [{ note: 'x', at: 'evExports' }],
      },
      'no-mark',
    ],
    [
      'growth per year within one year',
      {
        kind: 'columns',
        title: 't',
        categories: [{ label: 'a', values: ['evExports', 'exports'] }],
        annotations: [{ cagr: ['evExports', 'exports'] }],
      },
      'no-growth',
    ],
  ])('%s', (_, chart, code) => {
    expect(faultsOf(chart)).toContain(code);
  });

  it('more rows than can be read, with what to do', () => {
    const rows = Array.from({ length: 40 }, () => ({ label: 'A row of many', value: 'exports' }));
    const [fault] = findChartFaults(
      { kind: 'bar', title: 't', rows },
      sampleContext('en', { width: 560, height: 380 }),
    );
    expect(fault?.code).toBe('chart-overflow');
    expect(fault?.hint).toMatch(/fewer/);
  });
});

describe('annotations', () => {
  const textsOf = (chart: Chart) =>
    layOutPlan(planChart(chart, context), context).labels.flatMap(({ lines }) =>
      lines.map(({ text }) => text),
    );
  const pair = (annotations: NonNullable<Extract<Chart, { kind: 'columns' }>['annotations']>): Chart => ({
    kind: 'columns',
    title: 't',
    categories: [{ label: 'Exports', values: ['exports2022', 'exports2023'] }],
    annotations,
  });

  it('say growth as it is declared, without a mark', () => {
    expect(textsOf(pair([{ difference: ['exports2022', 'exports2023'] }]))).toContain('+106.5%');
  });

  it('compute growth that is not declared, and mark it', () => {
    const chart: Chart = {
      kind: 'columns',
      title: 't',
      categories: [{ label: 'NEVs', values: ['outputPrior', 'output'] }],
      annotations: [{ difference: ['outputPrior', 'output'] }],
    };
    expect(textsOf(chart)).toContain('+140.5%*');
  });

  it('compute growth per year from the years between', () => {
    const chart: Chart = {
      kind: 'line',
      title: 't',
      series: [{ values: ['cars2021', 'cars2022', 'cars2023', 'cars2024'] }],
      annotations: [{ cagr: ['cars2021', 'cars2024'] }],
    };
    expect((140 / 50) ** (1 / 3) - 1).toBeCloseTo(0.4095, 4);
    expect(textsOf(chart)).toContain('CAGR +40.9%*');
  });

  it('draw a line at a target or at the mean, and name it', () => {
    const chart = pair([{ average: 'Mean' }]);
    expect(textsOf(chart).join(' ')).toContain('Mean 19.17*');
  });
});
