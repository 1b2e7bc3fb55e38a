/** What stands in one cell: a number, nothing, or something that is told. */
import { type Lexicons, READ_LANGUAGES } from '../figures/reading/lexicon.ts';
import { type Cell, cellAt, cellName, overlaps, type Sheet } from '../formats/spreadsheet/sheet.ts';
import type { Problem, Severity } from '../problems.ts';
import type { DataDeclared } from './declared.ts';
import { type DecimalSign, decimalSignOf, isMissing, parseNumber, type TypedNumber } from './numbers.ts';
import type { Place } from './select.ts';

/** What the number is for: its unit tells how percentages are meant. */
export interface DataUse {
  readonly unit: string;
  /** That of the file, or those of the article: how `1.234` is read where nothing else tells. */
  readonly languages: readonly string[];
  readonly lexicons: Lexicons;
}

export interface Reading {
  readonly file: string;
  readonly sheet: Sheet;
  readonly declared: DataDeclared;
  readonly use: DataUse;
  readonly decimal: DecimalSign;
  readonly problems: Problem[];
}

/** Words for months and millions are known in every language of ours, those of the file first. */
export const readable = ({ languages }: Pick<DataUse, 'languages'>): readonly string[] => [
  ...new Set([...languages, ...READ_LANGUAGES]),
];

export const at = (sheet: Sheet, { row, column }: Place): Cell | undefined => cellAt(sheet, row, column);

/** `Monthly!B7`; in a text file, `line 7`. */
export const nameOf = ({ name, placeOf }: Sheet, { row, column }: Place): string =>
  placeOf
    ? `line ${placeOf(row, column).line}`
    : name === ''
      ? `row ${row + 1}`
      : `${name}!${cellName(row, column)}`;

/** Of a cell: in a text file at its line and column, in a workbook by its name. */
export const tell = (
  { file, sheet, problems }: Pick<Reading, 'file' | 'sheet' | 'problems'>,
  place: Place,
  code: string,
  message: string,
  hint: string,
  severity: Severity = 'error',
) => {
  const { name, placeOf } = sheet;
  const cell = placeOf
    ? 'This cell'
    : name === ''
      ? `Row ${place.row + 1}`
      : `Sheet “${name}”, ${cellName(place.row, place.column)}`;
  problems.push({
    code,
    severity,
    message: `${cell} ${message}`,
    hint,
    file,
    ...(placeOf ? placeOf(place.row, place.column) : {}),
  });
};

/** A reading of some cells, whose text is taken to be written alike; told if that leaves `1,234` open. */
export const createReading = (
  file: string,
  sheet: Sheet,
  places: readonly Place[],
  declared: DataDeclared,
  use: DataUse,
): Reading => {
  const { sign, unclear } = decimalOf(sheet, places, declared, use);
  const reading: Reading = { file, sheet, declared, use, decimal: sign, problems: [] };
  if (unclear)
    tell(
      reading,
      unclear,
      'unclear-number',
      'may be a number with thousands, or one with decimals.',
      'Say which sign the decimals of the file have: `decimal: "."` or `decimal: ","`.',
    );
  return reading;
};

const decimalOf = (
  sheet: Sheet,
  places: readonly Place[],
  { decimal }: DataDeclared,
  { languages }: DataUse,
) => {
  if (decimal !== undefined) return { sign: decimal };
  const typed = places.flatMap((place) => {
    const cell = at(sheet, place);
    return cell?.kind === 'text' ? [{ place, text: cell.text }] : [];
  });
  const sign = decimalSignOf(
    typed.map(({ text }) => text),
    languages,
    readable({ languages }),
  );
  if (sign === '.' || sign === ',') return { sign };
  const unclear = typed.find(({ text }) => {
    const [point, comma] = (['.', ','] as const).map((one) =>
      parseNumber(text, one, readable({ languages })),
    );
    return point && comma && point.value !== comma.value;
  });
  return { sign: '.' as const, unclear: unclear?.place };
};

/** Null for what is missing; undefined, and told, for what is no number. */
export const readValue = (reading: Reading, place: Place): number | null | undefined => {
  const { sheet, use, declared } = reading;
  const merged = sheet.merged.find((area) =>
    overlaps(area, { top: place.row, left: place.column, bottom: place.row, right: place.column }),
  );
  if (merged) {
    const [from, to] = [cellName(merged.top, merged.left), cellName(merged.bottom, merged.right)];
    tell(
      reading,
      place,
      'merged-cells',
      `is one of the merged cells ${from}:${to}: whose value it is is open.`,
      'Part them in the file, and write the value where it belongs.',
    );
    return undefined;
  }
  const number = readNumber(reading, place);
  if (!number) return number;
  if (number.isPercent && use.unit !== 'percent') {
    tell(
      reading,
      place,
      'unit-otherwise',
      `is in percent, and the figure in ${use.unit}.`,
      'Name another column, or `unit: percent`.',
    );
    return undefined;
  }
  return declared.scale === undefined
    ? number.value
    : Number((number.value * declared.scale).toPrecision(15));
};

export const readGrowth = (reading: Reading, place: Place): number | undefined =>
  readNumber(reading, place)?.value;

const readNumber = (reading: Reading, place: Place): TypedNumber | null | undefined => {
  const { sheet, use, decimal } = reading;
  const cell = at(sheet, place);
  if (!cell) return null;
  if (cell.kind === 'number')
    return {
      value: cell.isPercent ? Number((cell.value * 100).toPrecision(15)) : cell.value,
      isPercent: cell.isPercent,
    };
  if (cell.kind === 'uncomputed') {
    tell(
      reading,
      place,
      'uncomputed-formula',
      'holds a formula without its result.',
      'Open the file in Excel or LibreOffice and save it, so that results are stored.',
    );
    return undefined;
  }
  if (cell.kind === 'date') {
    tell(
      reading,
      place,
      'unreadable-number',
      `holds the date ${cell.day}, and no number.`,
      'Look whether periods and values are exchanged, and how the cell is formatted.',
    );
    return undefined;
  }
  if (isMissing(cell.text)) return null;
  const number = cell.kind === 'text' ? parseNumber(cell.text, decimal, readable(use)) : undefined;
  if (number) return number;
  const said =
    cell.kind === 'error' ? `holds the error ${cell.text}.` : `holds “${cell.text}”, which is no number.`;
  tell(
    reading,
    place,
    'unreadable-number',
    said,
    'Correct it in the file; an empty cell is a value that is missing.',
  );
  return undefined;
};
