/** `briefdeck preview`: a page on this machine that follows the content while it is written. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import open from 'open';
import { findArticle } from '../deck.ts';
import { startServer } from '../preview/server.ts';
import { createSession } from '../preview/session.ts';
import { watchFolders } from '../preview/watch.ts';
import { DeckError } from '../problems.ts';
import { reportProblems } from './report.ts';
import { BRANDS, chooseDecks, EXIT, interrupted, NO_CONTENT, say } from './terminal.ts';

export interface PreviewFlags {
  readonly port: number;
  readonly open: boolean;
}

/** Ends when it is interrupted. */
export const preview = async (content: string | undefined, flags: PreviewFlags): Promise<number> => {
  try {
    return await show(content, flags);
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    reportProblems(error.problems);
    return EXIT.problems;
  }
};

const show = async (content: string | undefined, flags: PreviewFlags): Promise<number> => {
  const [named, ...others] = content === undefined ? chooseDecks([]) : [content];
  if (named === undefined || !existsSync(findArticle(named))) throw new DeckError([NO_CONTENT]);
  const file = findArticle(named);
  const session = createSession({ file, brands: BRANDS });
  const name = basename(dirname(resolve(file)));
  const server = await startServer({ session, brands: BRANDS, name, port: flags.port });
  const stop = await watchFolders([dirname(file), BRANDS], () => {
    session.forget();
    server.announce();
  });
  const end = interrupted();
  say(process.stdout, `${name} is shown at ${server.address} and follows what you save. Ctrl-C ends it.`);
  if (others.length > 0) say(process.stdout, `Others: name one of ${others.join(', ')}.`);
  // Without a browser the address still stands there.
  if (flags.open) await open(server.address).catch(() => undefined);
  await end;
  await Promise.all([stop(), server.close()]);
  return EXIT.built;
};
