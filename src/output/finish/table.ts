/** A table of the raw slide with a header row, theme colours and quiet rules. */
import type { Placeholder } from '../../slides/slide.ts';
import { CELL_MARGIN, TABLE_RULES } from '../../slides/sources.ts';
import type { Direction } from '../../text/direction.ts';
import { inches, inchesToEmu, pointsToInches } from '../../units.ts';
import { SCHEME } from './colors.ts';
import { child, descendants, type Element, NS, parseXml, type Xml, xml } from './xml.ts';

export const finishTable = (
  frame: Element,
  placeholder: Placeholder,
  direction: Direction,
  finishRun: (run: Element) => void,
) => {
  const [table] = descendants(frame, 'a:tbl');
  const properties = table && child(table, 'a:tblPr');
  if (!table || !properties) throw new Error('pptxgenjs wrote a table without properties');
  properties.setAttribute('firstRow', '1');
  if (direction === 'rtl') properties.setAttribute('rtl', '1');
  const rows = descendants(table, 'a:tr');
  const height = rows.reduce((sum, row) => sum + Number(row.getAttribute('h')), 0);
  child(frame, 'p:xfrm')?.getElementsByTagName('a:ext')[0]?.setAttribute('cy', String(height));
  for (const [i, row] of rows.entries()) {
    for (const cell of descendants(row, 'a:tc')) finishCell(cell, i === 0, placeholder, finishRun);
  }
  if (direction === 'rtl') for (const paragraph of descendants(table, 'a:p')) startFromRight(paragraph);
};

const finishCell = (
  cell: Element,
  header: boolean,
  placeholder: Placeholder,
  finishRun: (run: Element) => void,
) => {
  const document = cell.ownerDocument;
  const old = child(cell, 'a:tcPr');
  if (!document || !old) throw new Error('pptxgenjs wrote a cell without properties');
  for (const paragraph of descendants(cell, 'a:p')) {
    for (const name of ['a:pPr', 'a:endParaRPr'])
      for (const node of descendants(paragraph, name)) paragraph.removeChild(node);
  }
  for (const run of descendants(cell, 'a:r')) {
    finishRun(run);
    const properties = child(run, 'a:rPr');
    properties?.setAttribute('sz', String(Math.round((placeholder.levels[0]?.size ?? 10) * 100)));
  }
  cell.replaceChild(document.importNode(cellProperties(header), true), old);
};

/** Cells take nothing from the layout's placeholder. */
const startFromRight = (paragraph: Element) => {
  const properties = paragraph.ownerDocument?.createElementNS(NS.a, 'a:pPr');
  if (!properties) return;
  properties.setAttribute('algn', 'r');
  properties.setAttribute('rtl', '1');
  paragraph.insertBefore(properties, paragraph.firstChild);
};

const cellProperties = (header: boolean): Element => {
  const [x, y] = [CELL_MARGIN.horizontal, CELL_MARGIN.vertical].map((margin) => inchesToEmu(inches(margin)));
  const none = ['lnL', 'lnR', 'lnT'].map((side) => xml`<a:${side} w="0"><a:noFill/></a:${side}>`);
  const rule: Xml = header
    ? xml`<a:lnB w="${inchesToEmu(pointsToInches(TABLE_RULES.header))}"><a:solidFill><a:schemeClr val="${SCHEME.accent1}"/></a:solidFill></a:lnB>`
    : xml`<a:lnB w="${inchesToEmu(pointsToInches(TABLE_RULES.row))}"><a:solidFill><a:schemeClr val="${SCHEME.muted}"><a:lumMod val="${TABLE_RULES.rowTint * 100_000}"/><a:lumOff val="${(1 - TABLE_RULES.rowTint) * 100_000}"/></a:schemeClr></a:solidFill></a:lnB>`;
  const { documentElement } = parseXml(
    xml`<a:tcPr xmlns:a="${NS.a}" marL="${x}" marR="${x}" marT="${y}" marB="${y}" anchor="ctr">${none}${rule}<a:noFill/></a:tcPr>`
      .xml,
  );
  if (!documentElement) throw new Error('No cell properties');
  return documentElement;
};
