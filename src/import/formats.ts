/** The formats that a text may be in: a row each, by the ends of files' names. Libraries are loaded only where one needs them. */
import type { ImportedDocument } from './document.ts';
import { importMarkdown } from './markdown.ts';
import { importText } from './plain-text.ts';

interface ImportFormat {
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array) => Promise<ImportedDocument>;
}

const decode = (bytes: Uint8Array): string => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // What Chinese programs have written before UTF-8.
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const FORMATS: readonly ImportFormat[] = [
  { extensions: ['txt', 'text', ''], read: async (bytes) => importText(decode(bytes)) },
  { extensions: ['md', 'markdown'], read: async (bytes) => importMarkdown(decode(bytes)) },
  {
    extensions: ['html', 'htm', 'xhtml'],
    read: async (bytes) => (await import('./html.ts')).importHtml(decode(bytes)),
  },
  { extensions: ['docx'], read: async (bytes) => (await import('./docx.ts')).importDocx(bytes) },
  { extensions: ['pdf'], read: async (bytes) => (await import('./pdf.ts')).importPdf(bytes) },
];

export const IMPORTED = FORMATS.flatMap(({ extensions }) => extensions.slice(0, 1));

/** By what a file begins with, where its name does not tell. */
const sniff = (bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart();
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  return /^<(?:!doctype html|html|head|body|article)/i.test(start) ? 'html' : 'txt';
};

/** Undefined for a format that nobody here reads. `extension` is that of the file's name, without its dot. */
export const formatFor = (extension: string | undefined, bytes: Uint8Array): ImportFormat | undefined => {
  const known = extension?.toLowerCase() ?? sniff(bytes);
  return FORMATS.find(({ extensions }) => extensions.includes(known));
};
