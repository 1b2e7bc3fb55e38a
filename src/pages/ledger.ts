/** The figures of the briefing: one row each, grouped by what they are, on as many slides as they need. */
import { divide } from '../lists.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { frameSlide } from '../slides/frame.ts';
import { type CellRequest, setTable } from '../slides/set-table.ts';
import { styled } from '../slides/set-text.ts';
import { type Paragraph, paragraph } from '../text/runs.ts';
import { pageTitle } from './continued.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';
import { type LedgerRow, readLedger } from './ledger-rows.ts';
import { groupSeries, seriesNotes, spanRow } from './ledger-series.ts';

/** Rows of a page that has no more than one line in each. */
const MOST_ROWS = 14;
const ROW_HEIGHT = { least: 0.3, most: 0.44 };
const ORDER = ['reported', 'target', 'derived'] as const;

const layOut = (facts: DeckFacts, context: PageContext): SlideDraft[] => {
  const groups = groupSeries(readLedger({ ...facts, words: context.words }));
  const all = groups.flatMap((group) => spanRow(group) ?? []);
  const rows = ORDER.flatMap((status) => all.filter((row) => row.status === status));
  if (rows.length === 0) return [];
  const notes = [
    ...seriesNotes(groups, context.words).map((text) => paragraph(text)),
    ...derivations(facts, context),
  ];
  const inPages = (count: number) =>
    divide(rows, count).map((own, i) => layOutPage(own, i, count, facts, context, i === 0 ? notes : []));
  const least = Math.ceil(rows.length / MOST_ROWS);
  // Rows of more lines take more pages.
  for (let count = least; count < rows.length; count++) {
    const pages = inPages(count);
    if (pages.every(({ problems }) => problems.length === 0)) return pages;
  }
  return inPages(rows.length);
};

const layOutPage = (
  rows: readonly LedgerRow[],
  page: number,
  pages: number,
  facts: DeckFacts,
  context: PageContext,
  notes: readonly Paragraph[],
): SlideDraft => {
  const { words } = context;
  const at = ['figures'];
  const frame = frameSlide(
    {
      title: { runs: pageTitle(words.phrase('figuresTitle'), page, pages, words), at },
      kicker: { runs: [{ text: words.phrase('sourcesTopic') }], at },
      source: undefined,
      place: { index: undefined, count: facts.sections.length },
    },
    context,
  );
  const cell = (text: string, isNumber = false): CellRequest => ({ runs: [{ text }], isNumber });
  const table = setTable(
    {
      name: 'figures',
      header: [
        words.phrase('figure'),
        words.phrase('value'),
        words.phrase('period'),
        words.phrase('basis'),
      ].map((text) => cell(text)),
      rows: rows.map(({ figure, value, period, basis }) => [
        cell(figure),
        cell(value, true),
        cell(period),
        cell(basis),
      ]),
      alt: words.phrase('figuresTitle'),
      at,
      style: styled(context, 'ledger'),
      rowHeight: ROW_HEIGHT,
    },
    frame.area,
    context,
  );
  return {
    id: page === 0 ? 'sources.figures' : `sources.figures-${page + 1}`,
    kind: 'ledger',
    section: words.phrase('sourcesTopic'),
    layout: {
      name: 'Title and free area',
      background: 'background',
      art: [],
      placeholders: frame.placeholders,
    },
    shapes: [...frame.head, table.shape, ...frame.foot],
    notes,
    problems: [...frame.problems, ...table.problems],
  };
};

/** How each derived value comes about. */
const derivations = ({ figures }: DeckFacts, { words }: PageContext): Paragraph[] =>
  [...figures.values()].flatMap((figure) => {
    if (figure.calculation === undefined) return [];
    const name = `${figure.label}${words.phrase('comma')}${words.shortPeriod(figure.period)}`;
    return [paragraph(`${name}${words.phrase('colon')}${words.unmarked(figure)} = ${figure.calculation}`)];
  });

export const ledgerSlides = definePage<never, never>({
  schema: undefined,
  read: (declared) => declared,
  figures: () => [],
  layOut: (_content, facts, context) => layOut(facts, context),
});
