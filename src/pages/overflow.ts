/** What is done with a section that does not fit one slide: its type shrinks, it goes on on a further slide, or it is a problem. */
import type { Block } from '../blocks/kind.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { shrunk } from '../text/styles.ts';
import { continuedMark } from './continued.ts';
import type { DeckFacts, Overflow, Section } from './facts.ts';
import type { PageContext } from './kind.ts';
import { layOutSection } from './section.ts';

/** Problems of room, which less text on the slide or smaller type would mend. */
const CODES: readonly string[] = ['text-overflow', 'crowded-slide'];

const overflows = ({ problems }: SlideDraft) => problems.some(({ code }) => CODES.includes(code));

type LayOut = (section: Section, context: PageContext) => SlideDraft;

/** The slides that do fit; undefined if nothing helps. */
const MEANS: Readonly<
  Record<Overflow, (section: Section, layOut: LayOut, context: PageContext) => SlideDraft[] | undefined>
> = {
  error: () => undefined,
  shrink: (section, layOut, context) => {
    const draft = layOut(section, { ...context, type: shrunk(context.type) });
    return overflows(draft) ? undefined : [draft];
  },
  split: (section, layOut, context) => {
    for (const blocks of splitBlocks(section)) {
      const drafts = continued(section, blocks, context).map((part) => layOut(part, context));
      if (!drafts.some(overflows)) return drafts;
    }
    return undefined;
  },
};

export const layOutWithin = (
  section: Section,
  index: number | undefined,
  facts: DeckFacts,
  avoid: string | undefined,
  context: PageContext,
): SlideDraft[] => {
  const layOut: LayOut = (own, told) => layOutSection(own, index, facts, avoid, told);
  const draft = layOut(section, context);
  if (!overflows(draft)) return [draft];
  return MEANS[section.overflow ?? facts.overflow](section, layOut, context) ?? [draft];
};

/** The blocks of each slide, in order of preference: what goes on stands alone, blocks beside it stay on the first slide. */
function* splitBlocks({ blocks }: Section): Generator<readonly (readonly Block[])[]> {
  for (const block of blocks)
    for (const [first, ...others] of block.splits()) {
      if (!first) continue;
      yield [blocks.map((own) => (own === block ? first : own)), ...others.map((own) => [own])];
    }
  if (blocks.length > 1) yield blocks.map((block) => [block]);
}

/** `Message (1 of 2)`, each with all the notes. */
const continued = (
  section: Section,
  slides: readonly (readonly Block[])[],
  { words }: PageContext,
): Section[] =>
  slides.map((blocks, i) => ({
    ...section,
    id: i === 0 ? section.id : `${section.id}.${i + 1}`,
    message: {
      ...section.message,
      runs: [...section.message.runs, ...continuedMark(i, slides.length, words)],
    },
    blocks,
  }));
