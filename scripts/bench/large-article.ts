/** One article with as many sections as wanted, some of them with a chart of their own. */
import type { ArticleInput } from './articles.ts';
import { createChart, createFigures, idOf } from './large-figures.ts';
import { CLAIMS, OPENINGS, OUTCOMES, PLACES, PRODUCTS, REMARKS, SUBJECTS, TOPICS } from './large-words.ts';

type SectionInput = ArticleInput['sections'][number] & { readonly points: readonly string[] };

export interface LargeSize {
  readonly sections: number;
  readonly charts: number;
  /** Fewer words on each slide: an article may have 2 MB, and thousands of slides are to fit in. */
  readonly isTerse: boolean;
}

export const createLargeArticle = ({ sections, charts, isTerse }: LargeSize): ArticleInput => {
  const figures = createFigures();
  const chartsBefore = (i: number) => Math.floor((i * charts) / sections);
  return {
    title: 'The vehicle industry of Henan, city by city',
    subtitle: 'A long briefing on plants, people, research and exports',
    date: '2025-03-10',
    languages: ['en'],
    brand: 'henan',
    author: 'Briefdeck',
    organisation: 'Industry briefing',
    keywords: ['Henan', 'vehicles', 'exports'],
    sources: {
      yearbook: {
        publisher: 'Statistics of the province',
        title: 'Yearbook of industry',
        date: '2025-02-20',
      },
      plan: { publisher: 'Henan provincial government', title: 'Plan for the industry', date: '2025-01-15' },
    },
    figures,
    keyFigures: {
      message: 'The capital leads, and every city has a part in it',
      figures: PRODUCTS.map(({ id }) => idOf(id, 'Zhengzhou', 'now')),
    },
    charts: Object.fromEntries(Array.from({ length: charts }, (_, n) => [chartId(n), createChart(n)])),
    sections: Array.from({ length: sections }, (_, i) => {
      const hasChart = chartsBefore(i + 1) > chartsBefore(i);
      // However short the article is, none of its figures goes unused.
      const all = i === sections - 1 ? Object.keys(figures).map((id) => `{${id}}`) : [];
      const section = createSection(i, hasChart ? chartId(chartsBefore(i)) : undefined);
      const { points, notes } = isTerse
        ? { points: section.points.slice(1), notes: [pick(REMARKS, i)] }
        : { points: section.points, notes: notesOf(i) };
      const reference = all.length > 0 ? [`For reference: ${all.join(', ')}.`] : [];
      return { ...section, points, notes: [...notes, ...reference].join('\n\n') };
    }),
  };
};

const chartId = (n: number) => `chart-${n}`;

/** Beside the points a chart, three tiles, or nothing. */
const createSection = (i: number, chart: string | undefined): SectionInput => {
  const { product, now } = subjectOf(i);
  const tiles = i % 4 === 2 ? [0, 5, 10].map((step) => idOf(product.id, pick(PLACES, i + step), 'now')) : [];
  const claims = [0, 1].map((step) => `${pick(OPENINGS, i + step)} ${pick(CLAIMS, i * 3 + step)}`);
  const sum = `${product.label} came to {${now}} in {${now}.period}, up {${now}.growth}`;
  return {
    id: `section-${i + 1}`,
    topic: pick(TOPICS, Math.floor(i / 12)),
    message: messageOf(i),
    points: [...claims, sum],
    ...(chart === undefined ? {} : { chart }),
    ...(chart === undefined && tiles.length > 0 ? { figures: tiles } : {}),
  };
};

const notesOf = (i: number): string[] => {
  const { place, before } = subjectOf(i);
  return [
    `${pick(CLAIMS, i * 5 + 2)} – that is what people in ${place} name when they are asked. ${pick(REMARKS, i)}`,
    `The year before it was {${before}}. ${pick(REMARKS, i + 3)} ${pick(REMARKS, i + 5)}`,
  ];
};

const subjectOf = (i: number) => {
  const [place, product] = [pick(PLACES, i), pick(PRODUCTS, Math.floor(i / PLACES.length))];
  return { place, product, before: idOf(product.id, place, 'before'), now: idOf(product.id, place, 'now') };
};

/** Each once before any comes again: subject, place and outcome go round like the wheels of a counter. */
const messageOf = (i: number): string => {
  const outcome = Math.floor(i / PLACES.length);
  const subject = Math.floor(outcome / OUTCOMES.length) + i;
  return `${pick(SUBJECTS, subject)} in ${pick(PLACES, i)} ${pick(OUTCOMES, outcome)}`;
};

const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};
