/** pptxgenjs, loaded in one place: pages of shapes in, the XML of slides out. */
import { createRequire } from 'node:module';
import type PptxGenJS from 'pptxgenjs';
import type { Theme } from '../../brand/theme.ts';
import { unpack } from '../../formats/zip/pack.ts';
import { listZip, toText } from '../../formats/zip/zip.ts';

type Writer = InstanceType<typeof PptxGenJS.default>;
type Slide = ReturnType<Writer['addSlide']>;
/** Its types forget the shape that is made of points. */
export type ShapeName = PptxGenJS.default.SHAPE_NAME | 'custGeom';
export type TextOptions = PptxGenJS.default.TextPropsOptions;
export type TextProps = PptxGenJS.default.TextProps;
export type ShapeOptions = PptxGenJS.default.ShapeProps;
export type CellOptions = PptxGenJS.default.TableCellProps;

/** A slide that takes shapes. */
export interface Target extends Pick<Slide, 'addText' | 'addTable' | 'addImage'> {
  addShape(name: ShapeName, options: ShapeOptions): unknown;
}

// Its types and its ES module disagree on the default export; its CommonJS build is what Node runs anyway.
const createWriter: new () => Writer = createRequire(import.meta.url)('pptxgenjs');

/** A slide as pptxgenjs writes it, and the relationships that its links go by. */
export interface RawSlide {
  readonly slide: string;
  readonly relationships: string;
}

/** Every slide is filled by its function. */
export const writeRawSlides = async (
  size: Theme['slide'],
  fill: readonly ((target: Target) => void)[],
): Promise<RawSlide[]> => {
  if (fill.length === 0) return [];
  const writer = new createWriter();
  writer.defineLayout({ name: 'slide', ...size });
  writer.layout = 'slide';
  for (const one of fill) one(writer.addSlide());
  const bytes = await writer.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes');
  const parts = listZip(bytes);
  const read = (name: string): string => {
    const part = parts.get(name);
    const content = part && unpack(part);
    if (!content) throw new Error(`pptxgenjs wrote no ${name}`);
    return toText(content);
  };
  return fill.map((_, i) => ({
    slide: read(`ppt/slides/slide${i + 1}.xml`),
    relationships: read(`ppt/slides/_rels/slide${i + 1}.xml.rels`),
  }));
};
