/** A table: a header, rows of texts and figures; numbers stand at the end of their column, one row may be highlighted. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import type { RichText } from '../figures/rich-text.ts';
import { type Text, text } from '../figures/text.ts';
import { partitions } from '../lists.ts';
import { type CellRequest, setTable } from '../slides/set-table.ts';
import { textOf } from '../text/runs.ts';
import { type BlockReader, defineBlock } from './kind.ts';

const MOST_COLUMNS = 8;
const MOST_ROWS = 30;

const schema = z.strictObject({
  header: z.array(text).min(1).max(MOST_COLUMNS),
  /** Texts; `{exports}` and `{exports.growth}` show a figure. */
  rows: z.array(z.array(text).min(1).max(MOST_COLUMNS)).min(1).max(MOST_ROWS),
  /** The row that matters, counted from 1. */
  highlight: z.int().positive().optional(),
  /** What the table shows, read aloud; the header if not given. */
  alt: text.optional(),
});
type Declared = z.infer<typeof schema>;

interface Cell extends CellRequest {
  readonly figures: readonly Figure[];
}

interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly highlight: number | undefined;
  readonly alt: string;
  readonly at: BlockReader['at'];
}

const read = (declared: Declared, reader: BlockReader): Table => {
  tellFaults(declared, reader);
  const header = declared.header.map((name, i) => readCell(name, ['header', i], reader));
  return {
    header,
    rows: declared.rows.map((row, i) => row.map((own, j) => readCell(own, ['rows', i, j], reader))),
    highlight: declared.highlight === undefined ? undefined : declared.highlight - 1,
    alt:
      declared.alt === undefined
        ? header.map(({ runs }) => textOf(runs)).join(', ')
        : reader.plain(declared.alt, ['alt']),
    at: reader.at,
  };
};

const tellFaults = ({ header, rows, highlight }: Declared, reader: BlockReader) => {
  for (const [i, row] of rows.entries()) {
    if (row.length === header.length) continue;
    const message = `This row has ${row.length} cells, and the header ${header.length}.`;
    reader.tell(['rows', i], 'uneven-table', message, 'Give every row as many cells; "" is an empty one.');
  }
  if (highlight === undefined || highlight <= rows.length) return;
  const message = `There is no row ${highlight}: the table has ${rows.length}.`;
  reader.tell(['highlight'], 'unknown-row', message, 'Count the rows from 1, without the header.');
};

/** Digits and their signs alone. */
const NUMBER = /^[\s\p{Nd}\p{Sc}.,:/()%*+\-–−]*\p{Nd}[\s\p{Nd}\p{Sc}.,:/()%*+\-–−]*$/u;
/** A text that is one figure and nothing else. */
const TOKEN = /^\s*\{[^{}]+\}\s*$/;

const readCell = (declared: Text, path: readonly (string | number)[], reader: BlockReader): Cell => {
  if (declared === '') return { runs: [], figures: [] };
  const { runs, figures }: RichText = reader.rich(declared, path);
  const written = typeof declared === 'string' ? declared : (Object.values(declared)[0] ?? '');
  return { runs, figures, isNumber: TOKEN.test(written) || NUMBER.test(textOf(runs)) };
};

export const table = defineBlock<Declared, Table>({
  schema,
  read,
  figures: ({ header, rows }) => [header, ...rows].flat().flatMap(({ figures }) => figures),
  splits: function* (content) {
    for (const parts of partitions(content.rows)) {
      let before = 0;
      yield parts.map((rows) => {
        const highlight = content.highlight === undefined ? undefined : content.highlight - before;
        before += rows.length;
        return { ...content, rows, highlight };
      });
    }
  },
  layOut: (content, area, context) => {
    const { shape, problems } = setTable({ ...content, name: 'table' }, area, context);
    return { look: 'Table', placeholders: [], art: [], shapes: [shape], problems };
  },
});
