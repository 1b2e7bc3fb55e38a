/** The parts of a deck: sections in a row that belong together. */
import type { DeckContext } from '../slides/context.ts';
import { type Run, textOf } from '../text/runs.ts';
import type { DeckFacts, Part, Section } from './facts.ts';

export interface PartOfDeck extends Part {
  /** From 0. */
  readonly index: number;
  readonly sections: readonly Section[];
}

/** None unless there are at least two: one part is the deck. */
export const partsOf = ({ sections }: Pick<DeckFacts, 'sections'>): PartOfDeck[] => {
  const parts: { part: Part; sections: Section[] }[] = [];
  let last: string | undefined;
  for (const section of sections) {
    const name = section.part && textOf(section.part.name.runs);
    if (section.part && name !== last) parts.push({ part: section.part, sections: [section] });
    else parts.at(-1)?.sections.push(section);
    last = name ?? last;
  }
  return parts.length < 2
    ? []
    : parts.map(({ part, sections: own }, index) => ({ ...part, index, sections: own }));
};

/** Its own sentence, or the topics that it is about; empty where they would only be the titles of its slides. */
export const sentenceOf = (
  { message, sections }: PartOfDeck,
  { words }: Pick<DeckContext, 'words'>,
): readonly Run[] => {
  if (message) return message.runs;
  const topics = sections.flatMap(({ kicker }) => (kicker ? [kicker.runs] : []));
  return topics.flatMap((runs, i) => (i === 0 ? runs : [{ text: words.phrase('separator') }, ...runs]));
};
