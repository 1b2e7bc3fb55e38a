/** A slide that is laid out, with the layout that it wants; equal layouts become one. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Problem } from '../problems.ts';
import type { Paragraph } from '../text/runs.ts';
import type { LayoutArt, Placeholder, SlideShape } from './slide.ts';

export interface LayoutDraft {
  /** Shown in PowerPoint's gallery; layouts of one name that differ are numbered. */
  readonly name: string;
  readonly background: ThemeColor;
  readonly art: readonly LayoutArt[];
  /** The title first. */
  readonly placeholders: readonly Placeholder[];
}

export interface SlideDraft {
  readonly id: string;
  /** The kind of page. */
  readonly kind: string;
  readonly section: string;
  readonly layout: LayoutDraft;
  /** In reading order, the title first. */
  readonly shapes: readonly SlideShape[];
  readonly notes: readonly Paragraph[];
  readonly problems: readonly Problem[];
}
