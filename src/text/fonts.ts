/** The open fonts, installed from npm, that stand in for the fonts of the recipients. */
import { createRequire } from 'node:module';
import { GlobalFonts } from 'canvas';
import { type HasCharacter, readCoverage } from './coverage.ts';

interface MeasuredFamily {
  readonly family: string;
  /** The recipients' font whose metrics it has, or comes nearest to. */
  readonly standsFor: string;
  /** The distance of two lines in PowerPoint when set in `standsFor`, as a multiple of the size. */
  readonly lineHeight: number;
  /** Module paths of the regular, bold, … faces; the files themselves tell weight and slant. */
  readonly files: readonly string[];
}

const FAMILIES: readonly MeasuredFamily[] = [
  {
    family: 'Arimo',
    standsFor: 'Arial',
    lineHeight: 1.149,
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

const coverage = new Map<string, HasCharacter>();

/** Which characters a family has. */
export const coverageOf = (family: string): HasCharacter => {
  const known = coverage.get(family);
  if (known) return known;
  // The faces of a family have the same characters; the first, the regular one, speaks for all.
  const [regular] = fontFiles(family);
  const has = regular === undefined ? () => false : readCoverage(regular);
  coverage.set(family, has);
  return has;
};

/** Accents and joiners, which take no room of their own. */
export const ZERO_WIDTH = /[\p{M}\p{Cf}]/u;
