/** Every format that a deck can be written in. A new one is a file and a row here. */
import type { Output } from './output.ts';
import type { RenderedDeck } from './rendered.ts';

export interface FormatOptions {
  /** Pixels of a slide's picture; its height follows. */
  readonly pictureWidth: number;
}

interface OutputFormat {
  /** What it is called in mails and by servers. */
  readonly mediaType: string;
  /** What goes behind a deck's name, known before it is written; of numbered pictures, the first. */
  readonly suffixes: readonly string[];
  /** What writes it is loaded when it is first asked for: a deck in PowerPoint alone needs nothing of a PDF. */
  readonly write: (rendered: RenderedDeck, options: FormatOptions) => Promise<readonly Output[]>;
}

const OUTPUT_FORMATS = {
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    suffixes: ['.pptx'],
    write: async (rendered) => {
      const { writePptx } = await import('./pptx/pptx.ts');
      return [{ suffix: '.pptx', bytes: await writePptx(rendered) }];
    },
  },
  pdf: {
    mediaType: 'application/pdf',
    suffixes: ['.pdf'],
    write: async (rendered) => {
      const { writePdf } = await import('./pdf/pdf.ts');
      return [{ suffix: '.pdf', bytes: await writePdf(rendered) }];
    },
  },
  handout: {
    mediaType: 'application/pdf',
    suffixes: ['.handout.pdf'],
    write: async (rendered) => {
      const { writeHandout } = await import('./pdf/handout.ts');
      return [{ suffix: '.handout.pdf', bytes: await writeHandout(rendered) }];
    },
  },
  html: {
    mediaType: 'text/html',
    suffixes: ['.html'],
    write: async (rendered) => {
      const { writePage } = await import('./html/html.ts');
      return [{ suffix: '.html', bytes: writePage(rendered) }];
    },
  },
  png: {
    mediaType: 'image/png',
    suffixes: ['.slide-01.png', '.slides.png'],
    write: async (rendered, { pictureWidth }) => {
      const { writePictures } = await import('./png/pictures.ts');
      return writePictures(rendered, pictureWidth);
    },
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;

export type Format = keyof typeof OUTPUT_FORMATS;

const isFormat = (name: string): name is Format => Object.hasOwn(OUTPUT_FORMATS, name);
export const FORMATS: readonly Format[] = Object.keys(OUTPUT_FORMATS).filter(isFormat);

export const outputFormat = (format: Format): OutputFormat => OUTPUT_FORMATS[format];

export const writeFormat = (
  format: Format,
  rendered: RenderedDeck,
  options: FormatOptions,
): Promise<readonly Output[]> => outputFormat(format).write(rendered, options);
