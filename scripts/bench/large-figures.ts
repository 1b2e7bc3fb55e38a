/** The figures of a large article and the charts of them: every chart is another drawing. */
import type { ArticleInput } from './articles.ts';
import { PLACES, PRODUCTS } from './large-words.ts';

type FigureInput = NonNullable<ArticleInput['figures']>[string];
type ChartInput = NonNullable<ArticleInput['charts']>[string];

const PLANNED = PRODUCTS[1];

export const idOf = (product: string, place: string, when: 'before' | 'now' | 'target') =>
  `${product}-${place.toLowerCase()}-${when}`;

/** Of every product in every place: a year, the year before, and of one product what is aimed at. */
export const createFigures = (): Record<string, FigureInput> =>
  Object.fromEntries(
    PRODUCTS.flatMap((product, i) =>
      PLACES.flatMap((place, j) => {
        const before = (100 + ((i * 61 + j * 37) % 89)) * product.scale;
        const now = before + (11 + ((i * 17 + j * 29) % 53)) * product.scale;
        const growth = Number(((now / before - 1) * 100).toFixed(1));
        const same = { label: `${product.label} in ${place}`, unit: product.unit, source: 'yearbook' };
        const reported = { ...same, status: 'reported' as const, paragraph: i * PLACES.length + j + 1 };
        const rows: [string, FigureInput][] = [
          [idOf(product.id, place, 'before'), { ...reported, value: before, period: '2023' }],
          [idOf(product.id, place, 'now'), { ...reported, value: now, period: '2024', growth }],
        ];
        if (product !== PLANNED) return rows;
        const value = now + (20 + ((j * 13) % 70)) * product.scale;
        const target: FigureInput = { ...same, status: 'target', value, period: '2026', source: 'plan' };
        return [...rows, [idOf(product.id, place, 'target'), target] satisfies [string, FigureInput]];
      }),
    ),
  );

const CHART_PLACES = 3;

/** The n-th row of different places, in an order that goes through all of them before one comes again. */
const placesOf = (n: number): string[] => {
  const left: string[] = [...PLACES];
  const rows = left.length * (left.length - 1) * (left.length - 2);
  let rest = (n * 1009) % rows;
  return Array.from({ length: CHART_PLACES }, () => {
    const at = rest % left.length;
    rest = Math.floor(rest / left.length);
    return left.splice(at, 1);
  }).flat();
};

/** Four charts of columns, then one of progress. */
export const createChart = (n: number): ChartInput => {
  const product = PRODUCTS[n % 5];
  const places = placesOf(Math.floor(n / 5));
  if (!product)
    return {
      kind: 'progress',
      title: `${PLANNED.label} against the targets`,
      rows: places.map((label) => ({
        label,
        actual: idOf(PLANNED.id, label, 'now'),
        target: idOf(PLANNED.id, label, 'target'),
      })),
    };
  return {
    kind: 'columns',
    title: `${product.label}, by city`,
    categories: places.map((label) => ({
      label,
      values: [idOf(product.id, label, 'before'), idOf(product.id, label, 'now')],
    })),
  };
};
