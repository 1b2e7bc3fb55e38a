/** Points as rows that share the whole height: a disc with icon or number, the lead-in, the text. */

import { type Box, bottom, box, right, rows } from '../../geometry.ts';
import { drawIcon } from '../../icons/icons.ts';
import { gridBox } from '../../slides/frame.ts';
import {
  placeholderOf,
  type SetText,
  setAlike,
  setText,
  styled,
  type TextRequest,
} from '../../slides/set-text.ts';
import { drawing, group, outline, rule } from '../../slides/shapes.ts';
import type { SlideShape } from '../../slides/slide.ts';
import { paragraph } from '../../text/runs.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import type { Point } from './point.ts';
import { enlarged } from './sizes.ts';

const DISC = { largest: 0.84, gap: 0.34, share: 0.68 };
const RULE = { top: 2, between: 0.75 };
/** Between a text and the rules of its row. */
const AIR = 0.09;
/** Rows taller than this look lost. */
const TALLEST = 2.2;

export const layOutRows = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const height = Math.min(area.h, TALLEST * points.length);
  const lines = rows(box(area.x, area.y, area.w, height), points.length, 0);
  const hasLeads = points.every(({ lead }) => lead !== undefined);
  const disc = Math.min(DISC.largest, (lines[0]?.h ?? 1) * DISC.share);
  const textStart = area.x + disc + DISC.gap;
  const requests = lines.map((line, i) => rowRequests(points[i], i, line, textStart, hasLeads, context));
  const leads = setAlike(
    requests.flatMap(({ lead }) => lead),
    context,
  );
  const texts = setAlike(
    requests.flatMap(({ text }) => text),
    context,
  );
  const chrome = lines.map((line, i) => rowShape(points[i], i, line, disc, context));
  const set = [...leads, ...texts];
  return {
    look: `Rows ${points.length}`,
    placeholders: points.flatMap((_, i) =>
      set
        .filter(({ shape }) => shape.name.endsWith(` ${i + 1}`))
        .map((text) => placeholderOf(text, 'body', 'Text')),
    ),
    art: [],
    shapes: [
      drawing('Rules', [
        rule([area.x, area.y], [right(area), area.y], 'primary', RULE.top),
        ...lines.map((line) =>
          rule([area.x, bottom(line)], [right(area), bottom(line)], 'line', RULE.between),
        ),
      ]),
      ...chrome.flatMap((shape, i) => [shape, ...ofRow(i, leads), ...ofRow(i, texts)]),
    ],
    problems: set.flatMap(({ problems }) => problems),
  };
};

const ofRow = (i: number, set: readonly SetText[]): SlideShape[] =>
  set.filter(({ shape }) => shape.name.endsWith(` ${i + 1}`)).map(({ shape }) => shape);

const rowRequests = (
  point: Point | undefined,
  i: number,
  line: Box,
  start: number,
  hasLeads: boolean,
  context: BlockContext,
): { lead: TextRequest[]; text: TextRequest[] } => {
  if (!point) return { lead: [], text: [] };
  const leadEnd = gridBox(context.theme, 1, 4, line.y, line.h);
  const [top, height] = [line.y + AIR, line.h - 2 * AIR];
  const textBox = hasLeads
    ? box(right(leadEnd) + 0.2, top, right(line) - right(leadEnd) - 0.2, height)
    : box(start, top, right(line) - start, height);
  const shared = { inPlaceholder: true, anchor: 'middle', at: point.text.at } as const;
  const runs = hasLeads ? point.text.runs : point.whole.runs;
  return {
    lead:
      hasLeads && point.lead
        ? [
            {
              ...shared,
              name: `lead ${i + 1}`,
              box: box(start, line.y, right(leadEnd) - start, line.h),
              paragraphs: [{ runs: point.lead.runs, level: 1 }],
              levels: [enlarged(context, 'leadIn', [24])],
            },
          ]
        : [],
    text: [
      {
        ...shared,
        name: `point ${i + 1}`,
        box: textBox,
        paragraphs: [{ runs, level: 1 }],
        levels: [enlarged(context, 'body', [24, 22])],
      },
    ],
  };
};

const rowShape = (
  point: Point | undefined,
  i: number,
  line: Box,
  size: number,
  context: BlockContext,
): SlideShape => {
  const disc = box(line.x, line.y + (line.h - size) / 2, size, size);
  const circle = drawing(`Disc ${i + 1}`, [{ shape: 'ellipse', box: disc, fill: 'tile' }]);
  const name = `Mark ${i + 1}`;
  if (point?.icon !== undefined) {
    const edge = size * 0.52;
    const place = box(disc.x + (size - edge) / 2, disc.y + (size - edge) / 2, edge, edge);
    const icon = drawIcon(point.icon, place, outline('primary', 2));
    return group(name, [drawing(name, [...circle.marks, icon])], []);
  }
  const number = setText(
    {
      name: `Number ${i + 1}`,
      box: disc,
      paragraphs: [paragraph(context.words.plain(i + 1))],
      levels: [styled(context, 'leadIn', { color: 'primary' })],
      align: 'center',
      anchor: 'middle',
      at: [],
    },
    context,
  );
  return group(name, [circle, number.shape], []);
};
