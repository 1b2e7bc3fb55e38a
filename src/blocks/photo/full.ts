/** A photo from edge to edge; title, caption and source stand on the deep ground below it. */
import { box } from '../../geometry.ts';
import { gridBox, numberPlaceholder } from '../../slides/frame.ts';
import { placeholderOf } from '../../slides/set-text.ts';
import { setWhole } from '../../slides/whole.ts';
import type { BlockContext, SectionHead, SlideOfBlock } from '../kind.ts';
import { type Photo, photoPlaceholder, photoShape, setCaption } from './content.ts';

const PANEL = { top: 0.3, bottom: 0.34 };
const GAP = 0.14;
const LINE = 0.28;
const CAPTION = 0.42;

export const layOutFull = (photo: Photo, head: SectionHead, context: BlockContext): SlideOfBlock => {
  const { theme } = context;
  const { w } = gridBox(theme, 1, 11, 0, 0);
  const floor = theme.slide.height;
  const measured = setTitle(head, 0, w, context);
  const hasKicker = head.topic !== undefined;
  const hasCaption = photo.said.length > 0;
  const height =
    PANEL.top +
    (hasKicker ? LINE + GAP : 0) +
    measured.height +
    (hasCaption ? GAP + CAPTION : 0) +
    (head.source ? GAP / 2 + LINE : 0) +
    PANEL.bottom;
  let y = floor - height + PANEL.top;
  const kicker = head.topic
    ? [
        setWhole(
          {
            name: 'kicker',
            role: 'kicker',
            box: box(theme.margin, y, w, LINE),
            paragraphs: [{ runs: head.topic.runs, level: 1 }],
            at: head.topic.at,
            change: { color: 'sun' },
            anchor: 'middle',
          },
          context,
        ),
      ]
    : [];
  y += hasKicker ? LINE + GAP : 0;
  const title = setTitle(head, y, w, context, measured.height);
  y += measured.height + GAP;
  const caption = setCaption(photo, box(theme.margin, y, w, CAPTION), context, {
    anchor: 'top',
    change: { color: 'onDeepMuted' },
  });
  y += hasCaption ? CAPTION + GAP / 2 : 0;
  const source = head.source
    ? [
        setWhole(
          {
            name: 'source',
            role: 'source',
            box: box(theme.margin, y, w, LINE),
            paragraphs: [{ runs: [{ text: head.source.text }], level: 1 }],
            at: head.source.at,
            change: { color: 'onDeepMuted' },
            anchor: 'middle',
          },
          context,
        ),
      ]
    : [];
  const picture = box(0, 0, theme.slide.width, floor - height);
  const texts = [...kicker, ...caption, ...source];
  return {
    look: 'Photo from edge to edge',
    background: 'deep',
    placeholders: [
      placeholderOf(title, 'title', 'The message, as a full sentence'),
      photoPlaceholder(picture),
      ...texts.map((set) => placeholderOf(set, 'body', 'Text')),
      numberPlaceholder(context, 'onDeepMuted'),
    ],
    art: [],
    shapes: [title.shape, ...photoShape(photo, picture), ...texts.map(({ shape }) => shape)],
    problems: [title, ...texts].flatMap(({ problems }) => problems),
  };
};

const setTitle = (head: SectionHead, y: number, w: number, context: BlockContext, height = 2) =>
  setWhole(
    {
      name: 'title',
      role: 'statementSentence',
      box: box(context.theme.margin, y, w, height + 0.02),
      paragraphs: [{ runs: head.message.runs, level: 1 }],
      at: head.message.at,
    },
    context,
  );
