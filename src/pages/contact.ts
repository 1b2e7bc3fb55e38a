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
  const { topic, message, offers, name, address, link } = content;
  const width = link === undefined ? theme.slide.width - 2 * theme.margin : TEXT_WIDTH;
  let top = 0.95;
  const below = (
    key: string,
    role: TextRole,
    paragraphs: readonly Paragraph[],
    at: RichText['at'],
    height: number,
  ): SetText[] => {
    if (paragraphs.length === 0) return [];
    const set = setText(
      {
        name: key,
        inPlaceholder: true,
        box: box(theme.margin, top, width, height),
        paragraphs,
        levels: levelsOf(role, context),
        at,
      },
      context,
    );
    top += set.height + 0.32;
    return [set];
  };
  const kicker = topic ? [setKicker(topic, context)] : [];
  const title = below('title', 'contactAsk', [{ runs: message.runs, level: 1 }], message.at, 1.9);
  const list = below(
    'offers',
    'contactOffer',
    offers.map(({ runs }) => ({ runs, level: 1 })),
    ['contact', 'offers'],
    1.9,
  );
  const who = below(
    'address',
    'contactAddress',
    [
      ...(name ? [{ runs: name.runs.map((run) => ({ ...run, bold: true as const })), level: 1 }] : []),
      ...(address ? [{ runs: address.runs, level: 1 }] : []),
    ],
    name?.at ?? address?.at ?? ['contact'],
    1.1,
  );
  const foot = setFoot(facts, context);
  const texts = [...title, ...kicker, ...list, ...who, foot];
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
      problems: [...texts, ...(code?.captions ?? [])].flatMap(({ problems }) => problems),
    },
  ];
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
