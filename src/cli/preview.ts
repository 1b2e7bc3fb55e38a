/** `briefdeck preview`: a page on this machine that follows the content while it is written. */
import { existsSync } from 'node:fs';
import open from 'open';
import { contentName, findArticle } from '../deck/decks.ts';
import { startServer } from '../preview/server.ts';
import { createSession } from '../preview/session.ts';
import { watchFolders } from '../preview/watch.ts';
import { DeckError } from '../problems.ts';
import { chooseArticle, NO_CONTENT } from './choose.ts';
import type { PreviewFlags } from './options.ts';
import { BRANDS, EXIT, interrupted, say } from './terminal.ts';
import { watchedBy } from './watched.ts';

/** Ends when it is interrupted. */
export const preview = async (content: string | undefined, flags: PreviewFlags): Promise<number> => {
  const file = findArticle(await chooseArticle(content));
  if (!existsSync(file)) throw new DeckError([NO_CONTENT]);
  const session = createSession({ file, brands: BRANDS });
  const name = contentName(file);
  const server = await startServer({ session, brands: BRANDS, name, port: flags.port });
  const { watched } = watchedBy([file], {});
  const stop = await watchFolders(watched, () => {
    session.forget();
    server.announce();
  });
  const end = interrupted();
  say(process.stdout, `${name} is shown at ${server.address} and follows what you save. Ctrl-C ends it.`);
  // Without a browser the address still stands there.
  if (flags.open) await open(server.address).catch(() => undefined);
  await end;
  await Promise.all([stop(), server.close()]);
  return EXIT.built;
};
