/** A divider before a section: its number, its name, one sentence, and its lane of the motif in the sun colour. */

import { box } from '../geometry.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import { DIVIDER_BEND, drawLanes } from '../slides/motif.ts';
import { placeholderOf, type SetText, setText, styled } from '../slides/set-text.ts';
import { drawing } from '../slides/shapes.ts';
import { type Paragraph, paragraph, textOf } from '../text/runs.ts';
import type { TextRole } from '../text/styles.ts';
import type { DeckFacts, Section } from './facts.ts';
import type { PageContext } from './kind.ts';

const TEXTS = {
  number: { y: 0.85, h: 2, w: 5 },
  name: { y: 2.9, h: 0.9, w: 8.4 },
  sentence: { y: 3.82, h: 1.1, w: 8.2 },
};

export const layOutDivider = (
  section: Section,
  index: number,
  facts: DeckFacts,
  context: PageContext,
): SlideDraft => {
  const { theme } = context;
  const set = (
    name: string,
    role: TextRole,
    place: (typeof TEXTS)[keyof typeof TEXTS],
    text: Paragraph,
  ): SetText =>
    setText(
      {
        name,
        inPlaceholder: true,
        box: box(theme.margin, place.y, place.w, place.h),
        paragraphs: [text],
        levels: [styled(context, role)],
        at: section.topic.at,
      },
      context,
    );
  const title = set('title', 'dividerName', TEXTS.name, { runs: section.topic.runs, level: 1 });
  const number = set('number', 'dividerNumber', TEXTS.number, paragraph(context.words.plain(index + 1)));
  const sentence = set('sentence', 'dividerSentence', TEXTS.sentence, {
    runs: section.kicker ? section.message.runs : [],
    level: 1,
  });
  const texts = [title, number, sentence];
  const look = { count: facts.sections.length, lead: index, ground: 'hero', colors: ON_HERO } as const;
  const lanes = drawLanes(theme, DIVIDER_BEND, look);
  return {
    id: `${section.id}.divider`,
    kind: 'divider',
    section: textOf(section.topic.runs),
    layout: {
      name: 'Divider',
      background: 'hero',
      art: [],
      placeholders: [
        ...texts.map((text, i) => placeholderOf(text, i === 0 ? 'title' : 'body', PROMPTS[i] ?? '')),
        numberPlaceholder(context, 'onHero'),
      ],
    },
    shapes: [...texts.map(({ shape }) => shape), ...(lanes.length > 0 ? [drawing('Lanes', lanes)] : [])],
    notes: [],
    problems: texts.flatMap(({ problems }) => problems),
  };
};

const PROMPTS = ['Name of the section', 'Number', 'What it says'];

/** Lanes that stand off the hero ground, and quietly. */
const ON_HERO = ['lane3', 'lane4', 'lane4', 'lane5'] as const;
