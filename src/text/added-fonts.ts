/** Fonts beyond ours that content or a brand names, for scripts that ours lack: a package, or a file beside what names it. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileFault, findContentFile, stateOf } from '../content-file.ts';
import { isFolder, listFolder, readBytes } from '../files.ts';
import { DeckError } from '../problems.ts';
import { addFamily } from './fonts.ts';

/** A family's name for `ThemeFont.added`, or why there is none. */
export type AddedFont = { readonly family: string } | { readonly problem: FileFault };

const FONT_FILE = /\.(?:ttf|otf)$/i;
/** Chinese, Japanese and Korean fonts have ten megabytes. */
const MOST_BYTES = 40_000_000;

/** `name` is a package such as `@expo-google-fonts/noto-sans-thai`, or a font file in `folder`. */
export const addFont = (name: string, folder: string): AddedFont => {
  const found = FONT_FILE.test(name) ? findContentFile(folder, name) : findPackage(name, folder);
  if ('problem' in found) return found;
  const files = 'path' in found ? [found.path] : found.files;
  try {
    return { family: register(files) };
  } catch (error) {
    return { problem: brokenFont(name, error) };
  }
};

const brokenFont = (name: string, error: unknown): FileFault => {
  const said = error instanceof DeckError ? error.problems.map(({ message }) => message).join(' ') : '';
  return [
    'broken-font',
    `\`${name}\` is no font that can be read${said && `: ${said}`}`,
    'Expected TrueType or OpenType.',
  ];
};

/** Families by the state of their files, which may change while a preview runs. */
const families = new Map<string, string>();

/** The family is called by what is in its files: the same font has one name on every machine. */
const register = (files: readonly string[]): string => {
  const state = files.map(stateOf).join('\n');
  const known = families.get(state);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const file of files) hash.update(readBytes(file, MOST_BYTES));
  const family = `added-${hash.digest('hex').slice(0, 16)}`;
  addFamily(family, files);
  families.set(state, family);
  return family;
};

const PACKAGE = /^(?:@[\w.-]+\/)?[\w-][\w.-]*$/;
const OWN_HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Where Node would look from the content, and beside us. */
const findPackage = (
  name: string,
  folder: string,
): { readonly files: readonly string[] } | { readonly problem: FileFault } => {
  const homes = [...foldersAbove(resolve(folder)), ...foldersAbove(OWN_HOME)];
  const home = PACKAGE.test(name)
    ? homes.map((one) => join(one, 'node_modules', name)).find(isFolder)
    : undefined;
  if (home === undefined)
    return {
      problem: [
        'unknown-font',
        `There is no font package \`${name}\`.`,
        `Install it beside the content, \`npm install ${name}\`, or name a .ttf file in its folder.`,
      ],
    };
  const files = chooseFaces(fontsIn(home));
  if (files.length > 0) return { files };
  return {
    problem: [
      'unknown-font',
      `The package \`${name}\` holds no TrueType or OpenType font.`,
      'Name one that does, such as those of @expo-google-fonts.',
    ],
  };
};

const foldersAbove = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))];

/** In the package's folder, and in those directly below it. */
const fontsIn = (home: string): string[] => {
  const below = listFolder(home).map((name) => join(home, name));
  return [...below, ...below.flatMap((one) => listFolder(one).map((name) => join(one, name)))].filter(
    (file) => FONT_FILE.test(file),
  );
};

/** Weights that are not shown. */
const OTHER_WEIGHT = /[1235689]00(?!\d)|Thin|Light|Medium|Semi|Extra|Black/i;

/** Regular and bold, upright and slanted; a few where names do not tell. */
const chooseFaces = (files: readonly string[]): readonly string[] => {
  const shown = files.filter((file) => !OTHER_WEIGHT.test(basename(file)));
  return (shown.length > 0 ? shown : files).slice(0, MOST_FACES);
};
const MOST_FACES = 8;

/** Open fonts by the scripts that ours lack. */
const PACKAGES: readonly (readonly [characters: RegExp, name: string])[] = [
  [/\p{Script=Thai}/u, 'noto-sans-thai'],
  [/\p{Script=Devanagari}/u, 'noto-sans-devanagari'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp'],
  [/\p{Script=Han}/u, 'noto-sans-tc'],
  [/\p{Script=Arabic}/u, 'noto-sans-arabic'],
  [/\p{Script=Khmer}/u, 'noto-sans-khmer'],
  [/\p{Script=Lao}/u, 'noto-sans-lao'],
  [/\p{Extended_Pictographic}/u, 'noto-emoji'],
];

/** How to have characters shown that no font here has. */
export const nameFonts = (characters: string): string => {
  const names = PACKAGES.filter(([script]) => script.test(characters)).map(
    ([, name]) => `"@expo-google-fonts/${name}"`,
  );
  return names.length === 0
    ? 'Say it in words, or name under `fonts` a font that has them, such as one of @expo-google-fonts.'
    : `Install a font that has them and name it: \`fonts: [${names.join(', ')}]\`.`;
};
