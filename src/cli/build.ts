/** `briefdeck build`: every deck, its problems, and one report. */
import type { BuildOptions, BuiltDeck } from '../build.ts';
import { forEachConcurrently } from '../concurrency.ts';
import { findArticle } from '../deck/decks.ts';
import { endingOf } from '../faults.ts';
import type { Problem } from '../problems.ts';
import { type Crew, chooseJobs, createCrew } from '../work/pool.ts';
import type { BuildOutcome } from '../work/work.ts';
import { chooseArticles, NO_CONTENT } from './choose.ts';
import { deckOptionsOf } from './deck-options.ts';
import { eachOnce, findDuplicates } from './duplicates.ts';
import type { BuildFlags } from './options.ts';
import { showProgress } from './progress.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { count, EXIT, interrupted, say, sayJson, shownPath } from './terminal.ts';
import { watchedBy } from './watched.ts';

interface Outcome {
  readonly decks: readonly BuiltDeck[];
  readonly problems: readonly Problem[];
  readonly seconds: number;
}

export const buildAll = async (content: readonly string[], flags: BuildFlags): Promise<number> => {
  const crew = await createCrew(chooseJobs(chooseArticles(content).articles.length, flags.jobs));
  try {
    if (flags.watch) return await buildOnChange(content, flags, crew);
    return (await buildOnce(content, flags, crew)).code;
  } finally {
    await crew.close();
  }
};

/** Builds, and again whenever the content or a brand changes, one build after another, until it is interrupted. */
const buildOnChange = async (content: readonly string[], flags: BuildFlags, crew: Crew): Promise<number> => {
  const { scan, watchFolders } = await import('../preview/watch.ts');
  const { watched, wrote } = watchedBy(content, flags);
  const buildAgain = async () => {
    try {
      const { files } = await buildOnce(content, flags, crew);
      wrote(files);
    } catch (error) {
      // Whatever it was: the next save may mend it, and is to be built.
      reportProblems(endingOf(error).problems);
    }
  };
  const since = await scan(watched());
  await buildAgain();
  const stop = await watchFolders(watched, buildAgain, since);
  const end = interrupted();
  say(process.stdout, 'Builds again when something is saved. Ctrl-C ends it.');
  await end;
  await stop();
  return EXIT.built;
};

interface Built {
  readonly code: number;
  /** What was written. */
  readonly files: readonly string[];
}

const buildOnce = async (content: readonly string[], flags: BuildFlags, crew: Crew): Promise<Built> => {
  const start = performance.now();
  const { articles: named, problems: misnamed } = chooseArticles(content);
  const articles = eachOnce(named);
  const nothing = articles.length === 0 && misnamed.length === 0 ? [NO_CONTENT] : [];
  const clashes = findDuplicates(articles, { formats: flags.format, language: flags.lang });
  const isFit = articles.length > 0 && clashes.length === 0;
  const outcomes = isFit ? await buildEach(articles, flags, crew) : [];
  const outcome: Outcome = {
    decks: outcomes.flatMap(({ decks }) => decks),
    problems: [...nothing, ...misnamed, ...clashes, ...outcomes.flatMap(({ problems }) => problems)],
    seconds: (performance.now() - start) / 1000,
  };
  const code = exitCodeOf(
    outcome.problems,
    outcomes.some(({ isBuilt }) => !isBuilt),
  );
  if (flags.json) sayJson({ ok: code === EXIT.built, ...outcome });
  else report(outcome);
  return { code, files: outcome.decks.flatMap(({ files }) => files.map(({ file }) => file)) };
};

/** In the order of the articles, by several workers if there are many. What ends one leaves the others as they are. */
const buildEach = async (
  articles: readonly string[],
  flags: BuildFlags,
  crew: Crew,
): Promise<BuildOutcome[]> => {
  const progress = flags.json ? undefined : showProgress();
  const outcomes: BuildOutcome[] = [];
  const options = optionsOf(flags);
  // Workers elsewhere cannot tell of their steps.
  const steps = crew.concurrency === 1 ? { onProgress: progress?.step } : {};
  try {
    await forEachConcurrently(articles.entries(), crew.concurrency, async ([i, content]) => {
      outcomes[i] = await buildOne(crew, { ...options, ...steps, content });
      progress?.done();
    });
    return outcomes;
  } finally {
    progress?.stop();
  }
};

const buildOne = async (crew: Crew, options: BuildOptions): Promise<BuildOutcome> => {
  try {
    return await crew.work('build', options);
  } catch (error) {
    return { decks: [], problems: endingOf(error, findArticle(options.content)).problems, isBuilt: false };
  }
};

const optionsOf = (flags: BuildFlags): Omit<BuildOptions, 'content'> => ({
  ...deckOptionsOf(flags),
  language: flags.lang,
  sourceText: flags.sourceText,
});

const report = ({ decks, problems, seconds }: Outcome) => {
  reportProblems(problems);
  for (const deck of decks) for (const line of describeFiles(deck)) say(process.stdout, line);
  if (decks.length > 0)
    say(
      process.stdout,
      `${count(decks.length, 'deck')} built in ${seconds.toFixed(seconds < 0.1 ? 2 : 1)} s.`,
    );
  if (problems.length > 0)
    say(
      process.stderr,
      `${count(problems.length, 'problem')}${decks.length === 0 ? '; nothing was written' : ''}.`,
    );
};

/** One line for each format: the only file of it, or how many pictures there are. */
const describeFiles = ({ files, slides, charts }: BuiltDeck): string[] =>
  [...new Set(files.map(({ format }) => format))].map((format, i) => {
    const own = files.filter((file) => file.format === format);
    const [first] = own;
    const size = `${Math.ceil(own.reduce((sum, { bytes }) => sum + bytes, 0) / 1024)} KB`;
    const what = i === 0 ? `${count(slides, 'slide')}, ${count(charts, 'chart')}, ` : '';
    const others = own.length > 1 ? ` and ${own.length - 1} more` : '';
    return `${shownPath(first?.file ?? '')}${others}  ${what}${size}`;
  });
