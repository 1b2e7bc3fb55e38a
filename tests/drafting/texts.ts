/** Texts in the manner of real ones, each with the figures that a reader would name, and what a draft finds of them. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCache } from '../../src/cache/cache.ts';
import { type Draft, draftArticle } from '../../src/drafting/draft.ts';
import type { FigureDraft } from '../../src/drafting/figure-draft.ts';
import type { ImportedDocument } from '../../src/import/document.ts';
import { importText } from '../../src/import/plain-text.ts';

const FOLDER = 'tests/fixtures/texts';

export const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.golden'))
  .map((name) => name.replace('.golden', ''));

export const readFixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** The draft, and the folder that it is in, as `briefdeck new --from` leaves it. */
export const draftInFolder = (document: ImportedDocument): Draft & { readonly file: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const file = join(folder, 'article.yaml');
  const write = (files: Draft['files']) => {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  };
  const draft = draftArticle(document, {
    file,
    brands: 'templates',
    cache: createCache(),
    today: '2024-12-31',
    write,
  });
  write(draft.files);
  return { ...draft, file };
};

export const draftText = (text: string) => draftInFolder(importText(text));

/** `4.82e9 EUR 2024-Q2 +11.4 target`, of which growth and status may be left out. */
export const readGolden = (name: string): string[] =>
  readFixture(`${name}.golden`)
    .trim()
    .split('\n')
    .map((line) => {
      const [value, ...rest] = line.split(' ');
      return [Number(value), ...rest].join(' ');
    });

export const describeFigure = ({ value, unit, unitWords, period, growth, status }: FigureDraft): string =>
  [
    value,
    unitWords === undefined ? unit : 'count',
    period,
    ...(growth === undefined ? [] : [growth < 0 ? growth : `+${growth}`]),
    ...(status === 'target' ? ['target'] : []),
  ].join(' ');

/** How many of the expected were found, and how many of the found were expected. */
export const compare = (found: readonly string[], expected: readonly string[]) => {
  const hits = expected.filter((one) => found.includes(one)).length;
  return { recall: hits / expected.length, precision: hits / Math.max(1, found.length) };
};
