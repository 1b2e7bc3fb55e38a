/** The cover: title and subtitle on a band of ink, the occasion below. */
import type { Article } from '../article/article.ts';
import type { Theme } from '../brand/theme.ts';
import { box } from '../geometry.ts';
import { type Paragraph, paragraph } from '../text/runs.ts';
import type { Draft, LayoutPlan } from './draft.ts';
import { gridBox } from './frame.ts';

const BAND = 4.85;
const MARK = 0.95;

const coverLayout = (theme: Theme): LayoutPlan => ({
  name: 'Cover',
  background: 'background',
  decorations: [
    { kind: 'rectangle', name: 'Band', box: box(0, 0, theme.slide.width, BAND), fill: 'text' },
    { kind: 'rectangle', name: 'Band edge', box: box(0, BAND, theme.slide.width, 0.1), fill: 'accent1' },
    { kind: 'logo', name: 'Mark', box: box(theme.slide.width - theme.margin - MARK, 5.55, MARK, MARK) },
  ],
  placeholders: [
    {
      name: 'title',
      type: 'title',
      box: gridBox(theme, 1, 10, 0.9, 2.3),
      roles: ['coverTitle'],
      anchor: 'bottom',
      prompt: 'Title of the briefing',
    },
    {
      name: 'subtitle',
      type: 'body',
      box: gridBox(theme, 1, 9, 3.4, 1.05),
      roles: ['coverSubtitle'],
      prompt: 'Subtitle',
    },
    {
      name: 'occasion',
      type: 'body',
      box: gridBox(theme, 1, 9, 5.5, 1.2),
      roles: ['coverMeta'],
      prompt: 'Occasion and date',
    },
  ],
});

export const layOutCover = (article: Article, theme: Theme): Draft => {
  const { title, subtitle, event } = article;
  return {
    id: 'cover',
    section: article.words.phrase('overview'),
    layout: coverLayout(theme),
    shapes: [
      { kind: 'text', placeholder: 'title', paragraphs: [{ runs: title.runs, level: 1 }], at: title.at },
      ...(subtitle
        ? [
            {
              kind: 'text' as const,
              placeholder: 'subtitle',
              paragraphs: [{ runs: subtitle.runs, level: 1 }],
              at: subtitle.at,
            },
          ]
        : []),
      {
        kind: 'text',
        placeholder: 'occasion',
        paragraphs: occasion(article),
        at: event ? event.name.at : ['date'],
      },
    ],
    notes: [],
  };
};

const occasion = ({ event, words, date, organisation }: Article): Paragraph[] => {
  const separator = words.phrase('separator');
  const issued = [organisation, words.period(date)].filter((part) => part !== '').join(separator);
  if (!event) return [paragraph(issued)];
  return [
    { runs: event.name.runs.map((run) => ({ ...run, bold: true })), level: 1 },
    { runs: [...event.place.runs, { text: `${separator}${words.period(event.date)}` }], level: 1 },
    paragraph(issued),
  ];
};
