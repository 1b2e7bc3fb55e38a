/** A photo with its caption and credit: cropped to fill its room, or whole. */
import * as z from 'zod';
import { text } from '../figures/text.ts';
import { type Box, bottom, box } from '../geometry.ts';
import { placeholderOf } from '../slides/set-text.ts';
import {
  type BlockContext,
  type BlockLayout,
  type BlockReader,
  defineBlock,
  type PageOfBlock,
} from './kind.ts';
import { layOutBeside } from './photo/beside.ts';
import { type Photo, photoPlaceholder, photoShape, setCaption } from './photo/content.ts';
import { layOutFull } from './photo/full.ts';

const share = z.number().min(0).max(1);
const schema = z.strictObject({
  file: z.string(),
  alt: text,
  caption: text.optional(),
  credit: text.optional(),
  fit: z.enum(['whole', 'fill']).optional(),
  /** What stays in view when it is cropped: shares of width and height from the top left. */
  focus: z.tuple([share, share]).optional(),
});
type Declared = z.infer<typeof schema>;

const read = (declared: Declared, reader: BlockReader): Photo => ({
  file: reader.file(declared.file, ['file']),
  alt: reader.plain(declared.alt, ['alt']),
  said: (['caption', 'credit'] as const).flatMap((key) => {
    const own = declared[key];
    return own === undefined ? [] : [reader.rich(own, [key])];
  }),
  fit: declared.fit,
  focus: declared.focus,
  at: reader.at,
});

const CAPTION = 0.3;
const CAPTION_GAP = 0.1;

/** Below a title, with its caption at the foot. */
const layOut = (shown: Photo, area: Box, context: BlockContext): BlockLayout => {
  const caption = setCaption(shown, box(area.x, bottom(area) - CAPTION, area.w, CAPTION), context);
  const place = box(area.x, area.y, area.w, area.h - (caption.length > 0 ? CAPTION + CAPTION_GAP : 0));
  return {
    look: 'Picture',
    placeholders: [
      photoPlaceholder(place),
      ...caption.map((set) => placeholderOf(set, 'body', 'Caption and credit')),
    ],
    art: [],
    shapes: [...photoShape(shown, place), ...caption.map(({ shape }) => shape)],
    problems: caption.flatMap(({ problems }) => problems),
  };
};

/** Beside what else the section says, or over the whole slide where it says nothing else; `framed` stands below a title. */
const page: PageOfBlock<Photo> = (shown, head, context, others) => {
  const { layout } = context;
  if (layout === 'framed') return undefined;
  if (others.length === 0 && layout !== 'beside') return layOutFull(shown, head, context);
  const beside = layOutBeside(shown, head, others, context);
  // Long words find more room below a title.
  return beside.problems.length > 0 && layout !== 'beside' ? undefined : beside;
};

export const photo = defineBlock<Declared, Photo>({
  schema,
  read,
  figures: ({ said }) => said.flatMap(({ figures }) => figures),
  layOut,
  hosts: ['points'],
  layouts: ['framed', 'beside', 'full'],
  page,
});
