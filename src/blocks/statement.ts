/** A statement: one figure as large as the slide, and what it means, on the deep ground. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { box } from '../geometry.ts';
import { numberPlaceholder } from '../slides/frame.ts';
import { drawLanes, STATEMENT_BEND } from '../slides/motif.ts';
import { placeholderOf } from '../slides/set-text.ts';
import { drawing } from '../slides/shapes.ts';
import { setMargins, setWhole } from '../slides/whole.ts';
import type { Run } from '../text/runs.ts';
import { type BlockContext, defineBlock, type SectionHead, type SlideOfBlock } from './kind.ts';

const schema = z.union([
  z.string(),
  z.strictObject({ figure: z.string(), show: z.enum(['value', 'growth']).optional() }),
]);
type Declared = z.infer<typeof schema>;

interface Statement {
  readonly figure: Figure | undefined;
  readonly show: 'value' | 'growth';
}

const FIGURE = { y: 0.8, h: 2.6, w: 11.6 };
const SENTENCE = { y: 3.5, h: 1.5, w: 9.8 };
/** Of the figure's size: its unit. */
const UNIT_SHARE = 0.3;

const page = ({ figure, show }: Statement, head: SectionHead, context: BlockContext): SlideOfBlock => {
  const { theme } = context;
  const { message, place } = head;
  const number = setWhole(
    {
      name: 'figure',
      role: 'statementFigure',
      box: box(theme.margin, FIGURE.y, FIGURE.w, FIGURE.h),
      paragraphs: [{ runs: figure ? runsOf(figure, show, context) : [{ text: '–' }], level: 1 }],
      at: figure?.at ?? [],
    },
    context,
  );
  const title = setWhole(
    {
      name: 'title',
      role: 'statementSentence',
      balanced: true,
      box: box(theme.margin, SENTENCE.y, SENTENCE.w, SENTENCE.h),
      paragraphs: [{ runs: message.runs, level: 1 }],
      at: message.at,
    },
    context,
  );
  const { kicker, source } = setMargins(head, { kicker: 'sun', source: 'onDeepMuted' }, context);
  const texts = [title, ...kicker, number, ...source];
  const lanes = drawLanes(theme, STATEMENT_BEND, { count: place.count });
  return {
    look: 'Statement',
    background: 'deep',
    placeholders: [
      ...texts.map((text, i) =>
        placeholderOf(text, i === 0 ? 'title' : 'body', i === 0 ? 'The message' : 'Text'),
      ),
      numberPlaceholder(context, 'onDeepMuted'),
    ],
    art: lanes.length > 0 ? [drawing('Lanes', lanes)] : [],
    shapes: texts.map(({ shape }) => shape),
    problems: texts.flatMap(({ problems }) => problems),
  };
};

const runsOf = (figure: Figure, show: Statement['show'], { words }: BlockContext): Run[] => {
  if (show === 'growth' && figure.growth !== undefined) return [{ text: words.change(figure) }];
  const { number, unit } = words.parts(figure);
  const mark = words.value(figure).endsWith('*') ? '*' : '';
  return [
    { text: `${number}${mark}` },
    ...(unit === '' ? [] : [{ text: `\u00a0${unit}`, scale: UNIT_SHARE }]),
  ];
};

export const statement = defineBlock<Declared, Statement>({
  schema,
  read: (declared, reader) => {
    const { figure: id, show = 'value' } = typeof declared === 'string' ? { figure: declared } : declared;
    const figure = reader.figure(id, typeof declared === 'string' ? [] : ['figure']);
    if (figure && show === 'growth' && figure.growth === undefined)
      reader.tell(
        ['show'],
        'unknown-field',
        `\`${id}\` has no growth to show.`,
        'Show its value, or declare its growth.',
      );
    return { figure, show };
  },
  figures: ({ figure }) => (figure ? [figure] : []),
  layOut: () => {
    throw new Error('A statement is a whole slide');
  },
  page,
});
