/** Reads `_brand.yml` and resolves it into a Theme: names to colours, families to faces that measure them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findContentFile } from '../content-file.ts';
import { readSvg } from '../formats/svg.ts';
import { type Locate, readYaml, type YamlFile } from '../formats/yaml.ts';
import { DeckError, nearest, type Problem, stopOnErrors } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import { inches, points } from '../units.ts';
import { contrast, neededContrast } from './contrast.ts';
import { type BrandContent, brandSchema } from './schema.ts';
import { type Hex, TEXT_ROLES, type Theme, type ThemeColor, type ThemeFont } from './theme.ts';
import { typeScale } from './type-scale.ts';

/** Faces that recipients have, by the open face of the same widths that is installed with us. */
const MEASURED_WITH: Readonly<Record<string, string>> = {
  Arial: 'Arimo',
  Helvetica: 'Arimo',
  'Liberation Sans': 'Arimo',
  'Microsoft YaHei': 'Noto Sans SC',
  'PingFang SC': 'Noto Sans SC',
  'Noto Sans SC': 'Noto Sans SC',
};

const BRAND_FILE = '_brand.yml';

/** The theme of the brand in `folder/<id>`, or of the brand file or folder that `id` is a path of. */
export const readBrand = (id: string, folder: string, file = findBrand(id, folder)): Theme => {
  const brand = readYaml(file, brandSchema);
  const { theme, problems } = resolveBrand(brand, id);
  stopOnErrors(problems);
  return theme;
};

/** The names of the brands in a folder. */
export const listBrands = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, BRAND_FILE)))
        .sort()
    : [];

/** The file of a brand. Throws a DeckError if there is none. */
export const findBrand = (id: string, folder: string): string => {
  const candidates = [join(folder, id, BRAND_FILE), join(id, BRAND_FILE), id];
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

const resolveBrand = (brand: YamlFile<BrandContent>, id: string) => {
  const { data, problem } = brand;
  const problems: Problem[] = [];
  const { palette } = data.color;
  const color = (name: string, path: readonly (string | number)[]): Hex => {
    const value = Object.hasOwn(palette, name) ? palette[name] : name;
    if (value && /^#[0-9A-Fa-f]{6}$/.test(value)) return value.slice(1).toUpperCase();
    const near = nearest(name, Object.keys(palette));
    const hint = near ? `Did you mean \`${near}\`?` : `The palette has ${Object.keys(palette).join(', ')}.`;
    problems.push(problem(path, 'unknown-color', `The palette has no colour \`${name}\`.`, hint));
    return '000000';
  };
  const own = data.defaults.briefdeck;
  const accents = own.accents.map((name, i) => color(name, ['defaults', 'briefdeck', 'accents', i]));
  const colors: Record<ThemeColor, Hex> = {
    text: color(data.color.foreground, ['color', 'foreground']),
    background: color(data.color.background, ['color', 'background']),
    muted: color(data.color.secondary, ['color', 'secondary']),
    panel: color(data.color.light, ['color', 'light']),
    accent1: accents[0] ?? '000000',
    accent2: accents[1] ?? '000000',
    accent3: accents[2] ?? '000000',
    accent4: accents[3] ?? '000000',
    accent5: accents[4] ?? '000000',
    accent6: accents[5] ?? '000000',
    link: color(data.color.link ?? data.color.primary, ['color', 'link']),
    visitedLink: color(data.color.secondary, ['color', 'secondary']),
  };
  const chartColors = own.charts.flatMap((name, i): ThemeColor[] => {
    const path = ['defaults', 'briefdeck', 'charts', i];
    const slot = ACCENTS.find((accent) => colors[accent] === color(name, path));
    if (!slot)
      problems.push(
        problem(
          path,
          'unknown-color',
          `\`${name}\` is not one of the accents.`,
          'Charts take their colours from the accents, so that the deck stays editable.',
        ),
      );
    return slot ? [slot] : [];
  });
  const font = (family: string, path: readonly string[]): ThemeFont => ({
    latin: face(family, path),
    eastAsian: face(own['east-asian'], ['defaults', 'briefdeck', 'east-asian']),
  });
  const face = (name: string, path: readonly string[]) => {
    const measuredWith = MEASURED_WITH[name];
    if (!measuredWith)
      problems.push(
        problem(
          path,
          'unknown-font',
          `The widths of \`${name}\` are not known.`,
          `Known: ${Object.keys(MEASURED_WITH).join(', ')}.`,
        ),
      );
    return { name, measuredWith: measuredWith ?? 'Arimo' };
  };
  const theme: Theme = {
    id,
    name: cleanText(data.meta.name),
    slide: { width: inches(13.333), height: inches(7.5) },
    margin: inches(own.margin),
    gutter: inches(0.2),
    colors,
    fonts: {
      heading: font(data.typography.headings.family, ['typography', 'headings', 'family']),
      body: font(data.typography.base.family, ['typography', 'base', 'family']),
    },
    type: typeScale(own.type),
    chartColors,
    chartTextSize: points(14),
    logo: readLogo(brand, problems),
  };
  problems.push(...lowContrast(theme, (message, hint) => problem(['color'], 'low-contrast', message, hint)));
  problems.push(...faintGraphics(theme, own.charts, problem), ...faintLinks(theme, problem));
  return { theme, problems };
};

const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

const MAX_LOGO_BYTES = 500_000;

const readLogo = ({ data, file, problem }: YamlFile<BrandContent>, problems: Problem[]) => {
  const { images, small } = data.logo;
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
    return { file: '', alt: '' };
  }
  const at = ['logo', 'images', small, 'path'];
  const found = findContentFile(dirname(file), image.path);
  if ('problem' in found) {
    problems.push(problem(at, ...found.problem));
    return { file: '', alt: '' };
  }
  const read =
    statSync(found.path).size > MAX_LOGO_BYTES
      ? { fault: 'has more than 500 KB' }
      : readSvg(readFileSync(found.path));
  if ('fault' in read)
    problems.push(
      problem(
        at,
        'broken-logo',
        `\`${image.path}\` ${read.fault}.`,
        'Save it as plain SVG, without editing data, links, fonts or effects of its program: a logo stays crisp and runs nothing.',
      ),
    );
  return { file: found.path, alt: cleanText(image.alt) };
};

const GRAPHICS_CONTRAST = 3;

/** Bars, and the marks beside kickers and tiles, against the paper they stand on. */
const faintGraphics = (theme: Theme, names: readonly string[], make: Locate): Problem[] =>
  theme.chartColors.flatMap((slot, i) => {
    const ratio = contrast(theme.colors[slot], theme.colors.background);
    if (ratio >= GRAPHICS_CONTRAST) return [];
    const message = `The chart colour \`${names[i]}\` has a contrast of ${ratio.toFixed(2)}:1 on the background; ${GRAPHICS_CONTRAST}:1 is needed.`;
    return [
      make(['defaults', 'briefdeck', 'charts', i], 'low-contrast', message, 'Darken it in the palette.'),
    ];
  });

/** Links stand in texts of any size, on the paper. */
const faintLinks = ({ colors }: Theme, make: Locate): Problem[] => {
  const ratio = contrast(colors.link, colors.background);
  const needed = neededContrast(0, false);
  if (ratio >= needed) return [];
  const message = `The colour of links has a contrast of ${ratio.toFixed(2)}:1 on the background; ${needed}:1 is needed.`;
  return [make(['color', 'link'], 'low-contrast', message, 'Darken it in the palette.')];
};

/** Text roles against what really lies behind them: paper, tiles, or the cover's band. */
const lowContrast = (theme: Theme, make: (message: string, hint: string) => Problem): Problem[] =>
  TEXT_ROLES.flatMap((role) => {
    const style = theme.type[role];
    const behind: ThemeColor[] =
      style.color === 'background' ? ['text'] : role.startsWith('tile') ? ['panel'] : ['background'];
    return behind.flatMap((back) => {
      const needed = neededContrast(style.sizes.at(-1) ?? 0, style.bold);
      const ratio = contrast(theme.colors[style.color], theme.colors[back]);
      if (ratio >= needed) return [];
      const found = `${style.color} on ${back} (${role}) has a contrast of ${ratio.toFixed(2)}:1; ${needed}:1 is needed.`;
      return [make(`The text colour ${found}`, 'Darken one or lighten the other in the palette.')];
    });
  });
