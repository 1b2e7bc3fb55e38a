/** Reads `_brand.yml` and resolves it into a Theme: names to colours, families to faces that measure them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findContentFile } from '../content-file.ts';
import { readBytes } from '../files.ts';
import { readSvg } from '../formats/svg.ts';
import { readYaml, type YamlFile } from '../formats/yaml.ts';
import { DeckError, nearest, type Problem, stopOnErrors } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import { typeScale } from '../text/styles.ts';
import { inches, points } from '../units.ts';
import { findFaintColors } from './legibility.ts';
import { resolvePalette } from './palette.ts';
import { readColors } from './read-colors.ts';
import { type BrandContent, brandSchema } from './schema.ts';
import type { Density, Theme, ThemeFont, Typeface } from './theme.ts';
import { withFonts } from './with-fonts.ts';

/** Faces that recipients have, by the open face of the same widths that is installed with us. */
const MEASURED_WITH: Readonly<Record<string, string>> = {
  Arial: 'Arimo',
  Helvetica: 'Arimo',
  'Liberation Sans': 'Arimo',
  'Microsoft YaHei': 'Noto Sans SC',
  'PingFang SC': 'Noto Sans SC',
  'Noto Sans SC': 'Noto Sans SC',
};

/** The faces that a brand can name. */
export const KNOWN_FONTS: readonly string[] = Object.keys(MEASURED_WITH);

export const BRAND_FILE = '_brand.yml';

/** The brands of whoever runs the command: they stand beside ours, and come first. */
export const OWN_BRANDS = 'templates';

const OURS = fileURLToPath(new URL('../../templates', import.meta.url));

/** Where brands of a folder are looked for: whoever names another folder than ours means that one alone. */
const foldersOf = (folder: string): readonly string[] =>
  resolve(folder) === resolve(OURS) ? [OWN_BRANDS, folder] : [folder];

/** The theme of the brand in `folder/<id>`, or of the brand file or folder that `id` is a path of. */
export const readBrand = (id: string, folder: string, file = findBrand(id, folder)): Theme => {
  const brand = readYaml(file, brandSchema);
  const { theme, problems } = resolveBrand(brand, id);
  stopOnErrors(problems);
  return theme;
};

/** The names of the brands in a folder, and of the user's own. */
export const listBrands = (folder: string): string[] =>
  [...new Set(foldersOf(folder).flatMap(namesIn))].sort();

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, BRAND_FILE))) : [];

/** The file of a brand. Throws a DeckError if there is none. */
export const findBrand = (id: string, folder: string): string => {
  const candidates = [...foldersOf(folder).map((one) => join(one, id, BRAND_FILE)), join(id, BRAND_FILE), id];
  const found = candidates.find((path) => existsSync(path) && path.endsWith('.yml'));
  if (found) return found;
  const known = listBrands(folder);
  const near = nearest(id, known);
  throw new DeckError([
    {
      code: 'unknown-brand',
      severity: 'error',
      message: `There is no brand \`${id}\` in ${folder}.`,
      hint: near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ') || 'none'}.`,
    },
  ]);
};

const GUTTER = 0.2;
const DENSITY: Readonly<Record<Density, number>> = { compact: 0.75, normal: 1, roomy: 1.3 };

const resolveBrand = (brand: YamlFile<BrandContent>, id: string) => {
  const { data } = brand;
  const problems: Problem[] = [];
  const own = data.defaults.briefdeck;
  const font = (family: string, path: readonly string[]): ThemeFont => ({
    latin: face(family, path, brand, problems),
    eastAsian: face(own['east-asian'], ['defaults', 'briefdeck', 'east-asian'], brand, problems),
  });
  const { slots, derived } = readColors(brand, problems);
  const theme: Theme = {
    id,
    name: cleanText(data.meta.name),
    slide: { width: inches(13.333), height: inches(7.5) },
    margin: inches(own.margin),
    gutter: inches(GUTTER * DENSITY[own.density]),
    ...resolvePalette(slots, derived),
    fonts: {
      heading: font(data.typography.headings.family, ['typography', 'headings', 'family']),
      body: font(data.typography.base.family, ['typography', 'base', 'family']),
    },
    type: typeScale(own.type),
    chartTextSize: points(14),
    motif: own.motif,
    radius: inches(own.radius),
    density: DENSITY[own.density],
    cover: own.cover,
    logo: data.logo && readLogo(brand, data.logo, problems),
  };
  problems.push(...findFaintColors(theme, brand.problem));
  const whole = withFonts(theme, own.fonts, dirname(brand.file), (i, fault) =>
    problems.push(brand.problem(['defaults', 'briefdeck', 'fonts', i], ...fault)),
  );
  return { theme: whole, problems };
};

const face = (
  name: string,
  path: readonly string[],
  { problem }: YamlFile<BrandContent>,
  problems: Problem[],
): Typeface => {
  const measuredWith = MEASURED_WITH[name];
  if (!measuredWith) {
    const message = `The widths of \`${name}\` are not known.`;
    problems.push(problem(path, 'unknown-font', message, `Known: ${Object.keys(MEASURED_WITH).join(', ')}.`));
  }
  return { name, measuredWith: measuredWith ?? 'Arimo' };
};

export const MAX_LOGO_BYTES = 500_000;

/** What is wrong with a file as a logo; undefined if nothing is. */
export const findLogoFault = (file: string): string | undefined => {
  if (statSync(file).size > MAX_LOGO_BYTES) return 'has more than 500 KB';
  const read = readSvg(readBytes(file, MAX_LOGO_BYTES));
  return 'fault' in read ? read.fault : undefined;
};

export const LOGO_HINT =
  'Save it as plain SVG, without editing data, links, fonts or effects of its program: a logo stays crisp and runs nothing.';

const readLogo = (
  { file, problem }: YamlFile<BrandContent>,
  { images, small }: NonNullable<BrandContent['logo']>,
  problems: Problem[],
) => {
  const image = Object.hasOwn(images, small) ? images[small] : undefined;
  if (!image) {
    const near = nearest(small, Object.keys(images));
    problems.push(
      problem(
        ['logo', 'small'],
        'unknown-logo',
        `There is no logo image \`${small}\`.`,
        near && `Did you mean \`${near}\`?`,
      ),
    );
    return undefined;
  }
  const at = ['logo', 'images', small, 'path'];
  const found = findContentFile(dirname(file), image.path);
  if ('problem' in found) {
    problems.push(problem(at, ...found.problem));
    return undefined;
  }
  const fault = findLogoFault(found.path);
  if (fault !== undefined)
    problems.push(problem(at, 'broken-logo', `\`${image.path}\` ${fault}.`, LOGO_HINT));
  return { file: found.path, alt: cleanText(image.alt) };
};
