/** `briefdeck new`: an article to begin with, or the draft of a whole deck from a text. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createCache } from '../cache/cache.ts';
import { type Draft, type DraftFile, draftArticle } from '../drafting/draft.ts';
import { isFile, readBytes } from '../files.ts';
import type { ImportedDocument } from '../import/document.ts';
import { formatFor, IMPORTED } from '../import/formats.ts';
import { writeWhole } from '../output/file.ts';
import { findNameFault } from '../output/names.ts';
import { DeckError, type Problem } from '../problems.ts';
import { CONTENT } from './choose.ts';
import type { NewFlags } from './options.ts';
import { STARTERS, starterLanguage } from './starter.ts';
import { BRANDS, count, EXIT, say, sayJson, shownPath } from './terminal.ts';

const ARTICLE = 'article.yaml';
const MEGABYTE = 1_000_000;
const MOST_BYTES = 50 * MEGABYTE;

export const newDeck = async (name: string, flags: NewFlags): Promise<number> => {
  const folder = folderOf(name);
  const file = join(folder, ARTICLE);
  if (isFile(file) && !flags.force) throw taken(file);
  const write = (files: readonly DraftFile[]) =>
    writeWhole(files.map((own) => ({ file: join(folder, own.name), bytes: own.bytes })));
  if (flags.from === undefined) {
    const language = starterLanguage(flags.lang, process.env);
    write([{ name: ARTICLE, bytes: Buffer.from(STARTERS[language] ?? '') }]);
    tell(file, undefined, flags);
    return EXIT.built;
  }
  const document = await importFile(flags.from);
  const draft = draftArticle(document, { file, brands: BRANDS, cache: createCache(), today: today(), write });
  write(draft.files);
  tell(file, draft, flags);
  return EXIT.built;
};

const today = () => new Date().toISOString().slice(0, 10);

const folderOf = (name: string): string => {
  const bare = name.replace(/[\\/]+$/, '');
  const isPath = /[\\/]/.test(bare);
  const fault = isPath ? undefined : findNameFault(bare);
  if (bare === '' || bare.startsWith('.') || fault)
    throw new DeckError([
      problem(
        'unusable-name',
        fault?.message ?? `“${name}” is no name of a deck.`,
        'Use letters, digits and hyphens: briefdeck new my-deck',
      ),
    ]);
  return isPath ? bare : join(CONTENT, bare);
};

const problem = (code: string, message: string, hint: string, file?: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  ...(file === undefined ? {} : { file }),
});

const taken = (file: string) =>
  new DeckError([
    problem(
      'already-there',
      'There is an article already; it stays as it is.',
      'Take another name, or --force to write over it.',
      file,
    ),
  ]);

/** `-` is what is piped in. */
const importFile = async (from: string): Promise<ImportedDocument> => {
  const bytes = from === '-' ? readFileSync(0) : readBytes(from, MOST_BYTES);
  const format = formatFor(from === '-' ? undefined : extname(from).slice(1), bytes);
  if (!format)
    throw new DeckError([
      problem(
        'unknown-format',
        `A text cannot be read from ${extname(from)} files.`,
        `Save it as one of ${IMPORTED.map((own) => `.${own}`).join(', ')}.`,
        from,
      ),
    ]);
  try {
    return await format.read(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DeckError([
      problem(
        'unreadable-document',
        `The document cannot be read: ${reason}`,
        'Open it in its own program, and save it again or as a text.',
        from,
      ),
    ]);
  }
};

const tell = (file: string, draft: Draft | undefined, { json }: NewFlags) => {
  const { figures = [], leftovers = [], notices = [], sections = [] } = draft?.deck ?? {};
  if (json) {
    sayJson({ ok: true, file, figures: figures.length, leftovers, leftOut: notices, problems: [] });
    return;
  }
  const lines = draft
    ? [
        `${shownPath(file)}  a draft: ${count(sections.length, 'section')}, ${count(figures.length, 'figure')}`,
        ...draft.deck.misprints.map(
          ({ printed }) => `The text prints “${printed}”, which cannot be right: see \`misprints\`.`,
        ),
        ...leftovers.map(({ text, why }) => `“${text}” became no figure, for ${why}.`),
        ...notices.map((notice) => `Left out: ${notice}`),
      ]
    : [`${shownPath(file)}  an article to begin with`];
  for (const line of lines) say(process.stdout, line);
  say(process.stdout, `Next: npx briefdeck preview ${shownPath(join(file, '..'))}`);
};
