/** Word: its text, headings, tables and pictures, with what nobody would miss until it is missed: changes, notes, comments. */
import { readZip } from '../formats/zip/zip.ts';
import type { DocumentBlock, ImportedDocument } from './document.ts';
import { readBlocks } from './html.ts';
import { mammoth, parseHTML } from './libraries.ts';

export const importDocx = async (bytes: Uint8Array): Promise<ImportedDocument> => {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES },
  );
  const leftOut: string[] = [];
  const blocks = withCaptions(
    readBlocks(parseHTML(`<html><body>${value}</body></html>`).document.body, leftOut),
  );
  const own = readParts(bytes);
  return {
    blocks,
    date: own.date,
    leftOut: [
      ...leftOut,
      ...own.leftOut,
      ...messages.filter(({ type }) => type === 'error').map(({ message }) => message),
    ],
  };
};

/** Word's own names for what is no heading and no mere paragraph. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Caption'] => p.caption:fresh"];

/** A picture takes the short paragraph behind it for its caption. */
const withCaptions = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.flatMap((block, i): DocumentBlock[] => {
    const before = blocks[i - 1];
    if (block.kind === 'paragraph' && before?.kind === 'picture' && isCaption(block.text)) return [];
    const next = blocks[i + 1];
    if (block.kind === 'picture' && next?.kind === 'paragraph' && isCaption(next.text))
      return [{ ...block, caption: next.text }];
    return [block];
  });

const isCaption = (text: string) =>
  /^(?:figure|photo|picture|image|abb(?:ildung|\.)?|foto|bild|图|图片|照片)\s?\d*/iu.test(text) &&
  text.length < 200;

/** What mammoth passes over in silence. */
const readParts = (bytes: Uint8Array): { date: string | undefined; leftOut: string[] } => {
  const parts = readZip(bytes);
  const text = (name: string) => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : '';
  };
  const body = text('word/document.xml');
  const count = (pattern: RegExp) => [...body.matchAll(pattern)].length;
  const inserted = count(/<w:ins /g);
  const deleted = count(/<w:del /g);
  const comments = count(/<w:commentReference/g);
  const boxes = count(/<w:txbxContent>/g);
  const notes = count(/<w:(?:footnote|endnote)Reference/g);
  return {
    date: /<dcterms:(?:modified|created)[^>]*>(\d{4}-\d\d-\d\d)/.exec(text('docProps/core.xml'))?.[1],
    leftOut: [
      ...(inserted + deleted > 0
        ? [
            `Word's tracked changes: ${inserted} insertions are taken as accepted, ${deleted} deletions as made`,
          ]
        : []),
      ...(notes > 0 ? [`${notes} footnotes stand at the end of the text`] : []),
      ...(comments > 0 ? [`${comments} comments are not read`] : []),
      ...(boxes > 0 ? [`${boxes} text boxes are not read`] : []),
    ],
  };
};
