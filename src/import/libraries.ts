/** The libraries that read documents. In a package they are a bundle of their own, which no other command loads. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export { mammoth, parseHTML, Readability };

export interface PdfLine {
  readonly text: string;
  /** From the bottom, in points. */
  readonly y: number;
  readonly height: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly pictures: number;
}

/** The lines of each page. Rejects for what is no PDF, or one that asks for a password. */
export const openPdf = async (bytes: Uint8Array): Promise<PdfPage[]> => {
  // Without a thread: the reader finds its other half here.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    pages.push({
      lines: toLines(items.flatMap((item) => ('str' in item ? [item] : []))),
      pictures: fnArray.filter((operation) => operation === OPS.paintImageXObject).length,
    });
  }
  await pdf.destroy();
  return pages;
};

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

const toLines = (pieces: readonly Piece[]): PdfLine[] => {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  for (const { str, height, transform, hasEOL } of pieces) {
    const y = transform[5] ?? 0;
    if (str !== '')
      open = open
        ? { ...open, text: open.text + str, height: Math.max(open.height, height) }
        : { text: str, y, height };
    if (!hasEOL || !open) continue;
    lines.push(open);
    open = undefined;
  }
  return [...lines, ...(open ? [open] : [])]
    .map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
};
