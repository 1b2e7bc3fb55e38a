/** A text that is still to be set: what it says, where, and in which styles. */
import type { Box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { Paragraph } from '../text/runs.ts';
import type { TypeStyle } from '../text/styles.ts';
import type { Align, Anchor } from './slide.ts';

export interface TextRequest {
  readonly name: string;
  /** Whether it fills a placeholder of this name, or stands free. */
  readonly inPlaceholder?: boolean;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  /** The style of outline level 1, 2, …. */
  readonly levels: readonly TypeStyle[];
  readonly align?: Align;
  readonly anchor?: Anchor;
  readonly at: ContentPath;
  /** Its paragraphs are items of a list: problems are told at the item. */
  readonly list?: true;
}
