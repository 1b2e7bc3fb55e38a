/** Photos in a PDF as the JPEG that they are: Skia would unpack them, to ten times their size. */
import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { type Canvas, createCanvas } from 'canvas';
import { inspectPicture } from '../../formats/picture.ts';
import type { Media } from '../../media/media.ts';

/** Pixels of the first stand-in, a single row: no other picture is one pixel high. */
const FIRST_WIDTH = 2;

export interface StandIns {
  /** What Skia draws in the place of each photo, by its key among the media. */
  readonly images: ReadonlyMap<string, Canvas>;
  /** The photo whose stand-in is `FIRST_WIDTH` pixels wide, and those after it. */
  readonly photos: readonly Uint8Array[];
}

export const standInForPhotos = (media: ReadonlyMap<string, Media>): StandIns => {
  const images = new Map<string, Canvas>();
  const photos: Uint8Array[] = [];
  const drawn = new Map<string, Canvas>();
  for (const [key, { type, bytes, files }] of media) {
    if (type !== 'jpeg') continue;
    // Two places of one photo share it.
    const standIn = drawn.get(files.pixels) ?? drawRow(FIRST_WIDTH + photos.push(bytes) - 1);
    drawn.set(files.pixels, standIn);
    images.set(key, standIn);
  }
  return { images, photos };
};

const drawRow = (width: number): Canvas => {
  const canvas = createCanvas(width, 1);
  canvas.getContext('2d').fillRect(0, 0, width, 1);
  return canvas;
};

const name = (text: string) => PDFName.of(text);

/** Puts each photo in the place of its stand-in. */
export const putInPhotos = ({ context }: PDFDocument, photos: readonly Uint8Array[]) => {
  for (const [reference, found] of context.enumerateIndirectObjects()) {
    if (!(found instanceof PDFRawStream) || found.dict.get(name('Subtype')) !== name('Image')) continue;
    const photo =
      numberIn(found.dict, 'Height') === 1 ? photos[numberIn(found.dict, 'Width') - FIRST_WIDTH] : undefined;
    const facts = photo && inspectPicture(photo);
    if (!photo || !facts || 'fault' in facts) continue;
    const { width, height } = facts;
    const form = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      Length: photo.length,
    };
    context.assign(reference, PDFRawStream.of(context.obj(form), photo));
  }
};

const numberIn = (dict: PDFDict, key: string): number => {
  const value = dict.get(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
};
