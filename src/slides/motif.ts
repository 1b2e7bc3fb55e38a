/** The motif of a deck: one lane per section, running in from the left and bending upwards. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Theme } from '../brand/theme.ts';
import { box } from '../geometry.ts';
import type { DrawingMark, PathSegment } from './drawing.ts';
import { outline } from './shapes.ts';

/** Where the bundle bends, in inches: its centre, the radius of the innermost lane. */
export interface Bend {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const COVER_BEND: Bend = { x: 9.3, y: 3.1, radius: 2 };
export const DIVIDER_BEND: Bend = { x: 9.3, y: 3.2, radius: 2 };
export const STATEMENT_BEND: Bend = { x: 10.2, y: 1.55, radius: 3.62 };

const PITCH = 0.27;
const WIDTH = 12.5;
const FEWEST = 4;
/** Thinner lanes could not be told apart. */
const MOST = 16;
/** More lanes than this share the breadth of so many. */
const ROOMY = 7;
const DISC = { radius: 0.25, y: 0.95, ring: 6 };
const LANES: readonly ThemeColor[] = ['lane1', 'lane2', 'lane3', 'lane4', 'lane5', 'lane6'];

export interface LaneOptions {
  /** How many sections the deck has. */
  readonly count: number;
  /** The lane in the sun colour, from 0; the last if not given. */
  readonly lead?: number | undefined;
  /** What the disc at the end of the lead lane is cut out of; no disc if not given. */
  readonly ground?: ThemeColor;
  readonly colors?: readonly ThemeColor[];
}

/** Decoration: nothing where the brand wants none. */
export const drawLanes = (theme: Theme, bend: Bend, options: LaneOptions): DrawingMark[] => {
  if (theme.motif === 'none') return [];
  const count = Math.min(MOST, Math.max(FEWEST, options.count));
  const pitch = count > ROOMY ? (PITCH * (ROOMY - 1)) / (count - 1) : PITCH;
  const isHairline = theme.motif === 'hairlines';
  const width = isHairline ? 1.5 : count > ROOMY ? 0.64 * pitch * 72 : WIDTH;
  const lead = Math.min(count - 1, options.lead ?? count - 1);
  const isLight = options.ground === 'background';
  const accent = isLight ? 'primary' : 'sun';
  const colors = options.colors ?? (isLight ? ['line'] : LANES);
  const lanes = Array.from({ length: count }, (_, k): DrawingMark => {
    const shade = colors[Math.floor((k * colors.length) / count)] ?? 'lane1';
    return lane(bend, bend.radius + k * pitch, k === lead ? accent : shade, width);
  });
  const ordered = [...lanes.filter((_, k) => k !== lead), ...lanes.slice(lead, lead + 1)];
  if (options.ground === undefined) return ordered;
  const x = bend.x + bend.radius + lead * pitch;
  const radius = isHairline ? 0.12 : DISC.radius;
  return [
    ...ordered,
    {
      shape: 'ellipse',
      box: box(x - radius, DISC.y - radius, 2 * radius, 2 * radius),
      fill: accent,
      outline: outline(options.ground, isHairline ? 2 : DISC.ring),
    },
  ];
};

const OUT = 0.2;
/** Of a quarter circle as a cubic curve. */
const KAPPA = 0.5523;

const lane = ({ x, y }: Bend, r: number, color: ThemeColor, width: number): DrawingMark => {
  const segments: PathSegment[] = [
    ['M', -OUT, y + r],
    ['L', x, y + r],
    ['C', x + KAPPA * r, y + r, x + r, y + KAPPA * r, x + r, y],
    ['L', x + r, -OUT],
  ];
  return {
    shape: 'path',
    box: box(-OUT, -OUT, x + r + OUT, y + r + OUT),
    segments,
    outline: outline(color, width),
  };
};
