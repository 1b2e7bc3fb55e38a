/** The cover: the title on the deep ground, the motif drawn from the deck's own sections, occasion and date at the foot. */
import * as z from 'zod';
import { type Photo, photoPlaceholder, photoShape } from '../blocks/photo/content.ts';
import type { ThemeColor } from '../brand/roles.ts';
import type { Theme } from '../brand/theme.ts';
import { text } from '../figures/text.ts';
import { box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { DeckContext } from '../slides/context.ts';
import { COVER_BEND, drawLanes } from '../slides/motif.ts';
import { placeholderOf, type SetText, setText, styled } from '../slides/set-text.ts';
import { drawing } from '../slides/shapes.ts';
import type { LayoutArt } from '../slides/slide.ts';
import type { Run } from '../text/runs.ts';
import type { TextRole, TypeStyle } from '../text/styles.ts';
import type { DeckFacts } from './facts.ts';
import { definePage } from './kind.ts';

const LOGO = { x: 0.6, y: 0.6, size: 0.5 };
const TITLE = { y: 1.75, w: 10.2 };
const SUBTITLE_GAP = 0.3;
const FOOT = { y: 6.5, h: 0.66 };

/** A photo takes the right of the slide, in the place of the motif. */
const PHOTO_X = 8.5;
const PHOTO_GAP = 0.4;

const share = z.number().min(0).max(1);
/** What the cover says is what the article says. */
const schema = z.strictObject({
  photo: z
    .strictObject({ file: z.string(), alt: text, focus: z.tuple([share, share]).optional() })
    .optional(),
});
type Declared = z.infer<typeof schema>;

interface Cover {
  readonly photo: Photo | undefined;
}

interface Line {
  readonly name: string;
  readonly role: TextRole;
  readonly runs: readonly Run[];
  readonly at: ContentPath;
  readonly place: { x: number; y: number; w: number; h: number };
  readonly align?: 'end';
}

const set = (line: Line, context: DeckContext): SetText =>
  setText(
    {
      name: line.name,
      inPlaceholder: true,
      box: box(line.place.x, line.place.y, line.place.w, line.place.h),
      paragraphs: [{ runs: line.runs, level: 1 }],
      levels: [styled(context, line.role, inkOf(line.role, context.theme))],
      at: line.at,
      ...(line.place.y === FOOT.y ? { anchor: 'bottom' as const } : {}),
      ...(line.align ? { align: line.align } : {}),
    },
    context,
  );

/** The colours of the scale are those on the deep ground. */
const ON_BACKGROUND: Readonly<Partial<Record<TextRole, ThemeColor>>> = {
  coverTitle: 'text',
  coverSeries: 'text',
  coverRecipient: 'primary',
};

const inkOf = (role: TextRole, { cover }: Theme): Partial<TypeStyle> =>
  cover === 'deep' ? {} : { color: ON_BACKGROUND[role] ?? 'muted' };

/** A box no taller than its lines, so that what follows stands below it. */
const shrink = (text: SetText): SetText => ({
  ...text,
  shape: {
    ...text.shape,
    box: box(text.shape.box.x, text.shape.box.y, text.shape.box.w, text.height + 0.04),
  },
});

const layOut = (photo: Photo | undefined, facts: DeckFacts, context: DeckContext) => {
  const { theme, words } = context;
  const { margin } = theme;
  const end = photo ? PHOTO_X - PHOTO_GAP : theme.slide.width - margin;
  const widest = end - margin;
  const title = shrink(
    set(
      {
        name: 'title',
        role: 'coverTitle',
        runs: facts.title.runs,
        at: facts.title.at,
        place: { x: margin, y: TITLE.y, w: Math.min(TITLE.w, widest), h: 2.3 },
      },
      context,
    ),
  );
  const below = TITLE.y + title.height + SUBTITLE_GAP;
  const lines: Line[] = [
    ...(facts.organisation === ''
      ? []
      : [
          {
            name: 'series',
            role: 'coverSeries' as const,
            runs: [{ text: facts.organisation }],
            at: ['organisation'],
            place: { x: theme.logo ? LOGO.x + LOGO.size + 0.18 : margin, y: LOGO.y + 0.1, w: 6, h: 0.3 },
          },
        ]),
    ...(facts.recipient
      ? [
          {
            name: 'recipient',
            role: 'coverRecipient' as const,
            runs: facts.recipient.runs,
            at: facts.recipient.at,
            place: { x: margin, y: TITLE.y - 0.55, w: Math.min(8.6, widest), h: 0.45 },
          },
        ]
      : []),
    ...(facts.subtitle
      ? [
          {
            name: 'subtitle',
            role: 'coverSubtitle' as const,
            runs: facts.subtitle.runs,
            at: facts.subtitle.at,
            place: { x: margin, y: below, w: Math.min(8.6, widest), h: Math.max(0.4, 4.85 - below) },
          },
        ]
      : []),
    ...occasion(facts, end, context),
  ];
  const texts = [title, ...lines.map((line) => set(line, context))];
  const art: LayoutArt[] = [
    ...(theme.motif === 'none' || photo
      ? []
      : [
          drawing(
            'Lanes',
            drawLanes(theme, COVER_BEND, { count: facts.sections.length, ground: theme.cover }),
          ),
        ]),
    ...(theme.logo
      ? [{ kind: 'logo' as const, name: 'Logo', box: box(LOGO.x, LOGO.y, LOGO.size, LOGO.size) }]
      : []),
  ];
  const picture = box(PHOTO_X, 0, theme.slide.width - PHOTO_X, theme.slide.height);
  return [
    {
      id: 'cover',
      kind: 'cover',
      section: words.phrase('overview'),
      layout: {
        name: `${facts.recipient ? 'Cover with recipient' : 'Cover'}${photo ? ' and photo' : ''}`,
        background: theme.cover,
        art,
        placeholders: [
          ...texts.map((text, i) =>
            placeholderOf(text, i === 0 ? 'title' : 'body', PROMPTS[text.shape.name] ?? ''),
          ),
          ...(photo ? [photoPlaceholder(picture)] : []),
        ],
      },
      shapes: [...texts.map(({ shape }) => shape), ...(photo ? photoShape(photo, picture) : [])],
      notes: [],
      problems: texts.flatMap(({ problems }) => problems),
    },
  ];
};

const PROMPTS: Readonly<Record<string, string>> = {
  title: 'Title of the briefing',
  series: 'Who issues it',
  recipient: 'For whom',
  subtitle: 'Subtitle',
  occasion: 'Occasion',
  date: 'Date',
};

/** Where and when at the left, the day of the briefing at the right. */
const occasion = ({ event, date }: DeckFacts, end: number, { theme, words }: DeckContext): Line[] => {
  const dayWidth = end < PHOTO_X ? 2 : 3;
  const separator = { text: words.phrase('separator') };
  const day: Line | undefined = date && {
    name: 'date',
    role: 'coverMeta',
    runs: [{ text: words.period(date) }],
    at: ['date'],
    place: { x: end - dayWidth, y: FOOT.y, w: dayWidth, h: FOOT.h },
    align: 'end',
  };
  const days = day ? [day] : [];
  if (!event) return days;
  const runs = [
    ...event.name.runs,
    separator,
    ...event.place.runs,
    separator,
    { text: words.period(event.date) },
  ];
  return [
    {
      name: 'occasion',
      role: 'coverMeta',
      runs,
      at: event.name.at,
      place: { x: theme.margin, y: FOOT.y, w: Math.min(9, end - dayWidth - 0.1 - theme.margin), h: FOOT.h },
    },
    ...days,
  ];
};

export const cover = definePage<Declared, Cover>({
  schema,
  read: ({ photo }, reader) => ({
    photo: photo && {
      file: reader.file(photo.file, ['photo', 'file']),
      alt: reader.plain(photo.alt, ['photo', 'alt']),
      said: [],
      fit: 'fill',
      focus: photo.focus,
      at: [...reader.at, 'photo'],
    },
  }),
  figures: () => [],
  layOut: (content, facts, context) => layOut(content?.photo, facts, context),
});
