/** argv → command → exit code; with `cli/`, the only place with console and process. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './cli/commands.ts';
import { reportProblems } from './cli/report.ts';
import { EXIT, endQuietlyWhenUnread, visible } from './cli/terminal.ts';
import { endingOf } from './faults.ts';

/** Runs one command line and gives its exit code: 0 built, 1 problems in the content, 2 wrong usage, 3 a fault of ours. */
export const main = async (argv: readonly string[]): Promise<number> => {
  let code: number = EXIT.built;
  endQuietlyWhenUnread();
  const program = createProgram();
  for (const declare of COMMANDS)
    declare(program, (ended) => {
      code = ended;
    });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.built : EXIT.usage;
    reportProblems(endingOf(error).problems);
    return EXIT.fault;
  }
};

const createProgram = (): Command =>
  new Command('briefdeck')
    .description('Turns a structured article into a branded PowerPoint briefing.')
    .version(version())
    .showHelpAfterError('Run with --help to see what is possible.')
    .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
    .exitOverride();

const version = (): string => {
  const { version: found }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return found;
};
