import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../../src/article/article.ts';
import { chartFigureIds } from '../../../src/charts/kinds.ts';
import { readWorkbook } from '../../../src/check/charts/workbook-data.ts';
import { checkPackage } from '../../../src/check/package.ts';
import { attribute, child, type Element, parseStrictly, within } from '../../../src/formats/xml.ts';
import { readZip, toText } from '../../../src/formats/zip/zip.ts';
import { buildNative, NATIVE } from '../../native.ts';

const built = { en: await buildNative('en'), zh: await buildNative('zh') };

const partsOf = (language: 'en' | 'zh', id: string) => {
  const { bytes, charts } = built[language];
  const parts = readZip(bytes);
  const found = charts.find((chart) => chart.id === id);
  return (found?.native.frames ?? []).map((_, i) => {
    const name = `chart${found?.slide}-${i + 1}`;
    const root = parseStrictly(toText(parts.get(`ppt/charts/${name}.xml`) ?? new Uint8Array()));
    const workbook = readWorkbook(parts.get(`ppt/embeddings/${name}.xlsx`) ?? new Uint8Array());
    if (!root || !workbook) throw new Error(`${name} cannot be read`);
    return { root, cells: workbook.cells };
  });
};

/** Without spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const numbersIn = (root: Element) =>
  within(root, 'c:numCache').flatMap((cache) => within(cache, 'c:v').map(({ text }) => Number(text)));

/** Their marks are as long as what is computed from the figures, which stand beside it. */
const COMPUTED = ['percent', 'slope', 'waterfall'];

describe.each(['en', 'zh'] as const)('native charts in %s', (language) => {
  const { article } = readArticle(readArticleFile(NATIVE), language);
  const charts = Object.entries(article.charts).filter(([, chart]) => chart.kind !== 'heat');

  it.each(charts)('%s has the numbers of the ledger in its part and in its workbook', (id, chart) => {
    const parts = partsOf(language, id);
    const shown = new Set(parts.flatMap(({ root }) => numbersIn(root)));
    const cells = parts.flatMap((part) => [...part.cells.values()]);
    const annotated = id === 'annotated' ? ['exportsGoal'] : [];
    for (const figure of chartFigureIds(chart)) {
      const { value, label } = article.figures.get(figure) ?? { value: Number.NaN, label: '' };
      if (annotated.includes(figure)) continue;
      if (!COMPUTED.includes(chart.kind)) expect(shown, figure).toContain(value);
      if (chart.kind === 'waterfall') continue;
      expect(cells, figure).toContain(String(value));
      expect(cells, figure).toContain(label);
    }
  });

  it('says beside each value its figure, period, status and source', () => {
    const [{ cells } = { cells: new Map<string, string>() }] = partsOf(language, 'columns');
    const texts = plain([...cells.values()].join('\n'));
    const publisher = { en: 'Office of Statistics', zh: '统计局' }[language];
    const derived = { en: 'Derived: 23 billion yuan ÷ (1 + 22.3%)', zh: '推算：230亿元 ÷ (1 + 22.3%)' }[
      language
    ];
    for (const said of [publisher, derived, 'CNY', { en: 'Q1–Q3 2024', zh: '2024年前三季度' }[language]])
      expect(texts).toContain(said);
  });

  it('adds up a waterfall, each step of which tells both its figures', () => {
    const [{ root, cells } = { root: undefined, cells: new Map<string, string>() }] = partsOf(
      language,
      'waterfall',
    );
    expect(root && numbersIn(root)).toEqual([
      ...[0, 150_000, 173_000, 228_000, 236_000, 0],
      ...[150_000, 240_000],
      ...[23_000, 55_000, 8000, 4000],
    ]);
    expect(plain([...cells.values()].join('\n'))).toMatch(language === 'en' ? /85,000 vehicles/ : /8\.5万辆/);
  });

  it('is a package without a fault, the same twice', async () => {
    expect(checkPackage(built[language].bytes)).toEqual([]);
    expect(Buffer.from((await buildNative(language)).bytes).equals(built[language].bytes)).toBe(true);
  });
});

describe('a native chart', () => {
  const rootOf = (id: string, language: 'en' | 'zh' = 'en') => {
    const [part] = partsOf(language, id);
    if (!part) throw new Error(`No chart ${id}`);
    return part.root;
  };

  it('leaves out what is missing, and says that it is a gap', () => {
    const [reported] = within(rootOf('gaps'), 'c:val');
    const cache = reported && within(reported, 'c:numCache')[0];
    expect(attribute(cache && child(cache, 'c:ptCount'), 'val')).toBe('5');
    expect(within(cache ?? rootOf('gaps'), 'c:pt').map((point) => attribute(point, 'idx'))).not.toContain(
      '1',
    );
    expect(attribute(within(rootOf('gaps'), 'c:dispBlanksAs')[0], 'val')).toBe('gap');
  });

  it('draws a target as an outline of dashes', () => {
    const targets = within(rootOf('annotated'), 'c:dPt').filter((point) =>
      within(point, 'a:prstDash').some((dash) => attribute(dash, 'val') === 'dash'),
    );
    expect(targets).toHaveLength(1);
    expect(targets.every((point) => child(child(point, 'c:spPr') ?? point, 'a:noFill'))).toBe(true);
  });

  it('stands on an axis of dates where its times are unevenly far apart', () => {
    expect(within(rootOf('uneven'), 'c:dateAx')).toHaveLength(1);
    expect(within(rootOf('line'), 'c:catAx')).toHaveLength(1);
  });

  it('tells a label that no format says as a text of the sheet', () => {
    const root = rootOf('columns', 'zh');
    const told = within(root, 'c15:dlblRangeCache').flatMap((cache) =>
      within(cache, 'c:v').map(({ text }) => text),
    );
    expect(told.sort()).toEqual(['188.1*', '230.0', '31.1*', '52.0']);
    expect(within(rootOf('columns', 'en'), 'c15:dlblRangeCache')).toEqual([]);
  });

  it('is told as a whole by its alt text, or ring by ring', () => {
    const slide = (id: string) => {
      const { bytes, charts } = built.en;
      const number = charts.find((chart) => chart.id === id)?.slide;
      const root = parseStrictly(
        toText(readZip(bytes).get(`ppt/slides/slide${number}.xml`) ?? new Uint8Array()),
      );
      return (root ? within(root, 'p:graphicFrame') : []).map((frame) =>
        plain(attribute(within(frame, 'p:cNvPr')[0], 'descr')),
      );
    };
    expect(slide('columns')).toEqual([expect.stringContaining('23 billion yuan')]);
    expect(slide('rings')).toEqual([expect.stringContaining('47.7%'), expect.stringContaining('22.6%')]);
  });
});
