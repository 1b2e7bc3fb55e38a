/** Every command: a row says what it is called, what it takes, and what it runs. What a command needs is loaded by it alone. */
import type { Command } from 'commander';
import { addOption, type FlagsOf, type OptionRows } from './option.ts';
import {
  BRAND_OPTIONS,
  BUILD_OPTIONS,
  CHECK_OPTIONS,
  EDITIONS_OPTIONS,
  EMAIL_OPTIONS,
  FIGURES_OPTIONS,
  NEW_OPTIONS,
  PREVIEW_OPTIONS,
  REFRESH_OPTIONS,
} from './options.ts';
import { reporting } from './report.ts';

interface CommandRow<Rows extends OptionRows> {
  /** The command that it is a part of, as `new` is of `brand`, and what that says in the help. */
  readonly within?: readonly [name: string, says: string];
  readonly name: string;
  readonly says: string;
  /** What stands behind its name: how it is typed, and what it says in the help. */
  readonly content: readonly [argument: string, says: string];
  readonly options: Rows;
  /** Gives the exit code; throws a DeckError with problems that end it. */
  readonly run: (content: readonly string[], flags: FlagsOf<Rows>) => Promise<number>;
}

/** Declares a command, whose exit code goes to `end`. */
type Declare = (program: Command, end: (code: number) => void) => void;

const command =
  <Rows extends OptionRows>({ within, name, says, content, options, run }: CommandRow<Rows>): Declare =>
  (program, end) => {
    const parent = within ? program.command(within[0]).description(within[1]) : program;
    const declared = parent
      .command(name)
      .description(says)
      .argument(...content);
    for (const option of Object.values(options)) addOption(declared, option);
    declared.action(async (named: string | readonly string[] | undefined, flags: FlagsOf<Rows>) => {
      const asJson = 'json' in flags && flags.json === true;
      end(await reporting(() => run([named ?? []].flat(), flags), asJson));
    });
  };

const ONE = 'a folder with an article.yaml, or the file itself; the only one of content/ if not given';
const SEVERAL = 'folders with an article.yaml, or the files themselves';

export const COMMANDS: readonly Declare[] = [
  command({
    name: 'new',
    says: 'Begin an article in content/<name>; with --from, a draft of the whole deck from a text.',
    content: ['<name>', 'what the deck is called: letters, digits and hyphens'],
    options: NEW_OPTIONS,
    run: async ([name = ''], flags) => (await import('./new.ts')).newDeck(name, flags),
  }),
  command({
    name: 'build',
    says: 'Build decks from article.yaml files; without a path, from every folder in content/.',
    content: ['[content...]', SEVERAL],
    options: BUILD_OPTIONS,
    run: async (content, flags) => (await import('./build.ts')).buildAll(content, flags),
  }),
  command({
    name: 'check',
    says: 'Find every problem of articles, as a build does, without writing a deck.',
    content: ['[content...]', SEVERAL],
    options: CHECK_OPTIONS,
    run: async (content, flags) => (await import('./check.ts')).checkAll(content, flags),
  }),
  command({
    name: 'preview',
    says: 'Show a deck in the browser while its content is written, with every problem beside its slide.',
    content: ['[content]', ONE],
    options: PREVIEW_OPTIONS,
    run: async ([content], flags) => (await import('./preview.ts')).preview(content, flags),
  }),
  command({
    name: 'editions',
    says: 'Make a deck for each row of a list of recipients; only what is missing or changed.',
    content: ['[content]', `${ONE}; it declares \`editions\``],
    options: EDITIONS_OPTIONS,
    run: async ([content], flags) => (await import('./editions.ts')).makeEditions(content, flags),
  }),
  command({
    name: 'email',
    says: 'Make a mail of a deck: drafts that a mail program opens ready to send, or with --send the mails themselves.',
    content: ['[content]', ONE],
    options: EMAIL_OPTIONS,
    run: async ([content], flags) => (await import('./email.ts')).emailDeck(content, flags),
  }),
  command({
    name: 'figures',
    says: 'List every figure of an article with what stands behind it.',
    content: ['[content...]', SEVERAL],
    options: FIGURES_OPTIONS,
    run: async (content, flags) => (await import('./figures.ts')).listFigures(content, flags),
  }),
  command({
    name: 'refresh',
    says: 'Show what changed data files change: values, who says them, which checks would fail; --accept takes them.',
    content: ['[content...]', SEVERAL],
    options: REFRESH_OPTIONS,
    run: async (content, flags) => (await import('./refresh.ts')).refreshAll(content, flags),
  }),
  command({
    within: ['brand', 'Make a brand of your own.'],
    name: 'new',
    says: 'Make a brand of one colour: a folder to change as you like, with a sample deck and a picture of it.',
    content: ['<name>', 'what articles call it under `brand`'],
    options: BRAND_OPTIONS,
    run: async ([name], flags) => (await import('./brand.ts')).newBrand(name, flags),
  }),
];
