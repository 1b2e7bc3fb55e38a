/** argv → build → exit code; the only place with console and process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readArticleFile } from './article/article.ts';
import { type BuildResult, build, chooseLanguage, findArticle, SIZE_LIMITS } from './build.ts';
import { reportLedger } from './ledger-report.ts';
import { DeckError, formatProblem, type Problem } from './problems.ts';

const EXIT = { built: 0, problems: 1, usage: 2, fault: 3 } as const;
const BRANDS = fileURLToPath(new URL('../templates', import.meta.url));
const CONTENT = 'content';

interface BuildFlags {
  readonly brand?: string;
  readonly out: string;
  readonly lang?: string;
  readonly sourceText?: string;
  readonly warnSize: number;
  readonly maxSize: number;
  readonly strict?: true;
  readonly json?: true;
}

interface FiguresFlags {
  readonly lang?: string;
  readonly csv?: true;
  readonly json?: true;
}

/** Runs one command line and gives its exit code: 0 built, 1 problems in the content, 2 wrong usage, 3 a fault of ours. */
export const main = async (argv: readonly string[]): Promise<number> => {
  let code: number = EXIT.built;
  const program = new Command('briefdeck')
    .description('Turns a structured article into a branded PowerPoint briefing.')
    .version(version())
    .showHelpAfterError('Run with --help to see what is possible.')
    .exitOverride();
  program
    .command('build')
    .description('Build decks from article.yaml files; without a path, from every folder in content/.')
    .argument('[content...]', 'folders with an article.yaml, or the files themselves')
    .option('--brand <name>', 'a brand in templates/, or the path of one, instead of the article’s own')
    .option('--out <folder>', 'the folder to write into', 'out')
    .option('--lang <language>', 'a language of the article instead of its first')
    .option('--source-text <file>', 'check the quoted phrases against the first source’s text')
    .option('--warn-size <MB>', 'warn of a larger deck', megabytes, SIZE_LIMITS.warning)
    .option('--max-size <MB>', 'refuse a larger deck', megabytes, SIZE_LIMITS.error)
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print one machine-readable report')
    .action(async (content: string[], flags: BuildFlags) => {
      code = await buildAll(content, flags);
    });
  program
    .command('figures')
    .description('List every figure of an article with what stands behind it.')
    .argument('[content...]', 'folders with an article.yaml, or the files themselves')
    .option('--lang <language>', 'a language of the article instead of its first')
    .addOption(new Option('--csv', 'as comma-separated values').conflicts('json'))
    .addOption(new Option('--json', 'for other programs'))
    .action((content: string[], flags: FiguresFlags) => {
      code = listFigures(content, flags);
    });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.built : EXIT.usage;
    say(
      process.stderr,
      `A fault of Briefdeck, not of your content: ${error instanceof Error ? error.message : String(error)}`,
    );
    return EXIT.fault;
  }
};

const listFigures = (content: readonly string[], { lang, csv, json }: FiguresFlags): number => {
  const form = csv ? 'csv' : json ? 'json' : 'table';
  try {
    for (const deck of content.length > 0 ? content : findDecks()) {
      const source = readArticleFile(findArticle(deck));
      say(process.stdout, reportLedger(source, chooseLanguage(source, lang), form));
    }
    return EXIT.built;
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    report([], error.problems, 0);
    return EXIT.problems;
  }
};

const buildAll = async (content: readonly string[], flags: BuildFlags): Promise<number> => {
  const start = performance.now();
  const decks = content.length > 0 ? content : findDecks();
  const results: BuildResult[] = [];
  const problems: Problem[] = [];
  const progress = flags.json ? undefined : showProgress();
  for (const deck of decks) {
    try {
      const result = await build({
        content: deck,
        out: flags.out,
        brands: BRANDS,
        brand: flags.brand,
        language: flags.lang,
        sourceText: flags.sourceText,
        sizeLimits: { warning: flags.warnSize, error: flags.maxSize },
        strict: flags.strict === true,
        modified: sourceDate(),
        onProgress: progress?.step,
      });
      results.push(result);
      problems.push(...result.problems);
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      problems.push(...error.problems);
    } finally {
      progress?.done();
    }
  }
  if (decks.length === 0)
    problems.push({
      code: 'no-content',
      severity: 'error',
      message: `There is no ${CONTENT}/<deck>/article.yaml here.`,
      hint: 'Name a folder: briefdeck build path/to/deck',
    });
  progress?.stop();
  const seconds = (performance.now() - start) / 1000;
  const failed = results.length < Math.max(1, decks.length);
  if (flags.json)
    say(
      process.stdout,
      JSON.stringify(
        { ok: !failed, decks: results.map(({ problems: _, ...deck }) => deck), problems, seconds },
        null,
        2,
      ),
    );
  else report(results, problems, seconds);
  return failed ? EXIT.problems : EXIT.built;
};

/** More would only scroll the first ones away, which are the ones to mend first. */
const MOST_SHOWN = 50;

const report = (results: readonly BuildResult[], problems: readonly Problem[], seconds: number) => {
  for (const problem of problems.slice(0, MOST_SHOWN)) say(process.stderr, formatProblem(problem));
  if (problems.length > MOST_SHOWN)
    say(process.stderr, `… and ${problems.length - MOST_SHOWN} more; --json lists all.`);
  for (const { file, bytes, slides, charts } of results)
    say(
      process.stdout,
      `${relative('.', file)}  ${count(slides, 'slide')}, ${count(charts, 'chart')}, ${Math.ceil(bytes / 1024)} KB, ${seconds.toFixed(1)} s`,
    );
  if (problems.length > 0)
    say(
      process.stderr,
      `${count(problems.length, 'problem')}${results.length === 0 ? '; nothing was written' : ''}.`,
    );
};

const megabytes = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Expected a number of megabytes above zero.');
  return value;
};

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** On a terminal, and only once a build takes longer than a second: one line that comes and goes. */
const showProgress = () => {
  if (!process.stderr.isTTY) return undefined;
  const start = performance.now();
  let [current, isShown] = ['', false];
  const show = () => {
    isShown = true;
    process.stderr.write(`\r\u001b[K${current} …`);
  };
  // Between steps the timer tells; where a step keeps the process busy, the next one does.
  const timer = setTimeout(show, PATIENCE);
  return {
    step: (text: string) => {
      current = text;
      if (performance.now() - start > PATIENCE) show();
    },
    done: () => {
      if (isShown) process.stderr.write('\r\u001b[K');
      isShown = false;
    },
    stop: () => clearTimeout(timer),
  };
};

/** Milliseconds without a word. */
const PATIENCE = 1000;

const findDecks = (): string[] =>
  existsSync(CONTENT)
    ? readdirSync(CONTENT)
        .sort()
        .map((name) => join(CONTENT, name))
        .filter((folder) => existsSync(join(folder, 'article.yaml')))
    : [];

/** The convention of reproducible builds: seconds since 1970. */
const sourceDate = (): string | undefined => {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  if (!seconds) return undefined;
  const date = new Date(Number(seconds) * 1000);
  if (/^\d{1,11}$/.test(seconds)) return date.toISOString().replace(/\.\d+Z$/, 'Z');
  throw new DeckError([
    {
      code: 'wrong-date',
      severity: 'error',
      message: `SOURCE_DATE_EPOCH is \`${seconds}\`: expected seconds since 1970, such as 1731369600.`,
      hint: 'Set it right, or unset it: the date of the article is used then.',
    },
  ]);
};

const version = (): string => {
  const { version: found }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return found;
};

const say = (stream: NodeJS.WriteStream, text: string) => stream.write(`${text}\n`);
