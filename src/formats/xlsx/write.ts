/** A workbook of one sheet with one table: the same cells give the same bytes on every machine and day. */
import { part, type Xml, xml } from '../xml/template.ts';
import { toBytes, writeZip } from '../zip/zip.ts';

/** A formula, with what it comes to, which a program computes anew when what it names is edited. */
export type SheetCell = string | number | null | Formula;

export interface Formula {
  readonly formula: string;
  readonly value: string | number;
}

export interface Workbook {
  /** Letters and digits only, so that no formula has to quote it. */
  readonly sheet: string;
  /** Every row from the first column on. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** By column, how its numbers are shown; `General` if not given. */
  readonly codes: readonly (string | undefined)[];
  /** By column, in characters. */
  readonly widths: readonly number[];
  /** From the first cell on: its first row are its headings, of which no two are alike. */
  readonly table: { readonly columns: number; readonly rows: number };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `A`, `Z`, `AA`: of a column counted from 0. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
};

export const writeXlsx = (workbook: Workbook): Uint8Array => {
  const codes = [...new Set(workbook.codes.flatMap((code) => code ?? []))];
  const strings = [...new Set(workbook.rows.flat().filter((cell) => typeof cell === 'string'))];
  const parts: readonly (readonly [name: string, root: Xml])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      xml`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${workbook.sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ),
    ],
    ['xl/worksheets/sheet1.xml', sheetPart(workbook, strings, codes)],
    ['xl/worksheets/_rels/sheet1.xml.rels', relationships(['table', '../tables/table1.xml'])],
    ['xl/tables/table1.xml', tablePart(workbook)],
    ['xl/styles.xml', stylesPart(codes)],
    [
      'xl/sharedStrings.xml',
      xml`<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings.map((text) => xml`<si><t xml:space="preserve">${text}</t></si>`)}</sst>`,
    ],
  ];
  return writeZip(new Map(parts.map(([name, root]) => [name, toBytes(part(root))])));
};

const contentTypes = (): Xml => {
  const override = (name: string, type: string) =>
    xml`<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('workbook', 'sheet.main'),
    override('worksheets/sheet1', 'worksheet'),
    override('tables/table1', 'table'),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
  ]}</Types>`;
};

const relationships = (...rows: readonly (readonly [type: string, target: string])[]): Xml =>
  xml`<Relationships xmlns="${PACKAGE}/relationships">${rows.map(([type, target], i) => xml`<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)}</Relationships>`;

/** The style of headings; those of number formats come after it. */
const HEADING = 1;

const sheetPart = (
  { rows, codes, widths, table }: Workbook,
  strings: readonly string[],
  known: readonly string[],
): Xml => {
  const indexes = new Map(strings.map((text, i) => [text, i]));
  const cellXml = (cell: SheetCell, row: number, column: number): Xml => {
    const at = `${columnName(column)}${row + 1}`;
    if (cell === null) return xml``;
    if (typeof cell === 'string')
      return xml`<c r="${at}"${row === 0 ? xml` s="${HEADING}"` : xml``} t="s"><v>${indexes.get(cell)}</v></c>`;
    const { formula, value } = typeof cell === 'number' ? { formula: undefined, value: cell } : cell;
    const type = typeof value === 'string' ? xml` t="str"` : xml``;
    const own = formula === undefined ? xml`` : xml`<f>${formula}</f>`;
    const code = codes[column];
    const style = code === undefined ? xml`` : xml` s="${known.indexOf(code) + HEADING + 1}"`;
    return xml`<c r="${at}"${style}${type}>${own}<v>${value}</v></c>`;
  };
  const data = rows.map(
    (cells, row) => xml`<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column))}</row>`,
  );
  const cols = widths.map(
    (width, i) => xml`<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = `${columnName(Math.max(table.columns, ...rows.map((cells) => cells.length)) - 1)}${rows.length}`;
  return xml`<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${data}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
};

const tablePart = ({ rows, table }: Workbook): Xml => {
  const columns = Array.from(
    { length: table.columns },
    (_, i) => xml`<tableColumn id="${i + 1}" name="${String(rows[0]?.[i] ?? '')}"/>`,
  );
  const ref = `A1:${columnName(table.columns - 1)}${table.rows}`;
  return xml`<table xmlns="${MAIN}" id="1" name="Data" displayName="ChartData" ref="${ref}" totalsRowShown="0"><tableColumns count="${table.columns}">${columns}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
};

/** Own formats are numbered from here. */
const FIRST_FORMAT = 164;

const stylesPart = (codes: readonly string[]): Xml => {
  const formats = codes.map((code, i) => xml`<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`);
  const font = (bold: Xml) => xml`<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const style = (format: number, font: number, more: Xml) =>
    xml`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${more}/>`;
  const styles = [
    style(0, 0, xml``),
    style(0, 1, xml` applyFont="1"`),
    ...codes.map((_, i) => style(FIRST_FORMAT + i, 0, xml` applyNumberFormat="1"`)),
  ];
  const all = codes.length === 0 ? xml`` : xml`<numFmts count="${codes.length}">${formats}</numFmts>`;
  return xml`<styleSheet xmlns="${MAIN}">${all}<fonts count="2">${font(xml``)}${font(xml`<b/>`)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
};
