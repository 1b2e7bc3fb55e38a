/** Workbooks as Excel writes them (Office Open XML): the cells of every sheet with the results of their formulas. */
import { attribute, child, type Element, within } from '../xml.ts';
import { dayOfSerial, type Shown, shownByCode, shownByNumber } from './number-format.ts';
import { damaged, openPackage, type Package, UnfitWorkbook } from './package.ts';
import { type Area, type Cell, columnOf, fault, MOST_CELLS, parseArea, type Sheet } from './sheet.ts';

interface Book {
  readonly texts: readonly string[];
  readonly formats: readonly Shown[];
  readonly from1904: boolean;
}

/** Throws an UnfitWorkbook if the file cannot be read. */
export const readXlsx = (bytes: Uint8Array): Sheet[] => {
  const parts = openPackage(bytes);
  const workbookName = targetsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = workbookName === undefined ? undefined : parts.read(workbookName);
  if (!workbook || workbookName === undefined) throw damaged();
  const targets = targetsOf(parts, workbookName);
  const partOf = (kind: string) => {
    const name = targets.find(({ type }) => type.endsWith(`/${kind}`))?.target;
    return name === undefined ? undefined : parts.read(name);
  };
  const book: Book = {
    texts: named(partOf('sharedStrings'), 'si').map(textOf),
    formats: formatsOf(partOf('styles')),
    from1904: /^(?:1|true)$/.test(attribute(named(workbook, 'workbookPr')[0], 'date1904')),
  };
  return named(workbook, 'sheet').flatMap((declared) => {
    const id = [...declared.attributes].find(([name]) => /(?:^|:)id$/.test(name))?.[1];
    const target = targets.find((one) => one.id === id);
    const sheet = target?.type.endsWith('/worksheet') ? parts.read(target.target) : undefined;
    const isHidden = /hidden/i.test(attribute(declared, 'state'));
    return sheet ? [readSheet(sheet, attribute(declared, 'name'), isHidden, book)] : [];
  });
};

/** All elements of a name within, whatever prefix a program gives it. */
const named = (root: Element | undefined, name: string): Element[] => {
  if (!root) return [];
  const prefix = /^(.*:)/.exec(root.name)?.[1] ?? '';
  return within(root, `${prefix}${name}`);
};

const targetsOf = (parts: Package, part: string) => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = parts.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return named(root, 'Relationship').map((one) => ({
    id: attribute(one, 'Id'),
    type: attribute(one, 'Type'),
    target: resolvePart(folder, attribute(one, 'Target')),
  }));
};

const resolvePart = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : new URL(target, `part:///${folder}`).pathname.slice(1);

/** Of plain and rich text; how Chinese is read aloud stands beside it and is left out. */
const textOf = (item: Element): string =>
  named(item, 't')
    .filter(({ first }) => !named(item, 'rPh').some((aside) => first > aside.first && first <= aside.last))
    .map(({ text }) => text)
    .join('');

const formatsOf = (styles: Element | undefined): Shown[] => {
  const codes = new Map(
    named(styles, 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]),
  );
  const [cells] = named(styles, 'cellXfs');
  return (cells?.children ?? []).map((one) => {
    const id = attribute(one, 'numFmtId');
    const code = codes.get(id);
    return code === undefined ? shownByNumber(Number(id)) : shownByCode(code);
  });
};

const readSheet = (root: Element, name: string, isHidden: boolean, book: Book): Sheet => {
  const rows = new Map<number, Map<number, Cell>>();
  const hiddenRows = new Set<number>();
  const all = named(root, 'c');
  if (all.length > MOST_CELLS)
    throw new UnfitWorkbook(
      fault(
        'large-workbook',
        `The sheet “${name}” has ${all.length} cells; ${MOST_CELLS} are read at most.`,
        'Copy what is needed into a workbook of its own.',
      ),
    );
  let row = -1;
  for (const line of named(root, 'row')) {
    // Some programs leave out where a row or a cell is: it is the next one then.
    row = Number(attribute(line, 'r') || row + 2) - 1;
    if (isTrue(attribute(line, 'hidden'))) hiddenRows.add(row);
    const cells = new Map<number, Cell>();
    let column = -1;
    for (const one of line.children) {
      column = columnOf(attribute(one, 'r').replace(/\d+$/, '')) ?? column + 1;
      const cell = readCell(one, book);
      if (cell) cells.set(column, cell);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  return {
    name,
    isHidden,
    rows,
    merged: named(root, 'mergeCell').flatMap((one): Area[] => {
      const area = parseArea(attribute(one, 'ref'));
      return area ? [area] : [];
    }),
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(root),
  };
};

const isTrue = (flag: string) => flag === '1' || flag === 'true';

const hiddenColumnsOf = (root: Element): ReadonlySet<number> =>
  new Set(
    named(root, 'col')
      .filter((one) => isTrue(attribute(one, 'hidden')))
      .flatMap((one) => {
        const [from, to] = [Number(attribute(one, 'min')), Number(attribute(one, 'max'))];
        return Array.from({ length: Math.min(to - from + 1, 1000) }, (_, i) => from - 1 + i);
      }),
  );

const readCell = (cell: Element, { texts, formats, from1904 }: Book): Cell | undefined => {
  const prefix = cell.name.slice(0, -1);
  const value = child(cell, `${prefix}v`)?.text.trim();
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return asText(textOf(cell));
  if (value === undefined || value === '')
    return child(cell, `${prefix}f`) ? (type === 'str' ? undefined : { kind: 'uncomputed' }) : undefined;
  if (type === 's') return asText(texts[Number(value)] ?? '');
  if (type === 'str') return asText(value);
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'b') return asText(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return { kind: 'date', day: value.slice(0, 10), shows: undefined };
  const number = Number(value);
  const shown = formats[Number(attribute(cell, 's') || 0)];
  const day = shown?.date && dayOfSerial(number, from1904);
  if (day !== undefined && shown) return { kind: 'date', day, shows: shown.date };
  return Number.isFinite(number)
    ? { kind: 'number', value: number, isPercent: shown?.isPercent ?? false }
    : undefined;
};

const asText = (text: string): Cell | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text: text.trim() };
