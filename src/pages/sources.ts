/** Sources and method: the ledger of every figure, on as many slides as it needs. */
import type { Article } from '../article/article.ts';
import { readLedger } from '../article/ledger.ts';
import type { Theme } from '../brand/theme.ts';
import type { Draft, DraftText, LayoutPlan } from '../deck/draft.ts';
import { contentBox, framedLayout } from '../deck/frame.ts';
import type { TableCell, TableShape } from '../deck/slide.ts';
import { sourceText } from '../deck/source-line.ts';
import { type Box, box } from '../geometry.ts';
import { cutToFit, fitText, setLines } from '../text/fit.ts';
import { lineHeight } from '../text/fonts.ts';
import type { Measure } from '../text/measure.ts';
import { type Paragraph, paragraph, type Run } from '../text/runs.ts';
import { inches, points, pointsToInches } from '../units.ts';

/** Shares of the table's width: figure, value, period, basis. */
const COLUMN_SHARES = [0.26, 0.19, 0.18, 0.37];
/** The lines under a table's rows. */
export const TABLE_RULES = {
  /** Points. */
  header: points(1),
  row: points(0.5),
  /** Of the muted colour, on white. */
  rowTint: 0.4,
};
/** Above and below a cell's text, and between columns; the writer sets the same margins. */
export const CELL_MARGIN = { horizontal: 0.05, vertical: 0.018 };

interface Row {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

export const layOutSources = (article: Article, theme: Theme, measure: Measure): Draft[] => {
  const layout = sourcesLayout(theme);
  const area = tableBox(theme);
  const widths = COLUMN_SHARES.map((share) => share * area.w);
  const toRow = (texts: readonly string[], bold = false) => measureRow(texts, bold, widths, theme, measure);
  const { words } = article;
  const header = toRow(
    [words.phrase('figure'), words.phrase('value'), words.phrase('period'), words.phrase('basis')],
    true,
  );
  const pages = paginate(
    readLedger(article).map(({ figure, value, period, basis }) => toRow([figure, value, period, basis])),
    area.h - header.height,
  );
  // Told once, and shown on every page.
  const method: DraftText = {
    kind: 'text',
    placeholder: 'method',
    paragraphs: methodParagraphs(article),
    at: ['method'],
  };
  const source = sourceText([...article.figures.values()], article, ['sources']);
  const notes = derivationNotes(article);
  return pages.map((rows, i): Draft => {
    const part = pages.length > 1 ? ` (${i + 1}/${pages.length})` : '';
    return {
      id: i === 0 ? 'sources' : `sources-${i + 1}`,
      section: words.phrase('sourcesTopic'),
      layout,
      shapes: [
        {
          kind: 'text',
          placeholder: 'title',
          paragraphs: [paragraph(`${words.phrase('sourcesTitle')}${part}`)],
          at: ['sources'],
        },
        {
          kind: 'text',
          placeholder: 'kicker',
          paragraphs: [paragraph(words.phrase('sourcesTopic'))],
          at: ['sources'],
        },
        table([header, ...rows], widths, area, words.phrase('sourcesTopic')),
        method,
        source,
      ],
      notes,
    };
  });
};

const tableBox = (theme: Theme): Box => contentBox(theme, 1, 8);

const sourcesLayout = (theme: Theme): LayoutPlan =>
  framedLayout(theme, 'Sources and method', [
    { name: 'figures', type: 'table', box: tableBox(theme), roles: ['table'], prompt: 'Figures' },
    {
      name: 'method',
      type: 'body',
      box: contentBox(theme, 9, 12),
      roles: ['method'],
      prompt: 'Sources and method',
    },
  ]);

const measureRow = (
  texts: readonly string[],
  bold: boolean,
  widths: readonly number[],
  theme: Theme,
  measure: Measure,
): Row => {
  const style = theme.type.table;
  const size = style.sizes.at(-1) ?? points(10);
  const fitted = texts.map((text, i) => {
    const paragraph: Paragraph = { runs: [run(text, bold)], level: 1 };
    const cell = cutToFit({
      paragraphs: [paragraph],
      box: { w: inches((widths[i] ?? 0) - 2 * CELL_MARGIN.horizontal), h: inches(100) },
      levels: [{ ...style, sizes: [size], maxLines: 99 }],
      fonts: theme.fonts,
      measure,
    });
    const lines = setLines(cell, 0).flat();
    return { cell: { paragraph, lines, align: 'start' } satisfies TableCell, height: fitText(cell).height };
  });
  const cells = fitted.map(({ cell }) => cell);
  const heights = fitted.map(({ height }) => height);
  const oneLine = pointsToInches(points(size * lineHeight(theme.fonts.body.latin.measuredWith)));
  return { cells, height: Math.max(oneLine, ...heights) + 2 * CELL_MARGIN.vertical };
};

const run = (text: string, bold: boolean): Run => (bold ? { text, bold: true } : { text });

/** Rows shared out so that each page's rows fit its height; there is always one page. */
const paginate = (rows: readonly Row[], height: number): Row[][] => {
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used + row.height > height && pages.at(-1)?.length) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.height;
  }
  return pages;
};

const table = (rows: readonly Row[], widths: readonly number[], area: Box, alt: string): TableShape => ({
  kind: 'table',
  placeholder: 'figures',
  box: box(
    area.x,
    area.y,
    area.w,
    rows.reduce((sum, row) => sum + row.height, 0),
  ),
  columnWidths: widths,
  rows: rows.map((row) => row.cells),
  rowHeights: rows.map((row) => row.height),
  alt,
  at: ['figures'],
});

const methodParagraphs = (article: Article): Paragraph[] => {
  const { words, sources, method, misprints } = article;
  const heading = (text: string): Paragraph => ({ runs: [{ text, bold: true }], level: 1 });
  const cited = [...sources.values()].map(({ publisher, title, date, url }): Paragraph => {
    const name = url ? { text: publisher, href: url } : { text: publisher };
    const rest = { text: `${words.phrase('colon')}${title}${words.phrase('comma')}${words.period(date)}` };
    return { runs: [name, rest], level: 1 };
  });
  return [
    heading(words.phrase('sources')),
    ...cited,
    ...(method.length > 0
      ? [heading(words.phrase('method')), ...method.map(({ runs }) => ({ runs, level: 1 }))]
      : []),
    ...(misprints.length > 0
      ? [heading(words.phrase('misprint')), ...misprints.map(({ runs }) => ({ runs, level: 1 }))]
      : []),
  ];
};

const derivationNotes = ({ figures, words }: Article): Paragraph[] =>
  [...figures.values()].flatMap((figure) =>
    figure.calculation === undefined
      ? []
      : [
          paragraph(
            `${figure.label}${words.phrase('comma')}${words.shortPeriod(figure.period)}${words.phrase('colon')}${words.unmarked(figure)} = ${figure.calculation}`,
          ),
        ],
  );
