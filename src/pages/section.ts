/** A section: its message, its points, and beside them figures, a chart, a photo, or nothing. */
import type { Article } from '../article/article.ts';
import type { Section } from '../article/section.ts';
import { tilePanels, tilePlaceholders, tileTexts } from '../blocks/tiles.ts';
import type { Theme } from '../brand/theme.ts';
import type { ChartContext } from '../charts/kind.ts';
import { chartFigureIds, describeChart, drawChart, findChartFaults } from '../charts/kinds.ts';
import type { Draft, DraftShape, LayoutPlan, PlaceholderPlan } from '../deck/draft.ts';
import { contentBox, framedLayout } from '../deck/frame.ts';
import { sourceText } from '../deck/source-line.ts';
import type { Figure } from '../figures/figure.ts';
import { type Box, bottom, box, columns } from '../geometry.ts';
import type { Problem } from '../problems.ts';
import { directionOf } from '../text/direction.ts';
import type { Measure } from '../text/measure.ts';
import { type Paragraph, paragraph, textOf } from '../text/runs.ts';
import { inchesToPixels } from '../units.ts';

/** What stands beside the points. */
interface Companion {
  readonly layout: LayoutPlan;
  readonly shapes: readonly DraftShape[];
  readonly figures: readonly Figure[];
  readonly problems?: readonly Problem[];
}

const TILE_HEIGHT = 1.86;
const TILE_GAP = 0.34;
const CAPTION_HEIGHT = 0.42;

export const layOutSection = (section: Section, article: Article, theme: Theme, measure: Measure): Draft => {
  const companion = layOutCompanion(section, article, theme, measure);
  const mentioned = [section.message, ...section.points].flatMap((text) => text.figures);
  const shown = [...companion.figures, ...mentioned];
  return {
    id: section.id,
    section: textOf(section.topic.runs),
    layout: companion.layout,
    shapes: [
      {
        kind: 'text',
        placeholder: 'title',
        paragraphs: [{ runs: section.message.runs, level: 1 }],
        at: section.message.at,
      },
      {
        kind: 'text',
        placeholder: 'kicker',
        paragraphs: [{ runs: section.topic.runs, level: 1 }],
        at: section.topic.at,
      },
      {
        kind: 'text',
        placeholder: 'points',
        paragraphs: section.points.map((point): Paragraph => ({ runs: point.runs, level: 1 })),
        at: [...section.at, 'points'],
      },
      ...companion.shapes,
      ...(section.own && shown.length === 0 ? [] : [sourceText(shown, article, section.at)]),
    ],
    problems: companion.problems ?? [],
    notes: section.notes.map((runs) => ({ runs, level: 1 })),
  };
};

const layOutCompanion = (section: Section, article: Article, theme: Theme, measure: Measure): Companion => {
  if (section.chart !== undefined) return layOutChart(section, section.chart, article, theme, measure);
  if (section.photo) return layOutPhoto(section.photo, theme);
  if (section.figures.length > 0) return layOutTiles(section.figures, article, theme);
  return {
    layout: framedLayout(theme, 'Points', [{ ...pointsPlan(contentBox(theme)), roles: ['pointsAlone'] }]),
    shapes: [],
    figures: [],
  };
};

const pointsPlan = (area: Box): PlaceholderPlan => ({
  name: 'points',
  type: 'body',
  box: area,
  roles: ['points'],
  prompt: 'Points',
});

const layOutTiles = (figures: readonly Figure[], article: Article, theme: Theme): Companion => {
  const area = contentBox(theme);
  const tiles = columns(box(area.x, area.y, area.w, TILE_HEIGHT), figures.length, theme.gutter);
  const below = TILE_HEIGHT + TILE_GAP;
  const points = box(area.x, area.y + below, contentBox(theme, 1, 11).w, area.h - below);
  const placeholders = [...tilePlaceholders(tiles), pointsPlan(points)];
  return {
    layout: framedLayout(theme, `Points and ${figures.length} figures`, placeholders, tilePanels(tiles)),
    shapes: tileTexts(figures, article.words),
    figures,
  };
};

const layOutChart = (
  section: Section,
  id: string,
  article: Article,
  theme: Theme,
  measure: Measure,
): Companion => {
  const chart = article.charts[id];
  const area = contentBox(theme, 6, 12);
  const title = box(area.x, area.y, area.w, CAPTION_HEIGHT);
  const drawn = box(area.x, area.y + CAPTION_HEIGHT, area.w, area.h - CAPTION_HEIGHT);
  const layout = framedLayout(theme, 'Points and chart', [
    pointsPlan(contentBox(theme, 1, 5)),
    { name: 'chart title', type: 'body', box: title, roles: ['chartTitle'], prompt: 'What the chart shows' },
    { name: 'chart', type: 'picture', box: drawn, roles: [], prompt: 'Chart' },
  ]);
  if (!chart) return { layout, shapes: [], figures: [] };
  const context = chartContext(drawn, article, theme, measure);
  const at = ['charts', id];
  return {
    layout,
    shapes: [
      {
        kind: 'text',
        placeholder: 'chart title',
        paragraphs: [paragraph(chart.title)],
        at: [...at, 'title'],
      },
      {
        kind: 'picture',
        placeholder: 'chart',
        box: drawn,
        source: { kind: 'chart', drawing: drawChart(chart, context) },
        alt: describeChart(chart, context),
        at: [...section.at, 'chart'],
      },
    ],
    figures: chartFigureIds(chart).flatMap((figure) => article.figures.get(figure) ?? []),
    problems: findChartFaults(chart, context).map(({ path, code, message, hint }) =>
      article.problem([...at, ...path], code, message, hint),
    ),
  };
};

const chartContext = (
  area: Box,
  { language, words, figures }: Article,
  theme: Theme,
  measure: Measure,
): ChartContext => ({
  theme,
  width: inchesToPixels(area.w),
  height: inchesToPixels(area.h),
  figure: (id) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`Chart figure ${id} was not checked`);
    return figure;
  },
  words,
  measure,
  direction: directionOf(language),
});

const layOutPhoto = (photo: NonNullable<Section['photo']>, theme: Theme): Companion => {
  const area = contentBox(theme, 7, 12);
  const picture = box(area.x, area.y, area.w, area.h - CAPTION_HEIGHT - 0.08);
  const caption = box(area.x, bottom(area) - CAPTION_HEIGHT, area.w, CAPTION_HEIGHT);
  return {
    layout: framedLayout(theme, 'Points and picture', [
      pointsPlan(contentBox(theme, 1, 6)),
      { name: 'picture', type: 'picture', box: picture, roles: [], prompt: 'Picture' },
      { name: 'caption', type: 'body', box: caption, roles: ['caption'], prompt: 'Caption and credit' },
    ]),
    shapes: [
      {
        kind: 'picture',
        placeholder: 'picture',
        box: picture,
        source: { kind: 'file', file: photo.file },
        alt: photo.alt,
        at: photo.at,
      },
      ...(photo.caption
        ? [
            {
              kind: 'text' as const,
              placeholder: 'caption',
              paragraphs: [{ runs: photo.caption.runs, level: 1 }],
              at: photo.caption.at,
            },
          ]
        : []),
    ],
    figures: [],
  };
};
