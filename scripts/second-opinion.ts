/**
 * `tsx scripts/second-opinion.ts [--update]`: LibreOffice opens every deck of the fixtures; each slide must be one
 * page that holds every text of the model, looks like its committed picture, and like the page of our own PDF.
 * `--update` takes new pictures.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticleFile } from '../src/article/article.ts';
import { layOut } from '../src/deck/decks.ts';
import { hasCjk } from '../src/text/script.ts';
import { buildOne, DECKS } from '../tests/decks.ts';
import { withoutAutospace } from './as-powerpoint.ts';
import { comparePages, TOLERANCE } from './compare-pages.ts';
import { drawPages, openLibreOffice } from './libre-office.ts';
import { findMissing } from './page-texts.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const PICTURES = 'tests/office/pages';
const PAGE_WIDTH = 480;
const COMPARED_WIDTH = 960;
/**
 * The share of a page by which our PDF may differ from LibreOffice's. What is left are the edges of letters, for it rounds
 * their widths; lines with a link, which it sets a little apart; columns of tables from right to left, which it does not
 * turn round; and the modules of a code, whose edges it draws between pixels.
 */
const OWN_TOLERANCE = 0.12;

const work = mkdtempSync(join(tmpdir(), 'briefdeck-opinion-'));

const buildAll = async () => {
  const options = { brands: 'templates', strict: true };
  const built = [];
  for (const { name, content, language } of DECKS) {
    const out = join(work, name);
    const { files } = await buildOne({ ...options, content, language, out, formats: ['pptx', 'pdf'] });
    const { deck } = layOut(readArticleFile(content), language, options);
    const [pptx, pdf] = files.map(({ file }) => file);
    if (!pptx || !pdf) throw new Error(`${name} was not built`);
    const named = join(work, `${name}.pptx`);
    copyFileSync(pptx, named);
    built.push({ name, file: named, own: pdf, slides: deck.slides });
  }
  return built;
};

/** The text of each page in the order of reading and in that of drawing: one of the two keeps a text together. */
const readPages = (pdf: string): string[] => {
  const [reading, drawing] = [[], ['-raw']].map((mode) =>
    execFileSync('pdftotext', [...mode, pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1),
  );
  return (reading ?? []).map((page, i) => `${page}\f${drawing?.[i] ?? ''}`);
};

const comparePictures = async (name: string, folder: string): Promise<string[]> => {
  const committed = join(PICTURES, name);
  const pages = readdirSync(folder).filter((file) => file.endsWith('.png'));
  if (values.update) {
    mkdirSync(committed, { recursive: true });
    for (const page of pages) writeFileSync(join(committed, page), readFileSync(join(folder, page)));
    return [];
  }
  const findings: string[] = [];
  for (const page of pages) {
    const known = join(committed, page);
    if (!existsSync(known)) findings.push(`${known} is not committed; run with --update and look at it.`);
    else {
      const { differing } = await comparePages(readFileSync(known), readFileSync(join(folder, page)));
      if (differing > TOLERANCE)
        findings.push(`${page} differs from ${known} in ${(differing * 100).toFixed(1)} % of it.`);
    }
  }
  return findings;
};

/** How far each page of our own PDF is from LibreOffice's page of the deck, as a share of it. */
const compareOwn = async (name: string, theirs: string, ours: string): Promise<number[]> => {
  const folders = { theirs: join(work, `${name}-theirs`), ours: join(work, `${name}-ours`) };
  const pages = drawPages(theirs, folders.theirs, COMPARED_WIDTH);
  drawPages(ours, folders.ours, COMPARED_WIDTH);
  return Promise.all(
    pages.map(async (page) => {
      const [one, other] = [folders.theirs, folders.ours].map((folder) => readFileSync(join(folder, page)));
      return one && other ? (await comparePages(one, other)).differing : 1;
    }),
  );
};

const decks = await buildAll();
const { convert } = openLibreOffice(work);
convert(
  decks.map(({ file }) => file),
  'pdf',
  work,
);

/** Chinese decks once more, without what LibreOffice alone puts between Chinese and Latin. */
const comparable = join(work, 'comparable');
const chinese = decks.filter(({ slides }) => slides.some(({ title }) => hasCjk(title)));
convert(
  chinese.map(({ file }) => file),
  'odp',
  comparable,
);
const presentations = chinese.map(({ name }) => join(comparable, `${name}.odp`));
for (const file of presentations) writeFileSync(file, withoutAutospace(readFileSync(file)));
convert(presentations, 'pdf', comparable);

for (const { name, own, slides } of decks) {
  const pdf = join(work, `${name}.pdf`);
  const pages = readPages(pdf);
  const findings =
    pages.length === slides.length ? [] : [`${slides.length} slides became ${pages.length} pages.`];
  for (const [i, slide] of slides.entries())
    findings.push(...findMissing(slide, pages[i] ?? '').map((text) => `Page ${i + 1} lacks “${text}”.`));
  const folder = join(work, `${name}-pages`);
  drawPages(pdf, folder, PAGE_WIDTH);
  findings.push(...(await comparePictures(name, folder)));
  const alike = join(comparable, `${name}.pdf`);
  const shares = await compareOwn(name, existsSync(alike) ? alike : pdf, own);
  for (const [i, share] of shares.entries())
    if (share > OWN_TOLERANCE)
      findings.push(`Page ${i + 1} of our PDF differs in ${(share * 100).toFixed(1)} % of it.`);
  const most = `our PDF at most ${(Math.max(...shares) * 100).toFixed(2)} % off`;
  process.stdout.write(`${name}: ${pages.length} pages, ${most}, ${findings.length} findings\n`);
  for (const finding of findings) process.stdout.write(`  ${finding}\n`);
  if (findings.length > 0) process.exitCode = 1;
}
