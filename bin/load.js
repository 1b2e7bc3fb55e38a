// Runs `dist/briefdeck.cjs`, which holds all sources and libraries, with the code that V8 made of it the last time.
// Both halve the time until a build begins: some 900 modules are read and compiled otherwise.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = join(HOME, 'dist/briefdeck.cjs');
/** Only a checkout has it: a package comes with its bundle. */
const BUNDLER = new URL('bundle.js', import.meta.url);
/**
 * V8 compiles what runs often to quicker code on a second core. A build is over before that pays: so functions have to
 * run longer, here by bytes of code run, before V8 thinks of it. V8 12 and later, which is Node 22, has no such flag.
 */
const FLAGS = Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=1000000'] : [];

/** What the bundle exports, and a function that keeps V8's code for the next run with the same `purpose`. */
export const load = async (purpose) => {
  if (existsSync(BUNDLER)) {
    const { bundleIfChanged } = await import(BUNDLER.href);
    await bundleIfChanged(HOME, BUNDLE);
  }
  // The fonts that count are those that come with us: the machine's own take long to read, and change nothing.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
  const source = readFileSync(BUNDLE, 'latin1');
  const file = codeFile(purpose);
  const cachedData = existsSync(file) ? readFileSync(file) : undefined;
  const script = new vm.Script(source, { filename: BUNDLE, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE));
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return { exports: module.exports, keepCode: () => (isKept ? undefined : keep(file, script)) };
};

/** V8's code is good for one bundle, one version of Node and its flags, and one kind of processor; each command uses other parts. */
const codeFile = (purpose) => {
  const { mtimeMs, size } = statSync(BUNDLE);
  const name = [purpose, process.version, process.arch, mtimeMs.toString(36), size, ...FLAGS];
  return join(HOME, 'dist/code', name.join('-'));
};

/** Best effort: where the package may not be written, every run starts as the first one does. */
const keep = (file, script) => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.tmp`;
    // Flushed: V8 does not look twice at code that a power cut left half written.
    writeFileSync(temporary, script.createCachedData(), { flush: true });
    renameSync(temporary, file);
  } catch {
    // The next run compiles again.
  }
};
