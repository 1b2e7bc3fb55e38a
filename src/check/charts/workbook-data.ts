/** The workbook of a chart, opened. */
import { attribute, child, type Element, parseStrictly, within } from '../../formats/xml.ts';
import { readZip, toText } from '../../formats/zip/zip.ts';

/** By cell, such as `B2`. */
export interface WorkbookData {
  readonly sheets: readonly string[];
  readonly cells: ReadonlyMap<string, string>;
}

export const isWorkbook = (name: string): boolean => name.startsWith('ppt/embeddings/');

/** The parts that are XML; undefined if they cannot be read. */
export const openWorkbook = (bytes: Uint8Array): ReadonlyMap<string, Element> | undefined => {
  try {
    const parts = new Map<string, Element>();
    for (const [name, content] of readZip(bytes)) {
      const root = parseStrictly(toText(content));
      if (!root) return undefined;
      parts.set(name, root);
    }
    return parts;
  } catch {
    return undefined;
  }
};

const SHEET = 'xl/worksheets/sheet1.xml';

/** Texts as they are, numbers as they are written. */
export const readWorkbook = (bytes: Uint8Array): WorkbookData | undefined => {
  const parts = openWorkbook(bytes);
  const [workbook, sheet] = [parts?.get('xl/workbook.xml'), parts?.get(SHEET)];
  if (!parts || !workbook || !sheet) return undefined;
  const strings = parts.get('xl/sharedStrings.xml');
  const texts = strings ? within(strings, 't').map(({ text }) => text) : [];
  return {
    sheets: within(workbook, 'sheet').map((one) => attribute(one, 'name')),
    cells: new Map(
      within(sheet, 'c').map((cell) => {
        const value = child(cell, 'v')?.text ?? '';
        return [attribute(cell, 'r'), attribute(cell, 't') === 's' ? (texts[Number(value)] ?? '') : value];
      }),
    ),
  };
};
