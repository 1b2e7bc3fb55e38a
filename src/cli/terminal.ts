/** What every command shares: its exit codes, how it says something, and how it is interrupted. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showControls } from '../problems.ts';

export const EXIT = { built: 0, problems: 1, usage: 2, fault: 3 } as const;

/** The folder of the brands. */
export const BRANDS = fileURLToPath(new URL('../../templates', import.meta.url));

/** With what would upset a terminal as its code: servers, folders and files may be called anything. */
export const visible = (text: string): string => text.split('\n').map(showControls).join('\n');

export const say = (stream: NodeJS.WriteStream, text: string) => stream.write(`${visible(text)}\n`);

/** JSON escapes only some of the controls by itself. */
const UNESCAPED = /[\u007f-\u009f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One document on standard output, for other programs. */
export const sayJson = (value: unknown) => {
  const json = JSON.stringify(value, null, 2).replace(
    UNESCAPED,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${json}\n`);
};

/** A path from where the command runs. */
export const shownPath = (file: string): string => showControls(relative('.', file));

/** Whoever reads what is said may stop reading, as `head` does: that is no fault. */
export const endQuietlyWhenUnread = () => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if ('code' in error && error.code === 'EPIPE') return;
      throw error;
    });
};

export const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

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
