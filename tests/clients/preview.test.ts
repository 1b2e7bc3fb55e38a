import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../src/formats/zip/zip.ts';
import { findViolations, launch, openPage, WITHOUT_CHROMIUM } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A preview of a copy of a short briefing, run as a user runs it. */
const startPreview = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-preview-'));
  cpSync('tests/fixtures/briefing', join(folder, 'content/henan-nev'), { recursive: true });
  const child = spawn(process.execPath, [resolve('bin/briefdeck.js'), 'preview', '--no-open'], {
    cwd: folder,
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (data) => {
      const [found] = /http:\S+/.exec(String(data)) ?? [];
      if (found) done(found);
    });
    child.once('exit', () => fail(new Error('The preview ended before it began')));
  });
  return { child, address, article: join(folder, 'content/henan-nev/article.yaml') };
};

/** The status of an answer to a request with headers of one's own. */
const ask = (address: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number | undefined>((done, fail) => {
    const sent = request(address, { headers, method }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on('error', fail);
    sent.end();
  });

describe('the preview’s server', () => {
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    ({ child, address } = await startPreview());
  }, 30_000);
  afterAll(() => void child?.kill('SIGINT'));

  it('answers this machine’s browser', async () => {
    expect(await ask(address, {})).toBe(200);
    expect(await ask(address, { Origin: address.slice(0, -1) })).toBe(200);
    expect(await ask(address, { Host: new URL(address).host.replace('127.0.0.1', 'localhost') })).toBe(200);
  });

  it.each([
    ['another host', { Host: 'example.org' }],
    ['a page from elsewhere', { Origin: 'https://example.org' }],
    ['a page from another port', { Origin: 'http://127.0.0.1:1' }],
    ['a page of no origin', { Origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    expect(await ask(address, headers)).toBe(403);
    expect(await ask(`${address}view`, headers)).toBe(403);
  });

  it('is only to be read, and serves nothing outside the deck', async () => {
    expect(await ask(address, {}, 'POST')).toBe(405);
    for (const path of [
      'package.json',
      '../package.json',
      '%2e%2e/package.json',
      'content/henan-nev/article.yaml',
      'download/exe',
      'constructor',
    ])
      expect(await ask(`${address}${path}`, {})).toBe(404);
  });

  it('gives the deck in every format', async () => {
    const pptx = await fetch(`${address}download/pptx?language=zh`);
    expect(pptx.headers.get('content-disposition')).toContain('henan-nev.zh.pptx');
    expect([...readZip(new Uint8Array(await pptx.arrayBuffer())).keys()]).toContain('ppt/presentation.xml');
    const starts = { pdf: '%PDF', handout: '%PDF', html: '<!do', png: '\u0089PNG' };
    for (const [format, start] of Object.entries(starts)) {
      const bytes = Buffer.from(await (await fetch(`${address}download/${format}`)).arrayBuffer());
      expect(bytes.toString('latin1', 0, 4)).toBe(start);
    }
  });

  it('says so when its port is taken', async () => {
    const { port } = new URL(address);
    const child = spawn(process.execPath, ['bin/briefdeck.js', 'preview', '--no-open', '--port', port]);
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    expect(await new Promise((done) => child.once('exit', done))).toBe(1);
    expect(said).toContain(`error port-taken: Port ${port} cannot be had`);
  });

  it('ends cleanly when it is interrupted', async () => {
    const other = await startPreview();
    const ended = new Promise((done) => other.child.once('exit', done));
    other.child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe.skipIf(WITHOUT_CHROMIUM)(`the preview in Chromium ${WITHOUT_CHROMIUM ?? ''}`, () => {
  let child: ChildProcess;
  let address: string;
  let article: string;
  let browser: Browser;
  beforeAll(async () => {
    ({ child, address, article } = await startPreview());
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    child?.kill('SIGINT');
  });

  const open = async (viewport?: { width: number; height: number }) => {
    const opened = await openPage(browser, address, viewport);
    await opened.page.waitForSelector('.row:nth-child(9)');
    return opened;
  };

  it('shows the deck, its notes and its figures without an error or a fault of accessibility', async () => {
    const { page, faults } = await open();
    expect(await page.locator('.row').count()).toBe(12);
    expect(await page.locator('.row:nth-child(9) .notes').textContent()).toContain(
      'In the first three quarters',
    );
    expect(await page.locator('.ledger tbody tr').count()).toBeGreaterThan(10);
    expect(await findViolations(page, AXE)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('follows what is saved: a change, a mistake beside its slide over the last good deck, and its mending', async () => {
    const { page, faults } = await open();
    const before = readFileSync(article, 'utf8');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    writeFileSync(article, before.replace('Officials, companies and scholars met', 'Everybody met'));
    await page.waitForFunction(() =>
      document.querySelector('#slide-4')?.textContent?.includes('Everybody met'),
    );
    expect(await page.locator('.row.current #slide-4').count()).toBe(1);
    writeFileSync(article, before.replace('Exports reached {exports},', 'Exports reached 23 billion yuan,'));
    const problem = page.locator('.row:has(#slide-9) .problem').first();
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(
      /article\.yaml:\d+:\d+ error undeclared-number: “23 billion”/,
    );
    expect(await page.locator('.status').textContent()).toContain('The last good deck is shown');
    expect(await page.locator('#slide-4').textContent()).toContain('Everybody');
    writeFileSync(article, `${before}\n  broken: [`);
    await page.locator('.general .problem').first().waitFor();
    expect(await page.locator('.row').count()).toBe(12);
    writeFileSync(article, before);
    await page.waitForFunction(() => document.querySelector('.problem') === null);
    expect(await page.locator('.status').textContent()).toBe('Up to date.');
    expect(faults).toEqual([]);
    await page.close();
  }, 30_000);

  it('speaks the language that is chosen', async () => {
    const { page } = await open();
    await page.selectOption('#language', 'zh');
    await page.waitForFunction(() => document.querySelector('#slide-1')?.textContent?.includes('河南'));
    expect(await page.locator('#slide-1').getAttribute('lang')).toBe('zh');
    await page.close();
  });

  it('works on a phone', async () => {
    const { page } = await open({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });
});
