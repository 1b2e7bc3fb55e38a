/** SVG path data as absolute moves, lines and cubic curves; the only importer of svgpath. */
import svgpath from 'svgpath';
import type { PathSegment } from '../slides/drawing.ts';

type Point = readonly [x: number, y: number];

export const readPath = (data: string): PathSegment[] => {
  if (data === '') return [];
  const segments: PathSegment[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...numbers]) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
      const lineTo = (x: number, y: number) => {
        segments.push(['L', x, y]);
        at = [x, y];
      };
      if (command === 'M') {
        segments.push(['M', a, b]);
        at = [a, b];
        start = at;
      } else if (command === 'L') lineTo(a, b);
      else if (command === 'H') lineTo(a, at[1]);
      else if (command === 'V') lineTo(at[0], a);
      else if (command === 'C') {
        segments.push(['C', a, b, c, d, e, f]);
        at = [e, f];
      } else if (command === 'Q') {
        const toward = (from: number, control: number) => from + ((control - from) * 2) / 3;
        segments.push(['C', toward(at[0], a), toward(at[1], b), toward(c, a), toward(d, b), c, d]);
        at = [c, d];
      } else if (command === 'Z') {
        segments.push(['Z']);
        at = start;
      }
    });
  return segments;
};
