/**
 * `tsx scripts/second-opinion.ts [--update]`: LibreOffice opens every deck of the fixtures; each slide must be one
 * page that holds every text of the model and looks like its committed picture. `--update` takes new pictures, the
 * README's among them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from 'canvas';
import { readArticleFile } from '../src/article/article.ts';
import { layOut } from '../src/build.ts';
import { buildOne, DECKS } from '../tests/decks.ts';
import { comparePages, TOLERANCE } from './compare-pages.ts';
import { findMissing } from './page-texts.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const PICTURES = 'tests/office/pages';
const PAGE_WIDTH = 480;

const work = mkdtempSync(join(tmpdir(), 'briefdeck-opinion-'));

/** Only our own fonts, so that pages look the same wherever this runs. */
const writeFontConfig = () => {
  const fonts = ['arimo', 'noto-sans-sc'].map(
    (name) => `<dir>${resolve('node_modules/@expo-google-fonts', name)}</dir>`,
  );
  const alias = (family: string, to: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`;
  const file = join(work, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${fonts.join('')}<cachedir>${join(work, 'cache')}</cachedir>${alias('Arial', 'Arimo')}${alias('Microsoft YaHei', 'Noto Sans SC')}</fontconfig>`,
  );
  return file;
};

const buildAll = async () => {
  const options = { brands: 'templates', strict: true };
  const built = [];
  for (const { name, content, language } of DECKS) {
    const out = join(work, name);
    const { file } = await buildOne({ ...options, content, language, out });
    const { deck } = layOut(readArticleFile(content), language, options);
    const named = join(work, `${name}.pptx`);
    writeFileSync(named, readFileSync(file));
    built.push({ name, file: named, slides: deck.slides });
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

/** The slides of one deck on a sheet, three in a row. */
const writeSheet = async (folder: string, file: string) => {
  const pages = readdirSync(folder).sort();
  const images = await Promise.all(pages.map((page) => loadImage(join(folder, page))));
  const [columns, gap] = [3, 12];
  const cell = { width: PAGE_WIDTH + gap, height: Math.round((PAGE_WIDTH * 9) / 16) + gap };
  const canvas = createCanvas(
    columns * cell.width + gap,
    Math.ceil(images.length / columns) * cell.height + gap,
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#D5DDE0';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [i, image] of images.entries())
    context.drawImage(image, gap + (i % columns) * cell.width, gap + Math.floor(i / columns) * cell.height);
  writeFileSync(file, canvas.toBuffer('image/png'));
};

const decks = await buildAll();
const env = { ...process.env, FONTCONFIG_FILE: writeFontConfig() };
const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
execFileSync(
  'soffice',
  [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...decks.map(({ file }) => file)],
  { env, stdio: 'ignore' },
);

for (const { name, slides } of decks) {
  const pdf = join(work, `${name}.pdf`);
  const pages = readPages(pdf);
  const findings =
    pages.length === slides.length ? [] : [`${slides.length} slides became ${pages.length} pages.`];
  for (const [i, slide] of slides.entries())
    findings.push(...findMissing(slide, pages[i] ?? '').map((text) => `Page ${i + 1} lacks “${text}”.`));
  const folder = join(work, `${name}-pages`);
  mkdirSync(folder);
  execFileSync('pdftoppm', [
    '-png',
    '-scale-to-x',
    String(PAGE_WIDTH),
    '-scale-to-y',
    '-1',
    pdf,
    join(folder, 'page'),
  ]);
  findings.push(...(await comparePictures(name, folder)));
  process.stdout.write(`${name}: ${pages.length} pages, ${findings.length} findings\n`);
  for (const finding of findings) process.stdout.write(`  ${finding}\n`);
  if (findings.length > 0) process.exitCode = 1;
}
if (values.update) await writeSheet(join(PICTURES, 'henan-nev.en'), 'docs/deck.png');
