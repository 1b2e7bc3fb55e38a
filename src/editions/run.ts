/** Makes the editions of a list, or a share of them: what is missing or changed, and nothing else. */
import { basename, join } from 'node:path';
import { readArticleFile } from '../article/article.ts';
import { createCache } from '../cache/cache.ts';
import { forEachConcurrently } from '../concurrency.ts';
import { contentName, findArticle } from '../deck/decks.ts';
import type { Recipient } from '../email/recipients.ts';
import { endingOf } from '../faults.ts';
import { sweepFolder } from '../output/file.ts';
import { DeckError, type Problem } from '../problems.ts';
import type { BuildEdition, BuilderOptions, BuiltEdition } from './builder.ts';
import { readDeclared } from './declared.ts';
import { digestInputs } from './inputs.ts';
import { checkArticle, type Planned, planEditions } from './plan.ts';
import {
  continueReport,
  type Entry,
  type ReportHead,
  readReport,
  reportName,
  writeReport,
} from './report.ts';
import { type BadRow, isBad, type List } from './rows.ts';
import { scanList } from './scan.ts';
import type { Shard } from './shard.ts';
import { findEdited, findLeftovers, isSame, isThere } from './up-to-date.ts';

export interface RunOptions extends BuilderOptions {
  readonly shard: Shard;
  /** Asked once it is known how many rows the share has. */
  readonly buildersFor: (rows: number) => Promise<Builders>;
  /** For messages that are to be sent. */
  readonly outbox?: Outbox | undefined;
  /** Whether to make anew also what somebody has edited. */
  readonly overwrite?: boolean | undefined;
  readonly onEdition?: ((edition: Edition) => void) | undefined;
  /** Asked before each row: what is under way is finished. */
  readonly isInterrupted?: (() => boolean) | undefined;
}

/** Sends messages, and knows who has had one. */
export interface Outbox {
  /** Whether an address has had its mail. */
  readonly isSettled: (address: string) => boolean;
  /** Undefined if it went well, or the end of a sentence that says why not. Throws where no mail can be sent any more. */
  readonly send: (to: Recipient, message: Uint8Array) => Promise<string | undefined>;
}

/** Here, or workers elsewhere. */
export interface Builders {
  readonly build: BuildEdition;
  /** As many editions are asked for at a time. */
  readonly concurrency: number;
}

export interface Edition {
  /** `kept` is one that somebody has edited since it was made. */
  readonly outcome: 'made' | 'unchanged' | 'kept' | 'failed';
  readonly entry: Entry;
}

export interface RunResult {
  /** The file that says what became of every row. */
  readonly report: string;
  readonly editions: readonly Edition[];
  /** Of the article itself: warnings. */
  readonly problems: readonly Problem[];
  /** Files of earlier runs whose rows are gone. */
  readonly leftovers: readonly string[];
}

/** What a run and a dry run have in common. Throws a DeckError if the article or the list's header is unfit. */
export const prepareEditions = async (options: BuilderOptions) => {
  const source = readArticleFile(findArticle(options.content));
  const declared = readDeclared(source);
  const list: List = { file: options.list, source, declared, needsAddress: options.mail !== undefined };
  const scan = await scanList(list);
  if (scan.rows === 0) throw new DeckError([noRows(list.file)]);
  const languages = scan.languages.length > 0 ? scan.languages : source.data.languages.slice(0, 1);
  const { decks, problems } = checkArticle(source, declared, languages, options, createCache());
  return { list, scan, decks, problems };
};

const noRows = (file: string): Problem => ({
  code: 'no-rows',
  severity: 'error',
  message: 'The list has a header and no row below it.',
  hint: 'Write a row for each person.',
  file,
  line: 1,
  column: 1,
});

/** A bad row stops only itself. Throws a DeckError if the article, the list's header or the output is unfit. */
export const runEditions = async (options: RunOptions): Promise<RunResult> => {
  const { list, scan, decks, problems } = await prepareEditions(options);
  const { shard, out } = options;
  const head: ReportHead = {
    deck: contentName(list.source.file),
    list: basename(options.list),
    shard,
    rows: scan.rows,
    own: scan.countIn(shard),
    digest: scan.digest,
    inputs: digestInputs(list.source, decks, options),
  };
  const report = join(out, reportName(head.deck, shard));
  const known = readReport(report)?.entries ?? new Map<string, Entry>();
  sweepFolder(out, `${head.deck}.`);
  const builders = await options.buildersFor(head.own);
  const note = continueReport(report, head, known.values());
  const editions: Edition[] = [];
  const settle = (edition: Edition) => {
    if (edition.outcome !== 'unchanged') note(edition.entry);
    editions.push(edition);
    options.onEdition?.(edition);
  };
  const context: Context = { known, inputs: head.inputs, options, build: builders.build };
  const settleOne = async (planned: Planned | BadRow) => settle(await makeOne(planned, context));
  await forEachConcurrently(
    planEditions(list, scan, shard),
    builders.concurrency,
    settleOne,
    options.isInterrupted,
  );
  if (options.isInterrupted?.()) return { report, editions, problems, leftovers: [] };
  const entries = editions.map(({ entry }) => entry);
  const left = findLeftovers(known.values(), entries, out);
  writeReport(report, head, [...entries, ...left]);
  // A row that cannot be read may be that of files which no other row has.
  const isKnown = editions.every(({ entry }) => entry.state !== 'failed' || !isNameless(entry));
  const leftovers = isKnown ? left.flatMap(({ files }) => files.map(({ file }) => join(out, file))) : [];
  return { report, editions, problems, leftovers };
};

interface Context {
  readonly known: ReadonlyMap<string, Entry>;
  readonly inputs: string;
  readonly build: BuildEdition;
  readonly options: RunOptions;
}

const nameless = (line: number) => `line ${line}`;
const isNameless = ({ name, line }: Entry) => name === nameless(line);

const makeOne = async (planned: Planned | BadRow, context: Context): Promise<Edition> => {
  const { known, inputs, options } = context;
  if (isBad(planned)) {
    const { line, key, problems } = planned;
    return failed({ line, key, name: nameless(line), inputs, files: [], problems: plain(problems) });
  }
  const { row, name } = planned;
  const before = known.get(name);
  const isMailed = !options.outbox || !row.recipient || options.outbox.isSettled(row.recipient.address);
  const edited = before ? findEdited(before, options.out) : [];
  if (before && edited.length > 0 && !options.overwrite)
    return keep(before, edited, planned, { ...context, isMailed });
  const isUpToDate =
    before !== undefined &&
    edited.length === 0 &&
    isSame(before, row.key, inputs) &&
    before.files.every((made) => isThere(made, options.out));
  if (isUpToDate && isMailed)
    return {
      outcome: 'unchanged',
      entry: { ...before, state: 'made', line: row.line, problems: ownProblems(before) },
    };
  const built = await buildOrTell(planned, context);
  const unsent = isMailed ? [] : await send(planned, built, options);
  const problems = plain([...built.problems, ...unsent]);
  // What stands there from before is still known to be ours.
  const files = built.files.length > 0 ? [...built.files] : (before?.files ?? []);
  const entry = { line: row.line, key: row.key, name, inputs, files, problems };
  if (built.files.length === 0) return failed(entry);
  return { outcome: isUpToDate ? 'unchanged' : 'made', entry: { ...entry, state: 'made' } };
};

const EDITED = 'edited-edition';

/** Without what only said that somebody had edited it. */
const ownProblems = ({ problems }: Entry) => problems.filter(({ code }) => code !== EDITED);

/** A fault in one edition leaves the others as they are. */
const buildOrTell = async (planned: Planned, { build, options }: Context): Promise<BuiltEdition> => {
  try {
    return await build(planned);
  } catch (error) {
    const { line } = planned.row;
    const problems = endingOf(error, options.list).problems.map((problem) => ({
      line,
      column: 1,
      ...problem,
    }));
    return { files: [], problems };
  }
};

/** What somebody has edited stays; it is an error where another deck, or a mail, would be due. */
const keep = (
  before: Entry,
  edited: readonly string[],
  { row }: Planned,
  { inputs, isMailed, options }: Context & { readonly isMailed: boolean },
): Edition => {
  const isDue = !isSame(before, row.key, inputs) || !isMailed;
  const because = isDue ? ', although its row or the article has changed or its mail is due' : '';
  const problem: Problem = {
    code: EDITED,
    severity: isDue ? 'error' : 'warning',
    message: `${edited.join(', ')} has been edited since it was made, and stays as it is${because}.`,
    hint: 'Move it away to have it made anew, or make all anew with --overwrite.',
    file: options.list,
    line: row.line,
    column: 1,
  };
  return { outcome: 'kept', entry: { ...before, line: row.line, problems: [problem] } };
};

/** The problem of a mail that did not go out, at its address in the list. */
const send = async (
  { row }: Planned,
  { message }: BuiltEdition,
  { outbox, list }: RunOptions,
): Promise<readonly Problem[]> => {
  if (!outbox || !message || !row.recipient) return [];
  const fault = await outbox.send(row.recipient, message);
  if (fault === undefined) return [];
  const place = row.places.email ?? { line: row.line, column: 1 };
  const said = `The mail to ${row.recipient.address} was not sent: ${fault}`;
  return [{ code: 'unsent-mail', severity: 'error', message: said, file: list, ...place }];
};

const failed = (entry: Omit<Entry, 'state'>): Edition => ({
  outcome: 'failed',
  entry: { ...entry, state: 'failed' },
});

/** Without the path into the content, which a report has no use for. */
const plain = (problems: readonly Problem[]): Entry['problems'] =>
  problems.map(({ path: _, ...rest }) => rest);
