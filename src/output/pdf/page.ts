/** A page of a PDF. */
import type { Page } from '../paint/marks.ts';

export interface PdfPage extends Page {
  /** What the outline calls it, if it is to stand there. */
  readonly bookmark?: string;
}
