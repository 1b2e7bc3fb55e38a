/** `briefdeck editions`: a deck for each row of a list of recipients. */
import { join } from 'node:path';
import { contentName, findArticle } from '../deck/decks.ts';
import type { BuilderOptions } from '../editions/builder.ts';
import type { EditionMail } from '../editions/mail.ts';
import { mergeReports } from '../editions/merge.ts';
import { planEditions } from '../editions/plan.ts';
import { isBad } from '../editions/rows.ts';
import { type Edition, prepareEditions, runEditions } from '../editions/run.ts';
import { WHOLE } from '../editions/shard.ts';
import { DeckError } from '../problems.ts';
import { type Crew, chooseJobs, createCrew } from '../work/pool.ts';
import { chooseArticle } from './choose.ts';
import { deckOptionsOf } from './deck-options.ts';
import { summarizeMerged, summarizeRun } from './editions-summary.ts';
import type { EditionsFlags } from './options.ts';
import { openOutbox } from './outbox.ts';
import { type ProgressBar, showBar } from './progress-bar.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { readSender, type Sender } from './sender.ts';
import { count, EXIT, say, sayJson, shownPath, whenInterrupted } from './terminal.ts';

export const makeEditions = async (named: string | undefined, flags: EditionsFlags): Promise<number> => {
  if (flags.merge) return summarizeMerged(mergeReports(flags.merge, flags.out), flags.json === true);
  const sender = flags.email || flags.send ? readSender(flags) : undefined;
  const options: BuilderOptions = {
    content: await chooseArticle(named, flags.recipients),
    list: listOf(flags),
    ...deckOptionsOf(flags),
    ...(sender ? { mail: mailOf(sender, flags) } : {}),
  };
  return flags.dryRun ? tellPlan(options, flags) : run(options, sender, flags);
};

const mailOf = ({ from, replyTo }: Sender, flags: EditionsFlags): EditionMail => ({
  from,
  replyTo,
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

const run = async (
  options: BuilderOptions,
  sender: Sender | undefined,
  flags: EditionsFlags,
): Promise<number> => {
  const start = performance.now();
  const outbox = await outboxOf(options, sender, flags);
  const interruption = whenInterrupted(() => say(process.stderr, '\nWhat is under way is finished first …'));
  const isOver = () => interruption.has() || outbox?.isClosed() === true;
  let crew: Crew | undefined;
  let bar: ProgressBar | undefined;
  try {
    const result = await runEditions({
      ...options,
      shard: flags.shard ?? WHOLE,
      overwrite: flags.overwrite,
      buildersFor: async (rows) => {
        crew = await createCrew(chooseJobs(rows, flags.jobs));
        const { work, concurrency } = crew;
        if (!flags.json) bar = showBar(rows);
        return { concurrency, build: (planned) => work('edition', { options, planned }) };
      },
      onEdition: (edition) => {
        if (!flags.json && !bar) tellEdition(edition, options);
        bar?.advance();
      },
      outbox,
      isInterrupted: isOver,
    });
    const seconds = (performance.now() - start) / 1000;
    bar?.clear();
    bar = undefined;
    return summarizeRun(
      { ...result, sent: outbox?.sent(), wasInterrupted: isOver(), seconds },
      flags.json === true,
    );
  } finally {
    bar?.clear();
    interruption.forget();
    await crew?.close();
    await outbox?.release();
  }
};

/** Who has had a mail is kept beside the decks, for every later run. */
const outboxOf = async (
  { content, out }: BuilderOptions,
  sender: Sender | undefined,
  flags: EditionsFlags,
) => {
  if (!sender?.server || !sender.from) return undefined;
  const journal = join(out, `${contentName(findArticle(content))}.editions.mail.jsonl`);
  return openOutbox(sender.server, sender.from, journal, flags);
};

/** One line for each file that was made; those that stay as they were are only counted. */
const tellEdition = ({ outcome, entry }: Edition, { out }: BuilderOptions) => {
  if (outcome !== 'made') return;
  for (const { file, bytes } of entry.files)
    say(process.stdout, `${shownPath(`${out}/${file}`)}  ${Math.ceil(bytes / 1024)} KB`);
};

/** What would be made, and for whom; nothing is written. */
const tellPlan = async (options: BuilderOptions, flags: EditionsFlags): Promise<number> => {
  const { list, scan, problems } = await prepareEditions(options);
  const bad = [...problems];
  const fit: { name: string; sections: readonly string[]; to?: string }[] = [];
  for await (const planned of planEditions(list, scan, flags.shard ?? WHOLE)) {
    if (isBad(planned)) bad.push(...planned.problems);
    else {
      const { name, row } = planned;
      const to = options.mail && row.recipient ? { to: row.recipient.address } : {};
      fit.push({ name, sections: row.sections, ...to });
    }
  }
  const code = exitCodeOf(bad);
  if (flags.json) sayJson({ ok: code === EXIT.built, problems: bad, editions: fit });
  else {
    for (const { name, sections, to } of fit)
      say(process.stdout, `${name}  ${sections.join(', ')}${to ? `  to ${to}` : ''}`);
    reportProblems(bad);
    say(process.stdout, `${count(fit.length, 'edition')} would be made; nothing was written.`);
  }
  return code;
};
