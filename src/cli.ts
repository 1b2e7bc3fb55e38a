/** argv → command → exit code; with `cli/`, the only place with console and process. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { SIZE_LIMITS } from './build.ts';
import type { BuildFlags } from './cli/build.ts';
import type { EditionsFlags } from './cli/editions.ts';
import type { EmailFlags } from './cli/email.ts';
import type { FiguresFlags } from './cli/figures.ts';
import { formats, jobs, megabytes, pixels, port, shard } from './cli/options.ts';
import type { PreviewFlags } from './cli/preview.ts';
import { reporting } from './cli/report.ts';
import { describeFault, EXIT, endQuietlyWhenUnread, say } from './cli/terminal.ts';
import { MAIL_LIMITS } from './email/size.ts';
import { FORMATS } from './output/formats.ts';
import { PICTURE_WIDTH } from './output/png/pictures.ts';

/** Runs one command line and gives its exit code: 0 built, 1 problems in the content, 2 wrong usage, 3 a fault of ours. */
export const main = async (argv: readonly string[]): Promise<number> => {
  let code: number = EXIT.built;
  endQuietlyWhenUnread();
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
    .option('--lang <language>', 'one of the article’s languages instead of all')
    .option(
      '--format <formats>',
      `any of ${FORMATS.join(', ')}, with commas between`,
      formats,
      formats('pptx,pdf'),
    )
    .option('--width <pixels>', 'how wide the PNG of a slide is', pixels, PICTURE_WIDTH)
    .option('--source-text <file>', 'check the quoted phrases against the first source’s text')
    .option('--warn-size <MB>', 'warn of a larger deck', megabytes, SIZE_LIMITS.warning)
    .option('--max-size <MB>', 'refuse a larger deck', megabytes, SIZE_LIMITS.error)
    .option('--strict', 'treat warnings as errors')
    .option('--jobs <number>', 'how many decks to make at once; for many, one for each core', jobs)
    .addOption(new Option('--watch', 'build again whenever something is saved').conflicts('json'))
    .option('--json', 'print one machine-readable report')
    .action(async (content: string[], flags: BuildFlags) => {
      const { buildAll } = await import('./cli/build.ts');
      code = await buildAll(content, flags);
    });
  program
    .command('preview')
    .description(
      'Show a deck in the browser while its content is written, with every problem beside its slide.',
    )
    .argument(
      '[content]',
      'a folder with an article.yaml, or the file itself; the first of content/ if not given',
    )
    .option('--port <number>', 'a port of this machine instead of any free one', port, 0)
    .option('--no-open', 'do not open the browser')
    .action(async (content: string | undefined, flags: PreviewFlags) => {
      // Server, watcher and all: nothing that another command has to wait for.
      const { preview } = await import('./cli/preview.ts');
      code = await reporting(() => preview(content, flags));
    });
  program
    .command('editions')
    .description('Make a deck for each row of a list of recipients; only what is missing or changed.')
    .argument(
      '[content]',
      'a folder with an article.yaml that declares `editions`, or the file itself; the first of content/ if not given',
    )
    .option('--recipients <file>', 'the list: a CSV file as any program writes it')
    .option('--out <folder>', 'the folder to write into', 'out/editions')
    .option(
      '--format <formats>',
      `any of ${FORMATS.join(', ')}, with commas between`,
      formats,
      formats('pptx'),
    )
    .option('--brand <name>', 'a brand in templates/, or the path of one, instead of the article’s own')
    .option('--width <pixels>', 'how wide the PNG of a slide is', pixels, PICTURE_WIDTH)
    .option('--jobs <number>', 'how many to make at once; for many, one for each core', jobs)
    .option('--shard <share>', 'a share of the rows, such as 2/8, for one of several machines', shard)
    .addOption(
      new Option('--merge <reports...>', 'join the reports of all shares').conflicts(['recipients', 'shard']),
    )
    .option('--email', 'a draft beside each, to the address of its row')
    .option('--send', 'send them through the server of SMTP_URL; who has had one is sent none again')
    .option('--attach <formats>', 'what goes with the mails; what is made, if not given', formats)
    .option('--from <address>', 'who sends them')
    .option('--reply-to <address>', 'who gets the answers, if not the sender')
    .option('--subject <text>', 'the deck’s title if not given')
    .option('--with-notes', 'leave in what is said aloud')
    .option('--again', 'send also to those who have had one, or may have')
    .option('--allow-plaintext', 'speak to a server that offers no TLS')
    .option('--warn-size <MB>', 'warn of a larger deck', megabytes, SIZE_LIMITS.warning)
    .option('--max-size <MB>', 'refuse a larger deck', megabytes, SIZE_LIMITS.error)
    .option('--strict', 'treat warnings as errors')
    .option('--dry-run', 'say which editions would be made, and do nothing')
    .option('--json', 'print one machine-readable report')
    .action(async (content: string | undefined, flags: EditionsFlags) => {
      const { makeEditions } = await import('./cli/editions.ts');
      code = await reporting(() => makeEditions(content, flags), flags.json);
    });
  program
    .command('email')
    .description(
      'Make a mail of a deck: drafts that a mail program opens ready to send, or with --send the mails themselves.',
    )
    .argument(
      '[content]',
      'a folder with an article.yaml, or the file itself; the first of content/ if not given',
    )
    .option('--to <addresses...>', 'one mail for each, with commas between or one by one')
    .option('--from <address>', 'who sends it')
    .option('--reply-to <address>', 'who gets the answers, if not the sender')
    .option('--subject <text>', 'the deck’s title if not given')
    .option(
      '--attach <formats>',
      `any of ${FORMATS.join(', ')}, with commas between`,
      formats,
      formats('pptx,pdf'),
    )
    .option('--lang <language>', 'a language of the article instead of its first')
    .option('--brand <name>', 'a brand in templates/, or the path of one, instead of the article’s own')
    .option('--out <folder>', 'the folder to write drafts and journal into', 'out')
    .option('--with-notes', 'leave in what is said aloud')
    .option('--send', 'send through the server of SMTP_URL; who has had it is kept, and is not sent it again')
    .option('--dry-run', 'say what would go to whom, and do nothing')
    .option('--again', 'send also to those who have had it, or may have')
    .option('--allow-plaintext', 'speak to a server that offers no TLS')
    .option('--warn-size <MB>', 'warn of a larger mail, as encoded', megabytes, MAIL_LIMITS.warning)
    .option('--max-size <MB>', 'refuse a larger mail, as encoded', megabytes, MAIL_LIMITS.error)
    .action(async (content: string | undefined, flags: EmailFlags) => {
      const { emailDeck } = await import('./cli/email.ts');
      code = await reporting(() => emailDeck(content, flags));
    });
  program
    .command('figures')
    .description('List every figure of an article with what stands behind it.')
    .argument('[content...]', 'folders with an article.yaml, or the files themselves')
    .option('--lang <language>', 'a language of the article instead of its first')
    .addOption(new Option('--csv', 'as comma-separated values').conflicts('json'))
    .addOption(new Option('--json', 'for other programs'))
    .action(async (content: string[], flags: FiguresFlags) => {
      const { listFigures } = await import('./cli/figures.ts');
      code = await reporting(() => listFigures(content, flags));
    });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.built : EXIT.usage;
    say(process.stderr, describeFault(error));
    return EXIT.fault;
  }
};

const version = (): string => {
  const { version: found }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return found;
};
