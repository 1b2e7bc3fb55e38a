import { describe, expect, it } from 'vitest';
import { DeckError } from '../../src/problems.ts';
import { layOutArticle, sections, textsOf } from '../pages/lay-out.ts';

const facts = { unit: 'vehicle', source: 'survey' };
const figures = {
  built: { label: 'Cars built', value: 401000, period: '2024', status: 'reported', growth: 140.5, ...facts },
  goal: { label: 'Cars a year', value: 1.5e6, period: '2026', status: 'target', reached: 'built', ...facts },
  other: { label: 'Buses a year', value: 9000, period: '2026', status: 'target', ...facts },
};

const textsFor = (progress: readonly unknown[]) => {
  const { deck } = layOutArticle({ figures, sections: sections(1, { 0: { points: [], progress } }) });
  const [slide] = deck.slides.filter(({ kind }) => kind === 'section');
  if (!slide) throw new Error('There is a section');
  return textsOf(slide);
};

describe('progress to targets', () => {
  it('is told by what has been reached, with its share, its time, and where that comes from', () => {
    const texts = textsFor(['goal']);
    expect(texts.get('Share 1')).toBe('27%*');
    expect(texts.get('Note 1')).toContain('2024');
    expect(texts.get('When 1')).toBe('Target 2026');
    expect(texts.get('source')).toContain('* derived');
  });

  it('says so where nothing has been reported', () => {
    expect(textsFor(['goal', 'other']).get('Nothing yet 2')).toBe('no figure reported yet');
  });

  it('takes targets only, and what was reached in their unit', () => {
    expect(() => textsFor(['built'])).toThrow(DeckError);
    expect(() => textsFor([{ target: 'goal', reached: 'other' }])).toThrow(DeckError);
  });
});
