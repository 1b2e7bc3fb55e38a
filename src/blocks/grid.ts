/** A grid of fields, companies or regions: groups as rows, each with its label and its cells. */
import * as z from 'zod';
import type { Theme } from '../brand/theme.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { type Box, box, columns, inset, right, rows } from '../geometry.ts';
import { drawIcon } from '../icons/icons.ts';
import { field } from '../slides/fields.ts';
import { gridBox } from '../slides/frame.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, outline } from '../slides/shapes.ts';
import { paragraph } from '../text/runs.ts';
import { type BlockContext, type BlockLayout, defineBlock } from './kind.ts';
import { type Named, namedSchema, readNamed } from './named.ts';

const group = z.strictObject({ label: text, cells: z.array(namedSchema).min(1).max(6) });
const schema = z.strictObject({
  groups: z.array(group).min(1).max(5),
  /** The group that matters, counted from 1. */
  highlight: z.int().positive().optional(),
  /** Whether each label counts its cells. */
  counts: z.boolean().default(false),
});
type Declared = z.infer<typeof schema>;

interface Group {
  readonly label: RichText;
  readonly cells: readonly Named[];
}

interface Grid {
  readonly groups: readonly Group[];
  readonly highlight: number | undefined;
  readonly counts: boolean;
}

const CELL = { icon: 0.52, inset: 0.24, lowest: 1.35 };
const LABEL_INSET = 0.22;

const layOut = ({ groups, highlight, counts }: Grid, area: Box, context: BlockContext): BlockLayout => {
  const { theme } = context;
  const lines = rows(area, groups.length, theme.gutter);
  const labels = lines.map((line) => {
    const { w } = gridBox(theme, 1, 2, line.y, line.h);
    return box(line.x, line.y, Math.min(w, area.w * 0.2), line.h);
  });
  const cells = groups.map(({ cells: own }, i) => {
    const [line, label] = [lines[i], labels[i]];
    if (!line || !label) return [];
    const start = right(label) + theme.gutter;
    return columns(box(start, line.y, right(line) - start, line.h), own.length, theme.gutter);
  });
  const names = setAlike(
    groups.flatMap((own, i) => labelRequest(own, i, labels[i], counts, highlight, context)),
    context,
  );
  const texts = setAlike(
    groups.flatMap((own, i) =>
      own.cells.flatMap((cell, j) => cellRequest(cell, `${i + 1}.${j + 1}`, cells[i]?.[j], context)),
    ),
    context,
  );
  const set = [...names, ...texts];
  const inOrder = groups.flatMap((_, i) =>
    set.filter(({ shape: { name } }) => name === `group ${i + 1}` || name.startsWith(`cell ${i + 1}.`)),
  );
  return {
    look: `Grid ${groups.map(({ cells: own }) => own.length).join(' ')}`,
    placeholders: inOrder.map((one) => placeholderOf(one, 'body', 'Field')),
    art: [],
    shapes: [
      drawing(
        'Groups',
        labels.map((label, i) => field(theme, label, i + 1 === highlight ? 'hero' : 'field')),
      ),
      drawing(
        'Cells',
        cells.flatMap((own, i) => own.flatMap((cell, j) => cellMarks(groups[i]?.cells[j], cell, theme))),
      ),
      ...inOrder.map(({ shape }) => shape),
    ],
    problems: set.flatMap(({ problems }) => problems),
  };
};

const labelRequest = (
  { label, cells }: Group,
  i: number,
  place: Box | undefined,
  counts: boolean,
  highlight: number | undefined,
  context: BlockContext,
): TextRequest[] => {
  if (!place) return [];
  const color = i + 1 === highlight ? 'onHero' : 'onField';
  return [
    {
      name: `group ${i + 1}`,
      inPlaceholder: true,
      box: inset(place, LABEL_INSET, 0.2),
      paragraphs: [
        { runs: label.runs, level: 1 },
        ...(counts ? [paragraph(context.words.plain(cells.length), 2)] : []),
      ],
      levels: [
        styled(context, 'chainLabel', { color }),
        styled(context, 'figure', { color, sizes: styled(context, 'figure').sizes.slice(2) }),
      ],
      at: label.at,
    },
  ];
};

const isTall = ({ h }: Box) => h >= CELL.lowest;

const cellRequest = (
  { name, icon }: Named,
  id: string,
  cell: Box | undefined,
  context: BlockContext,
): TextRequest[] => {
  if (!cell) return [];
  const inner = inset(cell, CELL.inset, 0.2);
  const beside = icon !== undefined && !isTall(cell);
  const top = icon !== undefined && isTall(cell) ? CELL.icon + 0.06 : 0;
  const start = beside ? CELL.icon + 0.16 : 0;
  return [
    {
      name: `cell ${id}`,
      inPlaceholder: true,
      box: box(inner.x + start, inner.y + top, inner.w - start, inner.h - top),
      paragraphs: [{ runs: name.runs, level: 1 }],
      levels: [styled(context, 'cell', { bold: true })],
      anchor: isTall(cell) && icon !== undefined ? 'bottom' : 'middle',
      at: name.at,
    },
  ];
};

const cellMarks = (own: Named | undefined, cell: Box, theme: Theme) => {
  if (own?.icon === undefined) return [field(theme, cell, 'tile')];
  const y = isTall(cell) ? cell.y + 0.22 : cell.y + (cell.h - CELL.icon) / 2;
  return [
    field(theme, cell, 'tile'),
    drawIcon(own.icon, box(cell.x + CELL.inset, y, CELL.icon, CELL.icon), outline('primary', 2)),
  ];
};

export const grid = defineBlock<Declared, Grid>({
  schema,
  read: ({ groups, highlight, counts }, reader) => ({
    groups: groups.map(({ label, cells }, i) => ({
      label: reader.rich(label, ['groups', i, 'label']),
      cells: cells.map((own, j) => readNamed(own, ['groups', i, 'cells', j], reader)),
    })),
    highlight,
    counts,
  }),
  figures: ({ groups }) =>
    groups.flatMap(({ label, cells }) =>
      [label, ...cells.map(({ name }) => name)].flatMap(({ figures }) => figures),
    ),
  layOut,
});
