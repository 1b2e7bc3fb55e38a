/** Every format that a deck can be written in. A new one is a file and a row here. */
import type { DrawnDeck } from './drawn.ts';
import { finishPptx } from './finish/finish.ts';
import { writeHandout } from './handout.ts';
import { writePage } from './page/page.ts';
import { writePdf } from './pdf.ts';
import { drawJpeg, drawPictures } from './pictures.ts';
import { writeRawPptx } from './pptx.ts';

export interface FormatOptions {
  /** Pixels of a slide's picture; its height follows. */
  readonly pictureWidth: number;
}

/** What goes behind the deck's name, such as `.pdf` or `.slide-01.png`, and what is in it. */
export interface Output {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

type Writer = (drawn: DrawnDeck, options: FormatOptions) => Promise<readonly Output[]>;

/** Pixels: what file managers and mail programs show of a deck. */
const THUMBNAIL_WIDTH = 512;

const writePptx: Writer = async (drawn) => {
  const { deck, media, modified, slides, images } = drawn;
  const [first] = slides;
  if (!first) throw new Error('A deck has slides');
  const thumbnail = drawJpeg(first, THUMBNAIL_WIDTH, images);
  const raw = await writeRawPptx(deck);
  return [{ suffix: '.pptx', bytes: finishPptx(raw, deck, media, thumbnail, modified) }];
};

const WRITERS = {
  pptx: writePptx,
  pdf: async (drawn) => [{ suffix: '.pdf', bytes: await writePdf(drawn) }],
  handout: async (drawn) => [{ suffix: '.handout.pdf', bytes: await writeHandout(drawn) }],
  html: async (drawn) => [{ suffix: '.html', bytes: writePage(drawn) }],
  png: async ({ slides, images }, { pictureWidth }) => drawPictures(slides, images, pictureWidth),
} as const satisfies Readonly<Record<string, Writer>>;

export type Format = keyof typeof WRITERS;

const isFormat = (name: string): name is Format => Object.hasOwn(WRITERS, name);
export const FORMATS: readonly Format[] = Object.keys(WRITERS).filter(isFormat);

/** What a format is called in mails and by servers. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  handout: 'application/pdf',
  html: 'text/html',
  png: 'image/png',
};

export const writeFormat = (
  format: Format,
  drawn: DrawnDeck,
  options: FormatOptions,
): Promise<readonly Output[]> => WRITERS[format](drawn, options);
