/** A comparison of two sides by the same measures; the side that wins stands on the primary ground. */
import * as z from 'zod';
import type { ThemeColor } from '../brand/roles.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, box, columns, inset, right, rows } from '../geometry.ts';
import { field } from '../slides/fields.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, rule } from '../slides/shapes.ts';
import { type BlockContext, type BlockLayout, defineBlock } from './kind.ts';

const schema = z.strictObject({
  left: text,
  right: text,
  /** Each measure with what both sides have: texts, or figures as `{exports}`. */
  measures: z
    .array(z.strictObject({ name: text, left: text, right: text }))
    .min(2)
    .max(5),
  /** The side that matters; the right one if not given. */
  highlight: z.enum(['left', 'right', 'none']).default('right'),
});
type Declared = z.infer<typeof schema>;

interface Comparison {
  readonly left: RichText;
  readonly right: RichText;
  readonly measures: readonly {
    readonly name: RichText;
    readonly left: RichText;
    readonly right: RichText;
  }[];
  readonly highlight: Declared['highlight'];
}

const HEAD = 0.85;
const SIDES = ['left', 'right'] as const;

const layOut = (comparison: Comparison, area: Box, context: BlockContext): BlockLayout => {
  const { measures } = comparison;
  const [left, middle, rightSide] = columns(area, 3, context.theme.gutter);
  if (!left || !middle || !rightSide) throw new Error('Three columns were asked for');
  const places = { left, right: rightSide };
  const lines = rows(box(area.x, area.y + HEAD, area.w, area.h - HEAD), measures.length, 0);
  const heads = setAlike(
    SIDES.map(
      (side): TextRequest => ({
        name: `side ${side}`,
        inPlaceholder: true,
        box: inset(box(places[side].x, area.y, places[side].w, HEAD), 0.2, 0.06),
        paragraphs: [{ runs: comparison[side].runs, level: 1 }],
        levels: [styled(context, 'leadIn', { color: inkOf(comparison, side) })],
        align: 'center',
        anchor: 'middle',
        at: comparison[side].at,
      }),
    ),
    context,
  );
  const names = setAlike(
    measures.flatMap((own, i) =>
      cellRequest(`measure ${i + 1}`, own.name, lines[i], middle, 'body', 'muted', context),
    ),
    context,
  );
  const values = setAlike(
    measures.flatMap((own, i) =>
      SIDES.flatMap((side) =>
        cellRequest(
          `${side} ${i + 1}`,
          own[side],
          lines[i],
          places[side],
          'figure',
          inkOf(comparison, side),
          context,
        ),
      ),
    ),
    context,
  );
  const set = [
    ...heads,
    ...measures.flatMap((_, i) => [...names.slice(i, i + 1), ...values.slice(2 * i, 2 * i + 2)]),
  ];
  const rules = lines.flatMap(({ y }) => [
    rule([middle.x, y], [right(middle), y], 'line', 0.75),
    ...SIDES.map((side) =>
      rule([places[side].x + 0.3, y], [right(places[side]) - 0.3, y], ruleOf(comparison, side), 0.75),
    ),
  ]);
  return {
    look: `Comparison ${measures.length}`,
    placeholders: set.map((one) => placeholderOf(one, 'body', 'Value')),
    art: [],
    shapes: [
      drawing('Sides', [
        ...SIDES.map((side) => field(context.theme, places[side], groundOf(comparison, side))),
        ...rules,
      ]),
      ...set.map(({ shape }) => shape),
    ],
    problems: set.flatMap(({ problems }) => problems),
  };
};

type Side = (typeof SIDES)[number];
const groundOf = ({ highlight }: Comparison, side: Side): ThemeColor =>
  highlight === side ? 'hero' : 'tile';
const inkOf = ({ highlight }: Comparison, side: Side): ThemeColor => (highlight === side ? 'onHero' : 'text');
const ruleOf = ({ highlight }: Comparison, side: Side): ThemeColor =>
  highlight === side ? 'secondary' : 'line';

const cellRequest = (
  name: string,
  { runs, at }: RichText,
  line: Box | undefined,
  column: Box,
  role: 'figure' | 'body',
  color: ThemeColor,
  context: BlockContext,
): TextRequest[] =>
  line
    ? [
        {
          name,
          inPlaceholder: true,
          box: inset(box(column.x, line.y, column.w, line.h), 0.2, 0.04),
          paragraphs: [{ runs, level: 1 }],
          levels: [styled(context, role, { color })],
          align: 'center',
          anchor: 'middle',
          at,
        },
      ]
    : [];

export const comparison = defineBlock<Declared, Comparison>({
  schema,
  read: ({ left, right: other, measures, highlight }, reader) => ({
    left: reader.rich(left, ['left']),
    right: reader.rich(other, ['right']),
    measures: measures.map((own, i) => ({
      name: reader.rich(own.name, ['measures', i, 'name']),
      left: reader.rich(own.left, ['measures', i, 'left']),
      right: reader.rich(own.right, ['measures', i, 'right']),
    })),
    highlight,
  }),
  figures: ({ left, right: other, measures }) =>
    [left, other, ...measures.flatMap((own) => [own.name, own.left, own.right])].flatMap(
      ({ figures }) => figures,
    ),
  layOut,
});
