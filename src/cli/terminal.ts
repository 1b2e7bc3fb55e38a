/** What every command shares: its exit codes, a line said, and the decks of the folder it runs in. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EXIT = { built: 0, problems: 1, usage: 2, fault: 3 } as const;

export const CONTENT = 'content';

export const say = (stream: NodeJS.WriteStream, text: string) => stream.write(`${text}\n`);

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
