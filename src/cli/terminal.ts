/** What every command shares: its exit codes, a line said, and the decks of the folder it runs in. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeckError, type Problem } from '../problems.ts';

export const EXIT = { built: 0, problems: 1, usage: 2, fault: 3 } as const;

export const CONTENT = 'content';

/** The folder of the brands. */
export const BRANDS = fileURLToPath(new URL('../../templates', import.meta.url));

export const say = (stream: NodeJS.WriteStream, text: string) => stream.write(`${text}\n`);

/** Whoever reads what is said may stop reading, as `head` does: that is no fault. */
export const endQuietlyWhenUnread = () => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if ('code' in error && error.code === 'EPIPE') return;
      throw error;
    });
};

export const describeFault = (error: unknown): string =>
  `A fault of Briefdeck, not of your content: ${error instanceof Error ? error.message : String(error)}`;

export const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The decks named, or else every one under `content/`. */
export const chooseDecks = (named: readonly string[]): readonly string[] => {
  if (named.length > 0) return named;
  if (!existsSync(CONTENT)) return [];
  return readdirSync(CONTENT)
    .sort()
    .map((name) => join(CONTENT, name))
    .filter((folder) => existsSync(join(folder, 'article.yaml')));
};

export const NO_CONTENT: Problem = {
  code: 'no-content',
  severity: 'error',
  message: `There is no ${CONTENT}/<deck>/article.yaml here.`,
  hint: 'Name a folder: briefdeck build path/to/deck',
};

/** The deck named, or else the first under `content/`; throws a DeckError if there is none. */
export const chooseDeck = (named: string | undefined): string => {
  const [first] = named === undefined ? chooseDecks([]) : [named];
  if (first === undefined) throw new DeckError([NO_CONTENT]);
  return first;
};

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves when the user ends the program. */
export const interrupted = () =>
  new Promise<void>((done) => {
    for (const signal of SIGNALS) process.once(signal, () => done());
  });

/** Lets work under way come to its end when the user interrupts it; a second time ends the program at once. */
export const whenInterrupted = (tell: () => void) => {
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
    tell();
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  return {
    has: () => isInterrupted,
    forget: () => {
      for (const signal of SIGNALS) process.removeListener(signal, interrupt);
    },
  };
};
