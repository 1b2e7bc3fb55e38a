import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInShard, readShard, shardName } from '../../src/editions/shard.ts';

const keyOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a share of the rows', () => {
  it('holds what no other share holds, and all shares together hold everything', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 40 }), (rows, count) => {
        const shards = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }));
        for (const row of rows)
          expect(shards.filter((shard) => isInShard(keyOf(row), shard))).toHaveLength(1);
      }),
    );
  });

  it('is about as large as every other', () => {
    const keys = Array.from({ length: 8000 }, (_, i) => keyOf(`row ${i}`));
    for (let index = 1; index <= 8; index++) {
      const own = keys.filter((key) => isInShard(key, { index, count: 8 })).length;
      expect(own).toBeGreaterThan(850);
      expect(own).toBeLessThan(1150);
    }
  });

  it('is written as one of so many', () => {
    expect(readShard('2/8')).toEqual({ index: 2, count: 8 });
    expect(shardName({ index: 2, count: 8 })).toBe('2-of-8');
  });

  it.each(['0/8', '9/8', '2', '2/8/1', 'a/b', '-1/2', '1/0', '1/99999'])('is not %j', (text) => {
    expect(readShard(text)).toBeUndefined();
  });
});
