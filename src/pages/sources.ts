/** Sources and method: where the figures come from, and how derived values, targets and corrections are to be read. */

import type { Source } from '../figures/source.ts';
import { type Box, box } from '../geometry.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { frameSlide, gridBox, PANEL_BOTTOM } from '../slides/frame.ts';
import { placeholderOf, type SetText, setText, styled } from '../slides/set-text.ts';
import { drawing, filled } from '../slides/shapes.ts';
import type { Paragraph, Run } from '../text/runs.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';

const PANEL_INSET = 0.35;
const SOURCES_PER_SLIDE = 6;

const layOut = (facts: DeckFacts, context: PageContext): SlideDraft[] => {
  const sources = [...facts.sources.values()];
  const method = methodParagraphs(facts, context);
  if (sources.length === 0 && method.length === 0) return [];
  const pages = share(sources, SOURCES_PER_SLIDE);
  return pages.map((own, i) => layOutPage(own, i, pages.length, i === 0 ? method : [], facts, context));
};

/** In parts of a size; there is always one. */
const share = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

const layOutPage = (
  sources: readonly Source[],
  page: number,
  pages: number,
  method: readonly Paragraph[],
  facts: DeckFacts,
  context: PageContext,
): SlideDraft => {
  const { words, theme } = context;
  const at = ['sources'];
  const part = pages > 1 ? ` (${page + 1}/${pages})` : '';
  const frame = frameSlide(
    {
      title: { runs: [{ text: `${words.phrase('sourcesTitle')}${part}` }], at },
      kicker: { runs: [{ text: words.phrase('sourcesTopic') }], at },
      source: undefined,
      place: { index: undefined, count: facts.sections.length },
    },
    context,
  );
  const hasMethod = method.length > 0;
  const list = gridBox(theme, 1, hasMethod ? 7 : 12, frame.area.y, frame.area.h);
  const cited = setText(
    {
      name: 'sources',
      inPlaceholder: true,
      box: list,
      paragraphs: sources.flatMap((source, i) =>
        sourceParagraphs(source, page * SOURCES_PER_SLIDE + i, context),
      ),
      levels: [
        { ...styled(context, 'sourceTitle'), spaceBefore: styled(context, 'points').spaceBefore },
        styled(context, 'method', { color: 'muted', maxLines: 3 }),
      ],
      at,
    },
    context,
  );
  const panel = hasMethod ? methodPanel(method, frame.area, context) : undefined;
  const texts = [cited, ...(panel ? [panel.text] : [])];
  return {
    id: page === 0 ? 'sources' : `sources-${page + 1}`,
    kind: 'sources',
    section: words.phrase('sourcesTopic'),
    layout: {
      name: 'Sources and method',
      background: 'background',
      art: panel ? [drawing('Panel', [filled(panel.area, 'tile')])] : [],
      placeholders: [
        ...frame.placeholders.slice(0, 2),
        ...texts.map((text) => placeholderOf(text, 'body', 'Sources and method')),
        ...frame.placeholders.slice(2),
      ],
    },
    shapes: [...frame.head, ...texts.map(({ shape }) => shape), ...frame.foot],
    notes: [],
    problems: [...frame.problems, ...texts.flatMap(({ problems }) => problems)],
  };
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const sourceParagraphs = (
  { publisher, title, date, url }: Source,
  index: number,
  { words }: PageContext,
): Paragraph[] => {
  const letter = LETTERS[index % LETTERS.length] ?? '';
  const name: Run = url ? { text: publisher, href: url } : { text: publisher };
  return [
    { runs: [{ text: `${letter}  `, color: 'primary' }, name], level: 1 },
    { runs: [{ text: `${title}${words.phrase('comma')}${words.period(date)}` }], level: 2 },
  ];
};

const methodPanel = (
  method: readonly Paragraph[],
  content: Box,
  context: PageContext,
): { area: Box; text: SetText } => {
  const { theme } = context;
  const right = gridBox(theme, 8, 12, content.y, content.h);
  const area = box(right.x, content.y, theme.slide.width - right.x, PANEL_BOTTOM - content.y);
  const text = setText(
    {
      name: 'method',
      inPlaceholder: true,
      box: box(area.x + PANEL_INSET, area.y + 0.3, right.w - PANEL_INSET, area.h - 0.6),
      paragraphs: method,
      levels: [styled(context, 'method')],
      at: ['method'],
    },
    context,
  );
  return { area, text };
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
