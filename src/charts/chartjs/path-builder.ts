/** The path that a canvas is drawing: steps as they are called for, put where the transformation of the moment puts them. */
import { Path2D } from 'canvas';
import {
  arcSegments,
  type Matrix,
  type Path,
  rectanglePath,
  type Segment,
  transformPath,
} from '../../drawing/path.ts';
import { parsePathData } from '../../drawing/svg-path.ts';

const TURN = 2 * Math.PI;

/** From one angle to another the way round that a canvas goes; at most once round. */
export const sweep = (from: number, to: number, isCounter: boolean): number => {
  const way = isCounter ? from - to : to - from;
  if (way >= TURN) return isCounter ? -TURN : TURN;
  const ahead = ((way % TURN) + TURN) % TURN;
  return isCounter ? -ahead : ahead;
};

/** Everything that a canvas can add to a path, by the name of its method. `matrix` is asked at every step. */
export const createPathBuilder = (matrix: () => Matrix) => {
  let path: Segment[] = [];
  // In the coordinates of the caller, as long as these stay the same.
  let at: readonly [number, number] | undefined;
  const add = (...segments: Path) => {
    const placed = transformPath(segments, matrix());
    path.push(...placed);
  };
  const lineTo = (x: number, y: number) => {
    add([at ? 'L' : 'M', x, y]);
    at = [x, y];
  };
  const moveTo = (x: number, y: number) => {
    add(['M', x, y]);
    at = [x, y];
  };
  const ellipse = (
    x: number,
    y: number,
    rx: number,
    ry: number,
    turn: number,
    from: number,
    to: number,
    isCounter = false,
  ) => {
    const { start, curves } = arcSegments([x, y], [rx, ry], [from, from + sweep(from, to, isCounter)], turn);
    lineTo(...start);
    add(...curves);
    const last = curves.at(-1);
    if (last?.[0] === 'C') at = [last[5], last[6]];
  };
  /** For what the library knows better: it continues a path of its own from where this one is. */
  const byLibrary = (draw: (outline: Path2D) => void) => {
    const outline = new Path2D();
    if (at) outline.moveTo(...at);
    draw(outline);
    const segments = parsePathData(outline.toSVGString());
    // Its own begin is where this path is already.
    add(...(at && segments[0]?.[0] === 'M' ? segments.slice(1) : segments));
    const last = segments.at(-1);
    if (last && last[0] !== 'Z') {
      const [x, y] = last.slice(-2);
      if (typeof x === 'number' && typeof y === 'number') at = [x, y];
    }
  };
  const methods = {
    beginPath: () => {
      path = [];
      at = undefined;
    },
    moveTo,
    lineTo,
    quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => {
      if (!at) moveTo(cx, cy);
      add(['Q', cx, cy, x, y]);
      at = [x, y];
    },
    bezierCurveTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) => {
      if (!at) moveTo(ax, ay);
      add(['C', ax, ay, bx, by, x, y]);
      at = [x, y];
    },
    arc: (x: number, y: number, radius: number, from: number, to: number, isCounter?: boolean) =>
      ellipse(x, y, radius, radius, 0, from, to, isCounter),
    ellipse,
    arcTo: (ax: number, ay: number, bx: number, by: number, radius: number) => {
      if (!at) moveTo(ax, ay);
      byLibrary((outline) => outline.arcTo(ax, ay, bx, by, radius));
    },
    rect: (x: number, y: number, w: number, h: number) => {
      add(...rectanglePath({ x, y, w, h }));
      at = [x, y];
    },
    roundRect: (x: number, y: number, w: number, h: number, radii?: Parameters<Path2D['roundRect']>[4]) => {
      const outline = new Path2D();
      outline.roundRect(x, y, w, h, radii);
      add(...parsePathData(outline.toSVGString()));
      at = [x, y];
    },
    closePath: () => {
      if (path.length > 0) path.push(['Z']);
      const begin = path.findLast((segment) => segment[0] === 'M');
      // Only known where it was drawn to; good enough, for what follows begins anew.
      if (begin?.[0] === 'M') at = invert(matrix(), begin[1], begin[2]);
    },
  };
  return { methods, path: (): Path => [...path] };
};

const invert = ({ a, b, c, d, e, f }: Matrix, x: number, y: number): readonly [number, number] => {
  const size = a * d - b * c;
  return size === 0 ? [x, y] : [(d * (x - e) - c * (y - f)) / size, (a * (y - f) - b * (x - e)) / size];
};
