/** Outlines of any shape, as absolute steps, and what is asked of them. */
import type { Rectangle } from './rectangle.ts';

export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Path = readonly Segment[];

/** `x′ = a·x + c·y + e`, `y′ = b·x + d·y + f`, as a canvas has it. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const rectanglePath = ({ x, y, w, h }: Rectangle): Path => [
  ['M', x, y],
  ['L', x + w, y],
  ['L', x + w, y + h],
  ['L', x, y + h],
  ['Z'],
];

/** A closed outline through the points, or an open line. */
export const polygon = (points: readonly (readonly [number, number])[], isClosed = true): Path => [
  ...points.map(([x, y], i): Segment => [i === 0 ? 'M' : 'L', x, y]),
  ...(isClosed ? [['Z'] as const] : []),
];

/** Each point moved by `move`. */
export const mapPath = (path: Path, move: (x: number, y: number) => readonly [number, number]): Path =>
  path.map((segment): Segment => {
    switch (segment[0]) {
      case 'M':
      case 'L':
        return [segment[0], ...move(segment[1], segment[2])];
      case 'Q':
        return ['Q', ...move(segment[1], segment[2]), ...move(segment[3], segment[4])];
      case 'C':
        return [
          'C',
          ...move(segment[1], segment[2]),
          ...move(segment[3], segment[4]),
          ...move(segment[5], segment[6]),
        ];
      default:
        return segment;
    }
  });

export const transformPath = (path: Path, { a, b, c, d, e, f }: Matrix): Path =>
  mapPath(path, (x, y) => [a * x + c * y + e, b * x + d * y + f]);

/** Of all points, those that curves are drawn towards among them: never too small. */
export const boundsOf = (path: Path): Rectangle => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  mapPath(path, (x, y) => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    return [x, y];
  });
  return left > right ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
};

/** The rectangle that the path is, or undefined for any other shape. */
export const asRectangle = (path: Path): Rectangle | undefined => {
  const corners = path.filter((segment) => segment[0] !== 'Z');
  if (corners.length < 4 || corners.length > 5) return undefined;
  const points = corners.flatMap((segment) =>
    segment[0] === 'M' || segment[0] === 'L' ? [[segment[1], segment[2]] as const] : [],
  );
  const [first, second, third, fourth, fifth = first] = points;
  if (points.length !== corners.length || !first || !second || !third || !fourth || !fifth) return undefined;
  const isBack = fifth[0] === first[0] && fifth[1] === first[1];
  const begins = path.filter((segment) => segment[0] === 'M').length === 1;
  const isAcross =
    first[1] === second[1] && second[0] === third[0] && third[1] === fourth[1] && fourth[0] === first[0];
  const isDown =
    first[0] === second[0] && second[1] === third[1] && third[0] === fourth[0] && fourth[1] === first[1];
  return isBack && begins && (isAcross || isDown) ? boundsOf(path) : undefined;
};

/** More than a quarter of a circle in one curve would be seen to be none. */
const WIDEST_CURVE = Math.PI / 2;

/** An arc of an ellipse round a point, turned by `turn`; as many curves as it needs, from its first point on. */
export const arcSegments = (
  center: readonly [number, number],
  [rx, ry]: readonly [number, number],
  [from, to]: readonly [number, number],
  turn = 0,
): { readonly start: readonly [number, number]; readonly curves: Path } => {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const place = (x: number, y: number): readonly [number, number] => [
    center[0] + rx * x * cos - ry * y * sin,
    center[1] + rx * x * sin + ry * y * cos,
  ];
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / WIDEST_CURVE - 1e-9));
  const step = (to - from) / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const curves = Array.from({ length: count }, (_, i): Segment => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    return [
      'C',
      ...place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      ...place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      ...place(Math.cos(b), Math.sin(b)),
    ];
  });
  return { start: place(Math.cos(from), Math.sin(from)), curves };
};

export const circlePath = (x: number, y: number, radius: number): Path => {
  const { start, curves } = arcSegments([x, y], [radius, radius], [0, 2 * Math.PI]);
  return [['M', ...start], ...curves, ['Z']];
};
