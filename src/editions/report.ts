/** What became of every row: lines of JSON, written as editions are made, by which the next run knows what is done. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../output/file.ts';
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
  state: z.enum(['made', 'failed']),
  inputs: z.string(),
  /** By the report's folder, with slashes. */
  files: z.array(z.object({ file: z.string(), bytes: z.number(), hash: z.string() })),
  problems: z.array(problem),
});

export type ReportHead = z.infer<typeof head>;
export type Entry = z.infer<typeof entry>;

export interface Report {
  readonly head: ReportHead;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A report as it stands; undefined if there is none. A line that was cut off counts as not written. */
export const readReport = (file: string): Report | undefined => {
  if (!existsSync(file)) return undefined;
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const begin = head.safeParse(parseLine(first));
  if (!begin.success) return undefined;
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const read = entry.safeParse(parseLine(line));
    // A later line of the same edition is what holds.
    if (read.success) entries.set(read.data.name, read.data);
  }
  return { head: begin.data, entries };
};

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
  return (made: Entry) => appendFileSync(file, lineOf(made));
};

/** The whole report at once, its entries in the list's order. */
export const writeReport = (file: string, begin: ReportHead, entries: Iterable<Entry>) => {
  const sorted = [...entries].sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1));
  const text = [lineOf(begin), ...sorted.map(lineOf)].join('');
  writeWhole([{ file, bytes: Buffer.from(text) }]);
};
