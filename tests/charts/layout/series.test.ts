import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { layOutPlan } from '../../../src/charts/draw.ts';
import type { ChartContext, ChartReader } from '../../../src/charts/kind.ts';
import {
  chartSchema,
  describeChart,
  findChartFaults,
  localiseChart,
  planChart,
} from '../../../src/charts/kinds.ts';
import { findCollisions } from '../../../src/charts/layout/collisions.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { parsePeriod } from '../../../src/figures/period.ts';
import { memberId } from '../../../src/figures/series.ts';
import { context, registerTestFonts } from '../henan.ts';

beforeAll(registerTestFonts);

const SIZE = { width: 1160, height: 440 };

type Values = readonly (number | null)[];

/** Series by name, all of the same months from January 2021 on. */
const contextOf = (
  series: Readonly<Record<string, Values>>,
  {
    language = 'en',
    unit = 'vehicle',
    labels = {},
  }: { language?: 'en' | 'zh'; unit?: string; labels?: Record<string, string> } = {},
) => {
  const base = context(language, SIZE);
  const figures = new Map<string, Figure>();
  const rows = new Map<string, { label: string; values: Map<string, string | null> }>();
  for (const [name, values] of Object.entries(series)) {
    const row = { label: labels[name] ?? name, values: new Map<string, string | null>() };
    for (const [i, value] of values.entries()) {
      const time = `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
      const id = memberId(name, time);
      row.values.set(time, value === null ? null : id);
      const period = parsePeriod(time);
      if (value === null || !period) continue;
      figures.set(id, {
        id,
        label: row.label,
        value,
        unit,
        qualifier: undefined,
        period,
        status: 'reported',
        growth: undefined,
        decimals: undefined,
        sources: ['survey'],
        paragraph: undefined,
        calculation: undefined,
        at: ['figures', id],
      });
    }
    rows.set(name, row);
  }
  const own: ChartContext = {
    ...base,
    figure: (id) => {
      const found = figures.get(id);
      if (!found) throw new Error(`No figure ${id}`);
      return found;
    },
  };
  const reader: ChartReader = {
    say: (text) => String(text),
    series: (name) => rows.get(name),
    period: (time) => base.words.shortPeriod(parsePeriod(time) ?? { kind: 'year', year: 0 }),
    tell: (_, code) => {
      throw new Error(code);
    },
  };
  return { own, reader };
};

const layOut = (declared: object, values: Readonly<Record<string, Values>>, more = {}) => {
  const { own, reader } = contextOf(values, more);
  const chart = localiseChart(chartSchema.parse({ title: 'Cars', ...declared }), reader);
  const plan = planChart(chart, own);
  const { labels, obstacles, scene } = layOutPlan(plan, own);
  return {
    plan,
    said: labels.flatMap(({ lines }) => lines.map(({ text }) => text)),
    faults: findChartFaults(chart, own),
    collisions: findCollisions(labels, obstacles, scene.setter, SIZE),
    alt: describeChart(chart, own),
  };
};

const NONE = { outside: [], touching: [], covered: [] };
const rising = (count: number, from = 20_123): Values =>
  Array.from({ length: count }, (_, i) => from + i * 1234);

describe('columns of series', () => {
  it('name only so many times as have room, and the last within the chart', () => {
    for (const language of ['en', 'zh'] as const) {
      const { said, faults, collisions } = layOut(
        { kind: 'columns', series: 'built' },
        { built: rising(36) },
        { language },
      );
      expect(faults).toEqual([]);
      expect(collisions).toEqual(NONE);
      expect(said).toContain(language === 'en' ? 'Dec 2023' : '2023年12月');
    }
  });

  it('do so with gaps too', () => {
    const built = rising(36).map((value, i) => (i % 7 === 3 || i === 35 ? null : value));
    const { faults, collisions, alt } = layOut({ kind: 'columns', series: 'built' }, { built });
    expect(faults).toEqual([]);
    expect(collisions).toEqual(NONE);
    expect(alt.match(/no figure reported yet/g)).toHaveLength(6);
  });

  it('are named once above all where the names have no room under every bar', () => {
    const labels = { built: 'Passenger cars and light commercial vehicles', sold: 'Exported' };
    const { said, faults, collisions } = layOut(
      { kind: 'columns', series: ['built', 'sold'] },
      { built: rising(6), sold: rising(6, 9000) },
      { labels },
    );
    expect(faults).toEqual([]);
    expect(collisions).toEqual(NONE);
    for (const name of Object.values(labels)) expect(said.filter((text) => text === name)).toHaveLength(1);
  });

  it('are named under their bars where there is room', () => {
    const { said } = layOut({ kind: 'columns', series: ['built', 'sold'] }, { built: [5, 6], sold: [3, 4] });
    expect(said.filter((text) => text === 'built')).toHaveLength(2);
  });

  it('say that something next to nothing is there, and drown nothing in its zeros', () => {
    const { plan } = layOut(
      { kind: 'columns', series: 'share' },
      { share: [1e-308, 100, -2e-200, 12.5] },
      { unit: 'percent' },
    );
    expect(plan.series[0]?.values.map(({ label }) => label)).toEqual(['<0.1%', '100.0%', '>−0.1%', '12.5%']);
  });
});

describe('rows of one series', () => {
  it('say their time once', () => {
    const { said, faults } = layOut({ kind: 'bar', series: 'built' }, { built: rising(10) });
    expect(faults).toEqual([]);
    expect(said.filter((text) => text === 'Jan 2021')).toHaveLength(1);
  });
});

describe('stacks of series', () => {
  it('are refused without one of their parts, and leave a gap without all', () => {
    const parts = { built: [5, null, 7], sold: [3, 4, 5] };
    expect(layOut({ kind: 'stacked', series: ['built', 'sold'] }, parts).faults).toMatchObject([
      { code: 'gap-in-stack' },
    ]);
    const whole = { built: [5, null, 7], sold: [3, null, 5] };
    expect(layOut({ kind: 'stacked', series: ['built', 'sold'] }, whole).faults).toEqual([]);
  });
});

describe('any chart of series', () => {
  it('has its labels inside and apart and every value in its alt text, or says what to do', () => {
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, 0, 1, 7, 5e11, 1e-300, 42_000_000) },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('columns', 'line', 'area', 'bar', 'lollipop', 'heat', 'slope', 'multiples'),
        fc.array(fc.array(value, { minLength: 40, maxLength: 40 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.constantFrom('Exported', 'Passenger cars and light commercial vehicles', '新能源汽车'),
        (kind, lists, count, language, name) => {
          const names = lists.map((_, i) => `s${i}`);
          const only = kind === 'bar' || kind === 'lollipop' ? names.slice(0, 1) : names;
          const shown = kind === 'heat' ? Math.min(count, 14) : count;
          const series = Object.fromEntries(lists.map((list, i) => [`s${i}`, list.slice(0, shown)]));
          const labels = Object.fromEntries(
            names.map((own, i) => [own, `${name} ${String.fromCharCode(65 + i)}`]),
          );
          let laidOut: ReturnType<typeof layOut>;
          try {
            laidOut = layOut({ kind, series: only }, series, { language, labels });
          } catch (error) {
            expect(String(error)).toMatch(/missing-ends/);
            return;
          }
          const { plan, faults, collisions, alt } = laidOut;
          if (faults.length > 0) {
            for (const { message, hint } of faults) expect(message.length * hint.length).toBeGreaterThan(0);
            return;
          }
          expect(collisions).toEqual(NONE);
          for (const { values } of plan.series) for (const { words } of values) expect(alt).toContain(words);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
