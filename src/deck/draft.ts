/** A slide before its type sizes are settled: which layout it takes and what goes into each placeholder. */
import type { TextRole, ThemeColor } from '../brand/theme.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { Paragraph } from '../text/runs.ts';
import type { Align, Anchor, Decoration, PictureShape, Placeholder, TableShape } from './slide.ts';

/** A placeholder whose levels name roles of the type scale; the fit decides their sizes. */
export interface PlaceholderPlan {
  readonly name: string;
  readonly type: Placeholder['type'];
  readonly box: Box;
  readonly roles: readonly TextRole[];
  readonly color?: ThemeColor;
  readonly align?: Align;
  readonly anchor?: Anchor;
  readonly prompt: string;
}

export interface LayoutPlan {
  readonly name: string;
  readonly background: ThemeColor;
  readonly decorations: readonly Decoration[];
  readonly placeholders: readonly PlaceholderPlan[];
}

export interface DraftText {
  readonly kind: 'text';
  readonly placeholder: string;
  readonly paragraphs: readonly Paragraph[];
  readonly at: ContentPath;
}

/** Pictures and tables are laid out already. */
export type DraftShape = DraftText | PictureShape | TableShape;

export interface Draft {
  readonly id: string;
  readonly section: string;
  readonly layout: LayoutPlan;
  /** In reading order, the title first. */
  readonly shapes: readonly DraftShape[];
  readonly notes: readonly Paragraph[];
  /** What was found wrong on the way, other than text that does not fit. */
  readonly problems?: readonly Problem[];
}
