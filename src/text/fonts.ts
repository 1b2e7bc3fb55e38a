/** The open fonts, installed from npm, that stand in for the fonts of the recipients. */
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { GlobalFonts } from 'canvas';
import { type GlyphOf, readGlyphs } from './coverage.ts';

interface MeasuredFamily {
  readonly family: string;
  /** The recipients' font whose metrics it has, or comes nearest to. */
  readonly standsFor: string;
  /** The distance of two lines when set in `standsFor`, as a multiple of the size: the most that any viewer takes. */
  readonly lineHeight: number;
  /** Module paths of the regular, bold, … faces; the files themselves tell weight and slant. */
  readonly files: readonly string[];
}

const FAMILIES: readonly MeasuredFamily[] = [
  {
    family: 'Arimo',
    standsFor: 'Arial',
    // LibreOffice's, for any font; PowerPoint takes 1.149.
    lineHeight: 1.2,
    files: [
      '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
      '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
      '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
      '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
    ],
  },
  {
    family: 'Noto Sans SC',
    standsFor: 'Microsoft YaHei',
    lineHeight: 1.32,
    files: [
      '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    ],
  },
];

/** What a brand may name in `measuredWith`. */
export const FONT_FAMILIES: readonly string[] = FAMILIES.map((row) => row.family);

const findFamily = (family: string): MeasuredFamily => {
  const row = FAMILIES.find((candidate) => candidate.family === family || candidate.standsFor === family);
  if (!row) throw new Error(`No font '${family}' to measure with: known are ${FONT_FAMILIES.join(', ')}`);
  return row;
};

/** The distance of two lines as a multiple of the size; takes the open family or the one it stands for. */
export const lineHeight = (family: string): number => findFamily(family).lineHeight;

/** Whether a character is in a font. */
type Coverage = (codePoint: number) => boolean;

/**
 * What this process has taken of the fonts that come with the package, whose files never change. It is of the process,
 * and of no cache, because the canvas has one list of fonts in each.
 */
const installed = {
  files: new Map<string, readonly string[]>(),
  registered: new Set<string>(),
  glyphs: new Map<string, GlyphOf>(),
  coverage: new Map<string, Coverage>(),
} as const;

/** Makes a family known by files of its own. Throws if one of them is no font. */
export const addFamily = (family: string, files: readonly string[]): void => {
  const [regular] = files;
  if (regular !== undefined) glyphsIn(regular);
  installed.files.set(family, files);
  registerFonts([family]);
};

/** The absolute paths of the TTF files of a family. */
export const fontFiles = (family: string): readonly string[] => {
  const known = installed.files.get(family);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const files = findFamily(family).files.map((file) => require.resolve(file));
  installed.files.set(family, files);
  return files;
};

/** A face as the canvas finds it. */
export interface FontFace {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The face as CSS, in whatever unit the canvas is scaled to. */
export const cssFont = ({ family, bold, italic }: FontFace, size: number) =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px "${family}"`;

/** Makes the families known to the canvas, each once; throws if a font file is missing or broken. */
export const registerFonts = (families: Iterable<string>): void => {
  for (const family of families) {
    if (installed.registered.has(family)) continue;
    for (const file of fontFiles(family)) {
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`Cannot read the font file ${file}`);
    }
    installed.registered.add(family);
  }
};

const glyphsIn = (file: string): GlyphOf => {
  const glyphOf = installed.glyphs.get(file) ?? readGlyphs(file);
  installed.glyphs.set(file, glyphOf);
  return glyphOf;
};

/** Which characters a family has. Its font is opened by the first question, for most texts need but one. */
export const coverageOf = (family: string): Coverage => {
  const known = installed.coverage.get(family);
  if (known) return known;
  const coverage = findCoverage(family);
  installed.coverage.set(family, coverage);
  return coverage;
};

const findCoverage = (family: string): Coverage => {
  // The faces of a family have the same characters; the first, the regular one, speaks for all.
  const [regular] = fontFiles(family);
  if (regular === undefined) return () => false;
  let glyphOf: GlyphOf | undefined;
  return (codePoint) => {
    glyphOf ??= glyphsIn(regular);
    return glyphOf(codePoint) !== 0;
  };
};

/** `Arimo_400Regular_Italic.ttf` and `Arimo-Italic` are the same face. */
const faceKey = (name: string) => name.replace(/\.ttf$|\d+|[-_]|Regular/g, '');

/** The glyph that each character has in a face, by its PostScript name; undefined for none of ours. */
export const glyphsOfFace = (postScriptName: string): GlyphOf | undefined => {
  const files = FAMILIES.flatMap(({ family }) => fontFiles(family));
  const file = files.find((path) => faceKey(basename(path)) === faceKey(postScriptName));
  return file === undefined ? undefined : glyphsIn(file);
};

/** Accents and joiners, which take no room of their own. */
export const ZERO_WIDTH = /[\p{M}\p{Cf}]/u;
