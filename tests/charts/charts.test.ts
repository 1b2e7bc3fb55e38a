import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chartSchema,
  describeChart,
  drawChart,
  findChartFaults,
  localiseChart,
} from '../../src/charts/kinds.ts';
import { createLabelSetter } from '../../src/charts/lines.ts';
import { renderChart } from '../../src/charts/render.ts';
import { attribute, parseStrictly, within } from '../../src/formats/xml.ts';
import { context, exportsChart, measure, registerTestFonts, targetsChart, theme } from './henan.ts';

const setter = createLabelSetter(measure, theme.fonts.body);
const charts = [exportsChart, targetsChart];
const labelsOf = (chart: (typeof charts)[number], size?: { width: number; height: number }) => {
  const { directLabels } = structuredClone(
    drawChart(chart, context('en', size)).config.options?.plugins ?? {},
  );
  return (directLabels?.labels ?? []).map((label) => ({
    at: label?.at,
    width: label?.width ?? 0,
    lines: (label?.lines ?? []).map((line) => ({
      text: line?.text ?? '',
      size: line?.size ?? 0,
      bold: line?.bold ?? false,
    })),
  }));
};

beforeAll(registerTestFonts);

describe.each(charts)('$kind', (chart) => {
  it.each(['en', 'zh'] as const)('is drawn from plain data: %s', async (language) => {
    const drawing = drawChart(chart, context(language));
    expect(structuredClone(drawing)).toEqual(drawing);
    await expect(`${JSON.stringify(drawing, null, 2)}\n`).toMatchFileSnapshot(
      `../golden/charts/${chart.kind}.${language}.json`,
    );
  });

  it('gives the same bytes twice, and leaves the drawing as it was', async () => {
    const drawing = drawChart(chart, context('en'));
    const before = JSON.stringify(drawing);
    const first = await renderChart(drawing);
    const second = await renderChart(drawing);
    expect(second.svg).toBe(first.svg);
    expect(Buffer.from(second.png).equals(first.png)).toBe(true);
    expect(JSON.stringify(drawing)).toBe(before);
  });

  it('is an SVG that needs no fonts, for each line of a label is an outline', async () => {
    const { svg } = await renderChart(drawChart(chart, context('en')));
    const root = parseStrictly(svg);
    if (!root) throw new Error('The SVG is not well-formed');
    expect(attribute(root, 'viewBox')).toBe('0 0 672 384');
    expect(within(root, 'text')).toEqual([]);
    const outlines = within(root, 'path').filter((path) => attribute(path, 'transform') !== '');
    expect(outlines.length).toBe(labelsOf(chart).flatMap(({ lines }) => lines).length);
  });

  it('is light in both forms', async () => {
    const { svg, png } = await renderChart(drawChart(chart, context('en')));
    expect(png.length).toBeLessThan(30_000);
    expect(deflateSync(svg).length).toBeLessThan(15_000);
  });

  it('writes no text smaller than the brand allows', () => {
    const sizes = labelsOf(chart, { width: 300, height: 200 }).flatMap(({ lines }) =>
      lines.map(({ size }) => size),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});

describe('status', () => {
  it('tells derived from reported by fill, outline and mark', () => {
    const [prior, last] = drawChart(exportsChart, context('en')).config.data.datasets;
    expect(prior?.borderWidth).toEqual([1.5, 1.5]);
    expect(last?.borderWidth).toEqual([0, 0]);
    expect(prior?.backgroundColor).not.toEqual(prior?.borderColor);
    const words = labelsOf(exportsChart).map(({ lines }) => lines.map(({ text }) => text).join(' '));
    expect(words.filter((text) => text.endsWith('*'))).toEqual([
      '18.8\u00a0billion yuan*',
      '3.1\u00a0billion yuan*',
    ]);
  });

  it('outlines a target with dashes, in columns too', () => {
    const categories = [{ label: 'Built', values: ['output', 'outputGoal'] }];
    const { plugins } = drawChart({ ...exportsChart, categories }, context('en')).config.options ?? {};
    expect(plugins?.dashedBars?.bars).toEqual([{ dataset: 1, index: 0, color: '#0B3C5D' }]);
    const bars = drawChart(targetsChart, context('en')).config.options?.plugins?.dashedBars?.bars ?? [];
    expect(bars.map((bar) => bar?.dataset)).toEqual([1, 1]);
  });
});

describe('labels', () => {
  const long = 'Electric vehicles, including plug-in hybrids, sold abroad by all makers in the province';

  it('wraps those of columns within their own room', () => {
    const chart = {
      ...exportsChart,
      categories: exportsChart.categories.map((row) => ({ ...row, label: long })),
    };
    for (const { lines, width } of labelsOf(chart, { width: 480, height: 384 }))
      for (const { text, size, bold } of lines)
        expect(setter.width(text, size, bold)).toBeLessThanOrEqual(width + 0.01);
  });

  it('puts a target below a label that leaves it no room', () => {
    const chart = { ...targetsChart, rows: targetsChart.rows.map((row) => ({ ...row, label: long })) };
    const labels = labelsOf(chart);
    expect(labels.filter(({ at }) => at === 'aboveEnd')).toEqual([]);
    expect(labels[0]?.lines.at(-1)?.text).toBe('Target 2025: over 1.5\u00a0million vehicles');
  });
});

describe('findChartFaults', () => {
  const faultsOf = (chart: (typeof charts)[number], size?: { width: number; height: number }) =>
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

  it('refuses letters that its fonts lack, for readers would see others or none', () => {
    expect(faultsOf(columnsOf('Vehicles 🚗', 'exports'))).toEqual([{ code: 'missing-glyph', path: [] }]);
  });

  it('refuses a word wider than its room', () => {
    expect(faultsOf(columnsOf('W'.repeat(99), 'exports'))).toEqual([{ code: 'chart-overflow', path: [] }]);
  });

  it('refuses more rows, or taller labels, than leave room for bars', () => {
    const row = { label: 'Built', actual: 'output', target: 'outputGoal' };
    expect(faultsOf(rowsOf(...Array(20).fill(row)))).toEqual([{ code: 'chart-overflow', path: ['rows'] }]);
    expect(faultsOf(columnsOf('many words '.repeat(120), 'exports'))).toEqual([
      { code: 'chart-overflow', path: ['categories'] },
    ]);
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
    const local = localiseChart(declared, (text) => (typeof text === 'string' ? text : (text.zh ?? '')));
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
  /** Where the first bars of a colour begin, in the order of the categories. */
  const barsOf = async (direction: 'ltr' | 'rtl', fill: string) => {
    const { svg } = await renderChart(drawChart(exportsChart, { ...context('en'), direction }));
    return [...svg.matchAll(/<rect x="([\d.]+)".* fill="(#\w+)"/g)]
      .filter(([, , color]) => color === fill)
      .map(([, x]) => Number(x));
  };

  it('has its first category, and in each its first period, on the right', async () => {
    const accent = `#${theme.colors.primary}`;
    const [left = 0, right = 0] = await barsOf('ltr', accent);
    expect(left).toBeLessThan(right);
    const [first = 0, second = 0] = await barsOf('rtl', accent);
    expect(first).toBeGreaterThan(second);
    const [prior = 0, priorOfSecond = 0] = await barsOf('rtl', '#D4D8DB');
    expect(prior).toBeGreaterThan(first);
    expect(priorOfSecond).toBeGreaterThan(second);
    expect(priorOfSecond).toBeLessThan(first);
  });
});
