/** The agenda: every section, or every part, with its message and its page, each on a lane of the motif. */
import * as z from 'zod';
import type { ThemeColor } from '../brand/roles.ts';
import type { RichText } from '../figures/rich-text.ts';
import { type Box, bottom, box, rows } from '../geometry.ts';
import type { SlideDraft } from '../slides/draft.ts';
import type { DrawingMark, PathSegment } from '../slides/drawing.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import {
  placeholderOf,
  type SetText,
  setAlike,
  setText,
  styled,
  type TextRequest,
} from '../slides/set-text.ts';
import { drawing, filled, outline, rule } from '../slides/shapes.ts';
import { paragraph, type Run } from '../text/runs.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';
import { partsOf, sentenceOf } from './parts.ts';

/** Shorter decks need no agenda; longer ones would not fit the page. */
const ENTRIES = { least: 4, most: 9 };
const PANEL = 4.6;
const LIST = { x: 4.95, top: 0.75, bottom: 6.95, number: 0.55 };
const TALLEST_ROW = 1.15;
const LANE = { first: 0.6, pitch: 0.44, radius: 0.38, width: 12.5 };

const schema = z.boolean();

const layOut = (wanted: boolean | undefined, facts: DeckFacts, context: PageContext): SlideDraft[] => {
  const entries = entriesOf(facts, context);
  const suits = facts.sections.length >= ENTRIES.least && entries.length <= ENTRIES.most;
  if (!(wanted ?? suits) || entries.length > ENTRIES.most) return [];
  const { words, theme } = context;
  const height = Math.min(LIST.bottom - LIST.top, TALLEST_ROW * entries.length);
  const top = LIST.top + (LIST.bottom - LIST.top - height) / 2;
  const lines = rows(box(LIST.x, top, theme.slide.width - theme.margin - LIST.x, height), entries.length, 0);
  const title = setTitle(context);
  const items = setItems(entries, lines, context);
  const pages = setPages(entries, lines, context);
  const texts = [
    title,
    ...entries.flatMap((_, i) => [...items.slice(2 * i, 2 * i + 2), ...pages.slice(i, i + 1)]),
  ];
  return [
    {
      id: 'deck.agenda',
      kind: 'agenda',
      section: words.phrase('overview'),
      layout: {
        name: `Agenda ${entries.length}`,
        background: 'background',
        art: [
          drawing('Panel', [filled(box(0, 0, PANEL, theme.slide.height), 'deep'), ...lanes(lines, context)]),
          drawing(
            'Rules',
            lines
              .slice(0, -1)
              .map((line) => rule([LIST.x, bottom(line)], [line.x + line.w, bottom(line)], 'line', 0.75)),
          ),
        ],
        placeholders: [
          ...texts.map((text, i) =>
            placeholderOf(text, i === 0 ? 'title' : 'body', i === 0 ? 'Agenda' : 'Topic'),
          ),
          numberPlaceholder(context),
        ],
      },
      shapes: texts.map(({ shape }) => shape),
      notes: [],
      problems: texts.flatMap(({ problems }) => problems),
    },
  ];
};

interface Entry {
  /** Of the section that it begins with. */
  readonly id: string;
  readonly topic: RichText;
  readonly message: readonly Run[];
}

/** The parts of a deck that has some; a section that has no part stands for itself. */
const entriesOf = (facts: DeckFacts, context: PageContext): Entry[] => {
  const parts = partsOf(facts);
  const first = parts[0]?.sections[0];
  const before = first ? facts.sections.slice(0, facts.sections.indexOf(first)) : facts.sections;
  return [
    ...before.map(({ id, topic, kicker, message }) => ({ id, topic, message: kicker ? message.runs : [] })),
    ...parts.map((part) => ({
      id: part.sections[0]?.id ?? '',
      topic: part.name,
      message: sentenceOf(part, context),
    })),
  ];
};

const setTitle = (context: PageContext): SetText =>
  setText(
    {
      name: 'title',
      inPlaceholder: true,
      box: box(context.theme.margin, 0.5, PANEL - context.theme.margin - 0.2, 0.62),
      paragraphs: [paragraph(context.words.phrase('agenda'))],
      levels: [styled(context, 'agendaTitle', { maxLines: 1 })],
      at: [],
    },
    context,
  );

const setItemsIn = (
  maxLines: number,
  entries: readonly Entry[],
  lines: readonly Box[],
  context: PageContext,
): SetText[] => {
  const requests = entries.flatMap((entry, i): TextRequest[] => {
    const line = lines[i];
    if (!line) return [];
    const shared = { inPlaceholder: true, anchor: 'middle' } as const;
    const start = LIST.x + LIST.number;
    return [
      {
        ...shared,
        name: `number ${i + 1}`,
        box: box(LIST.x, line.y, LIST.number, line.h),
        paragraphs: [paragraph(context.words.plain(i + 1))],
        levels: [styled(context, 'agendaNumber')],
        at: entry.topic.at,
      },
      {
        ...shared,
        name: `topic ${i + 1}`,
        box: box(start, line.y, line.w - LIST.number - 0.8, line.h),
        paragraphs: [
          { runs: entry.topic.runs, level: 1 },
          ...(entry.message.length > 0 ? [{ runs: entry.message, level: 2 }] : []),
        ],
        levels: [styled(context, 'agendaTopic'), styled(context, 'agendaMessage', { maxLines })],
        at: entry.topic.at,
      },
    ];
  });
  return setAlike(requests, context);
};

/** A message stands on one line if all do, for two lines leave short ends. */
const setItems = (entries: readonly Entry[], lines: readonly Box[], context: PageContext): SetText[] => {
  const inOne = setItemsIn(1, entries, lines, context);
  return inOne.some(({ problems }) => problems.length > 0) ? setItemsIn(2, entries, lines, context) : inOne;
};

/** The slide on which each begins. */
const setPages = (entries: readonly Entry[], lines: readonly Box[], context: PageContext): SetText[] =>
  entries.flatMap((entry, i) => {
    const line = lines[i];
    const start = context.startOf(entry.id);
    if (!line) return [];
    const request: TextRequest = {
      name: `page ${i + 1}`,
      inPlaceholder: true,
      box: box(line.x + line.w - 0.7, line.y, 0.7, line.h),
      paragraphs: [paragraph(start === undefined ? '–' : context.words.plain(start))],
      levels: [styled(context, 'agendaMessage', { maxLines: 1 })],
      align: 'end',
      anchor: 'middle',
      at: entry.topic.at,
    };
    return [setText(request, context)];
  });

const SHADES: readonly ThemeColor[] = ['lane1', 'lane2', 'lane3', 'lane4', 'lane5', 'lane6'];
const KAPPA = 0.5523;

/** Each lane comes up from the foot of the panel and turns into its row; the last one is in the sun colour. */
const lanes = (lines: readonly Box[], { theme }: PageContext): DrawingMark[] => {
  if (theme.motif === 'none') return [];
  const pitch = Math.min(LANE.pitch, (PANEL - LANE.first - 0.8) / Math.max(1, lines.length - 1));
  const width = theme.motif === 'hairlines' ? 1.5 : Math.min(LANE.width, pitch * 72 * 0.62);
  return lines.map((line, i) => {
    const [x, y, r] = [LANE.first + i * pitch, line.y + line.h / 2, LANE.radius];
    const segments: PathSegment[] = [
      ['M', x, theme.slide.height + 0.1],
      ['L', x, y + r],
      ['C', x, y + r - KAPPA * r, x + r - KAPPA * r, y, x + r, y],
      ['L', PANEL, y],
    ];
    const shade = SHADES[Math.floor((i * SHADES.length) / lines.length)] ?? 'lane1';
    const color = i === lines.length - 1 ? 'sun' : shade;
    return {
      shape: 'path',
      box: box(x, y, PANEL - x, theme.slide.height + 0.1 - y),
      segments,
      outline: outline(color, width),
    };
  });
};

export const agenda = definePage<boolean, boolean>({
  schema,
  read: (declared) => declared,
  figures: () => [],
  layOut,
});
