/** A table of the raw slide with a header row, theme colours and quiet rules. */
import type { Placeholder } from '../../deck/slide.ts';
import { attribute, type Element, within } from '../../formats/xml.ts';
import { CELL_MARGIN, TABLE_RULES } from '../../pages/sources.ts';
import type { Direction } from '../../text/direction.ts';
import { inches, inchesToEmu, pointsToInches } from '../../units.ts';
import { SCHEME } from './colors.ts';
import { finishRuns, type RunContext } from './run.ts';
import { type Xml, xml } from './xml.ts';

interface TableContext extends RunContext {
  readonly placeholder: Placeholder;
  readonly direction: Direction;
}

/** The frame's place and what is in it. */
export const finishTable = (frame: Element, context: TableContext): Xml => {
  const [offset] = within(frame, 'a:off');
  const [extent] = within(frame, 'a:ext').filter((size) => size.attributes.has('cx'));
  const rows = within(frame, 'a:tr');
  const height = rows.reduce((sum, row) => sum + Number(attribute(row, 'h')), 0);
  const columns = within(frame, 'a:gridCol').map((column) => xml`<a:gridCol w="${attribute(column, 'w')}"/>`);
  const direction = context.direction === 'rtl' ? xml` rtl="1"` : xml``;
  return xml`<p:xfrm><a:off x="${attribute(offset, 'x')}" y="${attribute(offset, 'y')}"/><a:ext cx="${attribute(extent, 'cx')}" cy="${height}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"${direction}/><a:tblGrid>${columns}</a:tblGrid>${rows.map((row, i) => finishRow(row, i === 0, context))}</a:tbl></a:graphicData></a:graphic>`;
};

const finishRow = (row: Element, header: boolean, context: TableContext): Xml => {
  const properties = header ? HEADER_CELL : CELL;
  const cells = within(row, 'a:tc').map(
    (cell) =>
      xml`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${finishParagraphs(cell, context)}</a:txBody>${properties}</a:tc>`,
  );
  return xml`<a:tr h="${attribute(row, 'h')}">${cells}</a:tr>`;
};

/** Cells take nothing from the layout's placeholder: size and direction are their own. */
const finishParagraphs = (cell: Element, context: TableContext): Xml[] => {
  const size = xml` sz="${Math.round((context.placeholder.levels[0]?.size ?? 10) * 100)}"`;
  const direction = context.direction === 'rtl' ? xml`<a:pPr algn="r" rtl="1"/>` : xml``;
  return within(cell, 'a:p').map(
    (paragraph) => xml`<a:p>${direction}${finishRuns(paragraph, context, size)}</a:p>`,
  );
};

const cellProperties = (rule: Xml): Xml => {
  const [x, y] = [CELL_MARGIN.horizontal, CELL_MARGIN.vertical].map((margin) => inchesToEmu(inches(margin)));
  const none = ['lnL', 'lnR', 'lnT'].map((side) => xml`<a:${side} w="0"><a:noFill/></a:${side}>`);
  return xml`<a:tcPr marL="${x}" marR="${x}" marT="${y}" marB="${y}" anchor="ctr">${none}${rule}<a:noFill/></a:tcPr>`;
};

const HEADER_CELL = cellProperties(
  xml`<a:lnB w="${inchesToEmu(pointsToInches(TABLE_RULES.header))}"><a:solidFill><a:schemeClr val="${SCHEME.accent1}"/></a:solidFill></a:lnB>`,
);
const CELL = cellProperties(
  xml`<a:lnB w="${inchesToEmu(pointsToInches(TABLE_RULES.row))}"><a:solidFill><a:schemeClr val="${SCHEME.muted}"><a:lumMod val="${TABLE_RULES.rowTint * 100_000}"/><a:lumOff val="${(1 - TABLE_RULES.rowTint) * 100_000}"/></a:schemeClr></a:solidFill></a:lnB>`,
);
