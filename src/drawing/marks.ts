/** Vector marks: what a drawing consists of, from the lowest to the topmost. Plain data, in whatever unit the page has. */
import type { Path } from './path.ts';
import type { Rectangle } from './rectangle.ts';

/** As `#RRGGBB`. */
export type Color = string;

/** How a line is drawn: what is left out is as SVG has it, which is also how a canvas begins. */
export interface Stroke {
  readonly color: Color;
  readonly width: number;
  /** How long dashes and gaps are by turns; a line without gaps if not given. */
  readonly dash?: readonly number[];
  readonly dashOffset?: number;
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
  readonly miterLimit?: number;
}

interface Paint {
  readonly fill?: Color;
  readonly stroke?: Stroke;
  /** Of fill and stroke, from 0 to 1; opaque if not given. */
  readonly opacity?: number;
  /** Nothing is shown outside of it: only for what cannot be cut. */
  readonly clip?: Path;
}

export interface RectangleMark extends Paint, Rectangle {
  readonly kind: 'rectangle';
}

export interface PathMark extends Paint {
  readonly kind: 'path';
  readonly path: Path;
  readonly rule?: 'evenodd';
}

/** A line of text, set as a canvas sets it. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** As CSS has it. */
  readonly font: string;
  readonly align: 'left' | 'center' | 'right';
  readonly baseline?: string;
  readonly direction: 'ltr' | 'rtl';
  readonly color: Color;
  /** A wider text is condensed to it. */
  readonly room?: number;
  readonly opacity?: number;
  /** Turned round its own point, in radians. */
  readonly turn?: number;
  readonly clip?: Path;
}

export type Mark = RectangleMark | PathMark | TextMark;
