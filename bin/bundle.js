// Puts all sources and libraries into one file; in a checkout, whenever a source has changed.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The libraries that read documents: only `new --from` loads them. */
const DOCUMENTS = 'documents.cjs';

/** What is found where it is installed: native code, fonts, and a pool that starts files of its own. */
const EXTERNAL = ['canvas', '@expo-google-fonts/*', 'piscina', 'fsevents'];

export const bundleIfChanged = async (home, bundle) => {
  const changed = lastChange(home);
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // File systems keep times a little coarser than they are told.
  if (changed <= made + 1) return;
  const esbuild = await import('esbuild').catch(() => undefined);
  if (!esbuild) {
    if (made > 0) return;
    throw new Error(
      'The sources have to be put into one file first, which needs all packages: run `npm ci`.',
    );
  }
  const { licencesOf } = await import('./licences.js');
  const shared = {
    absWorkingDir: home,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: EXTERNAL,
    loader: { '.wasm': 'binary' },
    // Code that V8 has kept cannot import; what is outside the bundle is required, when it is needed.
    supported: { 'dynamic-import': false },
    // Names stay, for the messages of faults.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    write: false,
  };
  const { outputFiles, metafile } = await esbuild.build({
    ...shared,
    entryPoints: [join(home, 'src/bundle.ts')],
    outfile: bundle,
    banner: { js: BANNER },
    footer: { js: '})' },
    plugins: [ownPlaces(bundle), oneCopy, apart],
  });
  const documents = await esbuild.build({
    ...shared,
    entryPoints: [join(home, 'src/import/libraries.ts')],
    outfile: join(dirname(bundle), DOCUMENTS),
    define: { 'import.meta.url': '__filename' },
  });
  const editor = await bundleEditor(esbuild, home);
  rmSync(join(dirname(bundle), 'code'), { recursive: true, force: true });
  mkdirSync(dirname(bundle), { recursive: true });
  const inputs = new Set(
    [metafile, editor.metafile, documents.metafile].flatMap((own) => Object.keys(own.inputs)),
  );
  writeFileSync(join(dirname(bundle), 'LICENCES.txt'), licencesOf(home, [...inputs]));
  replaceFile(join(dirname(bundle), 'editor.js'), editor.outputFiles[0].contents);
  replaceFile(join(dirname(bundle), DOCUMENTS), toAscii(documents.outputFiles[0].text));
  const [code] = outputFiles;
  const temporary = `${bundle}.${process.pid}.tmp`;
  writeFileSync(temporary, toAscii(code.text));
  // As old as the sources it was made of, so that what is saved meanwhile is newer.
  utimesSync(temporary, changed / 1000, changed / 1000);
  renameSync(temporary, bundle);
};

/** The preview's editor, for browsers. */
const bundleEditor = (esbuild, home) =>
  esbuild.build({
    absWorkingDir: home,
    entryPoints: [join(home, 'src/preview/editor/editor.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    outfile: 'editor.js',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    write: false,
  });

const replaceFile = (file, contents) => {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, file);
};

const lastChange = (home) => {
  const sources = readdirSync(join(home, 'src'), { recursive: true }).map((name) => join('src', name));
  return Math.max(
    ...[...sources, 'bin/bundle.js', 'bin/licences.js', 'package.json'].map((name) =>
      Math.ceil(statSync(join(home, name)).mtimeMs),
    ),
  );
};

/** One function. Its folder is taken at the top, for a library's own `__dirname`, once it is in the bundle, would be found instead. */
const BANNER = `(function (exports, require, module, __filename, __dirname) {
const bundleFolder = __dirname;
const urlOf = (path) => require('node:url').pathToFileURL(require('node:path').join(bundleFolder, path)).href;`;

/** What esbuild leaves of other letters stands in patterns and templates, where they may be told by their numbers: V8 takes such a text as it is. */
const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A source still finds the files that lie beside it; a file of a library that it reads comes with the bundle. */
const ownPlaces = (bundle) => ({
  name: 'own-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
        .replace(/readFileSync\(createRequire\(import\.meta\.url\)\.resolve\(('[^']+')\)\)/g, 'require($1)')
        .replaceAll("createRequire(import.meta.url)('", "require('")
        .replaceAll('import.meta.url', `urlOf(${JSON.stringify(relative(dirname(bundle), path))})`);
      return { contents, loader: 'ts' };
    }),
});

/** chartjs-node-canvas loads the canvas anew for each instance; ours is one, and has the canvas that all use. */
const oneCopy = {
  name: 'one-copy',
  setup: ({ onLoad }) =>
    onLoad({ filter: /chartjs-node-canvas[\\/]dist[\\/]freshRequire\.js$/ }, () => ({
      contents: `exports.freshRequire = (name) => {
        if (name !== 'canvas') throw new Error('Not in the bundle: ' + name);
        return require('canvas');
      };`,
      loader: 'js',
    })),
};

const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/libraries\.ts$/ }, () => ({ path: `./${DOCUMENTS}`, external: true })),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const home = fileURLToPath(new URL('..', import.meta.url));
  await bundleIfChanged(home, join(home, 'dist/briefdeck.cjs'));
}
