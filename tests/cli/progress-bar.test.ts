import { describe, expect, it } from 'vitest';
import { barText, spanText } from '../../src/cli/progress-bar.ts';

describe('the bar of a long run', () => {
  it('says how far it is, and how long the rest will take once that can be told', () => {
    expect(barText(0, 600, 0)).toBe(`${'░'.repeat(24)}  0 of 600  0 %`);
    expect(barText(2, 600, 1)).not.toContain('left');
    expect(barText(300, 600, 30)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)}  300 of 600  50 %  30 s left`);
    expect(barText(600, 600, 60)).toBe(`${'█'.repeat(24)}  600 of 600  100 %`);
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [90, '2 min'],
    [3600, '1 h 0 min'],
    [5400, '1 h 30 min'],
  ])('says of %d seconds %j', (seconds, words) => {
    expect(spanText(seconds)).toBe(words);
  });
});
