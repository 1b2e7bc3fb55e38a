import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

/**
 * The files of a folder, or one file, whose test is another's: what they do shows only in what that one makes. The
 * longest that fits counts.
 */
const STANDS_IN: Readonly<Record<string, string>> = {
  // Whole builds, and what every message and every reading of a file goes through.
  'build.ts': 'cli/build.test.ts',
  'lists.ts': 'pages/overflow.test.ts',
  'processes.ts': 'email/lock.test.ts',
  'records.ts': 'brand/brands.test.ts',
  'units.ts': 'geometry.test.ts',
  // An article is read as a whole, or not at all.
  article: 'article/languages.test.ts',
  'article/braces.ts': 'article/unknown-keys.test.ts',
  'article/derivations.ts': 'article/series.test.ts',
  'article/series-derived.ts': 'article/series.test.ts',
  'article/series-facts.ts': 'article/series.test.ts',
  'article/editions-schema.ts': 'editions/rows.test.ts',
  'article/schema.ts': 'article/json-schema.test.ts',
  // Each rule has its planted errors, and what looks like them.
  'article/validation': 'article/validation/planted.test.ts',
  'article/validation/quotations.ts': 'article/validation/source-text.test.ts',
  'article/validation/value-agreement.ts': 'article/validation/agreement.test.ts',
  'article/validation/growth-agreement.ts': 'article/validation/agreement.test.ts',
  'article/validation/period-agreement.ts': 'article/validation/agreement.test.ts',
  'article/validation/stated-unit.ts': 'article/validation/agreement.test.ts',
  'article/validation/stated-fall.ts': 'article/validation/agreement.test.ts',
  // Every kind is laid out there.
  blocks: 'blocks/kinds.test.ts',
  pages: 'pages/sections.test.ts',
  'pages/cover.ts': 'deck/lay-out.test.ts',
  'pages/contact.ts': 'deck/lay-out.test.ts',
  slides: 'deck/lay-out.test.ts',
  brand: 'brand/brands.test.ts',
  'brand/derive.ts': 'brand/write.test.ts',
  'brand/oklch.ts': 'brand/write.test.ts',
  // Every kind of chart is planned, laid out and drawn from its samples.
  charts: 'charts/kinds.test.ts',
  'charts/chartjs': 'charts/chartjs/renderer.test.ts',
  'charts/chartjs/configuration.ts': 'charts/kinds.test.ts',
  'charts/native': 'check/charts/charts.test.ts',
  // A planted fault for each check, and none in a good deck.
  check: 'check/package.test.ts',
  'check/charts': 'check/charts/charts.test.ts',
  // Commands are run as a user runs them.
  cli: 'cli.test.ts',
  'cli/editions-summary.ts': 'cli/editions.test.ts',
  data: 'article/data.test.ts',
  drafting: 'drafting/draft.test.ts',
  drawing: 'drawing/svg.test.ts',
  'drawing/mirror.ts': 'deck/mirror.test.ts',
  editions: 'editions/run.test.ts',
  email: 'email/send.test.ts',
  'email/body.ts': 'email/message.test.ts',
  'email/mail.ts': 'email/message.test.ts',
  // What is read is a text, and what is written one.
  figures: 'article/shown-values.test.ts',
  'figures/reading': 'figures/reading/quantities.test.ts',
  'figures/reading/vocabulary-lexicons.ts': 'article/languages.test.ts',
  'formats/crc.ts': 'formats/png.test.ts',
  'formats/picture': 'media/raster.test.ts',
  'formats/picture.ts': 'media/raster.test.ts',
  'formats/spreadsheet': 'formats/spreadsheet/workbooks.test.ts',
  'formats/xlsx': 'check/charts/charts.test.ts',
  'output/pptx/chart': 'check/charts/charts.test.ts',
  'formats/xml': 'formats/xml/parse.test.ts',
  'formats/xml.ts': 'formats/xml/parse.test.ts',
  'formats/zip': 'formats/zip/zip.test.ts',
  import: 'import/formats.test.ts',
  languages: 'figures/reading/quantities.test.ts',
  'languages/languages.ts': 'article/languages.test.ts',
  'languages/recognise.ts': 'article/complete.test.ts',
  'languages/writing': 'figures/period-words.test.ts',
  'languages/directions': 'figures/direction.test.ts',
  media: 'output/shapes.test.ts',
  'media/crop.ts': 'media/raster.test.ts',
  // One deck, in every output.
  output: 'output/shapes.test.ts',
  'output/pptx': 'output/pptx/package.test.ts',
  'output/pptx/rules': 'output/pptx/rules/rules.test.ts',
  preview: 'preview/server.test.ts',
  'preview/editor': 'clients/studio.test.ts',
  refresh: 'refresh/refresh.test.ts',
  text: 'deck/lay-out.test.ts',
  'text/styles.ts': 'text/fit.test.ts',
  work: 'cli/editions.test.ts',
};

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
);
const hasLogic = (file: string) => /=>|\bfunction\b/.test(readFileSync(join('src', file), 'utf8'));

/** Its own test, that of the file that its folder belongs to, or the one that the table names. */
const testOf = (file: string): string | undefined => {
  const own = file.replace(/\.ts$/, '.test.ts');
  if (existsSync(join('tests', own))) return own;
  if (Object.hasOwn(STANDS_IN, file)) return STANDS_IN[file];
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join('tests', `${folder}.test.ts`))) return `${folder}.test.ts`;
    if (Object.hasOwn(STANDS_IN, folder)) return STANDS_IN[folder];
  }
  return undefined;
};

const reached = new Map<string, ReadonlySet<string>>();
/** All files that a test imports, or that what it imports imports. */
const reachOf = (test: string): ReadonlySet<string> => {
  const known = reached.get(test);
  if (known) return known;
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g))
      visit(relative('.', resolve(dirname(file), name)));
  };
  visit(join('tests', test));
  reached.set(test, found);
  return found;
};

/** They run the program itself. */
const RUNS_ALL = /^(?:cli(?:\.test\.ts|\/)|clients\/)/;

it('every source with logic of its own has a test at its place, or stands in one that reaches it', () => {
  const untested = SOURCES.filter(hasLogic).flatMap((file) => {
    const test = testOf(file);
    if (test === undefined || !existsSync(join('tests', test))) return [`${file}: no test`];
    return RUNS_ALL.test(test) || reachOf(test).has(join('src', file)) ? [] : [`${file}: not in ${test}`];
  });
  expect(untested).toEqual([]);
});

it('nothing stands in a test of another that is gone, or has one of its own', () => {
  const idle = Object.keys(STANDS_IN).filter(
    (file) =>
      !existsSync(join('src', file)) ||
      (file.endsWith('.ts') && existsSync(join('tests', file.replace(/\.ts$/, '.test.ts')))),
  );
  expect(idle).toEqual([]);
});
