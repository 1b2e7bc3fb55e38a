/** Tells when files of the content or of a brand change; the only importer of chokidar. */
import { watch } from 'chokidar';

/** Milliseconds: an editor that saves writes more than once. */
const QUIET = 40;

/** Calls back once for each bout of changes under the folders; gives what ends it. */
export const watchFolders = async (
  folders: readonly string[],
  onChange: () => void,
): Promise<() => Promise<void>> => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => /[/\\](?:node_modules|\.git)(?:[/\\]|$)|~$|\.swp$|\.tmp$/.test(path),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
};
