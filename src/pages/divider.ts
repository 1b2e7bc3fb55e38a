/** A divider before a part: its number, its name, one sentence, and its lane of the motif in the sun colour. */
import { box } from '../geometry.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import { DIVIDER_BEND, drawLanes } from '../slides/motif.ts';
import { placeholderOf, type SetText } from '../slides/set-text.ts';
import { drawing } from '../slides/shapes.ts';
import { setWhole } from '../slides/whole.ts';
import { type Paragraph, paragraph, textOf } from '../text/runs.ts';
import type { TextRole } from '../text/styles.ts';
import type { PageContext } from './kind.ts';
import { type PartOfDeck, sentenceOf } from './parts.ts';

const NUMBER = { y: 0.85, h: 2, w: 5 };
const NAME = { y: 2.9, h: 1.1, w: 8.4 };
const SENTENCE = { gap: 0.14, lowest: 4.92, w: 8.2 };
/** Lanes that stand off the hero ground, and quietly. */
const ON_HERO = ['lane3', 'lane4', 'lane4', 'lane5'] as const;

export const layOutDivider = (part: PartOfDeck, count: number, context: PageContext): SlideDraft => {
  const { theme } = context;
  const set = (name: string, role: TextRole, y: number, h: number, w: number, text: Paragraph): SetText =>
    setWhole({ name, role, box: box(theme.margin, y, w, h), paragraphs: [text], at: part.name.at }, context);
  const title = set('title', 'dividerName', NAME.y, NAME.h, NAME.w, { runs: part.name.runs, level: 1 });
  const number = set(
    'number',
    'dividerNumber',
    NUMBER.y,
    NUMBER.h,
    NUMBER.w,
    paragraph(context.words.plain(part.index + 1)),
  );
  const below = NAME.y + title.height + SENTENCE.gap;
  const runs = sentenceOf(part, context);
  const sentences =
    runs.length === 0
      ? []
      : [set('sentence', 'dividerSentence', below, SENTENCE.lowest - below, SENTENCE.w, { runs, level: 1 })];
  const texts = [title, number, ...sentences];
  const look = { count, lead: part.index, ground: 'hero', colors: ON_HERO } as const;
  const lanes = drawLanes(theme, DIVIDER_BEND, look);
  return {
    id: `${part.sections[0]?.id ?? ''}.divider`,
    kind: 'divider',
    section: textOf(part.name.runs),
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

const PROMPTS = ['Name of the part', 'Number', 'What it says'];
