import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { everything, parseStrictly } from '../../../src/formats/xml.ts';
import { writePage } from '../../../src/output/html/html.ts';
import { singleShapes } from '../../../src/slides/slide.ts';
import { plainText } from '../../../src/text/runs.ts';
import { DECKS } from '../../decks.ts';
import { drawLanguage, HENAN } from '../../henan.ts';

const read = (page: Uint8Array) => {
  const html = new TextDecoder().decode(page);
  // Style and script are no XML; all else is.
  const markup = html
    .replace('<!doctype html>\n', '')
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>');
  const root = parseStrictly(markup);
  if (!root) throw new Error('The page is not well-formed');
  return { html, root, all: [...everything(root)] };
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

describe.each(DECKS)('the page of $name', async ({ content, language }) => {
  const drawn = await drawLanguage(content, language);
  const page = writePage(drawn);
  const { html, all } = read(page);
  const { deck } = drawn;
  const elements = (name: string) => all.filter((element) => element.name === name);

  it('says its language, direction and title', () => {
    expect(html).toContain(`<html lang="${deck.language}" dir="${deck.direction}">`);
    expect(elements('title').map(({ text }) => text)).toEqual([deck.title]);
  });

  it('holds every text of every slide behind its picture, in the order of reading', () => {
    const sections = html.split('<section ').slice(1);
    for (const [i, { shapes }] of deck.slides.entries()) {
      const layer =
        /<div class="text">([\s\S]*?)<\/div>(?:<\/div>|<div class="notes")/.exec(sections[i] ?? '')?.[1] ??
        '';
      const bare = (text: string) => text.replace(/\s+/gu, '');
      const found = bare(
        layer
          .replace(/<[^>]+>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
      const written = singleShapes(shapes).flatMap((shape) => {
        if (shape.kind === 'text') return shape.paragraphs.map(plainText);
        return shape.kind === 'table' ? shape.rows.flat().map(({ paragraph }) => plainText(paragraph)) : [];
      });
      expect(found).toBe(bare(written.join('')));
    }
  });

  it('tells what its pictures show', () => {
    const told = all
      .filter(({ attributes }) => attributes.get('role') === 'img')
      .map(({ attributes }) => attributes.get('aria-label'));
    const alts = deck.slides.flatMap(({ shapes }) =>
      singleShapes(shapes).flatMap((shape) =>
        (shape.kind === 'picture' || shape.kind === 'drawing') && shape.alt !== '' ? [shape.alt] : [],
      ),
    );
    expect(told).toEqual(alts);
  });

  it('fetches nothing, and runs nothing but its own script', () => {
    const [style, script] = ['style', 'script'].map(
      (name) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '',
    );
    const policy = elements('meta')
      .find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
      ?.attributes.get('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${sha256(script ?? '')}'`);
    expect(policy).toContain(`style-src 'sha256-${sha256(style ?? '')}'`);
    expect(policy).not.toContain('unsafe');
    for (const { attributes } of all)
      for (const [name, value] of attributes) {
        expect(name).not.toMatch(/^on|^style$/);
        if (name === 'src' || name === 'href') expect(value).toMatch(/^(#|data:|https?:|mailto:)/);
      }
  });

  it('uses only what it defines', () => {
    const ids = new Set(all.flatMap(({ attributes }) => attributes.get('id') ?? []));
    for (const use of elements('use')) expect(ids).toContain(use.attributes.get('href')?.slice(1));
  });
});

describe('the page of the Henan deck', async () => {
  const drawn = await drawLanguage(HENAN, 'en');

  it('stays under 1.5 MB, Chinese too', async () => {
    expect(writePage(drawn).length).toBeLessThan(600_000);
    expect(writePage(await drawLanguage(HENAN, 'zh')).length).toBeLessThan(900_000);
  });

  it('has the same bytes when written again', () => {
    expect(Buffer.compare(writePage(drawn), writePage(drawn))).toBe(0);
  });

  it('lets no content become markup or script', () => {
    const nasty = '</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const deck = structuredClone(drawn.deck);
    const first = deck.slides[0];
    if (!first) throw new Error('A deck has slides');
    const run = { text: nasty, href: `https://example.org/"onclick="alert(1)` };
    const shapes = drawn.slides[0]?.shapes.map((shape) => ({
      ...shape,
      lines: shape.lines.map((lines) => lines.map((line) => ({ ...line, runs: [run] }))),
    }));
    const [painted, ...others] = drawn.slides;
    if (!painted || !shapes) throw new Error('A deck has slides');
    const notes = [{ runs: [run], level: 1 }];
    const hostile = {
      ...deck,
      title: nasty,
      subject: nasty,
      author: nasty,
      slides: [{ ...first, notes }, ...deck.slides.slice(1)],
    };
    const { all } = read(writePage({ ...drawn, deck: hostile, slides: [{ ...painted, shapes }, ...others] }));
    expect(all.filter(({ name }) => name === 'script').length).toBe(1);
    expect(all.some(({ name }) => name === 'img')).toBe(false);
    for (const { attributes } of all)
      expect([...attributes.keys()].some((name) => name.startsWith('on'))).toBe(false);
  });
});
