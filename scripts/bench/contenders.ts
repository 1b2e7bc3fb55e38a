/** The command lines that are compared: ours, the plain script, and converters of Markdown. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findProgram } from './programs.ts';
import type { Contender } from './rounds.ts';

const BRIEFDECK = 'bin/briefdeck.js';
const PLAIN = fileURLToPath(new URL('plain.mjs', import.meta.url));

/** Decks for a warm-up where there are many. */
const FEW = 10;

let help: string | undefined;
/** Whether a build takes the option. */
export const isKnown = (option: string): boolean => {
  help ??= spawnSync(process.execPath, [BRIEFDECK, 'build', '--help'], { encoding: 'utf8' }).stdout;
  return help.includes(option);
};

/** One command for all articles; `more` are further options of it. */
export const briefdeck = (
  name: string,
  articles: readonly string[],
  ...more: readonly string[]
): Contender => {
  const build = (some: readonly string[]) => (out: string) =>
    [process.execPath, BRIEFDECK, 'build', ...some, ...OPTIONS, '--out', out, ...more] as const;
  return { name, isOurs: true, command: build(articles), warmUp: build(articles.slice(0, FEW)) };
};

const OPTIONS = ['--lang', 'en', '--format', 'pptx'] as const;

/** For decks that are too large to be sent. */
export const ANY_SIZE = ['--warn-size', '1000', '--max-size', '1000'] as const;

/** `decks` are files of JSON. */
export const plainScript = (decks: readonly string[], mark: string): Contender => {
  const build = (some: readonly string[]) => (out: string) =>
    [process.execPath, PLAIN, out, mark, ...some] as const;
  return { name: PLAIN_NAME, isOurs: false, command: build(decks), warmUp: build(decks.slice(0, FEW)) };
};

export const PLAIN_NAME = 'plain script';

/** Those that this machine has. They draw no charts. */
export const converters = (markdown: { pandoc: string; marp: string }, tell: (text: string) => void) => {
  const args = { pandoc: ['--slide-level=1'], marp: ['--allow-local-files', '--no-stdin'] };
  return (['pandoc', 'marp'] as const).flatMap((name): Contender[] => {
    const program = findProgram(name);
    if (!program) {
      tell(`skipped: ${name}, for it is not on the PATH`);
      return [];
    }
    tell(`${name} is given the charts as pictures, drawn beforehand`);
    const command = (out: string) =>
      [program, ...args[name], markdown[name], '-o', `${out}/deck.pptx`] as const;
    return [{ name, isOurs: false, command, isOptional: true }];
  });
};
