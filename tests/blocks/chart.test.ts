import { describe, expect, it } from 'vitest';
import { singleShapes } from '../../src/slides/slide.ts';
import { layOutHenan } from '../henan.ts';

describe('a chart on its panel', () => {
  it('has the panel’s colour where programs show no vectors', () => {
    const { slides, theme } = layOutHenan();
    const grounds = slides
      .flatMap(({ shapes }) => singleShapes(shapes))
      .flatMap((shape) =>
        shape.kind === 'picture' && shape.source.kind === 'chart' ? [shape.source.drawing.ground] : [],
      );
    expect(grounds.length).toBeGreaterThan(1);
    expect(new Set(grounds)).toEqual(new Set([theme.colors.tile]));
  });
});
