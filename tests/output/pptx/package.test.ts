import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/check/package.ts';
import { attribute, type Element, parseStrictly, shownText, within } from '../../../src/formats/xml.ts';
import { readZip, toText } from '../../../src/formats/zip/zip.ts';
import { writeFormat } from '../../../src/output/formats.ts';
import { singleShapes } from '../../../src/slides/slide.ts';
import { buildHenan, drawLanguage, layOutHenan } from '../../henan.ts';

const bytes = await buildHenan();
const parts = readZip(bytes);
const slides = Array.from({ length: 99 }, (_, i) => parts.get(`ppt/slides/slide${i + 1}.xml`))
  .filter((part) => part !== undefined)
  .map(toText);
const parse = (text: string): Element => {
  const root = parseStrictly(text);
  if (!root) throw new Error('A part cannot be read');
  return root;
};
const onNativeValidator = it.runIf(process.platform === 'linux' && process.arch === 'x64');

describe('the finished package of the Henan deck', () => {
  it('passes our own package check', () => {
    expect(checkPackage(bytes)).toEqual([]);
  });

  onNativeValidator('has no error for the Open XML SDK', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-')), 'deck.pptx');
    writeFileSync(file, bytes);
    const report: { errors: unknown[] } = JSON.parse(
      execFileSync('node_modules/.bin/ooxml-validator', [file], { encoding: 'utf8' }),
    );
    expect(report.errors).toEqual([]);
  });

  it('has the same bytes when built again', async () => {
    expect(Buffer.compare(await buildHenan(), bytes)).toBe(0);
  });

  it('stays under 400 KB', () => {
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('gives slides no colour, typeface, size or position that their layout has', () => {
    for (const slide of slides) {
      const root = parse(slide);
      expect(slide).not.toMatch(/srgbClr|<a:(?:latin|ea) typeface="[^+]/);
      for (const shape of within(root, 'p:sp').filter((own) => within(own, 'p:ph').length > 0)) {
        expect(within(shape, 'a:xfrm')).toEqual([]);
        for (const run of within(shape, 'a:rPr')) expect(run.attributes.has('sz')).toBe(false);
      }
    }
  });

  it('gives each paragraph one set of properties and each run a language', () => {
    for (const slide of slides) {
      const root = parse(slide);
      for (const paragraph of within(root, 'a:p'))
        expect(within(paragraph, 'a:pPr').length).toBeLessThanOrEqual(1);
      for (const run of within(root, 'a:rPr')) expect(attribute(run, 'lang')).toMatch(/^(en-US|zh-CN)$/);
    }
  });

  it('carries every text of the model in the order of reading', () => {
    for (const [i, slide] of layOutHenan().slides.entries()) {
      const written = within(parse(slides[i] ?? ''), 'p:sp')
        .map(shownText)
        .filter(Boolean);
      const texts = singleShapes(slide.shapes).flatMap((shape) =>
        shape.kind === 'text'
          ? [shape.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')]
          : [],
      );
      expect(written.slice(0, texts.length)).toEqual(texts);
    }
  });

  it('keeps notes as paragraphs of their own', () => {
    const notes = [...parts]
      .filter(([name]) => /notesSlide\d+\.xml$/.test(name))
      .map(([, part]) => parse(toText(part)));
    expect(notes.length).toBe(8);
    for (const page of notes) expect(within(page, 'a:p').length).toBeGreaterThan(1);
  });

  it('holds each chart as a vector with a PNG of the same drawing', () => {
    const charts = slides.filter((slide) => slide.includes('svgBlip'));
    expect(charts.length).toBe(2);
  });
});

describe('the finished package of a deck from right to left', async () => {
  const drawn = await drawLanguage('tests/fixtures/languages/article.yaml', 'he');
  const [output] = await writeFormat('pptx', drawn, { pictureWidth: 960 });
  const parts = readZip(output?.bytes ?? new Uint8Array());
  const textOf = (pattern: RegExp) =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, part]) => toText(part));

  it('says so of every style of paragraph, of the notes, and of every table with its cells', () => {
    const styled = textOf(/slideLayout\d+\.xml$|slideMaster1\.xml$|notesMaster1\.xml$/);
    expect(styled.length).toBeGreaterThan(3);
    for (const part of styled) {
      expect(part).toContain('rtl="1"');
      expect(part).not.toMatch(/rtl="0"/);
    }
    const tables = textOf(/slides\/slide\d+\.xml$/).flatMap((slide) => within(parse(slide), 'a:tbl'));
    expect(tables.length).toBe(1);
    for (const table of tables) {
      expect(attribute(within(table, 'a:tblPr')[0], 'rtl')).toBe('1');
      for (const paragraph of within(table, 'a:p'))
        expect(attribute(within(paragraph, 'a:pPr')[0], 'algn')).toMatch(/^[lr]$/);
    }
  });
});
