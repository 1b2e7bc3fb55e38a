import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scan, watchFolders } from '../../src/preview/watch.ts';

/** A folder with a deck below others of that name. */
const makeDeck = (below = '') => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'briefdeck-watch-')));
  const folder = join(home, below, 'deck');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'article.yaml'), 'one');
  return folder;
};

const save = (folder: string, text: string, name = 'article.yaml') => writeFileSync(join(folder, name), text);

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

/** Resolves each time that a change has been told of. */
const watching = async (folder: string) => {
  let told = 0;
  let wake = () => {};
  const stop = await watchFolders(
    () => ({ folders: [folder] }),
    () => {
      told += 1;
      wake();
    },
  );
  stops.push(stop);
  return async () => {
    const before = told;
    while (told === before) await new Promise<void>((done) => (wake = done));
  };
};

/** Does it, and waits until it has been told of. */
const tellOf = async (change: () => void, next: () => Promise<void>) => {
  const told = next();
  change();
  await told;
};

describe('watchFolders', () => {
  it.each(['node_modules/project', 'x.tmp', '.git/worktrees', 'backup~'])(
    'follows a deck below %s',
    async (below) => {
      const folder = makeDeck(below);
      const next = await watching(folder);
      await tellOf(() => save(folder, 'two'), next);
      await tellOf(() => save(folder, 'photo', 'photo.jpg'), next);
    },
  );

  it.each<[string, (folder: string) => (() => void)[]]>([
    [
      'was moved away and back',
      (folder) => [() => renameSync(folder, `${folder}2`), () => renameSync(`${folder}2`, folder)],
    ],
    [
      'was deleted and made anew',
      (folder) => [() => rmSync(folder, { recursive: true }), () => makeAgain(folder)],
    ],
    [
      'was a link to itself for a moment',
      (folder) => [
        () => {
          rmSync(folder, { recursive: true });
          symlinkSync(folder, folder);
        },
        () => {
          rmSync(folder);
          makeAgain(folder);
        },
      ],
    ],
    [
      'was below a folder that was moved and back',
      (folder) => [
        () => renameSync(dirname(folder), `${dirname(folder)}2`),
        () => renameSync(`${dirname(folder)}2`, dirname(folder)),
      ],
    ],
  ])('follows a folder after it %s', async (_, changes) => {
    const folder = makeDeck('below');
    const next = await watching(folder);
    const [away, back] = changes(folder);
    if (!away || !back) throw new Error('There are two changes');
    await tellOf(away, next);
    await tellOf(back, next);
    await tellOf(() => save(folder, 'saved after all that'), next);
  });

  it('tells of what was saved while the last change was worked on', async () => {
    const folder = makeDeck();
    let told = 0;
    const both = new Promise<void>((done) => {
      watchFolders(
        () => ({ folders: [folder] }),
        () => {
          told += 1;
          if (told === 1) save(folder, 'while it was built');
          else done();
        },
      ).then((stop) => {
        stops.push(stop);
        save(folder, 'two');
      });
    });
    await both;
  });

  it('tells of what was saved since it was last used', async () => {
    const folder = makeDeck();
    const since = await scan({ folders: [folder] });
    save(folder, 'two');
    await new Promise<void>((done) => {
      watchFolders(() => ({ folders: [folder] }), done, since).then((stop) => stops.push(stop));
    });
  });
});

const makeAgain = (folder: string) => {
  mkdirSync(folder);
  save(folder, 'anew');
};

describe('scan', () => {
  const namesIn = async (folder: string, ignores?: (path: string) => boolean) =>
    [...(await scan({ folders: [folder], ...(ignores ? { ignores } : {}) })).keys()].map((file) =>
      relative(folder, file),
    );

  it('leaves out what programs put beside content, and what it is told to', async () => {
    const folder = makeDeck();
    for (const name of ['node_modules', '.git', 'out']) {
      mkdirSync(join(folder, name));
      save(folder, 'x', join(name, 'x.yaml'));
    }
    for (const name of ['a.swp', 'article.yaml~', 'deck.pptx.123.tmp', 'deck.pptx']) save(folder, 'x', name);
    const written = [join(folder, 'out'), join(folder, 'deck.pptx')];
    expect(await namesIn(folder, (path) => written.includes(path))).toEqual(['article.yaml']);
  });

  it('asks by real paths what it is to leave out, wherever links lead', async () => {
    const folder = makeDeck();
    save(folder, 'x', 'deck.pptx');
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    expect(await namesIn(link, (path) => path === join(folder, 'deck.pptx'))).toEqual(['article.yaml']);
  });

  it('goes once round where links lead in a circle, and bears what is not there', async () => {
    const folder = makeDeck();
    symlinkSync(folder, join(folder, 'again'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    symlinkSync('/nowhere/at/all', join(folder, 'lost'));
    expect(await namesIn(folder)).toEqual(['article.yaml']);
    expect(await scan({ folders: ['/nowhere/at/all'] })).toEqual(new Map());
  });
});
