import { expect, it } from 'vitest';
import { readPath } from '../../src/icons/path.ts';

it.each([
  [
    'm1 1 2 0',
    [
      ['M', 1, 1],
      ['L', 3, 1],
    ],
  ],
  ['M1 1h2v3z', [['M', 1, 1], ['L', 3, 1], ['L', 3, 4], ['Z']]],
  [
    'M0 0q3 3 6 0',
    [
      ['M', 0, 0],
      ['C', 2, 2, 4, 2, 6, 0],
    ],
  ],
  // What follows a closed part is measured from where that began.
  ['M1 1h2v2z h1', [['M', 1, 1], ['L', 3, 1], ['L', 3, 3], ['Z'], ['L', 2, 1]]],
  ['', []],
])('reads %s as absolute moves, lines and curves', (data, segments) =>
  expect(readPath(data)).toEqual(segments),
);

it('reads an arc as curves that end where it ends', () => {
  const segments = readPath('M0 0a2 2 0 0 1 4 0');
  expect(segments.slice(1).every(([command]) => command === 'C')).toBe(true);
  const [x = 0, y = 0] = (segments.at(-1) ?? []).slice(-2).map(Number);
  expect([x, y]).toEqual([expect.closeTo(4, 6), expect.closeTo(0, 6)]);
});
