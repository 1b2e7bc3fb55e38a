/** What a mending rule is told of an element that pptxgenjs wrote. */

import type { NativeChart } from '../../../charts/native/native.ts';
import type { Box } from '../../../geometry.ts';
import type { DrawingMark } from '../../../slides/drawing.ts';
import type { LogoShape, PictureShape, TableShape, TextShape } from '../../../slides/slide.ts';
import type { Direction } from '../../../text/direction.ts';
import type { ColorReferences } from '../colors.ts';
import type { Node } from '../node.ts';
import type { PictureIds } from '../shape.ts';
import type { Xml } from '../xml.ts';

/** One mark of a drawing; decorative in a group that has the alt text. */
export interface DrawnMark {
  readonly kind: 'mark';
  readonly mark: DrawingMark;
  readonly alt: string;
}

export type WrittenShape = TextShape | PictureShape | TableShape | LogoShape | DrawnMark;

export interface Written {
  readonly element: Node;
  /** What it was written for. */
  readonly shape: WrittenShape;
  /** What ties it to its layout's placeholder; undefined for what stands free. */
  readonly placeholder: Xml | undefined;
  readonly page: PageContext;
}

/** What the shapes of one page share. */
export interface PageContext {
  readonly theme: ColorReferences;
  readonly direction: Direction;
  readonly logoAlt: string;
  /** The id, in the part that is written, of a link that pptxgenjs gave another. */
  readonly link: (rawId: string) => string;
  readonly picture: (shape: PictureShape | LogoShape) => PlacedPicture;
  /** Its element, whose parts are written beside the page's. */
  readonly chart: (shape: PictureShape, chart: NativeChart) => Node;
}

export interface PlacedPicture {
  readonly ids: PictureIds;
  /** Where it shows in its box; undefined for one that fills it. */
  readonly within: Box | undefined;
}

export type Rule = (written: Written) => void;
