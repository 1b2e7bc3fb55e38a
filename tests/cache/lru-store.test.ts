import { describe, expect, it } from 'vitest';
import { storeOf } from '../../src/cache/lru-store.ts';

describe('what was made before', () => {
  const createStore = storeOf<string>(33, ({ length }) => length);

  it('is found by what it was made from', () => {
    const known = createStore();
    expect(known.find('a')).toBeUndefined();
    expect(known.keep('a', 'made of a')).toBe('made of a');
    expect(known.find('a')).toBe('made of a');
    expect(known.keep('a', 'made anew')).toBe('made anew');
    expect(known.find('a')).toBe('made anew');
  });

  it('goes when there is too much, what was not asked for the longest first', () => {
    const known = createStore();
    for (const key of ['a', 'b', 'c']) known.keep(key, 'x'.repeat(9));
    known.find('a');
    known.keep('d', 'x'.repeat(9));
    expect(['a', 'b', 'c', 'd'].filter((key) => known.find(key))).toEqual(['a', 'c', 'd']);
  });

  it('is not kept at all where it is larger than the limit', () => {
    const known = createStore();
    known.keep('a', 'small');
    expect(known.keep('b', 'x'.repeat(50))).toHaveLength(50);
    expect(known.find('b')).toBeUndefined();
  });
});
