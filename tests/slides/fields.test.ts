import { describe, expect, it } from 'vitest';
import { box } from '../../src/geometry.ts';
import { dashedField, field } from '../../src/slides/fields.ts';
import { inches } from '../../src/units.ts';
import { theme } from '../charts/henan.ts';

const AREA = box(1, 1, 3, 2);
const ROUND = { ...theme, radius: inches(0.1) };

describe('a field', () => {
  it('has square corners where the brand wants them', () => {
    expect(field(theme, AREA, 'tile').shape).toBe('rectangle');
    expect(dashedField(theme, AREA).shape).toBe('rectangle');
  });

  it('has corners of the brand’s radius', () => {
    expect(field(ROUND, AREA, 'tile')).toMatchObject({ shape: 'rounded', radius: 0.1, box: AREA });
    expect(dashedField(ROUND, AREA).shape).toBe('rounded');
  });

  it('is never rounder than it is high', () => {
    expect(field(ROUND, box(0, 0, 3, 0.1), 'tile')).toMatchObject({ radius: 0.05 });
  });

  it.each(['top', 'bottom'] as const)(
    'stays within its area with round corners at the %s alone',
    (corners) => {
      const mark = field(ROUND, AREA, 'tile', corners);
      if (mark.shape !== 'path') throw new Error('Half rounded fields are paths');
      const points = mark.segments.flatMap((segment) =>
        [...segment].filter((part) => typeof part === 'number'),
      );
      const [xs, ys] = [0, 1].map((axis) => points.filter((_, i) => i % 2 === axis));
      expect([Math.min(...(xs ?? [])), Math.max(...(xs ?? []))]).toEqual([1, 4]);
      expect([Math.min(...(ys ?? [])), Math.max(...(ys ?? []))]).toEqual([1, 3]);
    },
  );
});
