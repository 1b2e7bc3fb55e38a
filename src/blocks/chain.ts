/** A chain or process: links that point onward, below each what there is, and a band with what carries them all. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, bottom, box, columns, right } from '../geometry.ts';
import { drawIcon } from '../icons/icons.ts';
import type { DrawingMark } from '../slides/drawing.ts';
import { field } from '../slides/fields.ts';
import { placeholderOf, setAlike, setText, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, outline, rule } from '../slides/shapes.ts';
import { readIcon } from './icon.ts';
import { type BlockContext, type BlockLayout, defineBlock } from './kind.ts';
import { type Named, namedSchema, readNamed } from './named.ts';
import { figureRuns } from './tiles/looks.ts';

const link = z.strictObject({
  name: text,
  text: text.optional(),
  /** Shown large above the text. */
  figure: z.string().optional(),
  icon: z.string().optional(),
});
const schema = z.strictObject({
  links: z.array(link).min(2).max(6),
  /** The link that matters, counted from 1. */
  highlight: z.int().positive().optional(),
  /** What carries the chain: a name and its parts. */
  base: z.strictObject({ name: text, parts: z.array(namedSchema).min(1).max(5) }).optional(),
});
type Declared = z.infer<typeof schema>;

interface Link {
  readonly name: RichText;
  readonly text: RichText | undefined;
  readonly figure: Figure | undefined;
  readonly icon: string | undefined;
}

interface Chain {
  readonly links: readonly Link[];
  readonly highlight: number | undefined;
  readonly base: { readonly name: RichText; readonly parts: readonly Named[] } | undefined;
}

const PLATE = { height: 1.5, point: 0.38, gap: 0.08 };
const BASE = { height: 0.93, gap: 0.3, icon: 0.36 };
const ICON = 0.5;
/** Of the number's size: its unit is still read with ease. */
const UNIT_SHARE = 0.56;

const layOut = (chain: Chain, area: Box, context: BlockContext): BlockLayout => {
  const { links, base, highlight } = chain;
  const plates = columns(area, links.length, 0).map((column, i) => {
    const overlap = i === 0 ? 0 : PLATE.point - PLATE.gap;
    return box(column.x - overlap, area.y, column.w + overlap, PLATE.height);
  });
  const baseTop = bottom(area) - BASE.height;
  const below = area.y + PLATE.height + 0.22;
  const room = (base ? baseTop - BASE.gap : bottom(area)) - below;
  const texts = columns(area, links.length, context.theme.gutter).map(({ x, w }) => box(x, below, w, room));
  const names = setAlike(
    plates.flatMap((plate, i) => nameRequest(links[i], i, plate, i + 1 === highlight, context)),
    context,
  );
  const bodies = setAlike(
    texts.flatMap((own, i) => bodyRequest(links[i], i, own, context)),
    context,
  );
  const rules = texts.flatMap((own, i) =>
    links[i]?.text || links[i]?.figure
      ? [
          rule(
            [own.x, below],
            [right(own), below],
            i + 1 === highlight ? 'primary' : 'line',
            i + 1 === highlight ? 2 : 0.75,
          ),
        ]
      : [],
  );
  const band = base ? layOutBase(base, box(area.x, baseTop, area.w, BASE.height), context) : undefined;
  const set = [...names, ...bodies];
  return {
    look: `Chain ${links.length}`,
    placeholders: set
      .filter(({ shape }) => shape.placeholder !== undefined)
      .map((one) => placeholderOf(one, 'body', 'Link')),
    art: [],
    shapes: [
      drawing(
        'Chain',
        plates.flatMap((plate, i) => plateMarks(links[i], i, plate, highlight)),
      ),
      ...(rules.length > 0 ? [drawing('Rules', rules)] : []),
      ...links.flatMap((_, i) =>
        set.filter(({ shape }) => shape.name.endsWith(` ${i + 1}`)).map(({ shape }) => shape),
      ),
      ...(band?.shapes ?? []),
    ],
    problems: [...set.flatMap(({ problems }) => problems), ...(band?.problems ?? [])],
  };
};

const iconBox = (plate: Box, i: number): Box =>
  box(plate.x + (i === 0 ? 0.3 : PLATE.point + 0.22), plate.y + (plate.h - ICON) / 2, ICON, ICON);

const plateMarks = (
  own: Link | undefined,
  i: number,
  plate: Box,
  highlight: number | undefined,
): DrawingMark[] => {
  const fill = i + 1 === highlight ? 'hero' : 'field';
  return [
    { shape: i === 0 ? 'plate' : 'chevron', box: plate, point: PLATE.point, fill },
    ...(own?.icon === undefined
      ? []
      : [drawIcon(own.icon, iconBox(plate, i), outline(i + 1 === highlight ? 'sun' : 'onField', 2))]),
  ];
};

const nameRequest = (
  own: Link | undefined,
  i: number,
  plate: Box,
  isHighlight: boolean,
  context: BlockContext,
): TextRequest[] => {
  if (!own) return [];
  const icon = iconBox(plate, i);
  const start = own.icon === undefined ? icon.x : right(icon) + 0.16;
  return [
    {
      name: `link ${i + 1}`,
      inPlaceholder: true,
      box: box(start, plate.y, right(plate) - PLATE.point - 0.06 - start, plate.h),
      paragraphs: [{ runs: own.name.runs, level: 1 }],
      levels: [styled(context, 'chainLabel', isHighlight ? { color: 'onHero' } : {})],
      anchor: 'middle',
      at: own.name.at,
    },
  ];
};

const bodyRequest = (own: Link | undefined, i: number, place: Box, context: BlockContext): TextRequest[] => {
  if (!own || (!own.text && !own.figure)) return [];
  const lines = [
    ...(own.figure ? [{ runs: figureRuns(own.figure, context, UNIT_SHARE), level: 1 }] : []),
    ...(own.text ? [{ runs: own.text.runs, level: own.figure ? 2 : 1 }] : []),
  ];
  const body = styled(context, 'body');
  return [
    {
      name: `text ${i + 1}`,
      // A number with a small unit has sizes of its own, which no placeholder can have.
      inPlaceholder: own.figure === undefined,
      box: box(place.x, place.y + 0.16, place.w, place.h - 0.16),
      paragraphs: lines,
      levels: own.figure
        ? [styled(context, 'figure', { sizes: styled(context, 'figure').sizes.slice(1) }), body]
        : [body],
      at: own.text?.at ?? own.name.at,
    },
  ];
};

const layOutBase = (base: NonNullable<Chain['base']>, band: Box, context: BlockContext) => {
  const name = setText(
    {
      name: 'Base',
      box: box(band.x + 0.3, band.y, 2.2, band.h),
      paragraphs: [{ runs: base.name.runs, level: 1 }],
      levels: [styled(context, 'cell', { bold: true })],
      anchor: 'middle',
      at: base.name.at,
    },
    context,
  );
  const cells = columns(box(band.x + 2.7, band.y, band.w - 2.9, band.h), base.parts.length, 0.1);
  const requests = cells.flatMap((cell, i): TextRequest[] => {
    const own = base.parts[i];
    if (!own) return [];
    const start = cell.x + (own.icon === undefined ? 0 : BASE.icon + 0.14);
    return [
      {
        name: `Base part ${i + 1}`,
        box: box(start, cell.y, right(cell) - start, cell.h),
        paragraphs: [{ runs: own.name.runs, level: 1 }],
        levels: [styled(context, 'cell')],
        anchor: 'middle',
        at: own.name.at,
      },
    ];
  });
  const parts = setAlike(requests, context);
  const icons = cells.flatMap((cell, i) => {
    const icon = base.parts[i]?.icon;
    const place = box(cell.x, cell.y + (cell.h - BASE.icon) / 2, BASE.icon, BASE.icon);
    return icon === undefined ? [] : [drawIcon(icon, place, outline('primary', 1.75))];
  });
  return {
    shapes: [
      drawing('Base', [field(context.theme, band, 'tile'), ...icons]),
      name.shape,
      ...parts.map(({ shape }) => shape),
    ],
    problems: [name, ...parts].flatMap(({ problems }) => problems),
  };
};

export const chain = defineBlock<Declared, Chain>({
  schema,
  read: ({ links, highlight, base }, reader) => ({
    links: links.map((own, i) => ({
      name: reader.rich(own.name, ['links', i, 'name']),
      text: own.text === undefined ? undefined : reader.rich(own.text, ['links', i, 'text']),
      figure: own.figure === undefined ? undefined : reader.figure(own.figure, ['links', i, 'figure']),
      icon: readIcon(own.icon, ['links', i, 'icon'], reader),
    })),
    highlight,
    base: base && {
      name: reader.rich(base.name, ['base', 'name']),
      parts: base.parts.map((own, i) => readNamed(own, ['base', 'parts', i], reader)),
    },
  }),
  figures: ({ links, base }) => [
    ...links.flatMap(({ name, text: said, figure }) => [
      ...name.figures,
      ...(said?.figures ?? []),
      ...(figure ? [figure] : []),
    ]),
    ...(base ? [base.name, ...base.parts.map(({ name }) => name)].flatMap(({ figures }) => figures) : []),
  ],
  layOut,
});
