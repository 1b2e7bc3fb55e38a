/** Logos of companies or partners: each in a field of its own, with its name below. */
import * as z from 'zod';
import { findLogoFault, LOGO_HINT } from '../brand/brand.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, bottom, box, columns, inset, rows } from '../geometry.ts';
import { partitions } from '../lists.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, outline } from '../slides/shapes.ts';
import type { PictureShape } from '../slides/slide.ts';
import { textOf } from '../text/runs.ts';
import { type BlockContext, type BlockLayout, type BlockReader, defineBlock } from './kind.ts';

const MOST_LOGOS = 12;
const schema = z
  .array(
    z.strictObject({
      /** SVG, PNG, JPEG or WebP. */
      file: z.string(),
      name: text,
    }),
  )
  .min(1)
  .max(MOST_LOGOS);
type Declared = z.infer<typeof schema>;

interface Logo {
  readonly file: string | undefined;
  readonly name: RichText;
  readonly at: BlockReader['at'];
}

const read = (declared: Declared, reader: BlockReader): readonly Logo[] =>
  declared.map(({ file: named, name }, i) => {
    const file = reader.file(named, [i, 'file']);
    const fault = file?.toLowerCase().endsWith('.svg') ? findLogoFault(file) : undefined;
    if (fault !== undefined) reader.tell([i, 'file'], 'broken-logo', `\`${named}\` ${fault}.`, LOGO_HINT);
    return {
      file: fault === undefined ? file : undefined,
      name: reader.rich(name, [i, 'name']),
      at: [...reader.at, i],
    };
  });

const NAME = { h: 0.42, gap: 0.08 };
const INSET = 0.28;
/** Taller fields than this look empty: of one row, and of each of several. */
const TALLEST = { one: 3.2, of: 2.4 };
const WIDEST_ROW = 4;

const layOut = (logos: readonly Logo[], area: Box, context: BlockContext): BlockLayout => {
  const { gutter } = context.theme;
  const lineCount = Math.ceil(logos.length / WIDEST_ROW);
  const perLine = Math.ceil(logos.length / lineCount);
  const tallest = lineCount === 1 ? TALLEST.one : TALLEST.of;
  const height = Math.min(area.h, lineCount * (tallest + gutter) - gutter);
  const cells = rows(box(area.x, area.y, area.w, height), lineCount, gutter)
    .flatMap((line) => columns(line, perLine, gutter))
    .slice(0, logos.length);
  const fields = cells.map((cell) => box(cell.x, cell.y, cell.w, cell.h - NAME.h - NAME.gap));
  const names = setAlike(
    logos.flatMap((logo, i): TextRequest[] => {
      const [cell, field] = [cells[i], fields[i]];
      if (!cell || !field) return [];
      return [
        {
          name: `name ${i + 1}`,
          inPlaceholder: true,
          box: box(cell.x, bottom(field) + NAME.gap, cell.w, NAME.h),
          paragraphs: [{ runs: logo.name.runs, level: 1 }],
          levels: [styled(context, 'logoName')],
          at: logo.name.at,
        },
      ];
    }),
    context,
  );
  return {
    look: `Logos ${logos.length}`,
    placeholders: names.map((name) => placeholderOf(name, 'body', 'Name')),
    art: [],
    shapes: [
      drawing(
        'Fields',
        fields.map((field) => ({
          shape: 'rectangle',
          box: inset(field, 0.01),
          fill: 'background',
          outline: outline('line', 1),
        })),
      ),
      ...logos.flatMap((logo, i) => [
        ...picture(logo, i, fields[i]),
        ...names.slice(i, i + 1).map((n) => n.shape),
      ]),
    ],
    problems: names.flatMap(({ problems }) => problems),
  };
};

const picture = ({ file, name, at }: Logo, i: number, field: Box | undefined): PictureShape[] =>
  file === undefined || !field
    ? []
    : [
        {
          kind: 'picture',
          name: `logo ${i + 1}`,
          box: inset(field, INSET),
          source: { kind: 'file', file, fit: 'whole' },
          alt: textOf(name.runs),
          at,
        },
      ];

export const logos = defineBlock<Declared, readonly Logo[]>({
  schema,
  read,
  figures: (own) => own.flatMap(({ name }) => name.figures),
  splits: partitions,
  layOut,
});
