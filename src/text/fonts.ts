/** The open fonts, installed from npm, that stand in for the fonts of the recipients. */
import { createRequire } from 'node:module';
import { GlobalFonts } from 'canvas';
import { type GlyphOf, readGlyphs } from './coverage.ts';

/** What a line takes above and below its baseline in PowerPoint, as multiples of the size. */
export interface LineMetrics {
  readonly ascent: number;
  readonly descent: number;
}

interface MeasuredFamily {
  readonly family: string;
  /** The recipients' font whose metrics it has, or comes nearest to. */
  readonly standsFor: string;
  readonly metrics: LineMetrics;
  /** Module paths of the regular, bold, … faces; the files themselves tell weight and slant. */
  readonly files: readonly string[];
}

const FAMILIES: readonly MeasuredFamily[] = [
  {
    family: 'Arimo',
    standsFor: 'Arial',
    metrics: { ascent: 0.905, descent: 0.244 },
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
    metrics: { ascent: 1.058, descent: 0.262 },
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

/** Those of `standsFor`; takes the open family or the one it stands for. */
export const metricsOf = (family: string): LineMetrics => findFamily(family).metrics;

/** The distance of two lines as a multiple of the size. */
export const lineHeight = (family: string): number => {
  const { ascent, descent } = metricsOf(family);
  return ascent + descent;
};

/** The absolute paths of the TTF files of a family. */
export const fontFiles = (family: string): string[] => {
  const require = createRequire(import.meta.url);
  return findFamily(family).files.map((file) => require.resolve(file));
};

/** The canvas has one font list per process, so what is in it is remembered per process too. */
const registered = new Set<string>();

/** Makes the families known to the canvas, each once; throws if a font file is missing or broken. */
export const registerFonts = (families: Iterable<string>): void => {
  for (const family of families) {
    if (registered.has(family)) continue;
    for (const file of fontFiles(family)) {
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`Cannot read the font file ${file}`);
    }
    registered.add(family);
  }
};

const glyphs = new Map<string, GlyphOf>();

/** The glyph that each character has in a family; 0 for what it lacks. */
export const glyphsOf = (family: string): GlyphOf => {
  const known = glyphs.get(family);
  if (known) return known;
  // The faces of a family have the same characters as the same glyphs; the first, the regular one, speaks for all.
  const [regular] = fontFiles(family);
  const glyphOf = regular === undefined ? () => 0 : readGlyphs(regular);
  glyphs.set(family, glyphOf);
  return glyphOf;
};

/** Which characters a family has. */
export const coverageOf = (family: string) => {
  const glyphOf = glyphsOf(family);
  return (codePoint: number): boolean => glyphOf(codePoint) !== 0;
};

/** Accents and joiners, which take no room of their own. */
export const ZERO_WIDTH = /[\p{M}\p{Cf}]/u;
