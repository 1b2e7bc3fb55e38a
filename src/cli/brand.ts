/** `briefdeck brand new`: a brand's folder from one colour, with a sample deck and the picture of all its slides. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BRAND_FILE, findLogoFault, KNOWN_FONTS, LOGO_HINT, MAX_LOGO_BYTES } from '../brand/brand.ts';
import { writeBrand } from '../brand/write.ts';
import { build } from '../build.ts';
import { isFile, readBytes } from '../files.ts';
import { type OutputFile, writeWhole } from '../output/file.ts';
import { nearest, type Problem, stopOnErrors } from '../problems.ts';
import type { BrandFlags } from './options.ts';
import { BRANDS, EXIT, say, shownPath } from './terminal.ts';

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;
const EAST_ASIAN = 'Microsoft YaHei';
const SAMPLE = join(BRANDS, 'sample');
const SHEET_WIDTH = 640;

/** Nothing that is there is touched. Throws a DeckError with all that is wrong with what was asked for. */
export const newBrand = async (name = '', { primary = '', logo, font, dark, out }: BrandFlags) => {
  const folder = join(out, name);
  stopOnErrors(findProblems({ name, folder, logo, font }));
  const mark = logo === undefined ? undefined : basename(logo);
  const request = {
    name,
    primary,
    isDark: dark === true,
    font: font ?? 'Arial',
    eastAsian: EAST_ASIAN,
    logo: mark,
  };
  writeWhole([
    { file: join(folder, BRAND_FILE), bytes: new TextEncoder().encode(writeBrand(request)) },
    ...(logo === undefined || mark === undefined
      ? []
      : [{ file: join(folder, mark), bytes: readBytes(logo, MAX_LOGO_BYTES) }]),
  ]);
  const samples = await makeSamples(folder);
  writeWhole(samples);
  say(process.stdout, `${shownPath(folder)} is a brand: write \`brand: ${name}\` in an article.`);
  say(process.stdout, `${samples.map(({ file }) => shownPath(file)).join(' and ')} show it.`);
  return EXIT.built;
};

interface Request {
  readonly name: string;
  readonly folder: string;
  readonly logo: string | undefined;
  readonly font: string | undefined;
}

const findProblems = ({ name, folder, logo, font }: Request): Problem[] => [
  ...(NAME.test(name) ? [] : [told('unusable-name', `\`${name}\` is no name of a brand.`, NAME_HINT)]),
  ...(NAME.test(name) && existsSync(folder)
    ? [told('existing-brand', 'There is something of this name already.', EXISTING_HINT, folder)]
    : []),
  ...(font === undefined || KNOWN_FONTS.includes(font) ? [] : [unknownFont(font)]),
  ...(logo === undefined ? [] : findLogoProblems(logo)),
];

const NAME_HINT = 'Use letters, digits and hyphens, and begin with a letter.';
const EXISTING_HINT = 'Choose another name, or move what is there.';

const told = (code: string, message: string, hint: string, file?: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
  ...(file === undefined ? {} : { file }),
});

const unknownFont = (font: string): Problem => {
  const near = nearest(font, KNOWN_FONTS);
  const hint = near ? `Did you mean \`${near}\`?` : `Known: ${KNOWN_FONTS.join(', ')}.`;
  return told('unknown-font', `The widths of \`${font}\` are not known.`, hint);
};

const findLogoProblems = (logo: string): Problem[] => {
  if (!isFile(logo))
    return [
      told('missing-file', 'There is no such file.', 'The path is taken from the current folder.', logo),
    ];
  const fault = findLogoFault(logo);
  return fault === undefined ? [] : [told('broken-logo', `The logo ${fault}.`, LOGO_HINT, logo)];
};

/** The sample deck in the new brand, and the sheet of its slides. */
const makeSamples = async (folder: string): Promise<OutputFile[]> => {
  const work = mkdtempSync(join(tmpdir(), 'briefdeck-sample-'));
  try {
    const { decks } = await build({
      content: SAMPLE,
      brands: BRANDS,
      brand: folder,
      out: work,
      formats: ['pptx', 'png'],
      pictureWidth: SHEET_WIDTH,
      strict: false,
    });
    const made = decks.flatMap(({ files }) => files);
    const wanted = made.filter(({ file }) => /\.(pptx|slides\.png)$/.test(file));
    return wanted.map(({ format, file }) => ({
      file: join(folder, `sample.${format}`),
      bytes: readFileSync(file),
    }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
