/** The deck with a chart of every kind that PowerPoint draws itself, built once for all tests that look at it. */
import { writeFormat } from '../src/output/formats.ts';
import { nativeChartOf, singleShapes } from '../src/slides/slide.ts';
import { drawLanguage } from './henan.ts';

export const NATIVE = 'tests/fixtures/native/article.yaml';

export const buildNative = async (language: 'en' | 'zh') => {
  const drawn = await drawLanguage(NATIVE, language);
  const [output] = await writeFormat('pptx', drawn, { pictureWidth: 960 });
  if (!output) throw new Error('No deck was written');
  const { slides } = drawn.deck;
  const charts = slides.flatMap((slide, i) =>
    singleShapes(slide.shapes).flatMap((shape) => {
      const native = nativeChartOf(shape);
      return native ? [{ id: slide.id, slide: i + 1, native }] : [];
    }),
  );
  return {
    bytes: output.bytes,
    charts,
    /** What the first chart of a section is called in the package. */
    chartOf: (id: string): string => {
      const found = charts.find((chart) => chart.id === id);
      if (!found) throw new Error(`No native chart ${id}`);
      return `chart${found.slide}-1`;
    },
  };
};
