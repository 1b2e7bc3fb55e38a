import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { handoutPages, writeHandout } from '../../../src/output/pdf/handout.ts';
import { plainText } from '../../../src/text/runs.ts';
import { drawLanguage, HENAN } from '../../henan.ts';

const drawn = await drawLanguage(HENAN, 'en');
const [, , , , policy] = drawn.deck.slides;
const painted = drawn.slides[4];
if (!policy || !painted) throw new Error('The deck has a fifth slide');

const letters = (text: string) => text.replace(/\s/gu, '');
/** The text of a page, without that of the slide on it, which is smaller than any note. */
const textOf = (page: ReturnType<typeof handoutPages>[number] | undefined) =>
  (page?.marks ?? [])
    .flatMap((mark) => (mark.kind === 'text' && mark.size === 11 ? [mark.text] : []))
    .join('');

describe('the handout', () => {
  it('has a page for each slide, with its notes below', async () => {
    const document = await PDFDocument.load(await writeHandout(drawn));
    expect(document.getPageCount()).toBe(drawn.deck.slides.length);
    const [page] = handoutPages(policy, painted, 5, drawn);
    expect(letters(textOf(page))).toBe(letters(policy.notes.map(plainText).join('')));
  });

  it('goes on over as many pages as long notes need, with nothing below the margin and nothing lost', () => {
    const notes = Array.from({ length: 60 }, () => policy.notes).flat();
    const pages = handoutPages({ ...policy, notes }, painted, 5, drawn);
    expect(pages.length).toBeGreaterThan(3);
    expect(letters(pages.map(textOf).join(''))).toBe(letters(notes.map(plainText).join('')));
    for (const { marks, height } of pages)
      for (const mark of marks) if (mark.kind === 'text') expect(mark.y).toBeLessThan(height - 36);
    expect(pages.map(({ bookmark }) => bookmark).filter(Boolean)).toEqual([policy.title]);
  });
});
