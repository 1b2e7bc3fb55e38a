/** A slide as what is to be painted, in order: plain data that every painter of ours follows. Points from the top left. */
import type { Hex } from '../../brand/roles.ts';
import type { ChartDrawing } from '../../charts/chart.ts';
import type { PathSegment } from '../../slides/drawing.ts';
import type { SingleShape } from '../../slides/slide.ts';
import type { Direction } from '../../text/direction.ts';
import type { Run } from '../../text/runs.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface RectangleMark extends Area {
  readonly kind: 'rectangle';
  readonly fill: Hex;
}

export interface Stroke {
  readonly color: Hex;
  readonly width: number;
  /** Dash and gap by turns; a line without gaps if not given. */
  readonly dash?: readonly [dash: number, gap: number];
  readonly cap: 'flat' | 'round';
}

/** Filled, then drawn round; its corners are sharp. */
export interface PathMark {
  readonly kind: 'path';
  readonly segments: readonly PathSegment[];
  readonly fill?: Hex;
  readonly stroke?: Stroke;
}

/** Part of a line in one face, one colour and one direction. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** The left edge, whichever way the text runs, and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Points added after every character. */
  readonly spacing: number;
  /** The open face that draws it. */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Hex;
  readonly direction: Direction;
  readonly href?: string;
}

/** A photo or the brand's logo, by its key among the deck's media. */
export interface PictureMark extends Area {
  readonly kind: 'picture';
  readonly media: string;
}

export interface ChartMark extends Area {
  readonly kind: 'chart';
  readonly media: string;
  readonly drawing: ChartDrawing;
}

/** Thickness of a link's line and its distance below the baseline, as shares of the size. */
export const UNDERLINE = { thickness: 0.06, offset: 0.11 };

export type Mark = RectangleMark | PathMark | TextMark | PictureMark | ChartMark;

/** A line of text with its place, for whoever needs it as text rather than as marks. */
export interface PlacedLine {
  /** In the order of reading. */
  readonly runs: readonly Run[];
  /** The left edge and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly marks: readonly TextMark[];
}

export const marksOf = (paragraphs: readonly (readonly PlacedLine[])[]): TextMark[] =>
  paragraphs.flatMap((lines) => lines.flatMap(({ marks }) => marks));

/** What a painter paints on one surface; sizes in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A shape of the slide with its marks; its lines are those of each paragraph, or of each cell of a table. */
export interface PlacedShape {
  readonly shape: SingleShape;
  /** It is the title of its slide. */
  readonly isTitle: boolean;
  readonly lines: readonly (readonly PlacedLine[])[];
  readonly marks: readonly Mark[];
}

export interface SlidePage extends Page {
  /** In reading order, as on the slide; those of a group in its place. */
  readonly shapes: readonly PlacedShape[];
}
