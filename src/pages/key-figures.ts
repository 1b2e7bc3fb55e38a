/** The key figures: two to four tiles under one message. */
import type { Article } from '../article/article.ts';
import { tilePanels, tilePlaceholders, tileTexts } from '../blocks/tiles.ts';
import type { Theme } from '../brand/theme.ts';
import type { Draft } from '../deck/draft.ts';
import { contentBox, framedLayout } from '../deck/frame.ts';
import { sourceText } from '../deck/source-line.ts';
import { type Box, columns, rows } from '../geometry.ts';
import { paragraph } from '../text/runs.ts';

export const layOutKeyFigures = (article: Article, theme: Theme): Draft | undefined => {
  const { keyFigures, words } = article;
  if (!keyFigures) return undefined;
  const { message, figures } = keyFigures;
  const boxes = tileBoxes(theme, figures.length);
  return {
    id: 'key-figures',
    section: article.words.phrase('overview'),
    layout: framedLayout(theme, `Key figures ${figures.length}`, tilePlaceholders(boxes), tilePanels(boxes)),
    shapes: [
      { kind: 'text', placeholder: 'title', paragraphs: [{ runs: message.runs, level: 1 }], at: message.at },
      {
        kind: 'text',
        placeholder: 'kicker',
        paragraphs: [paragraph(words.phrase('keyFigures'))],
        at: ['keyFigures'],
      },
      ...tileTexts(figures, words),
      sourceText([...figures, ...message.figures], article, ['keyFigures']),
    ],
    notes: [],
  };
};

/** Up to three side by side, four in two rows of two. */
const tileBoxes = (theme: Theme, count: number): Box[] => {
  const area = contentBox(theme);
  if (count < 4) return columns(area, count, theme.gutter);
  return rows(area, 2, theme.gutter).flatMap((row) => columns(row, 2, theme.gutter));
};
