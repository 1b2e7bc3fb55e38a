/** Debian's Chromium, if this machine has one; nothing is ever downloaded. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));

/** Why tests that need it are left out; undefined where it is. `npm run test:clients` insists on it. */
export const WITHOUT_CHROMIUM =
  executablePath === undefined && process.env.CLIENTS !== 'required'
    ? 'no Chromium on this machine'
    : undefined;

export const launch = (): Promise<Browser> => {
  if (executablePath === undefined) throw new Error('Chromium is needed: apt-get install chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
};

/** A page that remembers what went wrong in it. */
export const openPage = async (
  browser: Browser,
  address: string,
  viewport = { width: 1280, height: 800 },
) => {
  const page = await browser.newPage({ viewport });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address);
  return { page, faults };
};

/** The rules of accessibility that the page breaks, with where. */
export const findViolations = async (page: Page, axe: string): Promise<string[]> => {
  // Into the page from outside: its own policy lets nobody else's script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run: unknown = Reflect.get(globalThis, 'axe');
    if (typeof run !== 'object' || run === null || !('run' in run) || typeof run.run !== 'function')
      throw new Error('axe did not load');
    const { violations } = await run.run(document);
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { target: string[] }[] }) =>
        `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
};
