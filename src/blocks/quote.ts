/** A quotation as the whole slide: what was said, who said it and where, on the tile ground. */
import * as z from 'zod';
import type { ThemeColor } from '../brand/roles.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { box } from '../geometry.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import { COVER_BEND, drawLanes } from '../slides/motif.ts';
import { placeholderOf, setText, styled } from '../slides/set-text.ts';
import { drawing } from '../slides/shapes.ts';
import { setMargins, setWhole } from '../slides/whole.ts';
import { paragraph } from '../text/runs.ts';
import { type BlockContext, defineBlock, type SectionHead, type SlideOfBlock } from './kind.ts';

const schema = z.strictObject({
  text,
  /** Who said it. */
  speaker: text,
  /** Where and when, or who that is. */
  detail: text.optional(),
});
type Declared = z.infer<typeof schema>;

interface Quote {
  readonly text: RichText;
  readonly speaker: RichText;
  readonly detail: RichText | undefined;
}

/** The glyph stands a little right of its box, and ends above the text. */
const MARK = { left: -0.13, y: 0.48, h: 1.3, w: 1.4 };
const TEXT = { y: 1.52, h: 2.35, w: 10.2 };
const SPEAKER_GAP = 0.3;
const GREYS: readonly ThemeColor[] = ['track', 'line', 'track', 'line'];

const page = (quote: Quote, head: SectionHead, context: BlockContext): SlideOfBlock => {
  const { theme } = context;
  const title = setWhole(
    {
      name: 'title',
      role: 'quotation',
      balanced: true,
      box: box(theme.margin, TEXT.y, TEXT.w, TEXT.h),
      paragraphs: [{ runs: quote.text.runs, level: 1 }],
      at: quote.text.at,
    },
    context,
  );
  const mark = setText(
    {
      name: 'Quotation mark',
      box: box(theme.margin + MARK.left, MARK.y, MARK.w, MARK.h),
      paragraphs: [paragraph('“')],
      levels: [styled(context, 'dividerNumber', { color: 'primary' })],
      at: [],
    },
    context,
  );
  const below = TEXT.y + title.height + SPEAKER_GAP;
  const speaker = setText(
    {
      name: 'speaker',
      inPlaceholder: true,
      box: box(theme.margin, below, 8.4, 0.9),
      paragraphs: [
        { runs: quote.speaker.runs, level: 1 },
        ...(quote.detail ? [{ runs: quote.detail.runs, level: 2 }] : []),
      ],
      levels: [styled(context, 'speaker'), styled(context, 'speakerDetail')],
      at: quote.speaker.at,
    },
    context,
  );
  const { source } = setMargins(
    { topic: undefined, source: head.source },
    { kicker: 'primary', source: 'muted' },
    context,
  );
  const texts = [title, speaker, ...source];
  const lanes = drawLanes(theme, COVER_BEND, { count: head.place.count, ground: 'tile', colors: GREYS });
  return {
    look: 'Quotation',
    background: 'tile',
    placeholders: [
      ...texts.map((set, i) =>
        placeholderOf(set, i === 0 ? 'title' : 'body', i === 0 ? 'Quotation' : 'Speaker'),
      ),
      numberPlaceholder(context),
    ],
    art: lanes.length > 0 ? [drawing('Lanes', lanes)] : [],
    shapes: [title.shape, mark.shape, ...texts.slice(1).map(({ shape }) => shape)],
    problems: texts.flatMap(({ problems }) => problems),
  };
};

export const quote = defineBlock<Declared, Quote>({
  schema,
  read: ({ text: said, speaker, detail }, reader) => ({
    text: reader.rich(said, ['text']),
    speaker: reader.rich(speaker, ['speaker']),
    detail: detail === undefined ? undefined : reader.rich(detail, ['detail']),
  }),
  figures: (own) =>
    [own.text, own.speaker, ...(own.detail ? [own.detail] : [])].flatMap(({ figures }) => figures),
  layOut: () => {
    throw new Error('A quotation is a whole slide');
  },
  page,
});
