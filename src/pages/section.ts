/** A section as one slide: its message above, its blocks below. */
import type { Added, BlockContext, SectionHead, SlideOfBlock } from '../blocks/kind.ts';
import type { Figure } from '../figures/figure.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { type FrameRequest, frameSlide, withSource } from '../slides/frame.ts';
import { sourceText } from '../slides/source-line.ts';
import { textOf } from '../text/runs.ts';
import { arrange, type Placed } from './arrangements.ts';
import type { DeckFacts, Section } from './facts.ts';
import type { PageContext } from './kind.ts';

export const layOutSection = (
  section: Section,
  index: number | undefined,
  facts: DeckFacts,
  avoid: string | undefined,
  context: PageContext,
): SlideDraft => {
  const head = {
    message: section.message,
    topic: section.kicker,
    source: sourceOf(section, [], facts, context),
    place: { index, count: facts.sections.length },
  };
  const told: BlockContext = { ...context, layout: section.layout, beside: [], bleeds: false, avoid };
  const draft = {
    id: section.id,
    kind: 'section',
    section: textOf(section.topic.runs),
    notes: section.notes.map((runs) => ({ runs, level: 1 })),
  };
  const whole = wholeSlide(section, head, told);
  if (whole) {
    const { look, background, placeholders, art, shapes, problems } = whole;
    return { ...draft, layout: { name: look, background, art, placeholders }, shapes, problems };
  }
  const open = frameSlide(
    { title: section.message, kicker: section.kicker, source: undefined, place: head.place },
    context,
  );
  const placed = arrange(section.blocks, open.area, context.theme);
  const crowded = placed === undefined ? [tooMany(section, context)] : [];
  const made = (placed ?? []).map((one) => ({ one, layout: layOutPlaced(one, section, told) }));
  const added = made.flatMap(({ layout }) => layout.added ?? []);
  const frame = withSource(open, sourceOf(section, added, facts, context), context);
  return {
    ...draft,
    layout: {
      name: made.map(({ layout }) => layout.look).join(' and ') || 'Title only',
      background: 'background',
      art: made.flatMap(({ layout }) => layout.art),
      placeholders: [
        ...frame.placeholders.slice(0, 2),
        ...made.flatMap(({ layout }) => layout.placeholders),
        ...frame.placeholders.slice(2),
      ],
    },
    shapes: [...frame.head, ...made.flatMap(({ layout }) => layout.shapes), ...frame.foot],
    problems: [...frame.problems, ...crowded, ...made.flatMap(({ layout }) => layout.problems)],
  };
};

/** The page of a block that is one, if it has room for the others. */
const wholeSlide = (
  { blocks }: Section,
  head: SectionHead,
  context: BlockContext,
): SlideOfBlock | undefined => {
  for (const block of blocks) {
    const others = blocks.filter((other) => other !== block);
    const page = block.page?.(head, context, others);
    if (page) return page;
  }
  return undefined;
};

const layOutPlaced = ({ block, area, bleeds }: Placed, section: Section, context: BlockContext) =>
  block.layOut(area, {
    ...context,
    bleeds,
    beside: section.blocks.filter((other) => other !== block).map(({ key }) => key),
  });

/** None for a section in one's own words that shows no figure. */
const sourceOf = (
  section: Section,
  added: readonly Added[],
  { sources }: DeckFacts,
  { words }: PageContext,
): FrameRequest['source'] => {
  const shown = [...figuresOf(section), ...added.flatMap(({ figures }) => figures)];
  const derives = added.some(({ derived }) => derived);
  const text = section.own && shown.length === 0 ? undefined : sourceText(shown, sources, words, derives);
  return text === undefined ? undefined : { text, at: section.at };
};

const figuresOf = ({ message, blocks }: Section): Figure[] => [
  ...blocks.flatMap(({ figures }) => figures),
  ...message.figures,
];

const tooMany = ({ blocks, at }: Section, { locate }: PageContext) => {
  const message = `This section shows ${blocks.map(({ key }) => key).join(', ')}: more than one slide can hold.`;
  return locate(
    [...at, blocks.at(-1)?.key ?? ''],
    'crowded-slide',
    message,
    'Move one of them to a section of its own.',
  );
};
