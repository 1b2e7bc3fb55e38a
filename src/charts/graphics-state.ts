/** How a recorded chart is drawn at one moment: what was set, and holds until it is set again or restored. */
import type { Lettering } from '../text/text-paths.ts';

/** In pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Look extends Required<Omit<Lettering, 'text'>> {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  /** Nothing is shown outside of it. */
  readonly clip: Rectangle | undefined;
}

export const PLAIN: Look = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  dash: [],
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  clip: undefined,
};

/** Charts are drawn with a few of a canvas's means; what is new to them has to be told here first. */
export const unknownTo = (what: string): never => {
  throw new Error(`The SVG of a chart cannot show ${what}`);
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const toText = (value: unknown): string =>
  typeof value === 'string' ? value : unknownTo(`a ${typeof value}`);
export const toNumber = (value: unknown): number =>
  isNumber(value) ? value : unknownTo(`a length of ${value}`);
export const toNumbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.map(toNumber) : unknownTo(`lengths of ${value}`);
const toColor = (value: unknown): string => {
  const color = toText(value);
  return /^#[\dA-F]{6}$/i.test(color) ? color : unknownTo(`the color ${color}`);
};

const PROPERTIES: Readonly<Record<string, (value: unknown) => Partial<Look>>> = {
  fillStyle: (value) => ({ fillStyle: toColor(value) }),
  strokeStyle: (value) => ({ strokeStyle: toColor(value) }),
  lineWidth: (value) => ({ lineWidth: toNumber(value) }),
  font: (value) => ({ font: toText(value) }),
  textAlign: (value) => ({ textAlign: toText(value) }),
  textBaseline: (value) => ({ textBaseline: toText(value) }),
  direction: (value) => ({ direction: toText(value) }),
};

/** The look once a property is set. */
export const withProperty = (look: Look, name: string, value: unknown): Look => {
  const change = PROPERTIES[name] ?? unknownTo(name);
  return { ...look, ...change(value) };
};

/** What both cover; undefined for nothing. */
export const overlap = (a: Rectangle, b: Rectangle | undefined): Rectangle | undefined => {
  if (!b) return a;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y];
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
};

/** The look within a part of what could be drawn on so far. */
export const clipped = (look: Look, part: Rectangle): Look => ({
  ...look,
  clip: overlap(part, look.clip) ?? NOTHING,
});

/** Cuts all off. */
const NOTHING: Rectangle = { x: 0, y: 0, w: 0, h: 0 };
