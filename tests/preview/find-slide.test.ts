import { describe, expect, it } from 'vitest';
import { findSlide } from '../../src/preview/find-slide.ts';
import type { ContentPath } from '../../src/problems.ts';
import { layOutHenan } from '../henan.ts';

const { slides } = layOutHenan();
const idOf = (path: ContentPath) => {
  const index = findSlide({ code: 'any', severity: 'error', message: '', path }, slides);
  return index === undefined ? undefined : slides[index]?.id;
};

describe('findSlide', () => {
  it.each<[ContentPath, string | undefined]>([
    [['title', 'en'], 'cover'],
    [['keyFigures', 'message', 'zh'], 'key-figures'],
    [['sections', 1, 'points', 0, 'en'], 'base'],
    [['sections', 6, 'notes', 'en'], 'exports'],
    [['charts', 'growth', 'steps', 0, 'label', 'en'], 'exports'],
    [['figures', 'exports', 'value'], 'key-figures'],
    [['method', 0], 'sources'],
    [['languages'], undefined],
    [[], undefined],
  ])('finds the slide that shows %j', (path, id) => {
    expect(idOf(path)).toBe(id);
  });
});
