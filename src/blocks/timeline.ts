/** A timeline: dates on a lane that is solid as far as things have happened, cards below; what is ahead is dashed. */
import * as z from 'zod';
import type { ThemeColor } from '../brand/roles.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, bottom, box, columns, inset } from '../geometry.ts';
import { partitions } from '../lists.ts';
import type { DrawingMark } from '../slides/drawing.ts';
import { dashedField, field } from '../slides/fields.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, outline, rule } from '../slides/shapes.ts';
import { type BlockContext, type BlockLayout, defineBlock } from './kind.ts';
import { enlarged } from './points/sizes.ts';

const STATES = ['done', 'now', 'ahead'] as const;
type State = (typeof STATES)[number];

const step = z.strictObject({
  /** As it is to be shown: `2022`, `9 Nov 2024`. */
  date: text,
  title: text.optional(),
  text,
  /** What has happened, what happens now, what is still to come; what comes last is now if nothing is ahead. */
  state: z.enum(STATES).optional(),
});
const schema = z.array(step).min(2).max(6);
type Declared = z.infer<typeof schema>;

export interface Step {
  readonly date: RichText;
  readonly title: RichText | undefined;
  readonly text: RichText;
  readonly state: State;
}

const DATE = { height: 0.62, gap: 0.16 };
const LANE = { width: 12.5, ahead: 1.5, disc: 0.17, now: 0.26 };
const LARGE = [22];
const CARD_TOP = 0.42;
const CARD_INSET = 0.26;
const CARD_MARGIN = 0.24;
/** Of a card's height: texts that take less leave it empty, and it ends at two thirds of the slide. */
const EMPTY = 0.5;
const SHORT_FOOT = 5;

interface Look {
  readonly fill: ThemeColor | undefined;
  readonly title: ThemeColor;
  readonly text: ThemeColor;
}

const LOOKS: Readonly<Record<State, Look>> = {
  done: { fill: 'tile', title: 'text', text: 'text' },
  now: { fill: 'hero', title: 'onHero', text: 'onHero' },
  ahead: { fill: undefined, title: 'text', text: 'text' },
};

export const layOutSteps = (steps: readonly Step[], area: Box, context: BlockContext): BlockLayout => {
  const { theme } = context;
  const lanes = columns(area, steps.length, theme.gutter);
  const laneY = area.y + DATE.height + DATE.gap + LANE.now;
  const { cards, texts } = setCards(steps, lanes, [laneY + CARD_TOP, bottom(area)], context);
  const dates = setAlike(
    steps.flatMap((own, i) => dateRequest(own, i, lanes[i], area.y, context)),
    context,
  );
  const set = steps.flatMap((_, i) => [...dates.slice(i, i + 1), ...texts.slice(i, i + 1)]);
  return {
    look: `Timeline ${steps.length}`,
    placeholders: set.map((one) => placeholderOf(one, 'body', 'Date or step')),
    art: [],
    shapes: [
      drawing('Lane', [
        ...lane(steps, lanes, laneY, context),
        ...lanes.flatMap(({ x }, i) => disc(steps[i], x, laneY)),
      ]),
      drawing(
        'Cards',
        cards.flatMap((card, i) => ground(steps[i], card, context)),
      ),
      ...set.map(({ shape }) => shape),
    ],
    problems: set.flatMap(({ problems }) => problems),
  };
};

/** Cards reach the foot of the content, unless their texts would leave them empty. */
const setCards = (
  steps: readonly Step[],
  lanes: readonly Box[],
  [top, foot]: readonly [top: number, foot: number],
  context: BlockContext,
) => {
  const within = (end: number) => {
    const cards = lanes.map((own) => box(own.x, top, own.w, end - top));
    const requests = steps.flatMap((own, i) => cardRequest(own, i, cards[i], context));
    return { cards, texts: setAlike(requests, context) };
  };
  const whole = within(foot);
  const text = Math.max(...whole.texts.map(({ height }) => height)) + 2 * CARD_MARGIN;
  return text < EMPTY * (foot - top)
    ? within(Math.max(Math.min(SHORT_FOOT, foot), top + text + CARD_MARGIN))
    : whole;
};

const dateRequest = (
  own: Step,
  i: number,
  lane: Box | undefined,
  top: number,
  context: BlockContext,
): TextRequest[] =>
  lane
    ? [
        {
          name: `date ${i + 1}`,
          inPlaceholder: true,
          box: box(lane.x, top, lane.w, DATE.height),
          paragraphs: [{ runs: own.date.runs, level: 1 }],
          levels: [styled(context, 'timelineDate', { color: own.state === 'ahead' ? 'primary' : 'text' })],
          anchor: 'bottom',
          at: own.date.at,
        },
      ]
    : [];

const cardRequest = (own: Step, i: number, card: Box | undefined, context: BlockContext): TextRequest[] => {
  if (!card) return [];
  const look = LOOKS[own.state];
  const body = enlarged(context, 'body', LARGE, { color: look.text });
  return [
    {
      name: `step ${i + 1}`,
      inPlaceholder: true,
      box: inset(card, Math.min(CARD_INSET * context.theme.density, card.w * 0.1), CARD_MARGIN),
      paragraphs: [
        ...(own.title ? [{ runs: own.title.runs, level: 1 }] : []),
        { runs: own.text.runs, level: own.title ? 2 : 1 },
      ],
      levels: own.title
        ? [
            enlarged(context, 'leadIn', LARGE, { color: look.title }),
            { ...body, spaceBefore: styled(context, 'method').spaceBefore },
          ]
        : [body],
      at: own.text.at,
    },
  ];
};

const ground = (own: Step | undefined, card: Box, { theme }: BlockContext): DrawingMark[] => {
  if (!own) return [];
  const { fill } = LOOKS[own.state];
  return fill ? [field(theme, card, fill)] : [dashedField(theme, card)];
};

/** From the edge of the slide to the last thing that has happened, and thin and dashed from there on. */
const lane = (
  steps: readonly Step[],
  lanes: readonly Box[],
  y: number,
  { theme }: BlockContext,
): DrawingMark[] => {
  const ahead = steps.findIndex(({ state }) => state === 'ahead');
  const turn = lanes[(ahead < 0 ? steps.length : ahead) - 1]?.x ?? 0;
  const end = turn + LANE.now;
  const solid = ahead === 0 ? [] : [rule([0, y], [end, y], 'primary', LANE.width)];
  return [
    ...solid,
    {
      shape: 'line',
      from: [end, y],
      to: [theme.slide.width, y],
      outline: outline(ahead < 0 ? 'line' : 'primary', LANE.ahead, [5, 3.5]),
    },
  ];
};

const disc = (own: Step | undefined, x: number, y: number): DrawingMark[] => {
  if (!own) return [];
  const r = own.state === 'now' ? LANE.now : LANE.disc + 0.03;
  const place = box(x, y - r, 2 * r, 2 * r);
  if (own.state === 'ahead')
    return [{ shape: 'ellipse', box: place, fill: 'background', outline: outline('primary', 1.5, [3, 2.5]) }];
  return [
    {
      shape: 'ellipse',
      box: place,
      fill: own.state === 'now' ? 'sun' : 'field',
      outline: outline('background', 3),
    },
  ];
};

/** The last step that is not ahead is where things stand, if any step says what is ahead. */
const stateOf = (declared: Declared, i: number): State => {
  const own = declared[i]?.state;
  if (own) return own;
  const firstAhead = declared.findIndex(({ state }) => state === 'ahead');
  return firstAhead >= 0 && i > firstAhead ? 'ahead' : 'done';
};

export const timeline = defineBlock<Declared, readonly Step[]>({
  schema,
  read: (declared, reader) =>
    declared.map((own, i) => ({
      date: reader.rich(own.date, [i, 'date']),
      title: own.title === undefined ? undefined : reader.rich(own.title, [i, 'title']),
      text: reader.rich(own.text, [i, 'text']),
      state: stateOf(declared, i),
    })),
  figures: (steps) =>
    steps.flatMap(({ date, title, text: said }) => [date, title, said].flatMap((own) => own?.figures ?? [])),
  splits: partitions,
  layOut: layOutSteps,
});
