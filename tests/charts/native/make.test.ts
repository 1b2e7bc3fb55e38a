import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, nativeChart } from '../../../src/charts/kinds.ts';
import type { NativeChart } from '../../../src/charts/native/native.ts';
import { SAMPLES, sampleContext } from '../samples.ts';

const SIZE = { width: 1160, height: 440 };
const context = sampleContext('en', SIZE);

const made = (chart: Chart, facts = context): NativeChart => {
  const found = nativeChart(chart, facts);
  if ('reason' in found) throw new Error(found.reason);
  return found;
};

const samples = Object.entries(SAMPLES).filter(([, { kind }]) => kind !== 'heat');

describe.each(samples)('%s, as a program draws it itself', (_, chart) => {
  const native = made(chart);

  it('is plain data, the same twice', () => {
    expect(JSON.parse(JSON.stringify(native))).toEqual(JSON.parse(JSON.stringify(made(chart))));
  });

  it('has as many points, labels and formats as its sheet has rows, and names only columns that are there', () => {
    for (const { sheet, groups } of native.frames) {
      const rows = new Set(sheet.columns.map(({ cells }) => cells.length));
      expect(rows.size).toBe(1);
      const [count = 0] = rows;
      for (const { column, x = 0, size = 0, points, labels } of groups.flatMap(({ series }) => series)) {
        for (const one of [column, x, size]) expect(sheet.columns[one]).toBeDefined();
        expect(points).toHaveLength(count);
        expect([0, count]).toContain(labels.length);
      }
      const headers = sheet.columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      expect(headers).not.toContain('');
    }
  });

  it('begins bars at zero, and its plot stands within its frame', () => {
    for (const { box, plot, groups, axes } of native.frames) {
      const hasBars = groups.some(({ mark }) => ['column', 'row', 'area'].includes(mark));
      for (const axis of axes)
        if (axis.kind === 'values' && hasBars) expect(axis.ends[0]).toBeLessThanOrEqual(0);
      expect(plot.x).toBeGreaterThanOrEqual(box.x - 1);
      expect(plot.x + plot.w).toBeLessThanOrEqual(box.x + box.w + 1);
      expect(plot.y + plot.h).toBeLessThanOrEqual(box.y + box.h + 1);
    }
  });

  it('is turned round for readers from right to left', () => {
    const turned = made(chart, { ...context, direction: 'rtl' });
    const boxes = (list: NativeChart['frames']) => list.map(({ box }) => Math.round(box.x + box.w / 2));
    expect(boxes(turned.frames)).toEqual(boxes(native.frames).map((x) => SIZE.width - x));
    expect(turned.texts).toHaveLength(native.texts.length);
  });
});

describe('what stays a picture', () => {
  it.each<[string, Chart, RegExp]>([
    ['a heat table', SAMPLES.heat as Chart, /table/],
    [
      'an area with a gap',
      { kind: 'area', title: 't', series: [{ values: ['exports2022', null, 'exports'] }] },
      /gap/,
    ],
    [
      'an area with a target',
      { kind: 'area', title: 't', series: [{ values: ['exports2022', 'exports2023', 'exportsGoal'] }] },
      /target/,
    ],
  ])('%s, for a reason', (_, chart, reason) => {
    expect(nativeChart(chart, context)).toEqual({ reason: expect.stringMatching(reason) });
  });
});

describe('the sheet', () => {
  it('holds the values of any two bars, within the axis', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 9e8 }), fc.integer({ min: 1, max: 9e8 })), (values) => {
        const figure = (id: string) => ({
          ...context.figure('output'),
          id,
          value: values[id === 'a' ? 0 : 1] ?? 0,
          growth: undefined,
        });
        const chart: Chart = {
          kind: 'bar',
          title: 't',
          rows: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'b' },
          ],
        };
        const [frame] = made(chart, { ...context, figure }).frames;
        expect(frame?.sheet.columns[1]?.cells).toEqual([...values].sort((x, y) => y - x));
        const axis = frame?.axes.find(({ kind }) => kind === 'values');
        expect(axis?.kind === 'values' && axis.ends[1]).toBeGreaterThanOrEqual(Math.max(...values));
      }),
      { numRuns: 50 },
    );
  });
});
