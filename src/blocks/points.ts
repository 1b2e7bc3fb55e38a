/** Points: cards, rows with icons or numbers, a list, or led by their figures beside a chart. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { text } from '../figures/text.ts';
import type { Box } from '../geometry.ts';
import { partitions } from '../lists.ts';
import { readIcon } from './icon.ts';
import { type BlockContext, type BlockLayout, type BlockReader, defineBlock } from './kind.ts';
import { layOutCallout } from './points/callout.ts';
import { layOutCards } from './points/cards.ts';
import { layOutCells } from './points/cells.ts';
import { chooseLook, POINT_LOOKS, type PointLook } from './points/choose.ts';
import { layOutDated } from './points/dated.ts';
import { layOutFigureLed } from './points/figure-led.ts';
import { withIcons } from './points/icons.ts';
import { layOutList } from './points/list.ts';
import { type Point, splitLead, splitPoint } from './points/point.ts';
import { layOutRows } from './points/rows.ts';
import { layOutRuled } from './points/ruled.ts';

const point = z.union(
  [
    text,
    z.strictObject({
      lead: text.optional(),
      text,
      /** By its name, such as `flask`; by what the lead-in names if not given, and `none` for none. */
      icon: z.string().optional(),
      /** Shown large. */
      figure: z.string().optional(),
    }),
  ],
  { error: 'Expected a text, or { lead, text, icon, figure }' },
);

const NO_ICON = 'none';
const MOST_POINTS = 9;
const schema = z.array(point).max(MOST_POINTS);
type Declared = z.infer<typeof schema>;
type Long = Extract<Declared[number], { text: unknown }>;

const isLong = (declared: Declared[number]): declared is Long =>
  typeof declared === 'object' &&
  ('lead' in declared || 'icon' in declared || 'figure' in declared || isTextKey(declared));

/** `text` is no language: an object that has it is a point in parts. */
const isTextKey = (declared: object) => 'text' in declared;

const read = (declared: Declared, reader: BlockReader): readonly Point[] =>
  declared.map((own, i) => (isLong(own) ? readLong(own, i, reader) : splitLead(reader.rich(own, [i]))));

const readLong = ({ lead, text: said, icon, figure: id }: Long, i: number, reader: BlockReader): Point => {
  const known = icon === NO_ICON ? undefined : readIcon(icon, [i, 'icon'], reader);
  const whole = reader.rich(said, [i, 'text']);
  const named =
    lead === undefined
      ? splitLead(whole)
      : { ...splitLead(whole), lead: reader.rich(lead, [i, 'lead']), text: whole };
  const figure = id === undefined ? undefined : reader.figure(id, [i, 'figure']);
  return {
    ...named,
    icon: known,
    ...(icon === NO_ICON ? { noIcon: true as const } : {}),
    ...(figure ? { figure } : {}),
  };
};

const figuresOf = (points: readonly Point[]): Figure[] =>
  points.flatMap(({ lead, text: { figures }, figure }) => [
    ...(lead?.figures ?? []),
    ...figures,
    ...(figure ? [figure] : []),
  ]);

type LayOut = (points: readonly Point[], area: Box, context: BlockContext) => BlockLayout;

const LAYOUTS: Readonly<Record<PointLook, LayOut>> = {
  timeline: layOutDated,
  callout: layOutCallout,
  cards: layOutCards,
  cells: layOutCells,
  ruled: layOutRuled,
  rows: layOutRows,
  list: layOutList,
  figures: layOutFigureLed,
};

/** The looks in order until one has room; the last one tells what does not fit. */
const layOut = (own: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const points = withIcons(own, context.language);
  const looks = chooseLook(points, area, context);
  const made = looks.map((look) => LAYOUTS[look](points, area, context));
  const fitting = made.find(({ problems }) => problems.length === 0);
  const last = made.at(-1);
  if (!last) throw new Error('Points have a look');
  return fitting ?? last;
};

/** At the ends of points, then at the ends of their sentences. */
function* splits(own: readonly Point[]): Generator<readonly (readonly Point[])[]> {
  yield* partitions(own);
  const sentences = own.flatMap(splitPoint);
  if (sentences.length > own.length) yield* partitions(sentences);
}

export const points = defineBlock<Declared, readonly Point[]>({
  schema,
  read,
  figures: figuresOf,
  layouts: POINT_LOOKS,
  splits,
  layOut,
});
export { POINT_LOOKS };
