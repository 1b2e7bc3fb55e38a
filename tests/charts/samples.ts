/** A chart of every kind, with figures of the Henan article and a few more. */
import type { ChartContext } from '../../src/charts/kind.ts';
import type { Chart } from '../../src/charts/kinds.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { parsePeriod } from '../../src/figures/period.ts';
import { context, FIGURES } from './henan.ts';

const of = (id: string, value: number, unit: string, period: string, rest: Partial<Figure> = {}): Figure => ({
  id,
  label: id,
  value,
  unit,
  qualifier: undefined,
  period: parsePeriod(period) ?? { kind: 'year', year: 2024 },
  status: 'reported',
  growth: undefined,
  decimals: undefined,
  sources: ['peoplesDaily'],
  paragraph: undefined,
  calculation: undefined,
  at: ['figures', id],
  ...rest,
});

const derived = { status: 'derived', decimals: 1 } as const;
const MONTHS = [26_000, 48_000, 84_000, 122_000, 168_000, 221_000, 277_000, 338_000, 401_000];
const BY_KIND = [32, 41, 50, 64, 11, 14, 20, 22, 50, 85, 120, 140, 7, 10, 15, 14].map((value) => value * 1e3);
const PRIOR_MONTHS = [11_000, 22_000, 41_000, 60_000, 80_000, 102_000, 123_000, 145_000];

export const SAMPLE_FIGURES: readonly Figure[] = [
  ...FIGURES.map((figure) => (figure.status === 'derived' ? { ...figure, decimals: 1 } : figure)),
  of('exports2022', 12.51e9, 'CNY', '2022'),
  of('exports2023', 25.83e9, 'CNY', '2023', { growth: 1.065 }),
  of('others', 17.8e9, 'CNY', '2024-Q1..Q3', { ...derived, growth: 0.134 }),
  of('othersPrior', 15.7e9, 'CNY', '2023-Q1..Q3', derived),
  of('growthNev', 140.5, 'percent', '2024-01..09', { label: 'NEVs built' }),
  of('growthEv', 67, 'percent', '2024-Q1..Q3', { label: 'Electric-vehicle exports' }),
  of('growthAll', 22.3, 'percent', '2024-Q1..Q3', { label: 'All automotive exports' }),
  of('growthOthers', 13.4, 'percent', '2024-Q1..Q3', {
    ...derived,
    label: 'Exports without electric vehicles',
  }),
  of('shareNev', 47.7, 'percent', '2024-01..09', { label: 'NEV share of all vehicles' }),
  of('shareEv', 22.6, 'percent', '2024-Q1..Q3', { ...derived, label: 'EV share' }),
  of('shareEvPrior', 16.6, 'percent', '2023-Q1..Q3', { ...derived, label: 'EV share' }),
  of('outputPrior', 401_000 / 2.405, 'vehicle', '2023-01..09', derived),
  ...MONTHS.map((value, i) => of(`m${i + 1}`, value, 'vehicle', `2024-0${i + 1}`)),
  ...PRIOR_MONTHS.map((value, i) => of(`p${i + 1}`, value, 'vehicle', `2023-0${i + 1}`)),
  of('p9', 166_735.97, 'vehicle', '2023-09', derived),
  ...['buses', 'trucks', 'cars', 'parts'].flatMap((name, n) =>
    [2021, 2022, 2023, 2024].map((year, i) =>
      of(`${name}${year}`, BY_KIND[n * 4 + i] ?? 0, 'vehicle', String(year), { label: name }),
    ),
  ),
  ...[0, 1, 2, 3].map((i) =>
    of(
      `total${2021 + i}`,
      [0, 4, 8, 12].reduce((sum, n) => sum + (BY_KIND[n + i] ?? 0), 0),
      'vehicle',
      String(2021 + i),
    ),
  ),
  ...[58.2, 21.3, 12.4, 8.1].map((value, i) =>
    of(`part${i}`, value, 'percent', '2024', {
      label: ['Passenger cars', 'Buses', 'Trucks', 'Special vehicles'][i] ?? '',
    }),
  ),
  ...[12, 18, 25, 31, 9].flatMap((value, i) => [
    of(`plants${i}`, value, 'vehicle', '2024'),
    of(`staff${i}`, value * 700 + i * 900, 'percent', '2024'),
    of(`invest${i}`, (i + 1) * 2e9, 'CNY', '2024'),
  ]),
];

const months = (prefix: string) => Array.from({ length: 9 }, (_, i) => `${prefix}${i + 1}`);
const years = (name: string) => [2021, 2022, 2023, 2024].map((year) => `${name}${year}`);
const byYear = [2021, 2022, 2023, 2024].map((year) => ({
  label: String(year),
  values: ['cars', 'buses', 'trucks', 'parts'].map((name) => `${name}${year}`),
}));
const PARTS = ['Passenger cars', 'Buses', 'Trucks', 'Parts'];
const CITIES = ['Zhengzhou', 'Luoyang', 'Kaifeng', 'Xinxiang', 'Nanyang'];

export const SAMPLES: Readonly<Record<string, Chart>> = {
  columns: {
    kind: 'columns',
    title: 'Exports, first three quarters',
    highlight: 'evExports',
    categories: [
      { label: 'All automotive exports', values: ['exportsPrior', 'exports'] },
      { label: 'Electric vehicles', values: ['evExportsPrior', 'evExports'] },
    ],
  },
  'columns with annotations': {
    kind: 'columns',
    title: 'Vehicle exports of Henan',
    highlight: 'exports',
    categories: [
      { label: 'Full years', values: ['exports2022', 'exports2023'] },
      { label: 'First three quarters', values: ['exportsPrior', 'exports'] },
    ],
    annotations: [
      { difference: ['exports2022', 'exports2023'], text: 'within one year' },
      { difference: ['exportsPrior', 'exports'], text: 'on the same nine months of 2023' },
      { part: 'evExports', of: 'exports', text: 'Electric vehicles' },
    ],
  },
  bar: {
    kind: 'bar',
    title: 'Growth against the same period a year before',
    highlight: 'growthEv',
    rows: ['growthAll', 'growthEv', 'growthOthers', 'growthNev'].map((value) => ({ value })),
  },
  dot: {
    kind: 'dot',
    title: 'Growth',
    rows: ['growthAll', 'growthEv', 'growthOthers', 'growthNev'].map((value) => ({ value })),
  },
  lollipop: {
    kind: 'lollipop',
    title: 'Growth',
    highlight: 'growthEv',
    rows: ['growthAll', 'growthEv', 'growthOthers', 'growthNev'].map((value) => ({ value })),
  },
  progress: {
    kind: 'progress',
    title: 'Targets of Henan for 2025',
    rows: [
      { label: 'NEVs built', actual: 'output', target: 'outputGoal' },
      { label: 'NEV industry cluster', target: 'clusterGoal' },
    ],
  },
  line: {
    kind: 'line',
    title: 'NEVs built since January',
    series: [
      { label: '2023', values: months('p') },
      { label: '2024', values: months('m') },
    ],
    categories: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'],
    annotations: [{ difference: ['p9', 'm9'] }],
  },
  'line with a gap and a target': {
    kind: 'line',
    title: 'Exports',
    series: [
      {
        values: ['exports2022', null, 'exports', 'clusterGoal'].map((id) =>
          id === 'clusterGoal' ? 'exportsGoal' : id,
        ),
      },
    ],
    annotations: [{ note: 'First three quarters only', at: 'exports' }],
  },
  area: {
    kind: 'area',
    title: 'Passenger cars',
    series: [{ label: 'Passenger cars', values: years('cars') }],
  },
  'area, stacked': {
    kind: 'area',
    title: 'Output by kind',
    stacked: true,
    series: [
      { label: 'Passenger cars', values: years('cars') },
      { label: 'Buses', values: years('buses') },
      { label: 'Trucks', values: years('trucks') },
    ],
  },
  stacked: {
    kind: 'stacked',
    title: 'Output by kind',
    categories: byYear,
    series: PARTS,
    totals: years('total'),
  },
  percent: {
    kind: 'percent',
    title: 'Output by kind',
    categories: byYear,
    series: PARTS,
    orientation: 'horizontal',
  },
  combo: {
    kind: 'combo',
    title: 'Exports and the share of buses',
    categories: [
      { label: '2022', values: ['exports2022'] },
      { label: '2023', values: ['exports2023'] },
    ],
    series: ['Exports'],
    line: { label: 'Share of buses', values: ['buses2022', 'buses2023'], axis: 'Share of buses' },
  },
  waterfall: {
    kind: 'waterfall',
    title: 'Automotive exports',
    from: 'exportsPrior',
    to: 'exports',
    steps: [
      { label: 'Electric vehicles', between: ['evExportsPrior', 'evExports'] },
      { label: 'All others', between: ['othersPrior', 'others'] },
    ],
  },
  slope: {
    kind: 'slope',
    title: 'Exports by value',
    index: true,
    rows: [
      { label: 'Electric vehicles', values: ['evExportsPrior', 'evExports'] },
      { label: 'All automotive exports', values: ['exportsPrior', 'exports'] },
      { label: 'All others', values: ['othersPrior', 'others'] },
    ],
  },
  share: {
    kind: 'share',
    title: 'The share of electric vehicles in exports',
    shares: [{ value: 'shareEvPrior' }, { value: 'shareEv' }],
  },
  'doughnut of one share': {
    kind: 'doughnut',
    title: 'NEVs among all vehicles',
    shares: [{ value: 'shareNev' }],
  },
  'doughnut of parts': {
    kind: 'doughnut',
    title: 'Output by kind',
    parts: [0, 1, 2, 3].map((i) => ({ value: `part${i}` })),
  },
  multiples: {
    kind: 'multiples',
    title: 'What grew fastest',
    highlight: 'output',
    panels: [
      { label: 'NEVs built', values: ['outputPrior', 'output'] },
      { label: 'Electric-vehicle exports', values: ['evExportsPrior', 'evExports'] },
      { label: 'Automotive exports', values: ['exportsPrior', 'exports'] },
      { label: 'Other exports', values: ['othersPrior', 'others'] },
    ],
  },
  scatter: {
    kind: 'scatter',
    title: 'Plants and investment',
    x: 'Plants',
    y: 'Investment',
    points: CITIES.map((label, i) => ({ label, x: `plants${i}`, y: `invest${i}` })),
  },
  bubble: {
    kind: 'bubble',
    title: 'Plants, investment and growth',
    x: 'Plants',
    y: 'Investment',
    size: 'Staff',
    highlight: 'plants2',
    points: CITIES.map((label, i) => ({ label, x: `plants${i}`, y: `invest${i}`, size: `staff${i}` })),
  },
  heat: {
    kind: 'heat',
    title: 'Output by kind and year',
    series: ['2021', '2022', '2023', '2024'],
    categories: ['cars', 'buses', 'trucks', 'parts'].map((name) => ({ label: name, values: years(name) })),
  },
};

export const sampleContext = (
  language: 'en' | 'zh',
  size: { readonly width: number; readonly height: number },
): ChartContext => {
  const known = context(language, size);
  return {
    ...known,
    figure: (id) => {
      if (id === 'exportsGoal') return of(id, 40e9, 'CNY', '2025', { status: 'target' });
      const found = SAMPLE_FIGURES.find((figure) => figure.id === id);
      if (!found) throw new Error(`No figure ${id}`);
      return found;
    },
  };
};
