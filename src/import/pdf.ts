/** A PDF with a text in it: lines are joined to paragraphs; a scan has none, and is told. */

import type { ImportedDocument } from './document.ts';
import { openPdf, type PdfLine } from './libraries.ts';
import { importText } from './plain-text.ts';

export const importPdf = async (bytes: Uint8Array): Promise<ImportedDocument> => {
  const pages = await openPdf(bytes);
  const text = pages.map(({ lines }) => joinLines(lines)).join('\n\n');
  const empty = pages.filter(({ lines }) => lines.length === 0).length;
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  return {
    ...importText(text),
    leftOut: [
      ...(empty > 0 ? [`${empty} of ${pages.length} pages have no text, only pictures of it`] : []),
      ...(pictures > 0 ? [`${pictures} pictures of the PDF`] : []),
      'tables of a PDF are read as lines of text',
    ],
  };
};

/** A wider gap parts paragraphs, and so does another size of type. */
const joinLines = (lines: readonly PdfLine[]): string => {
  let joined = '';
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    if (!last) joined = line.text;
    else if (
      last.y - line.y > line.height * 1.9 ||
      Math.abs(last.height - line.height) > 1.5 ||
      last.y < line.y
    )
      joined += `\n\n${line.text}`;
    else if (/[\p{L}]-$/u.test(joined) && /^\p{Ll}/u.test(line.text))
      joined = joined.slice(0, -1) + line.text;
    else joined += (/\p{Script=Han}$/u.test(joined) ? '' : ' ') + line.text;
  }
  return joined;
};
