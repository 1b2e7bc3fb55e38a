/**
 * Tells when files of the content or of a brand change. It looks at the folders again and again instead of asking
 * the system for events: those are lost where a folder is moved, made anew, linked or on another machine.
 */
import type { BigIntStats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Milliseconds between two looks; an editor that saves writes more than once, and is through by the next. */
const PAUSE = 120;
/** A look takes no more than this share of the time. */
const LONGEST_SHARE = 0.1;
const MOST_FILES = 20_000;
const MOST_LEVELS = 12;

/** Below a watched folder, wherever that is itself. */
const IGNORED = /^(?:node_modules|\.git)$|~$|\.swp$|\.tmp$/;

export interface Watched {
  /** They need not be there, and may come and go. */
  readonly folders: readonly string[];
  /** Single files elsewhere. */
  readonly files?: readonly string[];
  /** Whether a file or a folder within, by its real path, is no content, such as what a build has written there. */
  readonly ignores?: (path: string) => boolean;
}

/** What tells each file from what it was, by its path. */
export type Scan = ReadonlyMap<string, string>;

/** Never throws: what cannot be read is not there. */
export const scan = async ({ folders, files = [], ignores = () => false }: Watched): Promise<Scan> => {
  const found = new Map<string, string>();
  /** Where links lead back to a folder that is being looked at, there is nothing new. */
  const entered = new Set<string>();
  const add = async (path: string, level: number): Promise<void> => {
    if (found.size >= MOST_FILES || level > MOST_LEVELS) return;
    const state = await stat(path, { bigint: true }).catch(() => undefined);
    if (!state) return;
    if (!state.isDirectory()) {
      found.set(path, stateOf(state));
      return;
    }
    const real = await realpath(path).catch(() => path);
    if (entered.has(real)) return;
    entered.add(real);
    const names = await readdir(path).catch((): string[] => []);
    for (const name of names.sort()) {
      if (!IGNORED.test(name) && !ignores(join(real, name))) await add(join(path, name), level + 1);
    }
  };
  for (const path of [...folders, ...files]) await add(resolve(path), 0);
  return found;
};

const stateOf = ({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string =>
  `${mtimeNs} ${ctimeNs} ${size} ${ino}`;

const isSame = (one: Scan, other: Scan): boolean =>
  one.size === other.size && [...one].every(([path, state]) => other.get(path) === state);

/**
 * Calls back once for each bout of changes, when it is over, and not again before that has come to its end.
 * What is watched is asked anew for every look. `since` is what was there when it was last used; what is there now if
 * not given. Gives what ends it.
 */
export const watchFolders = async (
  watched: () => Watched,
  onChange: () => void | Promise<void>,
  since?: Scan,
): Promise<() => Promise<void>> => {
  const { pause, end, isOver } = createPauses();
  let used = since ?? (await scan(watched()));
  const watching = (async () => {
    let last = used;
    while (!isOver()) {
      const start = performance.now();
      const seen = await scan(watched());
      const took = performance.now() - start;
      if (isSame(seen, last) && !isSame(seen, used)) {
        used = seen;
        await onChange();
      }
      last = seen;
      await pause(Math.max(PAUSE, took / LONGEST_SHARE));
    }
  })();
  return async () => {
    end();
    await watching;
  };
};

/** Pauses, until they are ended, the one under way too. */
const createPauses = () => {
  let isOver = false;
  let wake = () => {};
  return {
    isOver: () => isOver,
    pause: (milliseconds: number) =>
      new Promise<void>((done) => {
        if (isOver) return done();
        const timer = setTimeout(done, milliseconds);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      }),
    end: () => {
      isOver = true;
      wake();
    },
  };
};
