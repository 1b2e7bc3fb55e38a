import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forEachConcurrently } from '../src/concurrency.ts';

describe('many things done so many at a time', () => {
  it('are begun in their order, never more at once than asked for, and all of them', async () => {
    const begun: number[] = [];
    let [underWay, most] = [0, 0];
    await forEachConcurrently([5, 1, 4, 2, 3, 0], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++underWay);
      await wait(item);
      underWay--;
    });
    expect(begun).toEqual([5, 1, 4, 2, 3, 0]);
    expect([most, underWay]).toEqual([2, 0]);
  });

  it('are not begun any more once they are interrupted, and what is under way ends', async () => {
    const done: number[] = [];
    await forEachConcurrently(
      [1, 2, 3, 4],
      2,
      async (item) => {
        await wait(1);
        done.push(item);
      },
      () => done.length > 0,
    );
    expect(done).toEqual([1, 2]);
  });

  it('fail only when nothing is under way any more', async () => {
    const done: number[] = [];
    const act = async (item: number) => {
      if (item === 1) throw new Error('one is bad');
      await wait(5);
      done.push(item);
    };
    await expect(forEachConcurrently([2, 1, 3], 2, act)).rejects.toThrow('one is bad');
    expect(done).toEqual([2]);
  });
});
