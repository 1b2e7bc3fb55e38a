/** Vector marks of a slide, in inches and theme colours: native shapes in PowerPoint, paths in every other output. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Box } from '../geometry.ts';
import type { Points } from '../units.ts';

export interface Outline {
  readonly color: ThemeColor;
  readonly width: Points;
  /** Points of dash and gap by turns; a line without gaps if not given. */
  readonly dash?: readonly [dash: number, gap: number];
  /** Flat if not given. */
  readonly cap?: 'flat' | 'round';
}

interface Paint {
  readonly fill?: ThemeColor | undefined;
  readonly outline?: Outline | undefined;
}

/** Absolute places on the slide in inches. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface BoxMark extends Paint {
  readonly shape: 'rectangle' | 'ellipse';
  readonly box: Box;
}

export interface RoundedMark extends Paint {
  readonly shape: 'rounded';
  readonly box: Box;
  /** Inches. */
  readonly radius: number;
}

/** A band with a point: `plate` begins straight, `chevron` with a notch as deep as its point. Points to where reading goes. */
export interface BandMark extends Paint {
  readonly shape: 'plate' | 'chevron';
  readonly box: Box;
  /** Inches from the shoulder to the tip. */
  readonly point: number;
  /** Set by mirroring: the tip is at the left. */
  readonly flipped?: true;
}

export interface LineMark {
  readonly shape: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly outline: Outline;
  /** An arrow head at the end `to`. */
  readonly arrow?: true;
}

export interface PathMark extends Paint {
  readonly shape: 'path';
  /** Around all its points. */
  readonly box: Box;
  readonly segments: readonly PathSegment[];
}

export type DrawingMark = BoxMark | RoundedMark | BandMark | LineMark | PathMark;
