/** Icons by name, as paths of one stroke; the set is Lucide's (ISC), and this its only importer. */
import { createRequire } from 'node:module';
import { type Box, box } from '../geometry.ts';
import type { DrawingMark, Outline, PathSegment } from '../slides/drawing.ts';
import { readPath } from './path.ts';

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string; readonly hidden?: boolean }>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
}

/** Loaded by the first deck that shows an icon; the module system keeps it. */
const loadSet = (): IconSet => createRequire(import.meta.url)('@iconify-json/lucide/icons.json');

/** Units of the grid that the icons are drawn on. */
const GRID = 24;

const bodyOf = (name: string): string | undefined => {
  const { icons, aliases = {} } = loadSet();
  const key = Object.hasOwn(icons, name)
    ? name
    : Object.hasOwn(aliases, name)
      ? aliases[name]?.parent
      : undefined;
  return key === undefined ? undefined : icons[key]?.body;
};

export const isIconName = (name: string): boolean => bodyOf(name) !== undefined;

export const listIcons = (): string[] => Object.keys(loadSet().icons).sort();

/** The icon filling a square box. Throws for a name that there is none of. */
export const drawIcon = (name: string, place: Box, outline: Outline): DrawingMark => {
  const body = bodyOf(name);
  if (body === undefined) throw new Error(`There is no icon ${name}`);
  const scale = place.w / GRID;
  const x = (value: number) => place.x + value * scale;
  const y = (value: number) => place.y + value * scale;
  const segments = readBody(body).map((segment): PathSegment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] === 'C')
      return ['C', x(segment[1]), y(segment[2]), x(segment[3]), y(segment[4]), x(segment[5]), y(segment[6])];
    return [segment[0], x(segment[1]), y(segment[2])];
  });
  return {
    shape: 'path',
    box: box(place.x, place.y, place.w, place.h),
    segments,
    outline: { ...outline, cap: 'round' },
  };
};

const ELEMENT = /<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*)\/?>/g;

const readBody = (body: string): PathSegment[] =>
  [...body.matchAll(ELEMENT)].flatMap(([, element = '', attributes = '']) =>
    readPath(PATHS[element]?.(reader(attributes)) ?? ''),
  );

type Attribute = (name: string) => string;

const reader =
  (attributes: string): Attribute =>
  (name) =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '0';

const ellipse = (cx: number, cy: number, rx: number, ry: number) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** Each element as the path that it is short for. */
const PATHS: Readonly<Record<string, (attribute: Attribute) => string>> = {
  path: (attribute) => attribute('d'),
  circle: (attribute) => {
    const r = Number(attribute('r'));
    return ellipse(Number(attribute('cx')), Number(attribute('cy')), r, r);
  },
  ellipse: (attribute) =>
    ellipse(
      Number(attribute('cx')),
      Number(attribute('cy')),
      Number(attribute('rx')),
      Number(attribute('ry')),
    ),
  rect: (attribute) => {
    const [left, top, w, h, r] = ['x', 'y', 'width', 'height', 'rx'].map((name) => Number(attribute(name)));
    const [x, y, width, height, radius] = [left ?? 0, top ?? 0, w ?? 0, h ?? 0, r ?? 0];
    const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
    return `M${x + radius} ${y}h${width - 2 * radius}${arc(radius, radius)}v${height - 2 * radius}${arc(-radius, radius)}h${2 * radius - width}${arc(-radius, -radius)}v${2 * radius - height}${arc(radius, -radius)}Z`;
  },
  line: (attribute) => `M${attribute('x1')} ${attribute('y1')}L${attribute('x2')} ${attribute('y2')}`,
  polyline: (attribute) => `M${attribute('points')}`,
  polygon: (attribute) => `M${attribute('points')}Z`,
};
