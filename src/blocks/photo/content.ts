/** A photo as it is shown: its file, what it shows, what is said of it. */
import type { RichText } from '../../figures/rich-text.ts';
import type { Box } from '../../geometry.ts';
import type { ContentPath } from '../../problems.ts';
import type { DeckContext } from '../../slides/context.ts';
import { setText, styled } from '../../slides/set-text.ts';
import type { Anchor, PictureShape, Placeholder } from '../../slides/slide.ts';
import type { Run } from '../../text/runs.ts';
import type { TypeStyle } from '../../text/styles.ts';

export interface Photo {
  readonly file: string | undefined;
  readonly alt: string;
  /** Caption and credit. */
  readonly said: readonly RichText[];
  readonly fit: 'whole' | 'fill' | undefined;
  readonly focus: readonly [number, number] | undefined;
  readonly at: ContentPath;
}

export const photoShape = ({ file, fit, focus, alt, at }: Photo, place: Box): PictureShape[] =>
  file === undefined
    ? []
    : [
        {
          kind: 'picture',
          name: 'picture',
          placeholder: 'picture',
          box: place,
          source: { kind: 'file', file, ...(fit ? { fit } : {}), ...(focus ? { focus } : {}) },
          alt,
          at,
        },
      ];

export const photoPlaceholder = (place: Box): Placeholder => ({
  name: 'picture',
  type: 'picture',
  box: place,
  levels: [],
  align: 'start',
  anchor: 'top',
  prompt: 'Picture',
});

/** Caption and credit in one line, or a few; none where nothing is said. */
export const setCaption = (
  { said }: Photo,
  place: Box,
  context: DeckContext,
  { anchor = 'bottom', change = {} }: { anchor?: Anchor; change?: Partial<TypeStyle> } = {},
) => {
  const [first] = said;
  if (!first) return [];
  const separator: Run = { text: context.words.phrase('separator') };
  return [
    setText(
      {
        name: 'caption',
        inPlaceholder: true,
        box: place,
        paragraphs: [
          { runs: said.flatMap(({ runs }, i) => (i === 0 ? runs : [separator, ...runs])), level: 1 },
        ],
        levels: [styled(context, 'caption', change)],
        anchor,
        at: first.at,
      },
      context,
    ),
  ];
};
