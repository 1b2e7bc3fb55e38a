/** Lays out an article that a test writes: what every article needs stands here, its sections and what else it has in the test. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import type { Slide } from '../../src/slides/slide.ts';
import { plainText } from '../../src/text/runs.ts';

const FIGURES = {
  exports: { label: 'Exports', value: 23e9, unit: 'CNY', period: '2024', status: 'reported', growth: 22.3 },
  output: { label: 'Cars built', value: 401000, unit: 'vehicle', period: '2024', status: 'reported' },
  target: { label: 'Cars per year', value: 1.5e6, unit: 'vehicle', period: '2025', status: 'target' },
  share: { label: 'Share of exports', value: 47.7, unit: 'percent', period: '2024', status: 'reported' },
};

export const layOutArticle = (own: Readonly<Record<string, unknown>>, language = 'en') => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-pages-')), 'article.yaml');
  const figures = Object.entries(FIGURES).map(([id, figure]) => [id, { ...figure, source: 'survey' }]);
  const article = {
    title: 'A deck',
    date: '2024-11-12',
    languages: [language],
    brand: 'henan',
    sources: { survey: { publisher: 'Office', title: 'Survey', date: '2024-11-01' } },
    figures: Object.fromEntries(figures),
    ...own,
  };
  writeFileSync(file, stringify(article));
  return layOut(readArticleFile(file), language, { brands: 'templates', strict: false });
};

/** Sections that each say one thing. */
export const sections = (
  count: number,
  change: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {},
) =>
  Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    topic: `Topic ${LETTERS[i]}`,
    message: `Message ${LETTERS[i]} says one thing`,
    points: ['**First:** a point', '**Second:** a point', '**Third:** a point'],
    ...change[i],
  }));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What the texts of a slide say, by the name of their shape. */
export const textsOf = ({ shapes }: Slide): ReadonlyMap<string, string> =>
  new Map(
    shapes
      .flatMap((shape) => (shape.kind === 'group' ? shape.shapes : [shape]))
      .flatMap((shape) =>
        shape.kind === 'text' ? [[shape.name, shape.paragraphs.map(plainText).join('\n')] as const] : [],
      ),
  );
