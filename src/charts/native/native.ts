/**
 * A chart that a program draws itself, from numbers that can be edited: plain data, of which a chart part and its
 * workbook are written. Pixels of the drawing, from its top left.
 */
import type { Hex } from '../../brand/roles.ts';
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { Label } from '../layout/text.ts';
import type { NumberCode } from './number-code.ts';
import type { Sheet } from './sheet.ts';

export interface NativeChart {
  /** One, or one for each panel, ring or row that has a scale of its own. */
  readonly frames: readonly NativeFrame[];
  /** What stands below and above the frames: shapes that no chart draws. */
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
  /** Texts that no axis and no label of the chart tells. */
  readonly texts: readonly PlacedText[];
  readonly width: number;
  readonly height: number;
}

/** A label with the width of its widest line. */
export interface PlacedText extends Label {
  readonly textWidth: number;
}

export interface NativeFrame {
  readonly box: Rectangle;
  readonly plot: Rectangle;
  readonly alt: string;
  readonly sheet: Sheet;
  /** The lowest first. */
  readonly groups: readonly SeriesGroup[];
  /** Two for each set of axes that the groups name; rings have none. */
  readonly axes: readonly Axis[];
}

export type NativeMark = 'column' | 'row' | 'line' | 'area' | 'ring' | 'scatter' | 'bubble';

/** Series of one mark on one pair of axes. */
export interface SeriesGroup {
  readonly mark: NativeMark;
  readonly isStacked: boolean;
  readonly series: readonly NativeSeries[];
  readonly axes: AxisPair;
  /** Percent of a bar's width: between categories, and how far bars of one category lie over one another. */
  readonly gap?: number;
  readonly overlap?: number;
  /** Of a ring, percent of its radius. */
  readonly hole?: number;
  /** Of bubbles: percent of the usual size. */
  readonly bubbleScale?: number;
}

export type AxisPair = 'first' | 'second';

/** Columns of the sheet, counted from 0, which holds the categories. */
export interface NativeSeries {
  readonly column: number;
  /** Of points: their values across, and their sizes. */
  readonly x?: number;
  readonly size?: number;
  readonly format: PointFormat;
  /** Of points: a line to each from where values across are zero. */
  readonly stem?: Outline;
  /** One for each row of the sheet. */
  readonly points: readonly PointFormat[];
  readonly labels: readonly (NativeLabel | undefined)[];
}

/** What is left out is not drawn. */
export interface PointFormat {
  readonly fill?: Hex;
  readonly outline?: Outline;
  /** The line that leads to it. */
  readonly line?: Outline;
  readonly marker?: { readonly radius: number; readonly fill: Hex; readonly outline: Outline };
}

export interface Outline {
  readonly color: Hex;
  readonly width: number;
  readonly isDashed?: boolean;
}

export interface TextFormat {
  readonly size: number;
  readonly bold: boolean;
  readonly color: Hex;
}

export type LabelPosition = 'outEnd' | 'ctr' | 'r' | 'l' | 't' | 'b';

export interface NativeLabel extends TextFormat, NumberCode {
  readonly text: string;
  readonly position: LabelPosition;
  /** How far it stands from that position, as shares of the frame. */
  readonly shift?: { readonly x: number; readonly y: number };
}

interface AxisBase {
  readonly pair: AxisPair;
  readonly side: 'left' | 'right' | 'bottom';
  /** From the right to the left, or from the top to the bottom. */
  readonly isReversed: boolean;
  /** Its own line; without one nothing is drawn. */
  readonly line?: Hex;
  /** Names or numbers are told only if it is given. */
  readonly text?: TextFormat;
}

export interface CategoryAxis extends AxisBase {
  readonly kind: 'categories' | 'months' | 'days';
}

export interface ValueAxis extends AxisBase {
  readonly kind: 'values';
  readonly ends: readonly [low: number, high: number];
  readonly step?: number;
  readonly code: string;
  readonly grid?: Hex;
  /** Of bars: categories begin half a step from the edges. */
  readonly isBetween: boolean;
}

export type Axis = CategoryAxis | ValueAxis;
