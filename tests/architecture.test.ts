import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each layer may use those before it, and itself. */
const LAYERS = [
  ['units', 'problems', 'concurrency', 'records', 'lists', 'files', 'faults', 'processes'],
  ['cache', 'formats', 'geometry'],
  ['content-file', 'languages'],
  ['text', 'brand', 'figures'],
  ['data'],
  ['drawing'],
  ['charts'],
  ['slides'],
  ['icons'],
  ['blocks'],
  ['pages'],
  ['article'],
  ['media', 'output', 'check'],
  ['deck'],
  ['build'],
  ['import'],
  ['drafting'],
  ['preview', 'email'],
  ['refresh'],
  ['editions'],
  ['work'],
  ['cli'],
  ['bundle'],
];

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
);
const layerOf = (file: string) =>
  LAYERS.findIndex((names) => names.includes(file.split('/')[0]?.replace('.ts', '') ?? ''));
const importsOf = (file: string) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /(?:from|import\() ?'([^']+)'|[rR]equire[^(\n]*\(import\.meta\.url\)(?:\.resolve)?\('([^']+)'\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');

describe('the sources', () => {
  it.each(SOURCES)('%s depends on nothing above its layer', (file) => {
    expect(layerOf(file), 'every file belongs to a layer').toBeGreaterThanOrEqual(0);
    for (const name of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = relative('src', resolve('src', dirname(file), name));
      expect(layerOf(target), `${file} → ${target}`).toBeLessThanOrEqual(layerOf(file));
    }
  });

  it('import each other in no circle, types included', () => {
    const graph = new Map(
      SOURCES.map((file) => [
        file,
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative('src', resolve('src', dirname(file), name))),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of SOURCES) visit(file, []);
    expect(circles).toEqual([]);
  });

  it.each([
    ['pptxgenjs', ['output/pptx/pptxgenjs.ts']],
    ['chartjs-node-canvas', ['charts/chartjs/renderer.ts']],
    ['@zip.js/zip.js/dist/zip-module.wasm', ['formats/deflate.ts']],
    ['commander', ['cli.ts', 'cli/commands.ts', 'cli/option.ts', 'cli/values.ts']],
    ['linebreak', ['text/break.ts']],
    ['budoux', ['text/phrases.ts']],
    ['@cantoo/pdf-lib', ['output/pdf/metadata.ts', 'output/pdf/photos.ts']],
    ['lru-cache', ['cache/lru-store.ts']],
    ['bidi-js', ['output/paint/bidi.ts']],
    ['codemirror', ['preview/editor/editor.ts']],
    ['open', ['cli/preview.ts']],
    ['csv-parse/sync', ['formats/csv/parse.ts']],
    ['piscina', ['work/pool.ts']],
    ['nodemailer/lib/smtp-connection', ['email/smtp.ts']],
    ['proper-lockfile', ['email/lock.ts']],
    ['nodemailer/lib/mail-composer', ['email/message.ts']],
    ['mammoth', ['import/libraries.ts']],
    ['linkedom', ['import/libraries.ts']],
    ['@mozilla/readability', ['import/libraries.ts']],
    ['pdfjs-dist/legacy/build/pdf.mjs', ['import/libraries.ts']],
  ])('%s is imported in one place per use', (library, files) => {
    expect(SOURCES.filter((file) => importsOf(file).includes(library)).sort()).toEqual(files);
  });

  /** Statements, without comments, texts and what they import. */
  const codeOf = (file: string) =>
    readFileSync(join('src', file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/^import [^;]*;$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
  const filesWith = (pattern: RegExp) => SOURCES.filter((file) => pattern.test(codeOf(file))).sort();

  it('keep nothing between two decks but in the cache, in what Intl has made, and of the fonts of the process', () => {
    expect(filesWith(/^(?:export )?(?:let|var) /m)).toEqual([]);
    // What is filled later is at first empty; what is declared readonly stays so.
    expect(
      filesWith(/^(?:export )?const \w+(?:: (?!Readonly)[^=]+)? = new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)/m),
      // The canvas has one list of fonts in each process.
    ).toEqual(['text/added-fonts.ts']);
    expect(
      filesWith(/^(?:export )?const \w+ = \{(?:\n {2}.*)*?\n {2}\w+: new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)/m),
    ).toEqual(['text/fonts.ts']);
    const remember = SOURCES.filter((file) =>
      importsOf(file).some((name) => name.endsWith('/remembered.ts')),
    );
    expect(remember.filter((file) => !/^figures\/|^languages\/languages\.ts$/.test(file))).toEqual([]);
  });

  it('tell the compiler nothing that it does not know', () => {
    expect(filesWith(/\bas unknown\b|\bas (?:any|never)[;,)\]]|@ts-|biome-ignore|\w!\.|\w!\)|<any>/)).toEqual(
      [],
    );
    // Only a number becomes one of a unit.
    expect(filesWith(/(?<!\*|import \w+|\w+,? type \w+) as (?!const\b)[A-Z]\w*[;,)\n]/)).toEqual([
      'units.ts',
    ]);
  });
});
