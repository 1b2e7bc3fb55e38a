/** A photo at the full height of the slide; title, text and caption stand beside it. */
import { box } from '../../geometry.ts';
import { numberPlaceholder } from '../../slides/frame.ts';
import { placeholderOf } from '../../slides/set-text.ts';
import { setWhole } from '../../slides/whole.ts';
import type { Block, BlockContext, SectionHead, SlideOfBlock } from '../kind.ts';
import { type Photo, photoPlaceholder, photoShape, setCaption } from './content.ts';

const PHOTO = { w: 8.4 };
const GAP = 0.45;
const TITLE = { y: 0.76, h: 2.3, lines: 5 };
const CAPTION = { foot: 6.7, h: 0.75 };
const FOOT = { y: 6.86, h: 0.3, number: 0.6 };

export const layOutBeside = (
  photo: Photo,
  head: SectionHead,
  others: readonly Block[],
  context: BlockContext,
): SlideOfBlock => {
  const { theme } = context;
  const picture = box(0, 0, PHOTO.w, theme.slide.height);
  const x = PHOTO.w + GAP;
  const w = theme.slide.width - theme.margin - x;
  const title = setWhole(
    {
      name: 'title',
      role: 'title',
      box: box(x, TITLE.y, w, TITLE.h),
      paragraphs: [{ runs: head.message.runs, level: 1 }],
      at: head.message.at,
      change: { maxLines: TITLE.lines },
    },
    context,
  );
  const kicker = head.topic
    ? [
        setWhole(
          {
            name: 'kicker',
            role: 'kicker',
            box: box(x, 0.42, w, 0.28),
            paragraphs: [{ runs: head.topic.runs, level: 1 }],
            at: head.topic.at,
            anchor: 'middle',
          },
          context,
        ),
      ]
    : [];
  const caption = setCaption(photo, box(x, CAPTION.foot - CAPTION.h, w, CAPTION.h), context, {
    change: { maxLines: 3 },
  });
  const top = TITLE.y + title.height + 0.42;
  const captionTop = CAPTION.foot - (caption[0]?.height ?? 0) - (caption.length > 0 ? 0.3 : 0);
  const body = others.map((block) =>
    block.layOut(box(x, top, w, captionTop - top), { ...context, layout: undefined, beside: ['photo'] }),
  );
  const source = head.source
    ? [
        setWhole(
          {
            name: 'source',
            role: 'source',
            box: box(x, FOOT.y, w - FOOT.number, FOOT.h),
            paragraphs: [{ runs: [{ text: head.source.text }], level: 1 }],
            at: head.source.at,
            anchor: 'middle',
          },
          context,
        ),
      ]
    : [];
  const number = {
    ...numberPlaceholder(context),
    box: box(x + w - FOOT.number, FOOT.y, FOOT.number, FOOT.h),
  };
  const after = [...caption, ...source];
  return {
    look: `Photo beside ${body.map(({ look }) => look.toLowerCase()).join(' and ') || 'title'}`,
    background: 'background',
    placeholders: [
      placeholderOf(title, 'title', 'The message, as a full sentence'),
      ...kicker.map((set) => placeholderOf(set, 'body', 'Topic')),
      photoPlaceholder(picture),
      ...body.flatMap(({ placeholders }) => placeholders),
      ...after.map((set) => placeholderOf(set, 'body', 'Caption or source')),
      number,
    ],
    art: body.flatMap(({ art }) => art),
    shapes: [
      title.shape,
      ...kicker.map(({ shape }) => shape),
      ...photoShape(photo, picture),
      ...body.flatMap(({ shapes }) => shapes),
      ...after.map(({ shape }) => shape),
    ],
    problems: [
      ...[title, ...kicker, ...after].flatMap(({ problems }) => problems),
      ...body.flatMap(({ problems }) => problems),
    ],
  };
};
