import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePages, TOLERANCE } from '../../scripts/compare-pages.ts';
import { writePage } from '../../src/output/html/html.ts';
import { writePictures } from '../../src/output/png/pictures.ts';
import type { RenderedDeck } from '../../src/output/rendered.ts';
import { drawLanguage, HENAN, layOutHenan } from '../henan.ts';
import { findViolations, launch, openPage, WITHOUT_CHROMIUM } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 800 };

const shown = (page: Page) => page.textContent('.count');
const SLIDES = layOutHenan().slides;
const COUNT = SLIDES.length;
/** The number of a slide by its id, from 1. */
const numberOf = (id: string) => SLIDES.findIndex((slide) => slide.id === id) + 1;

describe.skipIf(WITHOUT_CHROMIUM)(`the web page in Chromium ${WITHOUT_CHROMIUM ?? ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-page-'));
  const addresses = new Map<string, string>();
  const renderedDecks = new Map<string, RenderedDeck>();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    const decks = [
      ['en', HENAN],
      ['zh', HENAN],
      ['he', 'tests/fixtures/languages/article.yaml'],
    ] as const;
    for (const [language, content] of decks) {
      const file = join(folder, `${language}.html`);
      const rendered = await drawLanguage(content, language);
      renderedDecks.set(language, rendered);
      writeFileSync(file, writePage(rendered));
      addresses.set(language, pathToFileURL(file).href);
    }
  }, 60_000);
  afterAll(() => browser?.close());

  const open = (language: string, viewport?: { width: number; height: number }) =>
    openPage(browser, addresses.get(language) ?? '', viewport);

  it.each(['en', 'zh', 'he'])(
    'opens without an error and without a fault of accessibility: %s',
    async (language) => {
      const { page, faults } = await open(language);
      expect(await findViolations(page, AXE)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('moves by keys, and stays at both ends', async () => {
    const { page } = await open('en');
    for (const key of ['ArrowRight', 'PageDown', ' ', 'ArrowDown']) await page.keyboard.press(key);
    expect(await shown(page)).toBe(`5 / ${COUNT}`);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe(`${COUNT} / ${COUNT}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toBe(`1 / ${COUNT}`);
    await page.close();
  });

  it('follows a reader who scrolls, and goes on by keys from there', async () => {
    const { page } = await open('en');
    await page.keyboard.press('End');
    await page.evaluate(() => scrollTo(0, document.querySelector<HTMLElement>('#slide-3')?.offsetTop ?? 0));
    await expect.poll(() => shown(page)).toBe(`3 / ${COUNT}`);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe(`4 / ${COUNT}`);
    await page.close();
  });

  it('moves the other way by the same keys where reading does', async () => {
    const { page } = await open('he');
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toBe('2 / 7');
    await page.close();
  });

  it('presents one slide at a time, and comes back to where it was', async () => {
    const { page } = await open('en');
    await page.keyboard.press('s');
    expect(await page.locator('.slide:visible').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.slide:visible').getAttribute('id')).toBe('slide-2');
    await page.keyboard.press('Escape');
    expect(await page.locator('.slide:visible').count()).toBe(COUNT);
    expect(await shown(page)).toBe(`2 / ${COUNT}`);
    await page.close();
  });

  it('shows all slides at a glance and opens the one that is clicked', async () => {
    const { page } = await open('en');
    await page.keyboard.press('o');
    await page.locator('#slide-6').click();
    expect(await shown(page)).toBe(`6 / ${COUNT}`);
    expect(await page.getAttribute('body', 'data-mode')).toBe('read');
    await page.close();
  });

  it('tells the presenter the notes, the next slide and the time, while a second window follows', async () => {
    const { page, faults } = await open('en');
    await page.keyboard.press('End');
    for (let i = numberOf('exports'); i < COUNT; i++) await page.keyboard.press('ArrowLeft');
    const [window] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
    await window.waitForSelector('.slide.current');
    expect(await page.textContent('.said')).toContain('In the first three quarters of 2024');
    expect(await page.locator('.upcoming .picture').count()).toBe(1);
    expect(await page.textContent('.now')).toMatch(/^\d\d:\d\d$/);
    await page.keyboard.press('Home');
    await window.waitForFunction(() => location.hash === '#slide-1');
    await window.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash === '#slide-2');
    expect(faults).toEqual([]);
    await window.close();
    await page.close();
  });

  it('has its text found, copied and read in order', async () => {
    const { page } = await open('en');
    const text = (await page.locator(`#slide-${numberOf('exports')} .text`).textContent()) ?? '';
    expect(text.replace(/\s+/g, ' ')).toContain('Electric vehicles brought 50%* of the growth in exports');
    expect(
      await page
        .locator(`#slide-${numberOf('exports')}`)
        .getByRole('heading')
        .count(),
    ).toBe(1);
    expect(
      await page
        .locator(`#slide-${COUNT - 1}`)
        .getByRole('row')
        .count(),
    ).toBeGreaterThan(10);
    await page.close();
  });

  it('swipes on a phone, and nothing is wider than its screen', async () => {
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
    const page = await context.newPage();
    await page.goto(addresses.get('zh') ?? '');
    const swipe = (from: number, to: number) =>
      page.evaluate(
        ([start, end]) => {
          const touch = (clientX: number) =>
            new Touch({ identifier: 1, target: document.body, clientX, clientY: 300 });
          dispatchEvent(new TouchEvent('touchstart', { touches: [touch(start ?? 0)] }));
          dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(end ?? 0)] }));
        },
        [from, to],
      );
    await swipe(300, 100);
    expect(await shown(page)).toBe(`2 / ${COUNT}`);
    await swipe(100, 300);
    expect(await shown(page)).toBe(`1 / ${COUNT}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await context.close();
  });

  it.each(['en', 'zh', 'he'])('looks like the pictures of the deck, slide by slide: %s', async (language) => {
    const rendered = renderedDecks.get(language);
    const { page } = await open(language, { width: 960, height: 700 });
    await page.keyboard.press('s');
    for (const [i] of (rendered?.slides ?? []).entries()) {
      const slides = rendered?.slides.slice(i, i + 1) ?? [];
      const [own] = await writePictures({ slides, media: rendered?.media ?? new Map() }, 960);
      const seen = await page.locator('.slide.current .stage').screenshot();
      const { differing } = await comparePages(Buffer.from(own?.bytes ?? []), seen);
      expect(differing, `slide ${i + 1}`).toBeLessThan(TOLERANCE);
      await page.keyboard.press('PageDown');
    }
    await page.close();
  });

  it('prints a page for each slide', async () => {
    const { page } = await open('en');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(COUNT);
    await page.close();
  });
});
