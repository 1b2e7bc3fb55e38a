/** The slides as a PDF, a page each: text stays text, charts stay vectors. */
import { PDFDocument, type SKRSContext2D } from 'canvas';
import { type Images, loadImages, paintMarks, type Shown } from '../paint/canvas.ts';
import type { Mark, TextMark } from '../paint/marks.ts';
import type { RenderedDeck } from '../rendered.ts';
import { completePdf } from './metadata.ts';
import type { PdfPage } from './page.ts';
import { standInForPhotos } from './photos.ts';

const COMPRESSION = 9;

/** `deck.pdf#page-3` opens there. */
const destinationOf = (index: number) => `page-${index + 1}`;

export const writePdf = async (rendered: RenderedDeck): Promise<Uint8Array> =>
  writePages(
    rendered,
    rendered.slides.map((page, i) => ({ ...page, bookmark: rendered.deck.slides[i]?.title ?? '' })),
  );

/** Pages in points, each of its own size. */
export const writePages = async (rendered: RenderedDeck, pages: readonly PdfPage[]): Promise<Uint8Array> => {
  const { deck, media } = rendered;
  const standIns = standInForPhotos(media);
  const others = new Map([...media].filter(([key]) => !standIns.images.has(key)));
  const images: Images = new Map<string, Shown>([...(await loadImages(others, pages)), ...standIns.images]);
  const document = new PDFDocument({
    title: deck.title,
    author: deck.author,
    subject: deck.subject,
    keywords: deck.keywords.join(', '),
    creator: 'Briefdeck',
    compressionLevel: COMPRESSION,
  });
  for (const [i, { width, height, marks }] of pages.entries()) {
    const page = document.beginPage(width, height);
    if (!isPage(page)) throw new Error('A page of the PDF takes no links');
    page.annotateNamedDestination(0, 0, destinationOf(i));
    paintMarks(page, marks, images);
    annotateLinks(page, marks);
    document.endPage();
  }
  return completePdf(document.close(), rendered, pages, standIns.photos);
};

/** The canvas library types its pages as a browser's, which know no links. */
const isPage = (page: object): page is SKRSContext2D => 'annotateLinkUrl' in page;

const annotateLinks = (page: SKRSContext2D, marks: readonly Mark[]) => {
  for (const mark of marks) {
    if (mark.kind !== 'text' || mark.href === undefined) continue;
    const { left, top, right, bottom } = edgesOf(mark);
    page.annotateLinkUrl(left, top, right, bottom, mark.href);
  }
};

const edgesOf = ({ x, y, width, size }: TextMark) => ({
  left: x,
  top: y - size,
  right: x + width,
  bottom: y + size * 0.25,
});
