/** The laid-out deck: what every output paints, as plain data that compares as JSON. Boxes in inches, type in points. */
import type { TextStyle, Theme, ThemeColor } from '../brand/theme.ts';
import type { ChartDrawing } from '../charts/chart.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { Direction } from '../text/direction.ts';
import type { Paragraph, Run } from '../text/runs.ts';

export type Align = 'start' | 'center' | 'end';
export type Anchor = 'top' | 'middle' | 'bottom';

/** Where a layout lets a slide put something; text in it takes its look from `levels`, position from `box`. */
export interface Placeholder {
  /** Unique in its layout, e.g. `title`, `points`, `figure-2`; becomes the shape's name. */
  readonly name: string;
  readonly type: 'title' | 'body' | 'picture' | 'table' | 'slideNumber' | 'footer';
  readonly box: Box;
  /** The style of outline level 1, 2, …; none for pictures. */
  readonly levels: readonly TextStyle[];
  readonly align: Align;
  readonly anchor: Anchor;
  /** What an empty placeholder says to the person who fills it. */
  readonly prompt: string;
}

/** What a layout draws behind its placeholders; never text. */
export type Decoration =
  | { readonly kind: 'rectangle'; readonly name: string; readonly box: Box; readonly fill: ThemeColor }
  | { readonly kind: 'logo'; readonly name: string; readonly box: Box };

export interface Layout {
  /** Unique in the deck, shown in PowerPoint's layout gallery, e.g. `Points and chart`. */
  readonly name: string;
  readonly background: ThemeColor;
  readonly decorations: readonly Decoration[];
  /** In reading order, the title first. */
  readonly placeholders: readonly Placeholder[];
}

interface ShapeBase {
  /** The name of the placeholder of the slide's layout that it fills. */
  readonly placeholder: string;
  readonly box: Box;
  /** Where its content stands in the article, for problems. */
  readonly at: ContentPath;
}

export interface TextShape extends ShapeBase {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  /** The lines that each paragraph breaks into at the placeholder's size. */
  readonly lines: readonly (readonly (readonly Run[])[])[];
}

/** A picture file of the content, or a chart still to be drawn. */
export type PictureSource =
  | { readonly kind: 'chart'; readonly drawing: ChartDrawing }
  | { readonly kind: 'file'; readonly file: string };

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
  readonly source: PictureSource;
  /** What the picture shows; empty for a decorative one. */
  readonly alt: string;
}

export interface TableShape extends ShapeBase {
  readonly kind: 'table';
  /** Widths in inches; they add up to the box. */
  readonly columnWidths: readonly number[];
  /** The first row is the header. Every row has as many cells as there are columns. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Heights in inches, one per row; they add up to the box's height or less. */
  readonly rowHeights: readonly number[];
  readonly alt: string;
}

export interface TableCell {
  readonly paragraph: Paragraph;
  /** Those that the paragraph breaks into at the placeholder's size. */
  readonly lines: readonly (readonly Run[])[];
  readonly align: Align;
}

export type SlideShape = TextShape | PictureShape | TableShape;

export interface Slide {
  /** Unique in the deck: a section's id, or `cover`, `key-figures`, `sources`. */
  readonly id: string;
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
