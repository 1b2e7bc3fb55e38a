/** Shapes of the deck → what pptxgenjs is asked to write: fresh objects each time, for it changes what it is given. */
import {
  type DrawingShape,
  type LogoShape,
  nativeChartOf,
  type PictureShape,
  type SlideShape,
} from '../../slides/slide.ts';
import type { Target } from './pptxgenjs.ts';
import { addMark } from './raw-marks.ts';
import { addTable } from './raw-table.ts';
import { addText, type TextContext } from './raw-text.ts';
import { shapeName } from './shape.ts';

export type AnyShape = SlideShape | LogoShape;

/** One transparent pixel: the real pictures are put in afterwards, once each. */
const PIXEL =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Adds an element for each text, picture, table and mark, in order; groups are made of them afterwards. */
export const addShape = (target: Target, shape: AnyShape, context: TextContext): void => {
  if (shape.kind === 'group') for (const one of shape.shapes) addShape(target, one, context);
  else if (shape.kind === 'drawing')
    for (const [i, mark] of shape.marks.entries()) addMark(target, mark, markName(shape, i));
  else if (shape.kind === 'text') addText(target, shape, context);
  else if (shape.kind === 'table') addTable(target, shape, context);
  // A native chart is no picture; pptxgenjs has no part in it.
  else if (!nativeChartOf(shape)) addPicture(target, shape);
};

const addPicture = (target: Target, { name, box }: PictureShape | LogoShape) => {
  target.addImage({ data: PIXEL, ...box, objectName: shapeName(name) });
};

/** A drawing of several marks is a group, whose members need names of their own. */
const markName = ({ name, marks }: DrawingShape, i: number) =>
  shapeName(marks.length === 1 ? name : `${name} ${i + 1}`);
