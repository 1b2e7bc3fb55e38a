/** Text into records, a stretch at a time, so that one forgotten quote costs one row and little memory. */
import { countLines } from './cells.ts';
import { type CsvRecord, parseStretch } from './parse.ts';

/** A record that cannot be read, at the line where it begins. */
export interface LostRecord {
  readonly line: number;
  readonly fault: 'open-quote' | 'row-too-long';
}

/** How many characters are looked at: at most, at a time, and after a lost record. */
const LONGEST_RECORD = 1_048_576;
const FAR = 65_536;
const NEAR = 64;

interface Progress {
  /** What is read of the file, but not yet taken. */
  readonly rest: string;
  /** Of the first character of `rest`. */
  readonly line: number;
  readonly reach: number;
  /** Whether the line that `rest` begins in is to be left out. */
  readonly isSkipping: boolean;
  readonly found: readonly (CsvRecord | LostRecord)[];
}

/** The records of a text, blank ones too. After one that is lost it goes on with the next line. */
export async function* readRecords(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord | LostRecord> {
  let progress: Progress = { rest: '', line: 1, reach: FAR, isSkipping: false, found: [] };
  for await (const piece of pieces) {
    progress = { ...progress, rest: progress.rest + piece };
    while (progress.rest.length > progress.reach) {
      progress = step(progress, delimiter, false);
      yield* progress.found;
    }
  }
  while (progress.rest !== '') {
    progress = step(progress, delimiter, true);
    yield* progress.found;
  }
}

/** Takes the records within reach; or reaches further, if none ends there. */
const step = (progress: Progress, delimiter: string, isLast: boolean): Progress => {
  if (progress.isSkipping) return skipLine(progress, isLast);
  const { rest, reach, line } = progress;
  const isAll = isLast && reach >= rest.length;
  const stretch = isAll ? rest : wholeLines(rest.slice(0, reach));
  const { records, end, length } = parseStretch(stretch, delimiter, line);
  const next = {
    rest: rest.slice(length),
    line: line + countLines(rest.slice(0, length)),
    isSkipping: false,
    found: records,
  };
  if (end === 'torn') return lose({ ...next, reach }, 'open-quote');
  if (length > 0) return { ...next, reach: Math.min(reach * 2, FAR) };
  if (!isAll && reach < LONGEST_RECORD) return { ...next, reach: Math.min(reach * 2, LONGEST_RECORD) };
  return lose({ ...next, reach }, end === 'open' ? 'open-quote' : 'row-too-long');
};

/** Up to the last line break; not a CR at the end, for its LF may be still to come. */
const wholeLines = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1);

const lose = (progress: Progress, fault: LostRecord['fault']): Progress => ({
  ...progress,
  // The next line may be lost as well: small steps keep a file of nothing else from being read over and over.
  reach: NEAR,
  isSkipping: true,
  found: [...progress.found, { line: progress.line, fault }],
});

const skipLine = (progress: Progress, isLast: boolean): Progress => {
  const lineBreak = /\r\n|\r|\n/.exec(progress.rest);
  if (!lineBreak) return { ...progress, rest: '', found: [] };
  const end = lineBreak.index + lineBreak[0].length;
  const mayGoOn = !isLast && lineBreak[0] === '\r' && end === progress.rest.length;
  if (mayGoOn) return { ...progress, rest: '\r', found: [] };
  const rest = progress.rest.slice(end);
  return { ...progress, rest, line: progress.line + 1, isSkipping: false, found: [] };
};
