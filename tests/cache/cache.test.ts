import { describe, expect, it } from 'vitest';
import { createCache } from '../../src/cache/cache.ts';

describe('a cache', () => {
  it('makes a thing when it is first asked for, and once', () => {
    let made = 0;
    const create = () => ({ number: ++made });
    const cache = createCache();
    expect(made).toBe(0);
    expect(cache.get(create)).toBe(cache.get(create));
    expect(made).toBe(1);
  });

  it('keeps a thing that is nothing', () => {
    let made = 0;
    const create = () => {
      made++;
      return undefined;
    };
    const cache = createCache();
    expect([cache.get(create), cache.get(create)]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });

  it('shares nothing with another cache, nor a thing with another of its kind', () => {
    const [first, second] = [() => ({ of: 'one' }), () => ({ of: 'another' })];
    const [here, there] = [createCache(), createCache()];
    expect(here.get(first)).not.toBe(there.get(first));
    expect([here.get(first), here.get(second)]).toEqual([{ of: 'one' }, { of: 'another' }]);
  });
});
