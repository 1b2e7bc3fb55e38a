/** Slide[] → pptxgenjs, the only importer of it: text, tables and pictures as XML for `finish` to work on. */
import { createRequire } from 'node:module';
import type PptxGenJS from 'pptxgenjs';
import type { Deck, PictureShape, Slide, TableShape, TextShape } from '../../deck/slide.ts';
import { unpack } from '../../formats/zip/pack.ts';
import { listZip, toText } from '../../formats/zip/zip.ts';
import type { Paragraph } from '../../text/runs.ts';

type Writer = InstanceType<typeof PptxGenJS.default>;
type WriterSlide = ReturnType<Writer['addSlide']>;
type TextProps = PptxGenJS.default.TextProps;

// Its types and its ES module disagree on the default export; its CommonJS build is what Node runs anyway.
const createWriter: new () => Writer = createRequire(import.meta.url)('pptxgenjs');

/** One transparent pixel: the real pictures are put in by `finish`, once each. */
const PIXEL =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A slide as pptxgenjs writes it, and the relationships that its links go by. */
export interface RawSlide {
  readonly slide: string;
  readonly relationships: string;
}

type RawDeck = Pick<Deck, 'slides'> & { readonly theme: Pick<Deck['theme'], 'slide'> };

/** The slides as pptxgenjs writes them: right in their texts, not yet fit to be sent. */
export const writeRawSlides = async (deck: RawDeck): Promise<RawSlide[]> => {
  if (deck.slides.length === 0) return [];
  const parts = listZip(await writeRawPptx(deck));
  const read = (name: string): string => {
    const part = parts.get(name);
    const bytes = part && unpack(part);
    if (!bytes) throw new Error(`pptxgenjs wrote no ${name}`);
    return toText(bytes);
  };
  return deck.slides.map((_, i) => ({
    slide: read(`ppt/slides/slide${i + 1}.xml`),
    relationships: read(`ppt/slides/_rels/slide${i + 1}.xml.rels`),
  }));
};

/** The package that holds them, uncompressed. */
export const writeRawPptx = async ({ theme, slides }: RawDeck): Promise<Uint8Array> => {
  const writer = new createWriter();
  const { width, height } = theme.slide;
  writer.defineLayout({ name: 'slide', width, height });
  writer.layout = 'slide';
  for (const slide of slides) writeSlide(writer.addSlide(), slide);
  const bytes = await writer.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes');
  return bytes;
};

const writeSlide = (target: WriterSlide, slide: Slide) => {
  for (const shape of slide.shapes) {
    if (shape.kind === 'text') writeText(target, shape);
    else if (shape.kind === 'picture') writePicture(target, shape);
    else writeTable(target, shape);
  }
};

const writeText = (target: WriterSlide, { placeholder, box, paragraphs }: TextShape) => {
  target.addText(
    paragraphs.flatMap((paragraph) => textProps(paragraph)),
    { ...box, objectName: placeholder },
  );
};

/** A paragraph's runs; the last one ends the paragraph. */
const textProps = ({ runs, level }: Paragraph): TextProps[] =>
  runs.map((run, i) => ({
    text: run.text,
    options: {
      breakLine: i === runs.length - 1,
      ...(level > 1 ? { indentLevel: level - 1 } : {}),
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
      ...(run.href ? { hyperlink: { url: run.href } } : {}),
    },
  }));

const writePicture = (target: WriterSlide, { placeholder, box, alt }: PictureShape) => {
  target.addImage({ data: PIXEL, ...box, objectName: placeholder, altText: alt });
};

const writeTable = (
  target: WriterSlide,
  { placeholder, box, columnWidths, rowHeights, rows }: TableShape,
) => {
  target.addTable(
    rows.map((row) => row.map(({ paragraph }) => ({ text: textProps(paragraph) }))),
    { x: box.x, y: box.y, w: box.w, colW: [...columnWidths], rowH: [...rowHeights], objectName: placeholder },
  );
};
