/** Every format that a deck can be written in. A new one is a file and a row here. */
import type { Output } from './output.ts';
import type { RenderedDeck } from './rendered.ts';

export interface FormatOptions {
  /** Pixels of a slide's picture; its height follows. */
  readonly pictureWidth: number;
}

type Writer = (rendered: RenderedDeck, options: FormatOptions) => Promise<readonly Output[]>;

/** Each is loaded when it is first asked for: a deck in PowerPoint alone needs nothing of a PDF. */
const WRITERS = {
  pptx: async (rendered) => {
    const { writePptx } = await import('./pptx/pptx.ts');
    return [{ suffix: '.pptx', bytes: await writePptx(rendered) }];
  },
  pdf: async (rendered) => {
    const { writePdf } = await import('./pdf/pdf.ts');
    return [{ suffix: '.pdf', bytes: await writePdf(rendered) }];
  },
  handout: async (rendered) => {
    const { writeHandout } = await import('./pdf/handout.ts');
    return [{ suffix: '.handout.pdf', bytes: await writeHandout(rendered) }];
  },
  html: async (rendered) => {
    const { writePage } = await import('./html/html.ts');
    return [{ suffix: '.html', bytes: writePage(rendered) }];
  },
  png: async (rendered, { pictureWidth }) => {
    const { writePictures } = await import('./png/pictures.ts');
    return writePictures(rendered, pictureWidth);
  },
} as const satisfies Readonly<Record<string, Writer>>;

export type Format = keyof typeof WRITERS;

const isFormat = (name: string): name is Format => Object.hasOwn(WRITERS, name);
export const FORMATS: readonly Format[] = Object.keys(WRITERS).filter(isFormat);

/** What goes behind a deck's name, known before it is written; of numbered pictures, the first. */
export const SUFFIXES: Readonly<Record<Format, readonly string[]>> = {
  pptx: ['.pptx'],
  pdf: ['.pdf'],
  handout: ['.handout.pdf'],
  html: ['.html'],
  png: ['.slide-01.png', '.slides.png'],
};

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
  rendered: RenderedDeck,
  options: FormatOptions,
): Promise<readonly Output[]> => WRITERS[format](rendered, options);
