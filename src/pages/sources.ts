/** Sources and method: where the figures come from, and how derived values, targets and corrections are to be read. */
import { divide } from '../lists.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { frameSlide, gridBox } from '../slides/frame.ts';
import { placeholderOf } from '../slides/set-text.ts';
import type { Paragraph } from '../text/runs.ts';
import { pageTitle } from './continued.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';
import { layOutMethod } from './sources/method.ts';
import { type Cited, layOutSources } from './sources/rows.ts';

const MOST_ROWS = 6;

const layOut = (facts: DeckFacts, context: PageContext): SlideDraft[] => {
  const figures = [...facts.figures.values()];
  const cited = [...facts.sources.values()].map((source, index): Cited => {
    const count = figures.filter(({ sources }) => sources.includes(source.id)).length;
    return { source, index, count };
  });
  const method = methodParagraphs(facts, context);
  if (cited.length === 0 && method.length === 0) return [];
  const least = Math.max(1, Math.ceil(cited.length / MOST_ROWS));
  const inPages = (count: number, methodPages: number) =>
    divide(cited, count).map((own, i) => {
      const said = i < methodPages ? (divide(method, methodPages)[i] ?? []) : [];
      return layOutPage(own, said, i, count, facts, context);
    });
  // What has no room goes on on a further page; a method that has room stands on the first.
  for (let count = least; count <= least + method.length; count++)
    for (let methodPages = 1; methodPages <= count; methodPages++) {
      const pages = inPages(count, methodPages);
      if (pages.every(({ problems }) => problems.length === 0)) return pages;
    }
  return inPages(least, 1);
};

const layOutPage = (
  cited: readonly Cited[],
  method: readonly Paragraph[],
  page: number,
  pages: number,
  facts: DeckFacts,
  context: PageContext,
): SlideDraft => {
  const { words } = context;
  const at = ['sources'];
  const frame = frameSlide(
    {
      title: { runs: pageTitle(words.phrase('sourcesTitle'), page, pages, words), at },
      kicker: { runs: [{ text: words.phrase('sourcesTopic') }], at },
      source: undefined,
      place: { index: undefined, count: facts.sections.length },
    },
    context,
  );
  const { y, h } = frame.area;
  const list = layOutSources(cited, gridBox(context.theme, 1, method.length > 0 ? 7 : 12, y, h), context);
  const panel = method.length > 0 ? layOutMethod(method, frame.area, context) : undefined;
  const texts = [...list.texts, ...(panel ? [panel.text] : [])];
  return {
    id: page === 0 ? 'sources' : `sources-${page + 1}`,
    kind: 'sources',
    section: words.phrase('sourcesTopic'),
    layout: {
      name: 'Sources and method',
      background: 'background',
      art: panel ? [panel.ground] : [],
      placeholders: [
        ...frame.placeholders.slice(0, 2),
        ...texts.map((text) => placeholderOf(text, 'body', 'Sources and method')),
        ...frame.placeholders.slice(2),
      ],
    },
    shapes: [...frame.head, ...list.shapes, ...(panel ? [panel.text.shape] : []), ...frame.foot],
    notes: [],
    problems: [...frame.problems, ...texts.flatMap(({ problems }) => problems)],
  };
};

const methodParagraphs = ({ method, misprints }: DeckFacts, { words }: PageContext): Paragraph[] => {
  const heading = (text: string): Paragraph => ({ runs: [{ text, bold: true, color: 'primary' }], level: 1 });
  const under = (key: 'method' | 'misprint', texts: DeckFacts['method']): Paragraph[] =>
    texts.length === 0 ? [] : [heading(words.phrase(key)), ...texts.map(({ runs }) => ({ runs, level: 1 }))];
  return [...under('method', method), ...under('misprint', misprints)];
};

export const sourceSlides = definePage<never, never>({
  schema: undefined,
  read: (declared) => declared,
  figures: () => [],
  layOut: (_content, facts, context) => layOut(facts, context),
});
