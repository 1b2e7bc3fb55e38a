/** The sections of a deck, each on a slide or a few, with a divider before each part of a long deck. */
import type { SlideDraft } from '../slides/draft.ts';
import { textOf } from '../text/runs.ts';
import { layOutDivider } from './divider.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';
import { layOutWithin } from './overflow.ts';
import { type PartOfDeck, partsOf } from './parts.ts';

/** Slides in a row that may look alike. */
const MOST_ALIKE = 2;
/** Decks of more slides have dividers. */
const SHORT_DECK = 12;
/** Cover, agenda, key figures and sources. */
const OTHER_SLIDES = 4;

const layOutSections = (facts: DeckFacts, context: PageContext): SlideDraft[] => {
  const drafts: SlideDraft[] = [];
  for (const [index, section] of facts.sections.entries())
    drafts.push(...layOutWithin(section, index, facts, tooOften(drafts), context));
  const parts = partsOf(facts);
  const isLong = drafts.length + parts.length + OTHER_SLIDES > SHORT_DECK;
  return parts.length > 0 && (facts.dividers ?? isLong) ? withDividers(drafts, parts, context) : drafts;
};

/** The look that the slides before have had, if all of them had the same. */
const tooOften = (drafts: readonly SlideDraft[]): string | undefined => {
  const looks = drafts.slice(-MOST_ALIKE).map(({ layout }) => lookOf(layout.name));
  const [first] = looks;
  return looks.length === MOST_ALIKE && looks.every((look) => look === first) ? first : undefined;
};

/** `Cards 4` and `Cards 3` look alike. */
const lookOf = (name: string) => name.replace(/ \d+$/, '').toLowerCase();

/** All slides of a part are one section of the file. */
const withDividers = (
  drafts: readonly SlideDraft[],
  parts: readonly PartOfDeck[],
  context: PageContext,
): SlideDraft[] => {
  let current: PartOfDeck | undefined;
  return drafts.flatMap((draft) => {
    const begun = parts.find(({ sections }) => sections[0]?.id === draft.id);
    current = begun ?? current;
    const own = current ? { ...draft, section: textOf(current.name.runs) } : draft;
    return begun ? [layOutDivider(begun, parts.length, context), own] : [own];
  });
};

export const sectionSlides = definePage<never, never>({
  schema: undefined,
  read: (declared) => declared,
  figures: () => [],
  layOut: (_content, facts, context) => layOutSections(facts, context),
});

/** An opening before the key figures is a section too. */
export const openingSlide = definePage<never, never>({
  schema: undefined,
  read: (declared) => declared,
  figures: () => [],
  layOut: (_content, facts, context) =>
    facts.opening ? layOutWithin(facts.opening, undefined, facts, undefined, context) : [],
});
