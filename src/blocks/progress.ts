/** Progress to targets: a bar over the whole width for each, what has been reached and what is aimed at above its ends. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { type Box, bottom, box, inset, right, rows } from '../geometry.ts';
import { partitions } from '../lists.ts';
import { dashedField, field } from '../slides/fields.ts';
import { type SetText, setAlike, setText, styled, type TextRequest } from '../slides/set-text.ts';
import { drawing, rule } from '../slides/shapes.ts';
import type { SlideShape } from '../slides/slide.ts';
import { paragraph, type Run } from '../text/runs.ts';
import { type BlockContext, type BlockLayout, type BlockReader, defineBlock } from './kind.ts';
import { findEvidence } from './tiles/evidence.ts';
import { figureRuns } from './tiles/looks.ts';

const MOST = 4;
const row = z.union([z.string(), z.strictObject({ target: z.string(), reached: z.string().optional() })], {
  error: 'Expected the name of a target, or { target, reached }',
});
const schema = z.array(row).min(1).max(MOST);
type Declared = z.infer<typeof schema>;

/** A target that says by which figure it has been reached. */
type Row = Figure;

const read = (declared: Declared, reader: BlockReader): readonly Row[] =>
  declared.flatMap((own, i): Row[] => {
    const { target: id, reached } = typeof own === 'string' ? { target: own, reached: undefined } : own;
    const target = reader.figure(id, typeof own === 'string' ? [i] : [i, 'target']);
    if (!target) return [];
    if (target.status !== 'target' || target.value <= 0)
      reader.tell(
        [i],
        'no-target',
        `\`${id}\` is no target above zero, so there is no bar to fill.`,
        'Give the figure `status: target`, or show it as a tile.',
      );
    const actual = reached ?? target.reached;
    const figure = actual === undefined ? undefined : reader.figure(actual, [i, 'reached']);
    if (figure && (figure.unit !== target.unit || figure.status === 'target' || figure.value < 0))
      reader.tell(
        [i],
        'no-actual',
        `\`${figure.id}\` cannot fill the bar of \`${id}\`.`,
        'Name a figure that was reached, in the unit of the target.',
      );
    return [{ ...target, reached: figure?.id }];
  });

const LABEL = 0.36;
const NUMBER = { share: 0.34, tallest: 1.1 };
const BAR = { share: 0.42, tallest: 1.35 };
const GAP = { rows: 0.5, bar: 0.1 };
/** A single bar has no more room than this. */
const TALLEST_ROW = 3.3;
const INSET = 0.2;

const layOut = (targets: readonly Row[], area: Box, context: BlockContext): BlockLayout => {
  const count = targets.length;
  const height = Math.min(area.h, count * (TALLEST_ROW + GAP.rows) - GAP.rows);
  const lines = rows(box(area.x, area.y, area.w, height), count, GAP.rows);
  const numbers = setAlike(
    targets.flatMap((target, i) => numberRequests(target, i, lines[i], context)),
    context,
  );
  const set = targets.map((target, i) => rowTexts(target, i, lines[i], context));
  const texts = [...numbers, ...set.flat()];
  return {
    look: `Progress ${count}`,
    placeholders: [],
    art: [],
    shapes: targets.flatMap((target, i): SlideShape[] => {
      const line = lines[i];
      if (!line) return [];
      return [
        ...numbers.filter(({ shape }) => shape.name.endsWith(` ${i + 1}`)).map(({ shape }) => shape),
        drawing(`Bar ${i + 1}`, [
          ...(i > 0
            ? [rule([line.x, line.y - GAP.rows / 2], [right(line), line.y - GAP.rows / 2], 'line', 0.75)]
            : []),
          ...barMarks(target, line, context),
        ]),
        ...(set[i] ?? []).map(({ shape }) => shape),
      ];
    }),
    added: {
      figures: targets.flatMap((target) => reachedBy(target, context) ?? []),
      derived: targets.some((target) => reachedBy(target, context) !== undefined),
    },
    problems: texts.flatMap(({ problems }) => problems),
  };
};

const reachedBy = ({ reached }: Row, { figures }: BlockContext): Figure | undefined =>
  reached === undefined ? undefined : figures.get(reached);

const barOf = (line: Box): Box => {
  const h = Math.min(BAR.tallest, line.h * BAR.share);
  return box(line.x, bottom(line) - h, line.w, h);
};

const filledOf = (target: Row, line: Box, context: BlockContext): Box | undefined => {
  const progress = findEvidence(target, context);
  const bar = barOf(line);
  return progress?.kind === 'progress' && progress.share > 0
    ? box(bar.x, bar.y, Math.max(0.04, bar.w * progress.share), bar.h)
    : undefined;
};

const barMarks = (target: Row, line: Box, context: BlockContext) => {
  const done = filledOf(target, line, context);
  return [dashedField(context.theme, barOf(line)), ...(done ? [field(context.theme, done, 'primary')] : [])];
};

/** Both numbers of a row, one above each end of its bar. */
const numberRequests = (
  target: Row,
  i: number,
  line: Box | undefined,
  context: BlockContext,
): TextRequest[] => {
  if (!line) return [];
  const h = Math.min(NUMBER.tallest, line.h * NUMBER.share);
  const y = barOf(line).y - GAP.bar - h;
  const reached = reachedBy(target, context);
  const request = (name: string, figure: Figure, side: 'start' | 'end'): TextRequest => ({
    name: `${name} ${i + 1}`,
    box: box(side === 'start' ? line.x : line.x + line.w / 2, y, line.w / 2, h),
    paragraphs: [{ runs: figureRuns(figure, context, NUMBER_UNIT), level: 1 }],
    levels: [styled(context, 'progressFigure', { color: side === 'start' ? 'primary' : 'text' })],
    align: side,
    anchor: 'bottom',
    at: figure.at,
  });
  return [...(reached ? [request('Reached', reached, 'start')] : []), request('Target', target, 'end')];
};

const NUMBER_UNIT = 0.5;

const rowTexts = (target: Row, i: number, line: Box | undefined, context: BlockContext): SetText[] => {
  if (!line) return [];
  const { words } = context;
  const reached = reachedBy(target, context);
  const bar = barOf(line);
  const done = filledOf(target, line, context);
  const set = (name: string, place: Box, runs: readonly Run[], more: Partial<TextRequest> = {}) =>
    setText(
      {
        name: `${name} ${i + 1}`,
        box: place,
        paragraphs: [{ runs, level: 1 }],
        levels: [styled(context, 'progressNote')],
        anchor: 'middle',
        at: target.at,
        ...more,
      },
      context,
    );
  const head = box(line.x, line.y, line.w, LABEL);
  const label = set('Label', box(head.x, head.y, head.w * 0.7, head.h), [{ text: target.label }], {
    levels: [styled(context, 'progressLabel')],
  });
  const aim: Run = {
    text: `${words.phrase('target')} ${words.shortPeriod(target.period)}`,
    bold: true,
    color: 'primary',
  };
  const when = set('When', box(head.x + head.w * 0.7, head.y, head.w * 0.3, head.h), [aim], { align: 'end' });
  if (!reached) {
    const nothing = set('Nothing yet', inset(bar, INSET, 0), [{ text: words.phrase('noActual') }]);
    return [label, when, nothing];
  }
  const evidence = findEvidence(target, context);
  const share = evidence?.kind === 'progress' ? evidence.words : '';
  const growth =
    reached.growth === undefined ? '' : `${words.phrase('comma')}${words.signedGrowth(reached.growth)}`;
  const said = `${words.shortPeriod(reached.period)}${growth}`;
  const end = done ? right(done) : bar.x;
  const percent = onBar(share, done, context);
  const rest = box(end + INSET, bar.y, Math.max(0.1, right(bar) - end - 2 * INSET), bar.h);
  const outside: Run[] = percent
    ? [{ text: said }]
    : [{ text: share, bold: true, color: 'primary' }, { text: `${words.phrase('separator')}${said}` }];
  const note = set('Note', rest, outside);
  const placed = percent
    ? [set('Share', percent, [{ text: share }], { align: 'end', levels: [styled(context, 'progressShare')] })]
    : [];
  return [label, when, ...placed, ...(note.problems.length > 0 ? [] : [note])];
};

/** Where the share stands on the filled part; undefined where that is too short. */
const onBar = (share: string, done: Box | undefined, context: BlockContext): Box | undefined => {
  if (!done || done.w < 2 * INSET + 0.2) return undefined;
  const place = inset(done, INSET, 0);
  const { problems } = setText(
    {
      name: 'share',
      box: place,
      paragraphs: [paragraph(share)],
      levels: [styled(context, 'progressShare')],
      at: [],
    },
    context,
  );
  return problems.length === 0 ? place : undefined;
};

export const progress = defineBlock<Declared, readonly Row[]>({
  schema,
  read,
  figures: (targets) => targets,
  splits: partitions,
  layOut,
});
