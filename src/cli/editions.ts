/** `briefdeck editions`: a deck for each row of a list of recipients. */
import { join, relative } from 'node:path';
import { contentName, findArticle } from '../deck/decks.ts';
import type { MakerOptions } from '../editions/builder.ts';
import type { EditionMail } from '../editions/mail.ts';
import { mergeReports } from '../editions/merge.ts';
import { planEditions } from '../editions/plan.ts';
import { isBad } from '../editions/rows.ts';
import { type Edition, prepareEditions, runEditions } from '../editions/run.ts';
import { type Shard, WHOLE } from '../editions/shard.ts';
import type { Format } from '../output/formats.ts';
import { DeckError } from '../problems.ts';
import { type Crew, chooseJobs, createCrew } from '../work/pool.ts';
import { type DeckFlags, deckOptionsOf } from './deck-options.ts';
import { summarizeMerged, summarizeRun } from './editions-summary.ts';
import { openPost } from './outbox.ts';
import { type Bar, showBar } from './progress-bar.ts';
import { reportProblems } from './report.ts';
import { readSender, type SenderFlags } from './sender.ts';
import { chooseDeck, count, EXIT, say, whenInterrupted } from './terminal.ts';

export interface EditionsFlags extends SenderFlags, DeckFlags {
  readonly recipients?: string;
  readonly merge?: readonly string[];
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly email?: true;
  readonly attach?: readonly Format[];
  readonly subject?: string;
  readonly withNotes?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export const makeEditions = async (named: string | undefined, flags: EditionsFlags): Promise<number> => {
  if (flags.merge) return summarizeMerged(mergeReports(flags.merge, flags.out), flags.json === true);
  const options: MakerOptions = {
    content: chooseDeck(named),
    list: listOf(flags),
    ...deckOptionsOf(flags),
    ...(flags.email || flags.send ? { mail: mailOf(flags) } : {}),
  };
  return flags.dryRun ? rehearse(options, flags) : run(options, flags);
};

const mailOf = (flags: EditionsFlags): EditionMail => ({
  ...readSender(flags),
  formats: flags.attach ?? flags.format,
  subject: flags.subject,
  withNotes: flags.withNotes === true,
  isDraft: flags.send !== true,
});

const listOf = ({ recipients }: EditionsFlags): string => {
  if (recipients !== undefined) return recipients;
  const hint = 'Name the list: --recipients people.csv';
  throw new DeckError([
    { code: 'no-list', severity: 'error', message: 'For whom the editions are is not said.', hint },
  ]);
};

const run = async (options: MakerOptions, flags: EditionsFlags): Promise<number> => {
  const start = performance.now();
  const interruption = whenInterrupted(() => say(process.stderr, '\nWhat is under way is finished first …'));
  const post = postOf(options, flags);
  const isOver = () => interruption.has() || post?.isClosed() === true;
  let crew: Crew | undefined;
  let bar: Bar | undefined;
  try {
    const result = await runEditions({
      ...options,
      shard: flags.shard ?? WHOLE,
      makersFor: async (rows) => {
        crew = await createCrew(chooseJobs(rows, flags.jobs));
        const { work, atOnce } = crew;
        if (!flags.json) bar = showBar(rows);
        return { atOnce, make: (planned) => work('edition', { options, planned }) };
      },
      onEdition: (edition) => {
        if (!flags.json && !bar) tellEdition(edition, options);
        bar?.advance();
      },
      post,
      isInterrupted: isOver,
    });
    bar?.clear();
    const seconds = (performance.now() - start) / 1000;
    return summarizeRun(
      { ...result, sent: post?.sent(), wasInterrupted: isOver(), seconds },
      flags.json === true,
    );
  } finally {
    interruption.forget();
    await crew?.close();
  }
};

/** Who has had a mail is kept beside the decks, for every later run. */
const postOf = ({ content, out, mail }: MakerOptions, flags: EditionsFlags) => {
  if (!mail?.from || mail.isDraft) return undefined;
  return openPost(mail.from, join(out, `${contentName(findArticle(content))}.editions.mail.jsonl`), flags);
};

/** One line for each file that was made; those that stand as they were are only counted. */
const tellEdition = ({ outcome, entry }: Edition, { out }: MakerOptions) => {
  if (outcome !== 'made') return;
  for (const { file, bytes } of entry.files)
    say(process.stdout, `${relative('.', `${out}/${file}`)}  ${Math.ceil(bytes / 1024)} KB`);
};

/** What would be made, and for whom; nothing is written. */
const rehearse = async (options: MakerOptions, flags: EditionsFlags): Promise<number> => {
  const { list, survey, problems } = await prepareEditions(options);
  const bad = [...problems];
  let fit = 0;
  for await (const planned of planEditions(list, survey, flags.shard ?? WHOLE)) {
    if (isBad(planned)) bad.push(...planned.problems);
    else {
      fit++;
      const { name, row } = planned;
      const to = options.mail && row.recipient ? `  to ${row.recipient.address}` : '';
      say(process.stdout, `${name}  ${row.sections.join(', ')}${to}`);
    }
  }
  reportProblems(bad);
  say(process.stdout, `${count(fit, 'edition')} would be made; nothing was written.`);
  return bad.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.built;
};
