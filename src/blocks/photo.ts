/** A photo with its caption and credit: cropped to fill its room, or whole. */
import * as z from 'zod';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, bottom, box } from '../geometry.ts';
import { placeholderOf, setText, styled } from '../slides/set-text.ts';
import type { PictureShape } from '../slides/slide.ts';
import { type BlockContext, type BlockLayout, type BlockReader, defineBlock } from './kind.ts';

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

interface Photo {
  readonly file: string | undefined;
  readonly alt: string;
  readonly said: readonly RichText[];
  readonly fit: 'whole' | 'fill' | undefined;
  readonly focus: readonly [number, number] | undefined;
  readonly at: BlockReader['at'];
}

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

const layOut = (photo: Photo, area: Box, context: BlockContext): BlockLayout => {
  const [first] = photo.said;
  const caption = first && setCaption(photo, first.at, area, context);
  const picture = box(area.x, area.y, area.w, area.h - (caption ? CAPTION + CAPTION_GAP : 0));
  const shown: PictureShape[] =
    photo.file === undefined
      ? []
      : [
          {
            kind: 'picture',
            name: 'picture',
            placeholder: 'picture',
            box: picture,
            source: {
              kind: 'file',
              file: photo.file,
              ...(photo.fit ? { fit: photo.fit } : {}),
              ...(photo.focus ? { focus: photo.focus } : {}),
            },
            alt: photo.alt,
            at: photo.at,
          },
        ];
  return {
    look: 'Picture',
    placeholders: [
      {
        name: 'picture',
        type: 'picture',
        box: picture,
        levels: [],
        align: 'start',
        anchor: 'top',
        prompt: 'Picture',
      },
      ...(caption ? [placeholderOf(caption, 'body', 'Caption and credit')] : []),
    ],
    art: [],
    shapes: [...shown, ...(caption ? [caption.shape] : [])],
    problems: caption?.problems ?? [],
  };
};

const setCaption = ({ said }: Photo, at: BlockReader['at'], area: Box, context: BlockContext) => {
  const separator = { text: context.words.phrase('separator') };
  return setText(
    {
      name: 'caption',
      inPlaceholder: true,
      box: box(area.x, bottom(area) - CAPTION, area.w, CAPTION),
      paragraphs: [
        { runs: said.flatMap(({ runs }, i) => (i === 0 ? runs : [separator, ...runs])), level: 1 },
      ],
      levels: [styled(context, 'caption')],
      anchor: 'bottom',
      at,
    },
    context,
  );
};

export const photo = defineBlock<Declared, Photo>({
  schema,
  read,
  figures: ({ said }) => said.flatMap(({ figures }) => figures),
  layOut,
});
