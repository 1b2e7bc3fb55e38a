import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChartRenderer } from '../../src/charts/chartjs/renderer.ts';
import { layOutPlan } from '../../src/charts/draw.ts';
import {
  type Chart,
  chartSchema,
  describeChart,
  drawChart,
  findChartFaults,
  localiseChart,
  planChart,
} from '../../src/charts/kinds.ts';
import { findCollisions } from '../../src/charts/layout/collisions.ts';
import { attribute, parseStrictly, within } from '../../src/formats/xml.ts';
import { context, exportsChart, registerTestFonts, targetsChart, theme } from './henan.ts';

const renderer = createChartRenderer();
const charts = [exportsChart, targetsChart];
const layOut = (chart: Chart, size?: { width: number; height: number }) => {
  const known = context('en', size);
  return layOutPlan(planChart(chart, known), known);
};
const labelsOf = (chart: Chart, size?: { width: number; height: number }) => layOut(chart, size).labels;
const textsOf = (chart: Chart, size?: { width: number; height: number }) =>
  labelsOf(chart, size).map(({ lines }) => lines.map(({ text }) => text).join(' '));

beforeAll(registerTestFonts);

describe.each(charts)('$kind', (chart) => {
  it.each(['en', 'zh'] as const)('is a plan and a drawing of plain data: %s', async (language) => {
    const known = context(language);
    const [plan, drawing] = [planChart(chart, known), drawChart(chart, known)];
    expect(structuredClone(drawing)).toEqual(drawing);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    await expect(`${JSON.stringify({ plan, drawing }, null, 2)}\n`).toMatchFileSnapshot(
      `../golden/charts/${chart.kind}.${language}.json`,
    );
  });

  it('gives the same bytes twice, and leaves the drawing as it was', async () => {
    const drawing = drawChart(chart, context('en'));
    const before = JSON.stringify(drawing);
    const first = await renderer.render(drawing);
    const second = await renderer.render(drawing);
    expect(second.svg).toBe(first.svg);
    expect(Buffer.from(second.png).equals(first.png)).toBe(true);
    expect(JSON.stringify(drawing)).toBe(before);
  });

  it('is an SVG that needs no fonts and no clips, for each line of a label is an outline', async () => {
    const { svg } = await renderer.render(drawChart(chart, context('en')));
    const root = parseStrictly(svg);
    if (!root) throw new Error('The SVG is not well-formed');
    expect(attribute(root, 'viewBox')).toBe('0 0 672 384');
    expect(within(root, 'text')).toEqual([]);
    expect(within(root, 'clipPath')).toEqual([]);
    const outlines = within(root, 'path').filter((path) => attribute(path, 'transform') !== '');
    expect(outlines.length).toBe(labelsOf(chart).flatMap(({ lines }) => lines).length);
  });

  it('is light in both forms', async () => {
    const { svg, png } = await renderer.render(drawChart(chart, context('en')));
    expect(png.length).toBeLessThan(40_000);
    expect(deflateSync(svg).length).toBeLessThan(15_000);
  });

  it('writes no text smaller than 12 points', () => {
    const sizes = labelsOf(chart, { width: 300, height: 200 }).flatMap(({ lines }) =>
      lines.map(({ size }) => size),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});

describe('status', () => {
  it('tells derived from reported by fill, outline and mark', () => {
    const [panel] = drawChart(exportsChart, context('en')).panels;
    const [prior, last] = panel?.config.data.datasets ?? [];
    expect(prior?.borderWidth).toEqual([1.5, 1.5]);
    expect(last?.borderWidth).toEqual([0, 0]);
    expect(prior?.backgroundColor).not.toEqual(prior?.borderColor);
    expect(textsOf(exportsChart).filter((text) => text.endsWith('*'))).toEqual(['18.8*', '3.1*']);
  });

  it('outlines a target with dashes and never fills it, in columns and in tracks', () => {
    const categories = [{ label: 'Built', values: ['output', 'outputGoal'] }];
    const { outlines, panels } = layOut({ ...exportsChart, categories });
    expect(outlines.filter((mark) => 'stroke' in mark && mark.stroke?.dash)).toHaveLength(1);
    expect(panels[0]?.config.data.datasets[1]?.backgroundColor).toEqual(['rgba(0,0,0,0)']);
    const tracks = layOut(targetsChart).outlines.filter((mark) => 'stroke' in mark && mark.stroke?.dash);
    expect(tracks).toHaveLength(2);
  });

  it('says of what is missing that it is, and draws no bar for it', () => {
    const categories = [{ label: 'All vehicles', values: [null, 'exports'] }];
    const { labels, panels } = layOut({ ...exportsChart, categories });
    expect(panels[0]?.config.data.datasets[0]?.data).toEqual([null]);
    expect(
      labels.some(({ lines }) => lines.map(({ text }) => text).join(' ') === 'no figure reported yet'),
    ).toBe(true);
  });

  it('tells how many months a bar has that stands beside a longer period', () => {
    const categories = [{ label: 'Built', values: ['outputGoal', 'output'] }];
    expect(textsOf({ ...exportsChart, categories })).toContain('Jan–Sep 2024 9 months');
  });
});

describe('labels', () => {
  const long = 'Electric vehicles, including plug-in hybrids, sold abroad by all makers in the province';

  it('have one number of decimals, and their unit is told once', () => {
    expect(textsOf(exportsChart)).toEqual(
      expect.arrayContaining(['billion yuan', '18.8*', '+22.3% 23.0', '3.1*', '+67% 5.2']),
    );
  });

  it('wraps those of columns within their own room', () => {
    const categories = exportsChart.categories.map((row) => ({ ...row, label: long }));
    const size = { width: 480, height: 384 };
    const { labels, scene } = layOut({ ...exportsChart, categories }, size);
    expect(findCollisions(labels, [], scene.setter, size)).toEqual({
      outside: [],
      touching: [],
      covered: [],
    });
  });
});

describe('findChartFaults', () => {
  const faultsOf = (chart: Chart, size?: { width: number; height: number }) =>
    findChartFaults(chart, context('en', size)).map(({ code, path }) => ({ code, path }));
  const columnsOf = (label: string, ...values: string[]) => ({
    ...exportsChart,
    categories: [{ label, values }],
  });
  const rowsOf = (...rows: (typeof targetsChart.rows)[number][]) => ({ ...targetsChart, rows });

  it('finds none in the charts of the example', () => {
    expect(charts.flatMap((chart) => faultsOf(chart))).toEqual([]);
  });

  it('refuses two units on one axis', () => {
    expect(faultsOf(columnsOf('Mixed', 'exports', 'output'))).toEqual([
      { code: 'mixed-units', path: ['categories', 0, 'values', 1] },
    ]);
    expect(faultsOf(rowsOf({ label: 'Mixed', actual: 'output', target: 'clusterGoal' }))).toEqual([
      { code: 'mixed-units', path: ['rows', 0, 'actual'] },
    ]);
  });

  it('refuses what was reached as a target, and a target as reached', () => {
    expect(faultsOf(rowsOf({ label: 'Turned', actual: 'outputGoal', target: 'output' }))).toEqual([
      { code: 'no-target', path: ['rows', 0, 'target'] },
      { code: 'no-actual', path: ['rows', 0, 'actual'] },
    ]);
  });

  it('refuses growth that a figure does not state', () => {
    expect(faultsOf(columnsOf('Growth', 'output.growth'))).toEqual([
      { code: 'no-growth', path: ['categories', 0, 'values', 0] },
    ]);
  });

  it('refuses letters that its fonts lack, for readers would see others or none', () => {
    expect(faultsOf(columnsOf('Vehicles 🚗', 'exports'))).toEqual([{ code: 'missing-glyph', path: [] }]);
  });

  it('refuses a word wider than its room', () => {
    expect(faultsOf(columnsOf('W'.repeat(99), 'exports'))).toEqual([{ code: 'chart-overflow', path: [] }]);
  });

  it('refuses more rows, or taller labels, than leave room for bars', () => {
    const row = { label: 'Built', actual: 'output', target: 'outputGoal' };
    expect(faultsOf(rowsOf(...Array(20).fill(row)))).toContainEqual({
      code: 'chart-overflow',
      path: ['rows'],
    });
    expect(faultsOf(columnsOf('many words '.repeat(120), 'exports'))).toContainEqual({
      code: 'chart-overflow',
      path: ['categories'],
    });
  });
});

describe('describeChart', () => {
  it('tells every value', () => {
    expect(describeChart(exportsChart, context('en'))).toBe(
      'Automotive exports of Henan: All vehicles — Q1–Q3 2023 18.8\u00a0billion yuan*, Q1–Q3 2024 23\u00a0billion yuan (+22.3%); ' +
        'Electric vehicles — Q1–Q3 2023 3.1\u00a0billion yuan*, Q1–Q3 2024 5.2\u00a0billion yuan (+67%)',
    );
    expect(describeChart(targetsChart, context('en'))).toBe(
      'Targets of Henan for 2025: New-energy vehicles built — 401,000 vehicles, Jan–Sep 2024 / ' +
        'Target 2025: over 1.5\u00a0million vehicles; Value of the automotive cluster — no figure reported yet / ' +
        'Target 2025: 300\u00a0billion yuan',
    );
  });
});

describe('chartSchema', () => {
  it('takes texts of several languages, of which one is drawn', () => {
    const row = { label: { en: 'Built', zh: '产量' }, target: 'outputGoal' };
    const declared = chartSchema.parse({ kind: 'progress', title: 'Goals', rows: [row] });
    const local = localiseChart(declared, {
      say: (text) => (typeof text === 'string' ? text : (text.zh ?? '')),
      series: () => undefined,
      period: (time) => time,
      tell: () => undefined,
    });
    expect(local).toEqual({
      kind: 'progress',
      title: 'Goals',
      rows: [{ label: '产量', target: 'outputGoal' }],
    });
  });

  it('wants as many values in every category', () => {
    const categories = [
      { label: 'a', values: ['x'] },
      { label: 'b', values: ['x', 'y'] },
    ];
    expect(chartSchema.safeParse({ kind: 'columns', title: 't', categories }).success).toBe(false);
  });
});

describe('a chart for readers from right to left', () => {
  /** Where the bars of a colour begin, in the order of the categories. */
  const barsOf = async (direction: 'ltr' | 'rtl', isLast: boolean) => {
    const drawing = drawChart(exportsChart, { ...context('en'), direction });
    const fill = drawing.panels[0]?.config.data.datasets[isLast ? 1 : 0]?.backgroundColor;
    const [color] = Array.isArray(fill) ? fill : [fill];
    return renderer
      .draw(drawing)
      .flatMap((mark) => (mark.kind === 'rectangle' && mark.fill === color ? [mark.x] : []));
  };

  it('has its first category, and in each its first period, on the right', async () => {
    const [left = 0, right = 0] = await barsOf('ltr', true);
    expect(left).toBeLessThan(right);
    const [first = 0, second = 0] = await barsOf('rtl', true);
    expect(first).toBeGreaterThan(second);
    const [prior = 0, priorOfSecond = 0] = await barsOf('rtl', false);
    expect(prior).toBeGreaterThan(first);
    expect(priorOfSecond).toBeGreaterThan(second);
    expect(priorOfSecond).toBeLessThan(first);
  });
});

describe('bars', () => {
  it('are where Chart.js draws them, so that labels stand at them', () => {
    const known = context('en');
    const { obstacles } = layOutPlan(planChart(exportsChart, known), known);
    const drawn = renderer
      .draw(drawChart(exportsChart, known))
      .flatMap((mark) => (mark.kind === 'rectangle' ? [mark] : []));
    // The fill of a derived bar lies within its outline.
    const isNear = (a: number, b: number, by = 2) => Math.abs(a - b) < by;
    for (const { x, y, h } of obstacles)
      expect(drawn.some((mark) => isNear(mark.x, x) && isNear(mark.y, y) && isNear(mark.h, h, 3.1))).toBe(
        true,
      );
  });

  it('of nothing but zeros are drawn, and so are numbers at the ends of what a computer knows', async () => {
    for (const values of [
      [0, 0],
      [1e-308, 0],
      [1e308, -1e308],
      [5e-324, 1e308],
    ]) {
      const known = context('en');
      const [a = 0, b = 0] = values;
      const figure = (id: string) => ({
        ...known.figure('exports'),
        value: id === 'a' ? a : b,
        growth: undefined,
      });
      const chart = { ...exportsChart, categories: [{ label: 'x', values: ['a', 'b'] }] };
      const { svg } = await renderer.render(drawChart(chart, { ...known, figure }));
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });
});

it('takes its colors from the theme', () => {
  const { panels } = drawChart(exportsChart, context('en'));
  expect(JSON.stringify(panels)).toContain(theme.colors.primary);
});
