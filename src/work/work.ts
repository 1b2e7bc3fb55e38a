/** What can be done here or handed to a worker, one thing after another. A new kind of work is a row in the table. */
import { type BuildOptions, type BuildResult, build } from '../build.ts';
import { type Cache, createCache } from '../cache/cache.ts';
import {
  type BuildEdition,
  type BuilderOptions,
  type BuiltEdition,
  createBuilder,
} from '../editions/builder.ts';
import type { Planned } from '../editions/plan.ts';
import { DeckError } from '../problems.ts';

/** An article's decks, or the problems for which there are none. */
export interface BuildOutcome extends BuildResult {
  readonly isBuilt: boolean;
}

/** What each kind is given: plain data, apart from what only a task done here can use. */
interface TaskOfKind {
  readonly build: BuildOptions;
  readonly edition: { readonly options: BuilderOptions; readonly planned: Planned };
}

interface ResultOfKind {
  readonly build: BuildOutcome;
  readonly edition: BuiltEdition;
}

export type Kind = keyof TaskOfKind;
export type Task<Name extends Kind> = TaskOfKind[Name];
export type Result<Name extends Kind> = ResultOfKind[Name];

export type Work = <Name extends Kind>(kind: Name, task: Task<Name>) => Promise<Result<Name>>;

/** Keeps what tasks that follow one another have in common. */
export const createWork = (): Work => {
  const cache = createCache();
  const builderFor = createBuilders(cache);
  const kinds: { readonly [Name in Kind]: (task: Task<Name>) => Promise<Result<Name>> } = {
    build: (options) => buildOrTell(options, cache),
    edition: ({ options, planned }) => buildEditionOrTell(() => builderFor(options)(planned)),
  };
  return (kind, task) => kinds[kind](task);
};

const buildOrTell = async (options: BuildOptions, cache: Cache): Promise<BuildOutcome> => {
  try {
    return { ...(await build(options, cache)), isBuilt: true };
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return { decks: [], problems: error.problems, isBuilt: false };
  }
};

/** An article that has become unfit since the run began is told as any other problem is. */
const buildEditionOrTell = async (run: () => Promise<BuiltEdition>): Promise<BuiltEdition> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return { files: [], problems: error.problems };
  }
};

/** The builder of one run at a time: tasks of a run bring the same options. */
const createBuilders = (cache: Cache) => {
  let current: { readonly key: string; readonly build: BuildEdition } | undefined;
  return (options: BuilderOptions): BuildEdition => {
    const key = JSON.stringify(options);
    if (current?.key !== key) current = { key, build: createBuilder(options, cache) };
    return current.build;
  };
};
