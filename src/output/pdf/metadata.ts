/** What Skia leaves out of a PDF: language, dates, bookmarks, and the characters that were meant. */
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  ReadingDirection,
} from '@cantoo/pdf-lib';
import type { GlyphOf } from '../../text/coverage.ts';
import { glyphsOfFace } from '../../text/fonts.ts';
import type { RenderedDeck } from '../rendered.ts';
import type { PdfPage } from './page.ts';
import { putInPhotos } from './photos.ts';

export const completePdf = async (
  bytes: Uint8Array,
  { deck, modified }: RenderedDeck,
  pages: readonly PdfPage[],
  photos: readonly Uint8Array[],
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.setLanguage(deck.language);
  document.setCreationDate(new Date(modified));
  document.setModificationDate(new Date(modified));
  const viewer = document.catalog.getOrCreateViewerPreferences();
  viewer.setDisplayDocTitle(true);
  viewer.setReadingDirection(deck.direction === 'rtl' ? ReadingDirection.R2L : ReadingDirection.L2R);
  addOutline(document, pages);
  nameCharacters(document, pages);
  putInPhotos(document, photos);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
};

/** A bookmark for each page that has a name. */
const addOutline = (document: PDFDocument, pages: readonly PdfPage[]) => {
  const { context, catalog } = document;
  const outline = context.nextRef();
  const entries = document.getPages().flatMap((page, i) => {
    const title = pages[i]?.bookmark;
    return title === undefined ? [] : [{ page, title, item: context.nextRef() }];
  });
  const items = entries.map(({ item }) => item);
  for (const [i, { page, title, item }] of entries.entries()) {
    const entry = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: outline,
      Dest: [page.ref, PDFName.of('Fit')],
    });
    const [previous, next] = [items[i - 1], items[i + 1]];
    if (previous) entry.set(PDFName.of('Prev'), previous);
    if (next) entry.set(PDFName.of('Next'), next);
    context.assign(item, entry);
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return;
  const root = context.obj({ Type: 'Outlines', First: first, Last: last });
  root.set(PDFName.of('Count'), PDFNumber.of(items.length));
  context.assign(outline, root);
  catalog.set(PDFName.of('Outlines'), outline);
};

/**
 * A font may have one glyph for two characters, such as 口 and the radical ⼝, and Skia then names the first of them,
 * which nobody searches for: the one that was written is put in its place.
 */
const nameCharacters = (document: PDFDocument, pages: readonly PdfPage[]) => {
  const { context } = document;
  const shown = charactersOf(pages);
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    // `/ABCDEF+Arimo-Bold`: a subset has a tag before its name.
    const name = font
      .get(PDFName.of('BaseFont'))
      ?.toString()
      .replace(/^\/(?:\w+\+)?/, '');
    const reference = font.get(PDFName.of('ToUnicode'));
    const glyphOf = name === undefined ? undefined : glyphsOfFace(name);
    const map = context.lookup(reference);
    if (!glyphOf || !(map instanceof PDFRawStream)) continue;
    const written = nameGlyphs(glyphOf, shown);
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
    map.updateContents(context.flateStream(renameGlyphs(text, written)).contents);
    map.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  }
};

/** The characters that the pages show, charts among them. */
const charactersOf = (pages: readonly PdfPage[]): ReadonlySet<string> => {
  const characters = new Set<string>();
  for (const { marks } of pages)
    for (const mark of marks) {
      const text =
        mark.kind === 'text' ? mark.text : mark.kind === 'chart' ? JSON.stringify(mark.drawing) : '';
      for (const character of text) characters.add(character);
    }
  return characters;
};

/** Characters by their glyph in a face. */
const nameGlyphs = (glyphOf: GlyphOf, characters: ReadonlySet<string>): ReadonlyMap<number, string> =>
  new Map([...characters].map((character) => [glyphOf(character.codePointAt(0) ?? 0), character]));

const HEX = '<([0-9A-F]+)>';
/** As many as a CMap may list at once. */
const MOST_ROWS = 100;

/** The CMap with the written character for every glyph that has one. */
const renameGlyphs = (cmap: string, written: ReadonlyMap<number, string>): string => {
  const named = new Map<number, string>();
  for (const [, first = '', last = '', start = ''] of cmap.matchAll(
    new RegExp(`^${HEX} ${HEX} ${HEX}$`, 'gm'),
  ))
    for (let glyph = Number.parseInt(first, 16), i = 0; glyph <= Number.parseInt(last, 16); glyph++, i++)
      named.set(glyph, hex(Number.parseInt(start, 16) + i));
  for (const [, glyph = '', character = ''] of cmap.matchAll(new RegExp(`^${HEX} ${HEX}$`, 'gm')))
    if (glyph !== '0000') named.set(Number.parseInt(glyph, 16), character);
  const rows = [...named]
    .sort(([a], [b]) => a - b)
    .map(([glyph, character]) => `<${hex(glyph)}> <${utf16(written.get(glyph)) ?? character}>`);
  const blocks = Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, i) => {
    const block = rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  });
  const [head = ''] = cmap.split(/^\d+ beginbf/m);
  return `${head}${blocks.join('')}${cmap.slice(cmap.indexOf('endcmap'))}`;
};

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');

const utf16 = (character: string | undefined): string | undefined =>
  character && Array.from({ length: character.length }, (_, i) => hex(character.charCodeAt(i))).join('');
