import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChartRenderer } from '../../src/charts/chartjs/renderer.ts';
import { sizes } from '../../src/charts/chartjs/theme.ts';
import { layOutPlan } from '../../src/charts/draw.ts';
import type { ChartContext } from '../../src/charts/kind.ts';
import { type Chart, describeChart, drawChart, findChartFaults, planChart } from '../../src/charts/kinds.ts';
import { findCollisions } from '../../src/charts/layout/collisions.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { context, registerTestFonts } from './henan.ts';

const renderer = createChartRenderer();
const [LEAST = 16] = sizes(12);

beforeAll(registerTestFonts);

const SIZES = [
  { width: 1160, height: 440 },
  { width: 672, height: 384 },
  { width: 480, height: 300 },
];

/** Equal, tiny, huge, below zero and zero. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 100, -5, 1e-9, 5e12, -3e8, 1e-308),
  fc.integer({ min: -1_000, max: 100_000 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
);
const name = fc.constantFrom(
  'A',
  'Exports',
  'Passenger cars and buses',
  '新能源汽车产量',
  'Zhengzhou',
  'Иваново',
);
const status = fc.constantFrom('reported', 'reported', 'derived', 'target' as const);

const KINDS = [
  'columns',
  'bar',
  'dot',
  'lollipop',
  'line',
  'area',
  'stacked',
  'percent',
  'combo',
  'doughnut',
  'share',
  'multiples',
  'slope',
  'scatter',
  'bubble',
  'heat',
] as const;

interface Random {
  readonly chart: Chart;
  readonly context: ChartContext;
}

const random: fc.Arbitrary<Random> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    rows: fc.integer({ min: 2, max: 40 }),
    columns: fc.integer({ min: 1, max: 4 }),
    values: fc.array(value, { minLength: 160, maxLength: 160 }),
    statuses: fc.array(status, { minLength: 160, maxLength: 160 }),
    names: fc.array(name, { minLength: 160, maxLength: 160 }),
    gap: fc.integer({ min: -40, max: 40 }),
    size: fc.constantFrom(...SIZES),
    language: fc.constantFrom('en' as const, 'zh' as const),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    ground: fc.constantFrom('background' as const, 'tile' as const, 'deep' as const),
    horizontal: fc.boolean(),
  })
  .map(
    ({
      kind,
      rows,
      columns,
      values,
      statuses,
      names,
      gap,
      size,
      language,
      direction,
      ground,
      horizontal,
    }) => {
      const isShare = kind === 'share';
      const isPart = ['stacked', 'percent', 'doughnut', 'area', 'share', 'bubble'].includes(kind);
      const known = context(language, size);
      const figure = (id: string): Figure => {
        const i = Number(id.slice(1));
        const raw = values[i % values.length] ?? 0;
        return {
          ...known.figure('output'),
          id,
          label: names[i % names.length] ?? '',
          value: isShare ? Math.abs(raw) % 100 : isPart ? Math.abs(raw) : raw,
          unit: isShare ? 'percent' : 'vehicle',
          status: statuses[i % statuses.length] ?? 'reported',
          decimals: statuses[i % statuses.length] === 'derived' ? 1 : undefined,
          period: { kind: 'year', year: 1980 + (i % 40) },
        };
      };
      return {
        chart: chartOf({ kind, rows, columns, gap, horizontal, names }),
        context: { ...known, figure, direction, ground },
      };
    },
  );

interface Shape {
  readonly kind: (typeof KINDS)[number];
  readonly rows: number;
  readonly columns: number;
  readonly gap: number;
  readonly horizontal: boolean;
  readonly names: readonly string[];
}

const chartOf = ({ kind, rows, columns, gap, horizontal, names }: Shape): Chart => {
  const title = 'Random';
  const ref = (i: number) => (i === gap ? null : `f${i}`);
  const nameOf = (i: number) => `${names[i % names.length]} ${i}`;
  const categories = Array.from({ length: rows }, (_, row) => ({
    label: nameOf(row),
    values: Array.from({ length: columns }, (_, column) => ref(column * 40 + row)),
  }));
  const series = Array.from({ length: columns }, (_, i) => `Series ${i}`);
  const list = Array.from({ length: rows }, (_, i) => ({ value: ref(i) }));
  switch (kind) {
    case 'columns':
      return { kind, title, categories, series };
    case 'stacked':
    case 'percent':
      return { kind, title, categories, series, orientation: horizontal ? 'horizontal' : 'vertical' };
    case 'heat':
      return { kind, title, categories: categories.slice(0, 20), series };
    case 'combo':
      return {
        kind,
        title,
        categories,
        series,
        line: { label: 'Line', values: list.map(({ value: own }) => own), axis: 'Axis' },
      };
    case 'bar':
    case 'dot':
    case 'lollipop':
      return { kind, title, rows: list };
    case 'line':
    case 'area':
      return {
        kind,
        title,
        series: series.map((label, column) => ({ label, values: list.map((_, i) => ref(column * 40 + i)) })),
      };
    case 'share':
      return {
        kind,
        title,
        shares: list.slice(0, 12).map(({ value: own }, i) => ({ value: own, label: nameOf(i) })),
      };
    case 'doughnut':
      return { kind, title, parts: list.slice(0, 5) };
    case 'multiples':
      return {
        kind,
        title,
        panels: list.slice(0, 6).map((_, i) => ({ label: nameOf(i), values: [`f${i}`, `f${i + 40}`] })),
      };
    case 'slope':
      return {
        kind,
        title,
        rows: list
          .slice(0, 8)
          .map((_, i) => ({ label: nameOf(i), values: [`f${40 * i}`, `f${40 * i + 1}`] })),
      };
    case 'scatter':
      return {
        kind,
        title,
        x: 'Across',
        y: 'Up',
        points: list.map((_, i) => ({ label: nameOf(i), x: `f${i}`, y: `f${i + 40}` })),
      };
    case 'bubble':
      return {
        kind,
        title,
        x: 'Across',
        y: 'Up',
        size: 'Size',
        points: list
          .slice(0, 24)
          .map((_, i) => ({ label: nameOf(i), x: `f${i}`, y: `f${i + 40}`, size: `f${i + 80}` })),
      };
  }
};

const RUNS = 300;

describe('any chart', () => {
  it('has its labels inside, apart and large enough, or says what is wrong with it', () => {
    let drawn = 0;
    fc.assert(
      fc.property(random, ({ chart, context: known }) => {
        const faults = findChartFaults(chart, known);
        for (const { message, hint } of faults) {
          expect(message).not.toBe('');
          expect(hint).not.toBe('');
        }
        if (faults.length > 0) return;
        drawn += 1;
        const { labels, obstacles, scene } = layOutPlan(planChart(chart, known), known);
        const { outside, touching, covered } = findCollisions(labels, obstacles, scene.setter, known);
        expect({ outside, touching, covered }).toEqual({ outside: [], touching: [], covered: [] });
        for (const { lines } of labels)
          for (const { size } of lines) expect(size).toBeGreaterThanOrEqual(LEAST);
      }),
      { numRuns: RUNS },
    );
    // Most of what is random is too much for its room; but not all of it.
    expect(drawn).toBeGreaterThan(RUNS / 10);
  });

  it('is drawn whatever its values are, with bars from zero, and told in full', () => {
    fc.assert(
      fc.property(random, ({ chart, context: known }) => {
        const plan = planChart(chart, known);
        const marks = renderer.draw(drawChart(chart, known));
        expect(JSON.stringify(marks)).not.toMatch(/NaN|null|Infinity/);
        const said = describeChart(chart, known);
        for (const { values } of plan.series) for (const own of values) expect(said).toContain(own.words);
        if (plan.form !== 'columns' && plan.form !== 'rows') return;
        expect(plan.axis.base).toBe('zero');
      }),
      { numRuns: RUNS },
    );
  });
});
