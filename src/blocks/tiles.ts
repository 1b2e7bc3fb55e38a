/** Callout tiles: a figure's number, its unit, and what it counts. */

import type { DraftText, PlaceholderPlan } from '../deck/draft.ts';
import type { Decoration } from '../deck/slide.ts';
import type { Figure } from '../figures/figure.ts';
import { DERIVED_MARK, type Words } from '../figures/words.ts';
import { type Box, box, inset } from '../geometry.ts';
import { type Paragraph, paragraph } from '../text/runs.ts';

const PADDING = { horizontal: 0.24, vertical: 0.16 };
const EDGE = 0.06;

const tileName = (index: number) => `figure ${index + 1}`;

/** One placeholder per tile; its three levels are number, unit and label. */
export const tilePlaceholders = (boxes: readonly Box[]): PlaceholderPlan[] =>
  boxes.map((tile, i) => ({
    name: tileName(i),
    type: 'body',
    box: inset(tile, PADDING.horizontal, PADDING.vertical),
    roles: ['tileValue', 'tileUnit', 'tileLabel'],
    anchor: 'middle',
    prompt: 'Number',
  }));

/** The panels behind the tiles, with an edge in the accent colour. */
export const tilePanels = (boxes: readonly Box[]): Decoration[] =>
  boxes.flatMap((tile, i): Decoration[] => [
    { kind: 'rectangle', name: `Panel ${i + 1}`, box: tile, fill: 'panel' },
    {
      kind: 'rectangle',
      name: `Panel edge ${i + 1}`,
      box: box(tile.x, tile.y, EDGE, tile.h),
      fill: 'accent1',
    },
  ]);

export const tileTexts = (figures: readonly Figure[], words: Words): DraftText[] =>
  figures.map((figure, i) => ({
    kind: 'text',
    placeholder: tileName(i),
    paragraphs: tileParagraphs(figure, words),
    at: figure.at,
  }));

const tileParagraphs = (figure: Figure, words: Words): Paragraph[] => {
  const { number, unit } = words.parts(figure);
  const mark = figure.status === 'derived' ? DERIVED_MARK : '';
  const growth = figure.growth === undefined ? '' : words.signedGrowth(figure.growth);
  const second = [unit, growth].filter((part) => part !== '').join(words.phrase('separator'));
  return [
    paragraph(`${number}${mark}`, 1),
    ...(second ? [paragraph(second, 2)] : []),
    paragraph(tileLabel(figure, words), 3),
  ];
};

/** A target says so before anything else; every figure says when. */
const tileLabel = (figure: Figure, words: Words): string => {
  const period = words.shortPeriod(figure.period);
  const separator = words.phrase('separator');
  if (figure.status === 'target') return `${words.phrase('target')} ${period}${separator}${figure.label}`;
  return figure.period.kind === 'day' ? figure.label : `${figure.label}${separator}${period}`;
};
