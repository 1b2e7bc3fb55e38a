/** The worked example's figures, and the words a deck in English or Chinese would give them. */
import { resolvePalette } from '../../src/brand/palette.ts';
import type { Theme, ThemeFont } from '../../src/brand/theme.ts';
import type { ChartContext } from '../../src/charts/kind.ts';
import type { ColumnsChart } from '../../src/charts/kinds/columns.ts';
import type { ProgressChart } from '../../src/charts/kinds/progress.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { mergeUnits } from '../../src/figures/unit.ts';
import { createWords } from '../../src/figures/words.ts';
import { registerFonts } from '../../src/text/fonts.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { typeScale } from '../../src/text/styles.ts';
import { inches, pixels, points } from '../../src/units.ts';

export const registerTestFonts = () => registerFonts(['Arimo', 'Noto Sans SC']);

export const measure = createMeasure();

const font: ThemeFont = {
  latin: { name: 'Arial', measuredWith: 'Arimo' },
  eastAsian: { name: 'Microsoft YaHei', measuredWith: 'Noto Sans SC' },
};
export const theme: Theme = {
  id: 'henan',
  name: 'Henan',
  slide: { width: inches(13.333), height: inches(7.5) },
  margin: inches(0.6),
  gutter: inches(0.2),
  ...resolvePalette(
    {
      text: '1F2933',
      background: 'FFFFFF',
      deep: '12303F',
      tile: 'F2F5F8',
      primary: '0B3C5D',
      sun: 'D98E04',
      secondary: '328CC1',
      context: '66727F',
      amber: 'A23B3B',
      muted: '66727F',
      link: '0B3C5D',
      visitedLink: '6B4C8A',
    },
    {},
  ),
  fonts: { heading: font, body: font },
  type: typeScale(),
  motif: 'lanes',
  radius: inches(0),
  density: 1,
  cover: 'deep',
  chartTextSize: points(12),
  logo: { file: '/logo.svg', alt: 'Henan' },
};

const figure = (id: string, value: number, unit: string, rest: Partial<Figure> = {}): Figure => ({
  id,
  label: id,
  value,
  unit,
  qualifier: undefined,
  period: { kind: 'quarters', year: 2024, from: 1, to: 3 },
  status: 'reported',
  growth: undefined,
  decimals: undefined,
  sources: ['peoplesDaily'],
  paragraph: undefined,
  calculation: undefined,
  at: ['figures', id],
  ...rest,
});

const prior = { status: 'derived', period: { kind: 'quarters', year: 2023, from: 1, to: 3 } } as const;
const goal = { status: 'target', period: { kind: 'year', year: 2025 } } as const;

export const FIGURES: readonly Figure[] = [
  figure('exports', 23e9, 'CNY', { growth: 0.223 }),
  figure('exportsPrior', 18.8e9, 'CNY', prior),
  figure('evExports', 5.2e9, 'CNY', { growth: 0.67 }),
  figure('evExportsPrior', 3.1e9, 'CNY', prior),
  figure('output', 401_000, 'vehicle', { period: { kind: 'months', year: 2024, from: 1, to: 9 } }),
  figure('outputGoal', 1.5e6, 'vehicle', { ...goal, qualifier: 'over' }),
  figure('clusterGoal', 300e9, 'CNY', goal),
];

/** 7 × 4 inches, unless told otherwise. */
export const context = (language: 'en' | 'zh', size = { width: 672, height: 384 }): ChartContext => ({
  theme,
  width: pixels(size.width),
  height: pixels(size.height),
  figure: (id) => {
    const found = FIGURES.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`No figure ${id}`);
    return found;
  },
  words: createWords(language, mergeUnits({}, ['CNY', 'vehicle', 'percent'], [language])),
  measure,
  direction: 'ltr',
});

export const exportsChart: ColumnsChart = {
  kind: 'columns',
  title: 'Automotive exports of Henan',
  categories: [
    { label: 'All vehicles', values: ['exportsPrior', 'exports'] },
    { label: 'Electric vehicles', values: ['evExportsPrior', 'evExports'] },
  ],
};

export const targetsChart: ProgressChart = {
  kind: 'progress',
  title: 'Targets of Henan for 2025',
  rows: [
    { label: 'New-energy vehicles built', actual: 'output', target: 'outputGoal' },
    { label: 'Value of the automotive cluster', target: 'clusterGoal' },
  ],
};
