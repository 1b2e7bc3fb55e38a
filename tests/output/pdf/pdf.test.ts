import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/output/pdf/pdf.ts';
import { DECKS } from '../../decks.ts';
import { drawLanguage } from '../../henan.ts';

const textOf = (value: unknown) =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined;

describe.each(DECKS.filter(({ name }) => name !== 'long'))(
  'the PDF of $name',
  async ({ content, language, name }) => {
    const drawn = await drawLanguage(content, language);
    const bytes = await writePdf(drawn);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { context, catalog } = document;
    const { deck } = drawn;

    it('has a page for each slide, of its size', () => {
      const pages = document.getPages().map((page) => page.getSize());
      expect(pages).toEqual(deck.slides.map(() => ({ width: 960, height: 540 })));
    });

    it('says its title, author, subject, language, direction and day', () => {
      expect(document.getTitle()).toBe(deck.title);
      expect(document.getAuthor()).toBe(deck.author);
      expect(document.getSubject()).toBe(deck.subject);
      expect(document.getCreationDate()?.toISOString()).toBe('2024-11-12T00:00:00.000Z');
      expect(textOf(catalog.get(PDFName.of('Lang')))).toBe(deck.language);
      const viewer = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
      expect(String(viewer.get(PDFName.of('Direction')))).toBe(deck.direction === 'rtl' ? '/R2L' : '/L2R');
    });

    it('holds each photo as the JPEG that the deck holds', () => {
      const photos = [...drawn.media.values()].filter(({ type }) => type === 'jpeg');
      const found = context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
        .filter(({ dict }) => String(dict.get(PDFName.of('Filter'))) === '/DCTDecode');
      expect(found.map(({ contents }) => Buffer.from(contents))).toEqual(
        photos.map(({ bytes: jpeg }) => Buffer.from(jpeg)),
      );
      expect(photos.length > 0).toBe(name === 'everything');
    });

    it('has a bookmark for each slide, by its title and to its page', () => {
      const outline = catalog.lookup(PDFName.of('Outlines'), PDFDict);
      const found: (readonly [string | undefined, number])[] = [];
      for (
        let item = outline.lookupMaybe(PDFName.of('First'), PDFDict);
        item;
        item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
      ) {
        const [page] = item.lookup(PDFName.of('Dest'), PDFArray).asArray();
        const index = document
          .getPages()
          .findIndex(({ ref }) => page instanceof PDFRef && ref.toString() === page.toString());
        found.push([textOf(item.lookup(PDFName.of('Title'))), index]);
      }
      expect(found).toEqual(deck.slides.map(({ title }, i) => [title, i]));
    });

    it('leads where the links of the deck lead', () => {
      const leads = document.getPages().flatMap((page) => {
        const annotations = page.node.Annots()?.asArray() ?? [];
        return annotations.map((one) => {
          const action = context.lookup(one, PDFDict).lookup(PDFName.of('A'), PDFDict);
          return textOf(action.lookup(PDFName.of('URI')));
        });
      });
      const written = JSON.stringify(
        deck.slides.map(({ shapes }) =>
          shapes.map((shape) => ('paragraphs' in shape ? shape.paragraphs : [])),
        ),
      );
      const hrefs = [...written.matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
      expect(new Set(leads)).toEqual(new Set(hrefs));
    });

    it('embeds a subset of every font that it uses, and holds no picture of text', () => {
      const fonts = context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.get(PDFName.of('FontFile2')) ? [object] : [],
        );
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts)
        expect(String(font.get(PDFName.of('FontName')))).toMatch(
          /^\/[A-Z]{6}\+(Arimo|NotoSansSC|NotoEmoji)-/,
        );
    });

    it('names its letters by the characters that were written, not by radicals of the same look', () => {
      const maps = context.enumerateIndirectObjects().flatMap(([, object]) => {
        const map =
          object instanceof PDFDict ? context.lookup(object.get(PDFName.of('ToUnicode'))) : undefined;
        return map instanceof PDFRawStream
          ? [Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')]
          : [];
      });
      expect(maps.length).toBeGreaterThan(0);
      const named = maps.flatMap((map) =>
        [...map.matchAll(/^<[0-9A-F]{4}> <([0-9A-F]+)>$/gm)].map(([, code = '']) => code),
      );
      const characters = named
        .filter((code) => code !== 'FFFF')
        .map((code) => Buffer.from(code, 'hex').swap16().toString('utf16le'));
      expect(characters.join('')).not.toMatch(/[\u2e80-\u2fdf]/u);
      const written = new Set(JSON.stringify(drawn.slides));
      for (const character of characters) expect(written, character).toContain(character);
    });

    it('has the same bytes when written again', async () => {
      expect(Buffer.compare(bytes, await writePdf(drawn))).toBe(0);
    });
  },
);
