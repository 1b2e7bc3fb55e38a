/** Makes the editions of a list, or a share of them: what is missing or changed, and nothing else. */
import { basename, join } from 'node:path';
import { readArticleFile } from '../article/article.ts';
import { forEachAtOnce } from '../concurrency.ts';
import { contentName, findArticle } from '../deck/decks.ts';
import type { Recipient } from '../email/recipients.ts';
import { sweepFolder } from '../output/file.ts';
import { createWorkshop } from '../output/workshop.ts';
import type { Problem } from '../problems.ts';
import type { MadeEdition, Make, MakerOptions } from './builder.ts';
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
import { surveyList } from './scan.ts';
import type { Shard } from './shard.ts';
import { findLeftovers, isAsMade } from './up-to-date.ts';

export interface RunOptions extends MakerOptions {
  readonly shard: Shard;
  /** Asked once it is known how many rows the share has. */
  readonly makersFor: (rows: number) => Promise<Makers>;
  /** For messages that are to be sent. */
  readonly post?: Post | undefined;
  readonly onEdition?: ((edition: Edition) => void) | undefined;
  /** Asked before each row: what is under way is finished. */
  readonly isInterrupted?: (() => boolean) | undefined;
}

/** Sends messages, and knows who has had one. */
export interface Post {
  /** Whether an address has had its mail. */
  readonly isSettled: (address: string) => boolean;
  /** Undefined if it went well, or the end of a sentence that says why not. */
  readonly send: (to: Recipient, message: Uint8Array) => Promise<string | undefined>;
}

/** Here, or workers elsewhere. */
export interface Makers {
  readonly make: Make;
  /** As many editions are asked for at a time. */
  readonly atOnce: number;
}

export interface Edition {
  readonly outcome: 'made' | 'unchanged' | 'failed';
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

/** What a run and a rehearsal have in common. Throws a DeckError if the article or the list's header is unfit. */
export const prepareEditions = async (options: MakerOptions) => {
  const source = readArticleFile(findArticle(options.content));
  const declared = readDeclared(source);
  const list: List = { file: options.list, source, declared, needsAddress: options.mail !== undefined };
  const survey = await surveyList(list);
  const languages = survey.languages.length > 0 ? survey.languages : source.data.languages.slice(0, 1);
  const { decks, problems } = checkArticle(source, declared, languages, options, createWorkshop());
  return { list, survey, decks, problems };
};

/** A bad row stops only itself. Throws a DeckError if the article, the list's header or the output is unfit. */
export const runEditions = async (options: RunOptions): Promise<RunResult> => {
  const { list, survey, decks, problems } = await prepareEditions(options);
  const { shard, out } = options;
  const head: ReportHead = {
    deck: contentName(list.source.file),
    list: basename(options.list),
    shard,
    rows: survey.rows,
    own: survey.countIn(shard),
    digest: survey.digest,
    inputs: digestInputs(list.source, decks, options),
  };
  const report = join(out, reportName(head.deck, shard));
  const known = readReport(report)?.entries ?? new Map<string, Entry>();
  sweepFolder(out, `${head.deck}.`);
  const makers = await options.makersFor(head.own);
  const note = continueReport(report, head, known.values());
  const editions: Edition[] = [];
  const settle = (edition: Edition) => {
    if (edition.outcome !== 'unchanged') note(edition.entry);
    editions.push(edition);
    options.onEdition?.(edition);
  };
  const context: Context = { known, inputs: head.inputs, options, make: makers.make };
  const settleOne = async (planned: Planned | BadRow) => settle(await makeOne(planned, context));
  await forEachAtOnce(planEditions(list, survey, shard), makers.atOnce, settleOne, options.isInterrupted);
  if (options.isInterrupted?.()) return { report, editions, problems, leftovers: [] };
  const entries = editions.map(({ entry }) => entry);
  const leftovers = findLeftovers(known.values(), entries, out);
  writeReport(report, head, entries);
  return { report, editions, problems, leftovers };
};

interface Context {
  readonly known: ReadonlyMap<string, Entry>;
  readonly inputs: string;
  readonly make: Make;
  readonly options: RunOptions;
}

const makeOne = async (planned: Planned | BadRow, context: Context): Promise<Edition> => {
  const { known, inputs, make, options } = context;
  if (isBad(planned)) {
    const { line, key, problems } = planned;
    return failed({ line, key, name: `line ${line}`, inputs, files: [], problems: plain(problems) });
  }
  const { row, name } = planned;
  const before = known.get(name);
  const isStanding = before !== undefined && isAsMade(before, row.key, inputs, options.out);
  const isMailed = !options.post || !row.recipient || options.post.isSettled(row.recipient.address);
  if (isStanding && isMailed) return { outcome: 'unchanged', entry: { ...before, line: row.line } };
  const made = await make(planned);
  const unsent = isMailed ? [] : await send(planned, made, options);
  const problems = plain([...made.problems, ...unsent]);
  const entry = { line: row.line, key: row.key, name, inputs, files: [...made.files], problems };
  if (made.files.length === 0) return failed(entry);
  return { outcome: isStanding ? 'unchanged' : 'made', entry: { ...entry, state: 'made' } };
};

/** The problem of a mail that did not go out, at its address in the list. */
const send = async (
  { row }: Planned,
  { message }: MadeEdition,
  { post, list }: RunOptions,
): Promise<readonly Problem[]> => {
  if (!post || !message || !row.recipient) return [];
  const fault = await post.send(row.recipient, message);
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
