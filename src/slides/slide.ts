/** The laid-out deck: what every output writes, as plain data that compares as JSON. Boxes in inches, type in points. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Theme } from '../brand/theme.ts';
import type { ChartDrawing } from '../charts/chart.ts';
import type { NativeChart } from '../charts/native/native.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { Direction } from '../text/direction.ts';
import type { Paragraph, Run } from '../text/runs.ts';
import type { TextStyle } from '../text/styles.ts';
import type { DrawingMark } from './drawing.ts';

export type Align = 'start' | 'center' | 'end';
export type Anchor = 'top' | 'middle' | 'bottom';

/** How a text is set in its box: a style for each outline level, deeper levels look like the last. */
export interface TextSetting {
  readonly levels: readonly TextStyle[];
  readonly align: Align;
  readonly anchor: Anchor;
}

/** Where a layout lets a slide put something; a text in it takes its place and its look from here. */
export interface Placeholder extends TextSetting {
  /** Unique in its layout, e.g. `title`, `points`; becomes the shape's name. */
  readonly name: string;
  readonly type: 'title' | 'body' | 'picture' | 'table' | 'slideNumber' | 'footer';
  readonly box: Box;
  /** What an empty placeholder says to the person who fills it. */
  readonly prompt: string;
}

export interface Layout {
  /** Unique in the deck, shown in PowerPoint's layout gallery, e.g. `Points and chart`. */
  readonly name: string;
  readonly background: ThemeColor;
  /** What the layout shows behind its placeholders; never text. */
  readonly art: readonly LayoutArt[];
  /** In reading order, the title first. */
  readonly placeholders: readonly Placeholder[];
}

export type LayoutArt = DrawingShape | LogoShape;

/** The brand's logo. */
export interface LogoShape {
  readonly kind: 'logo';
  readonly name: string;
  readonly box: Box;
}

interface ShapeBase {
  /** Unique on its slide; what selection panes and screen readers call it. */
  readonly name: string;
  /** The placeholder of the slide's layout that it fills; undefined for a shape that stands free. */
  readonly placeholder?: string | undefined;
  readonly box: Box;
  /** Where its content stands in the article, for problems and for the way back from a slide to its text. */
  readonly at: ContentPath;
}

export interface TextShape extends ShapeBase, TextSetting {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  /** The lines that each paragraph breaks into at its size. */
  readonly lines: readonly (readonly (readonly Run[])[])[];
  /** Its paragraphs are items of a list, whatever they look like. */
  readonly list?: true;
}

/** A picture file of the content, or a chart still to be drawn. */
export type PictureSource =
  | {
      readonly kind: 'chart';
      readonly drawing: ChartDrawing;
      /** In PowerPoint, in place of the drawing. */
      readonly native?: NativeChart | undefined;
    }
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Cropped to fill the box, or shown whole within it; `fill` if not given. */
      readonly fit?: 'whole' | 'fill';
      /** What stays in view when it is cropped: shares of width and height; the middle if not given. */
      readonly focus?: readonly [x: number, y: number];
    };

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
  readonly source: PictureSource;
  /** What the picture shows; empty for a decorative one. */
  readonly alt: string;
}

export interface TableShape extends ShapeBase, TextSetting {
  readonly kind: 'table';
  /** Widths in inches; they add up to the box. */
  readonly columnWidths: readonly number[];
  /** The first row is the header. Every row has as many cells as there are columns. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Heights in inches, one per row; they add up to the box's height or less. */
  readonly rowHeights: readonly number[];
  /** How each row looks, one per row. */
  readonly rowStyles: readonly TableRowStyle[];
  readonly alt: string;
}

export interface TableRowStyle {
  readonly fill?: ThemeColor;
  /** The line under the row. */
  readonly rule?: { readonly color: ThemeColor; readonly width: number };
}

export interface TableCell {
  readonly paragraph: Paragraph;
  /** Those that the paragraph breaks into at the table's size. */
  readonly lines: readonly (readonly Run[])[];
  readonly align: Align;
  /** Inches that the cell keeps free at the end of its lines, beside its margin: figures with a hanging mark align by it. */
  readonly hang?: number;
}

/** Vector marks in theme colours, from the lowest to the topmost. */
export interface DrawingShape {
  readonly kind: 'drawing';
  readonly name: string;
  readonly box: Box;
  readonly marks: readonly DrawingMark[];
  /** What it shows; empty for a decorative one. */
  readonly alt: string;
  readonly at: ContentPath;
}

/** Shapes that a person would move as one. */
export interface GroupShape {
  readonly kind: 'group';
  readonly name: string;
  /** Around all its shapes. */
  readonly box: Box;
  /** In reading order; none of them fills a placeholder. */
  readonly shapes: readonly SingleShape[];
  readonly at: ContentPath;
}

export type SingleShape = TextShape | PictureShape | TableShape | DrawingShape;
export type SlideShape = SingleShape | GroupShape;

/** The chart that PowerPoint draws itself, if a shape is one. */
export const nativeChartOf = (shape: { readonly kind: string } & Partial<Pick<PictureShape, 'source'>>) =>
  shape.source?.kind === 'chart' ? shape.source.native : undefined;

/** Every shape of a slide, those of groups in their place. */
export const singleShapes = (shapes: readonly SlideShape[]): SingleShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? shape.shapes : [shape]));

export interface Slide {
  /** Unique in the deck: a section's id, or a page's such as `cover` or `sources`. */
  readonly id: string;
  /** Which kind of page it is: `cover`, `section`, `sources`, …. */
  readonly kind: string;
  readonly layout: string;
  /** The part of the deck it belongs to; neighbours of the same name form one section. */
  readonly section: string;
  /** Unique in the deck, as plain text. */
  readonly title: string;
  /** In reading order, the title first. */
  readonly shapes: readonly SlideShape[];
  /** What is said aloud and what is derived: one paragraph each. */
  readonly notes: readonly Paragraph[];
}

export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-US`. */
  readonly language: string;
  /** Of reading: `start` is the left side or the right one. */
  readonly direction: Direction;
  /** ISO day of the article, e.g. `2024-11-12`. */
  readonly date: string;
  readonly theme: Theme;
  readonly layouts: readonly Layout[];
  readonly slides: readonly Slide[];
}
