/** The sources of a deck as rows, each with its letter, its publisher, its title, and its date. */
import type { Source } from '../../figures/source.ts';
import { type Box, bottom, box, right, rows } from '../../geometry.ts';
import { field } from '../../slides/fields.ts';
import { type SetText, setAlike, setText, styled, type TextRequest } from '../../slides/set-text.ts';
import { drawing, group, rule } from '../../slides/shapes.ts';
import type { SlideShape } from '../../slides/slide.ts';
import { type Paragraph, paragraph, type Run } from '../../text/runs.ts';
import type { PageContext } from '../kind.ts';

export interface Cited {
  readonly source: Source;
  /** Among all sources of the deck, from 0. */
  readonly index: number;
  /** How many figures come from it. */
  readonly count: number;
}

const CHIP = { size: 0.5, gap: 0.25 };
const INSET = 0.2;
/** Taller rows would lie far apart. */
const TALLEST = 1.65;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const layOutSources = (
  cited: readonly Cited[],
  area: Box,
  context: PageContext,
): { texts: readonly SetText[]; shapes: readonly SlideShape[] } => {
  if (cited.length === 0) return { texts: [], shapes: [] };
  const height = Math.min(area.h, cited.length * TALLEST);
  const lines = rows(box(area.x, area.y, area.w, height), cited.length, 0);
  const start = area.x + CHIP.size + CHIP.gap;
  const texts = setAlike(
    lines.flatMap((line, i): TextRequest[] => {
      const own = cited[i];
      if (!own) return [];
      return [
        {
          name: `source ${i + 1}`,
          inPlaceholder: true,
          box: box(start, line.y + INSET - 0.04, right(line) - start, line.h - INSET),
          paragraphs: paragraphsOf(own, context),
          levels: [
            styled(context, 'sourceTitle'),
            styled(context, 'sourceText'),
            styled(context, 'sourceText', { color: 'muted' }),
          ],
          at: ['sources', own.source.id],
        },
      ];
    }),
    context,
  );
  const rules = lines.map((line, i) =>
    rule([line.x, line.y], [right(line), line.y], i === 0 ? 'primary' : 'line', i === 0 ? 2 : 0.75),
  );
  const chips = lines.flatMap((line, i) => chipOf(cited[i], i, line, context));
  return {
    texts,
    shapes: [
      drawing('Rules', rules),
      ...chips.flatMap((chip, i) => [chip, ...texts.slice(i, i + 1).map(({ shape }) => shape)]),
    ],
  };
};

const paragraphsOf = (
  { source: { publisher, title, date, url } }: Cited,
  { words }: PageContext,
): Paragraph[] => {
  const name: Run = url ? { text: publisher, href: url } : { text: publisher };
  return [
    { runs: [name], level: 1 },
    { runs: [{ text: title }], level: 2 },
    { runs: [{ text: words.period(date) }], level: 3 },
  ];
};

const chipOf = (own: Cited | undefined, i: number, line: Box, context: PageContext): SlideShape[] => {
  if (!own) return [];
  const place = box(line.x, line.y + INSET, CHIP.size, Math.min(CHIP.size, bottom(line) - line.y - INSET));
  const letter = setText(
    {
      name: `Letter ${i + 1}`,
      box: place,
      paragraphs: [paragraph(LETTERS[own.index % LETTERS.length] ?? '')],
      levels: [styled(context, 'sourceTitle', { color: own.index === 0 ? 'background' : 'onDeep' })],
      align: 'center',
      anchor: 'middle',
      at: ['sources', own.source.id],
    },
    context,
  );
  const ground = field(context.theme, place, own.index === 0 ? 'primary' : 'deep');
  return [
    group(`Source ${i + 1}`, [drawing(`Letter ${i + 1} ground`, [ground]), letter.shape], letter.shape.at),
  ];
};
