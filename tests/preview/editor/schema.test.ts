import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeAt, keysAt, type Schema, valuesAt } from '../../../src/preview/editor/schema.ts';

const whole: Schema = JSON.parse(readFileSync('schemas/article.json', 'utf8'));
const keys = (...path: (string | number)[]) => keysAt(whole, path).map(({ key }) => key);

describe('what the schema knows of a place', () => {
  it('are its keys, of every form that it may have', () => {
    expect(keys()).toEqual(expect.arrayContaining(['title', 'figures', 'sections', 'charts']));
    expect(keys('figures', 'boxes')).toEqual(expect.arrayContaining(['value', 'derive', 'label']));
    expect(keys('sections', 3)).toEqual(expect.arrayContaining(['topic', 'message', 'timeline']));
    expect(keys('sections', 0, 'timeline', 1)).toEqual(expect.arrayContaining(['date', 'text', 'state']));
    expect(keys('nothing', 'here')).toEqual([]);
  });

  it('are its values, where there are only some', () => {
    expect(valuesAt(whole, ['figures', 'boxes', 'status'])).toEqual(
      expect.arrayContaining(['reported', 'target']),
    );
    expect(valuesAt(whole, ['charts', 'growth', 'kind'])).toEqual(
      expect.arrayContaining(['columns', 'waterfall']),
    );
    expect(valuesAt(whole, ['title'])).toEqual([]);
  });

  it('is what it means, with examples', () => {
    const schema: Schema = {
      properties: { date: { description: 'The day.', examples: ['2025-03-01'] }, plain: {} },
    };
    expect(describeAt(schema, ['date'])).toBe('The day.\nFor example "2025-03-01"');
    expect(describeAt(schema, ['plain'])).toBeUndefined();
  });
});
