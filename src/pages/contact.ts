/** The closing page: what is asked for, what is offered, an address, and a code that leads there. */
import * as z from 'zod';
import type { ThemeColor } from '../brand/roles.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, box, inset } from '../geometry.ts';
import type { SlideDraft } from '../slides/draft.ts';
import type { DrawingMark } from '../slides/drawing.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import { placeholderOf, type SetText, setText, styled } from '../slides/set-text.ts';
import { drawing, filled } from '../slides/shapes.ts';
import { type Paragraph, textOf } from '../text/runs.ts';
import type { TextRole } from '../text/styles.ts';
import { inches } from '../units.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';
import { readModules } from './qr.ts';

const url = z.url({
  protocol: /^https?$|^mailto$/i,
  error: 'Expected an address starting with https://, http:// or mailto:',
});
const schema = z.strictObject({
  topic: text.optional(),
  message: text,
  offers: z.array(text).max(5).default([]),
  name: text.optional(),
  address: text.optional(),
  /** Where the code leads; no code if not given. */
  link: url.optional(),
  /** What stands below the code. */
  caption: text.optional(),
});
type Declared = z.infer<typeof schema>;

interface Contact {
  readonly topic: RichText | undefined;
  readonly message: RichText;
  readonly offers: readonly RichText[];
  readonly name: RichText | undefined;
  readonly address: RichText | undefined;
  readonly link: string | undefined;
  readonly caption: RichText | undefined;
}

const CODE = { field: 3.3, y: 1 };
const TEXT_WIDTH = 7.9;
const LANES = { y: 5.32, pitch: 0.2, thickness: 0.11 };
const FOOT = 6.72;
const SHADES: readonly ThemeColor[] = ['lane1', 'lane2', 'sun', 'lane3', 'lane5', 'lane6'];

const layOut = (content: Contact | undefined, facts: DeckFacts, context: PageContext): SlideDraft[] => {
  if (!content) return [];
  const { theme, words } = context;
  const { topic, link } = content;
  const width = link === undefined ? theme.slide.width - 2 * theme.margin : TEXT_WIDTH;
  const kicker = topic ? [setKicker(topic, context)] : [];
  const { texts: stacked, problems: overflow } = stackTexts(content, width, context);
  const foot = setFoot(facts, context);
  const [title, ...rest] = stacked;
  const texts = [...(title ? [title] : []), ...kicker, ...rest, foot];
  const code = link === undefined ? undefined : layOutCode(link, content.caption, context);
  return [
    {
      id: 'deck.contact',
      kind: 'contact',
      section: topic ? textOf(topic.runs) : words.phrase('contact'),
      layout: {
        name: 'Contact',
        background: 'deep',
        art: [
          ...(theme.motif === 'none' ? [] : [drawing('Lanes', lanes(facts.sections.length, context))]),
          ...(theme.logo
            ? [{ kind: 'logo' as const, name: 'Logo', box: box(theme.margin, FOOT, 0.36, 0.36) }]
            : []),
        ],
        placeholders: [
          ...texts.map((set, i) =>
            placeholderOf(set, i === 0 ? 'title' : 'body', i === 0 ? 'What is asked for' : 'Text'),
          ),
          numberPlaceholder(context, 'onDeepMuted'),
        ],
      },
      shapes: [...texts.map(({ shape }) => shape), ...(code?.shapes ?? [])],
      notes: [],
      problems: [...overflow, ...[...texts, ...(code?.captions ?? [])].flatMap(({ problems }) => problems)],
    },
  ];
};

interface Part {
  readonly name: string;
  readonly role: TextRole;
  readonly paragraphs: readonly Paragraph[];
  readonly at: RichText['at'];
}

const partsOf = ({ message, offers, name, address }: Contact): Part[] => {
  const who = [
    ...(name ? [{ runs: name.runs.map((run) => ({ ...run, bold: true as const })), level: 1 }] : []),
    ...(address ? [{ runs: address.runs, level: 1 }] : []),
  ];
  const parts: Part[] = [
    {
      name: 'title',
      role: 'contactAsk',
      paragraphs: [{ runs: message.runs, level: 1 }],
      at: message.at,
    },
    {
      name: 'offers',
      role: 'contactOffer',
      paragraphs: offers.map(({ runs }) => ({ runs, level: 1 })),
      at: ['contact', 'offers'],
    },
    {
      name: 'address',
      role: 'contactAddress',
      paragraphs: who,
      at: name?.at ?? address?.at ?? ['contact'],
    },
  ];
  return parts.filter(({ paragraphs }) => paragraphs.length > 0);
};

const STACK = { top: 0.95, bottom: LANES.y - 0.16, gap: 0.32 };
/** Sizes that every text can be made smaller by. */
const STEPS = [0, 1, 2, 3];

/** One below another, all smaller by as many steps as it takes to end above the lanes. */
const stackTexts = (content: Contact, width: number, context: PageContext) => {
  const parts = partsOf(content);
  const stacks = STEPS.map((step) => stackAt(parts, step, width, context));
  const fitting = stacks.find(({ end }) => end <= STACK.bottom);
  const { texts, end } = fitting ?? stacks.at(-1) ?? { texts: [], end: 0 };
  const over = (Math.ceil((end - STACK.bottom) * 10) / 10).toFixed(1);
  const hint = 'Shorten the message, or offer less.';
  return {
    texts,
    problems: fitting
      ? []
      : [context.locate(['contact'], 'text-overflow', `The contact page is ${over} in too tall.`, hint)],
  };
};

const stackAt = (parts: readonly Part[], step: number, width: number, context: PageContext) => {
  let top = STACK.top;
  const texts = parts.map(({ name, role, paragraphs, at }) => {
    const set = setText(
      {
        name,
        inPlaceholder: true,
        box: box(context.theme.margin, top, width, STACK.bottom - STACK.top),
        paragraphs,
        levels: levelsOf(role, context).map((style) => ({
          ...style,
          sizes: style.sizes.slice(Math.min(step, style.sizes.length - 1)),
        })),
        at,
      },
      context,
    );
    const height = set.height + 0.04;
    top += set.height + STACK.gap;
    return { ...set, shape: { ...set.shape, box: { ...set.shape.box, h: inches(height) } } };
  });
  return { texts, end: top - STACK.gap };
};

const levelsOf = (role: TextRole, context: PageContext) => [
  styled(context, role, role === 'contactOffer' ? { color: 'onDeepMuted' } : {}),
];

const setKicker = ({ runs, at }: RichText, context: PageContext): SetText =>
  setText(
    {
      name: 'kicker',
      inPlaceholder: true,
      box: box(context.theme.margin, 0.42, 7, 0.28),
      paragraphs: [{ runs, level: 1 }],
      levels: [styled(context, 'kicker', { color: 'sun' })],
      anchor: 'middle',
      at,
    },
    context,
  );

const setFoot = ({ organisation, title, date }: DeckFacts, context: PageContext): SetText => {
  const { theme, words } = context;
  const who = organisation === '' ? textOf(title.runs) : organisation;
  const when = date ? `${words.phrase('separator')}${words.period(date)}` : '';
  return setText(
    {
      name: 'series',
      inPlaceholder: true,
      box: box(theme.margin + (theme.logo ? 0.5 : 0), FOOT, 8, 0.36),
      paragraphs: [{ runs: [{ text: `${who}${when}` }], level: 1 }],
      levels: [styled(context, 'coverMeta', { maxLines: 1 })],
      anchor: 'middle',
      at: ['organisation'],
    },
    context,
  );
};

/** Dark modules on a light field: a code that is not read by every camera is none. */
const layOutCode = (link: string, caption: RichText | undefined, context: PageContext) => {
  const { theme } = context;
  const field = box(theme.slide.width - theme.margin - CODE.field, CODE.y, CODE.field, CODE.field);
  const captions = caption
    ? [
        setText(
          {
            name: 'Caption of the code',
            box: box(field.x, field.y + field.h + 0.08, field.w, 0.4),
            paragraphs: [{ runs: caption.runs, level: 1 }],
            levels: [styled(context, 'caption', { color: 'onDeep' })],
            align: 'center',
            at: caption.at,
          },
          context,
        ),
      ]
    : [];
  const [light, dark]: [ThemeColor, ThemeColor] = ['onDeep', 'deep'];
  return {
    shapes: [
      drawing(
        'Code',
        [filled(field, light), ...codeMarks(link, inset(field, 0.3), dark)],
        ['contact', 'link'],
        link,
      ),
      ...captions.map(({ shape }) => shape),
    ],
    captions,
  };
};

/** Modules of a row that touch are one rectangle. */
const codeMarks = (link: string, place: Box, fill: ThemeColor): DrawingMark[] => {
  const modules = readModules(link);
  const size = place.w / modules.length;
  const segments = modules.flatMap((row, y) =>
    runsOf(row).flatMap(([from, to]) => {
      const [left, right, top, bottom] = [
        place.x + from * size,
        place.x + to * size,
        place.y + y * size,
        place.y + (y + 1) * size,
      ];
      return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']] as const;
    }),
  );
  return [{ shape: 'path', box: place, segments, fill }];
};

const runsOf = (row: readonly boolean[]): [from: number, to: number][] =>
  row.flatMap((dark, i): [number, number][] => {
    if (!dark || row[i - 1]) return [];
    const end = row.findIndex((next, j) => j > i && !next);
    return [[i, end < 0 ? row.length : end]];
  });

const lanes = (count: number, { theme }: PageContext): DrawingMark[] => {
  const shown = Math.min(SHADES.length, Math.max(4, count));
  const isHairline = theme.motif === 'hairlines';
  return Array.from({ length: shown }, (_, i) =>
    filled(
      box(0, LANES.y + i * LANES.pitch, theme.slide.width, isHairline ? 0.02 : LANES.thickness),
      SHADES[i] ?? 'lane1',
    ),
  );
};

export const contact = definePage<Declared, Contact>({
  schema,
  read: ({ topic, message, offers, name, address, link, caption }, reader) => {
    const optional = (own: Declared['topic'], key: string) =>
      own === undefined ? undefined : reader.rich(own, [key]);
    return {
      topic: optional(topic, 'topic'),
      message: reader.rich(message, ['message']),
      offers: offers.map((own, i) => reader.rich(own, ['offers', i])),
      name: optional(name, 'name'),
      address: optional(address, 'address'),
      link,
      caption: optional(caption, 'caption'),
    };
  },
  figures: ({ message, offers }) => [message, ...offers].flatMap(({ figures }) => figures),
  layOut,
});
