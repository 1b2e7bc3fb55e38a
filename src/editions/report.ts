/** What became of every row: lines of JSON, written as editions are made, by which the next run knows what is done. */
import { existsSync } from 'node:fs';
import * as z from 'zod';
import { appendText, readBytes } from '../files.ts';
import { writeWhole } from '../output/file.ts';
import { DeckError } from '../problems.ts';
import { type Shard, shardName } from './shard.ts';

const problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string().exactOptional(),
  file: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
});

const head = z.object({
  deck: z.string(),
  list: z.string(),
  shard: z.object({ index: z.number(), count: z.number() }),
  /** Of the whole list. */
  rows: z.number(),
  /** Of the share. */
  own: z.number(),
  /** Of the list's rows in any order, and of all that every edition is made from. */
  digest: z.string(),
  inputs: z.string(),
});

const entry = z.object({
  /** Of the row, and of what its edition is called. */
  key: z.string(),
  name: z.string(),
  line: z.number(),
  /** `left` are files of an earlier run, of no row any more. */
  state: z.enum(['made', 'failed', 'left']),
  inputs: z.string(),
  /** As they were last written, by the report's folder, with slashes. */
  files: z.array(z.object({ file: z.string(), bytes: z.number(), hash: z.string() })),
  problems: z.array(problem),
});

export type ReportHead = z.infer<typeof head>;
export type Entry = z.infer<typeof entry>;

export interface Report {
  readonly head: ReportHead;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** As many rows as anybody has. */
const MOST_BYTES = 1_000_000_000;

/**
 * A report as it stands; undefined if there is none. A last line that was cut off counts as not written. Throws a
 * DeckError for what is no report: which editions somebody has edited would be unknown.
 */
export const readReport = (file: string): Report | undefined => {
  if (!existsSync(file)) return undefined;
  const [first = '', ...lines] = readBytes(file, MOST_BYTES).toString().split('\n');
  const begin = head.safeParse(parseLine(first));
  if (!begin.success) throw noReport(file, 1);
  const entries = new Map<string, Entry>();
  for (const [i, line] of lines.entries()) {
    const read = entry.safeParse(parseLine(line));
    // A later line of the same edition is what holds.
    if (read.success) entries.set(read.data.name, read.data);
    else if (i < lines.length - 1) throw noReport(file, i + 2);
  }
  return { head: begin.data, entries };
};

const noReport = (file: string, line: number) =>
  new DeckError([
    {
      code: 'no-report',
      severity: 'error',
      message: 'This is no report of editions, so that it is unknown which of them somebody has edited.',
      hint: 'Move the file away, or write elsewhere with --out. To join shares, name what `--shard` has written.',
      file,
      line,
      column: 1,
    },
  ]);

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** `henan-nev.editions.jsonl`, or with the share it is of: `henan-nev.editions.2-of-8.jsonl`. */
export const reportName = (deck: string, shard: Shard) =>
  `${deck}.editions${shard.count === 1 ? '' : `.${shardName(shard)}`}.jsonl`;

const lineOf = (value: ReportHead | Entry) => `${JSON.stringify(value)}\n`;

/** Begins a run: what was known stays, and entries are added line by line. */
export const continueReport = (file: string, begin: ReportHead, known: Iterable<Entry>) => {
  writeReport(file, begin, known);
  return (made: Entry) => appendText(file, lineOf(made), { flush: false });
};

/** The whole report at once, its entries in the list's order. */
export const writeReport = (file: string, begin: ReportHead, entries: Iterable<Entry>) => {
  const sorted = [...entries].sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1));
  const text = [lineOf(begin), ...sorted.map(lineOf)].join('');
  writeWhole([{ file, bytes: Buffer.from(text) }]);
};
