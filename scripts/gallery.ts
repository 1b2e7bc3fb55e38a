/**
 * `tsx scripts/gallery.ts [--take] [--only PREFIX] [--sheets FOLDER]`: builds every article of the gallery in every brand
 * and language, checks each deck, and compares its slides with the committed pictures. `--take` takes new pictures in
 * place of that and writes the page of the docs; `--only` looks at the decks whose names begin so; `--sheets` keeps what was drawn.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DeckError } from '../src/problems.ts';
import { findFaults } from './gallery/checks.ts';
import { findUncovered } from './gallery/coverage.ts';
import { GALLERY, type GalleryDeck, galleryDecks, renderGalleryDeck } from './gallery/decks.ts';
import { findStalePage, writePage } from './gallery/page.ts';
import { compareSheets, drawSheet, encodeSheet } from './gallery/sheets.ts';

const { values: flags } = parseArgs({
  options: {
    take: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    sheets: { type: 'string' },
  },
});
const PICTURES = join(GALLERY, 'pictures');

/** What is wrong with a deck; a deck whose content has problems is one that cannot be shown. */
const examine = async (deck: GalleryDeck): Promise<string[]> => {
  try {
    const rendered = await renderGalleryDeck(deck);
    const { sheet, slides } = await drawSheet(rendered);
    if (flags.sheets !== undefined) {
      mkdirSync(flags.sheets, { recursive: true });
      writeFileSync(join(flags.sheets, `${deck.name}.png`), sheet.toBuffer('image/png'));
    }
    const known = join(PICTURES, `${deck.name}.webp`);
    if (flags.take) {
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(known, encodeSheet(sheet));
      return [];
    }
    const looks = existsSync(known)
      ? (await compareSheets(sheet, slides, readFileSync(known))).map(
          (number) => `Slide ${number} looks otherwise than in ${known}.`,
        )
      : [`${known} is not committed: run with --take and look at it.`];
    return [...looks, ...(await findFaults(rendered))];
  } catch (error) {
    if (error instanceof DeckError) return [error.message];
    throw error;
  }
};

let [passed, failed] = [0, 0];
const told = (name: string, findings: readonly string[]) => {
  if (findings.length === 0) passed++;
  else failed++;
  process.stdout.write(`${findings.length === 0 ? 'ok' : 'FAILED'}  ${name}\n`);
  for (const finding of findings) process.stdout.write(`  ${finding}\n`);
};

told('every kind is in the gallery', findUncovered());
for (const deck of galleryDecks()) if (deck.name.startsWith(flags.only)) told(deck.name, await examine(deck));
if (flags.take && flags.only === '') await writePage();
told('docs/gallery.md is what the gallery gives', await findStalePage());
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;
