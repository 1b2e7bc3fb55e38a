import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, launch, openPage, WITHOUT_CHROMIUM } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ARTICLE = `title: The harbour grows
date: "2025-03-01"
languages: [en]
brand: henan
sources:
  port: { publisher: Harbour office, title: A year of the harbour, date: "2025-03-01", text: harbour.txt }
figures:
  boxes:
    label: Containers handled
    value: 4.2e6
    unit: container
    period: "2024"
    status: reported
    source: port
    printed: 4.2 million containers
units:
  container: { en: { one: container, other: containers } }
sections:
  - id: year
    topic: The year
    message: "The harbour handled {boxes}"
    points:
      - More ships came than in any year before
  - id: plans
    topic: Plans
    message: A new quay follows
    points:
      - The quay opens in spring
`;

const startStudio = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck studio '));
  cpSync('templates', join(folder, 'templates'), { recursive: true });
  const child = spawn(
    process.execPath,
    [resolve('bin/briefdeck.js'), 'preview', '--no-open', 'article.yaml'],
    { cwd: folder },
  );
  const article = join(folder, 'article.yaml');
  writeFileSync(
    join(folder, 'harbour.txt'),
    'A year of the harbour\n\nIn 2024 the harbour handled 4.2 million\ncontainers.\n',
  );
  writeFileSync(article, ARTICLE);
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (data) => {
      const [found] = /http:\S+/.exec(String(data)) ?? [];
      if (found) done(found);
    });
    child.stderr.on('data', (data) => (said += String(data)));
    child.once('exit', () => fail(new Error(said)));
  });
  return { child, address, article };
};

describe.skipIf(WITHOUT_CHROMIUM)(`the studio in Chromium ${WITHOUT_CHROMIUM ?? ''}`, () => {
  let child: ChildProcess;
  let address: string;
  let article: string;
  let browser: Browser;
  beforeAll(async () => {
    ({ child, address, article } = await startStudio());
    browser = await launch();
  }, 60_000);
  beforeEach(() => writeFileSync(article, ARTICLE));
  afterAll(async () => {
    await browser?.close();
    child?.kill('SIGINT');
  });

  const open = async (viewport?: { width: number; height: number }) => {
    const opened = await openPage(browser, address, viewport);
    await opened.page.waitForSelector('.row:nth-child(3)');
    await opened.page.getByRole('button', { name: 'Write' }).click();
    await opened.page.waitForSelector('.cm-content');
    return opened;
  };
  const state = (page: Page) => page.locator('.editor .state');
  const slideSays = (page: Page, text: string) =>
    page.waitForFunction((said) => document.querySelector('.slides')?.textContent?.includes(said), text);
  /** Puts the cursor behind a text of the editor. */
  const goBehind = async (page: Page, text: string) => {
    await page.locator('.cm-line', { hasText: text }).first().click();
    await page.keyboard.press('End');
  };

  it('shows what is written at once, saves it when asked to, and takes it back', async () => {
    const { page, faults } = await open();
    await goBehind(page, 'The quay opens in spring');
    await page.keyboard.type(' next year');
    await slideSays(page, 'opens in spring next year');
    expect(await state(page).textContent()).toBe('Not saved yet');
    expect(readFileSync(article, 'utf8')).toBe(ARTICLE);
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => document.querySelector('.editor .state')?.textContent === 'Saved');
    expect(readFileSync(article, 'utf8')).toBe(ARTICLE.replace('in spring', 'in spring next year'));
    await page.keyboard.press('Control+z');
    await slideSays(page, 'The quay opens in spring');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => readFileSync(article, 'utf8')).toBe(ARTICLE);
    expect(faults).toEqual([]);
    await page.close();
  }, 30_000);

  it('marks a mistake at its line while it is written', async () => {
    const { page } = await open();
    await goBehind(page, 'More ships came');
    await page.keyboard.type(', 12 of them');
    await page.locator('.cm-lintRange-error').first().waitFor();
    expect(await page.locator('.row:has(#slide-2) .problem').count()).toBe(1);
    await page.locator('.cm-lintRange-error').first().hover();
    expect(await page.locator('.cm-tooltip-lint').textContent()).toContain('comes from no figure');
    await page.close({ runBeforeUnload: false });
  }, 30_000);

  it('offers keys, values and figures', async () => {
    const { page } = await open();
    await goBehind(page, 'status: reported');
    await page.keyboard.press('Enter');
    await page.keyboard.type('para');
    await page.locator('.cm-tooltip-autocomplete').waitFor();
    expect(await page.locator('.cm-tooltip-autocomplete').textContent()).toContain('paragraph');
    await page.keyboard.press('Escape');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type('source: po');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'port' }).waitFor();
    await goBehind(page, 'A new quay follows');
    await page.keyboard.type(' "{bo');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'boxes.growth' }).waitFor();
    await page.close({ runBeforeUnload: false });
  }, 30_000);

  it('leads from a slide to its line, and from a line to its slide', async () => {
    const { page } = await open();
    await page.locator('#slide-3 .stage').click({ position: { x: 90, y: 70 } });
    await page.waitForFunction(() =>
      document.querySelector('.cm-activeLine')?.textContent?.includes('A new quay'),
    );
    await page.locator('.cm-line', { hasText: 'More ships came' }).click();
    await page.waitForFunction(() => document.querySelector('.row.current #slide-2'));
    await page.close();
  }, 30_000);

  it('shows the phrase of a figure in the text of its source', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /show it in the source/ }).click();
    expect(await page.locator('.sources mark').textContent()).toBe('4.2 million\ncontainers');
    await page.getByRole('button', { name: 'Close the source text' }).click();
    await page.getByRole('button', { name: 'boxes: go to its line' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.cm-activeLine')?.textContent?.includes('boxes:'),
    );
    await page.close();
  }, 30_000);

  it('never saves over a change made elsewhere: both are shown, and one is chosen', async () => {
    const { page, faults } = await open();
    await goBehind(page, 'The quay opens in spring');
    await page.keyboard.type(' or summer');
    const theirs = ARTICLE.replace('A new quay follows', 'Two new quays follow');
    writeFileSync(article, theirs);
    await page.locator('dialog.conflict').waitFor();
    expect(await page.locator('dialog.conflict mark').allTextContents()).toEqual([
      '    message: A new quay follows\n',
      '      - The quay opens in spring or summer\n',
      '    message: Two new quays follow\n',
      '      - The quay opens in spring\n',
    ]);
    expect(await findViolations(page, AXE)).toEqual([]);
    await page.getByRole('button', { name: 'Decide later' }).click();
    await page.keyboard.press('Control+s');
    await page.locator('dialog.conflict').waitFor();
    expect(readFileSync(article, 'utf8')).toBe(theirs);
    await page.getByRole('button', { name: 'Keep what is written here' }).click();
    await expect
      .poll(() => readFileSync(article, 'utf8'))
      .toBe(ARTICLE.replace('in spring', 'in spring or summer'));
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.close();
  }, 30_000);

  it('follows the file where nothing is written', async () => {
    const { page } = await open();
    writeFileSync(article, ARTICLE.replace('A new quay follows', 'Two new quays follow'));
    await page.locator('.cm-line', { hasText: 'Two new quays follow' }).waitFor();
    expect(await state(page).textContent()).toBe('Saved');
    await page.close();
  }, 30_000);

  it('takes a text only from its own page', async () => {
    const put = (headers: Record<string, string>) =>
      fetch(`${address}content`, { method: 'PUT', headers, body: 'title: Mine' }).then(
        ({ status }) => status,
      );
    expect(await put({})).toBe(403);
    expect(await put({ 'X-Briefdeck-Token': 'guessed' })).toBe(403);
    expect(await put({ Origin: 'https://example.org' })).toBe(403);
    expect(readFileSync(article, 'utf8')).toBe(ARTICLE);
    const page = await (await fetch(address)).text();
    const token = /name="token" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await put({ 'X-Briefdeck-Token': token, 'If-Match': 'old' })).toBe(412);
    const large = await fetch(`${address}draft`, {
      method: 'POST',
      headers: { 'X-Briefdeck-Token': token },
      body: 'x'.repeat(2_000_001),
    });
    expect(large.status).toBe(413);
  });

  it('is accessible, and reads on a phone', async () => {
    const { page } = await open();
    expect(await findViolations(page, AXE)).toEqual([]);
    await page.close();
    const phone = await open({ width: 390, height: 800 });
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await phone.page.close();
  }, 30_000);
});
