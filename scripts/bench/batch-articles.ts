/** Many articles like the first one on Henan, each with other values, so that no two have a chart in common. */
import { join } from 'node:path';
import { readArticleFile } from '../../src/article/article.ts';
import { writeArticle } from './articles.ts';

/** The Henan deck as the first bench had it: what is compared over time holds what it held. */
export const FIRST_HENAN = 'tests/fixtures/briefing';
/** As it is now. */
export const HENAN = 'content/henan-nev';

/** The values that the charts show, none so round that shares would have too many digits; the targets stay. */
const valuesOf = (i: number): Readonly<Record<string, { value: number; growth: number }>> => ({
  exports: { value: (201 + (i % 99)) * 1e8, growth: 20.3 + (i % 40) },
  evExports: { value: (31 + (i % 9) + 10 * (i % 4)) * 1e8, growth: 60.3 + (i % 20) },
  nevOutput: { value: 401_000 + i * 1_000, growth: 140.5 },
});

/** Gives back the folders. */
export const writeBatch = (work: string, count: number): string[] => {
  // What reading adds is not declared.
  const { series: _, ...henan } = readArticleFile(join(FIRST_HENAN, 'article.yaml')).data;
  return Array.from({ length: count }, (_, i) => {
    const figures = Object.entries(henan.figures).map(([id, figure]) => {
      const values = valuesOf(i)[id];
      // What the source prints would say otherwise.
      return [id, values && 'value' in figure ? { ...figure, ...values, printed: undefined } : figure];
    });
    return writeArticle(join(work, `henan-${String(i + 1).padStart(3, '0')}`), {
      ...henan,
      figures: Object.fromEntries(figures),
    });
  });
};
