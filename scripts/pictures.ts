/** `tsx scripts/pictures.ts`: takes the README's pictures anew: of the deck, an edition, and the preview. Needs Chromium. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuilderOptions, createBuilder } from '../src/editions/builder.ts';
import { planEditions } from '../src/editions/plan.ts';
import { prepareEditions } from '../src/editions/run.ts';
import { WHOLE } from '../src/editions/shard.ts';
import { writePictures } from '../src/output/png/pictures.ts';
import { startServer } from '../src/preview/server.ts';
import { createSession } from '../src/preview/session.ts';
import { launch, openPage } from '../tests/clients/chromium.ts';
import { drawLanguage, HENAN } from '../tests/henan.ts';

const sheet = (await writePictures(await drawLanguage(HENAN, 'en'), 320)).at(-1);
if (!sheet) throw new Error('No contact sheet was drawn');
writeFileSync('docs/deck.png', sheet.bytes);

/** Those of the list's first row. */
const drawEdition = async (options: BuilderOptions) => {
  const { list, scan } = await prepareEditions(options);
  for await (const planned of planEditions(list, scan, WHOLE)) {
    if (!('row' in planned)) continue;
    const { files } = await createBuilder(options)(planned);
    return join(options.out, files.at(-1)?.file ?? '');
  }
  throw new Error('The list has no row');
};
const edition = await drawEdition({
  content: HENAN,
  list: 'content/henan-nev/recipients.csv',
  out: mkdtempSync(join(tmpdir(), 'briefdeck-')),
  brands: 'templates',
  formats: ['png'],
  pictureWidth: 320,
  strict: true,
});
copyFileSync(edition, 'docs/edition.png');

// With a mistake that is being written, for that is what the preview is for.
execFileSync(process.execPath, ['bin/bundle.js']);
const session = createSession({ file: HENAN, brands: 'templates' });
const server = await startServer({ session, brands: 'templates', name: 'henan-nev', port: 0 });
const browser = await launch();
try {
  const { page } = await openPage(browser, server.address, { width: 1440, height: 810 });
  await page.waitForSelector('.row:nth-child(9)');
  await page.getByRole('button', { name: 'Write' }).click();
  await page.waitForSelector('.cm-content');
  await page.locator('#slide-6 .stage').click({ position: { x: 90, y: 60 } });
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', 23 billion of it at once');
  await page.waitForSelector('.row:has(#slide-6) .problem');
  await page.evaluate(() => document.querySelector('#slide-6')?.scrollIntoView({ block: 'center' }));
  writeFileSync('docs/preview.png', await page.screenshot());
} finally {
  await browser.close();
  await server.close();
}
