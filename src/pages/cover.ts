/** The cover: title and subtitle on a band of ink, the occasion below. */
import type { Article } from '../article/article.ts';
import type { RichText } from '../article/texts.ts';
import type { Theme } from '../brand/theme.ts';
import type { Draft, DraftText, LayoutPlan, PlaceholderPlan } from '../deck/draft.ts';
import { gridBox } from '../deck/frame.ts';
import { box } from '../geometry.ts';
import { type Paragraph, paragraph } from '../text/runs.ts';

const BAND = 4.85;
const MARK = 0.95;

const coverLayout = (theme: Theme, hasRecipient: boolean): LayoutPlan => ({
  name: hasRecipient ? 'Cover with recipient' : 'Cover',
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
    ...(hasRecipient ? [recipientPlan(theme)] : []),
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

/** At the head of the page, as in a letter. */
const recipientPlan = (theme: Theme): PlaceholderPlan => ({
  name: 'recipient',
  type: 'body',
  box: gridBox(theme, 1, 10, 0.42, 0.48),
  roles: ['coverRecipient'],
  prompt: 'For whom',
});

export const layOutCover = (article: Article, theme: Theme): Draft => {
  const { title, subtitle, recipient, event } = article;
  return {
    id: 'cover',
    section: article.words.phrase('overview'),
    layout: coverLayout(theme, recipient !== undefined),
    shapes: [
      wholeText('title', title),
      ...(recipient ? [wholeText('recipient', recipient)] : []),
      ...(subtitle ? [wholeText('subtitle', subtitle)] : []),
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

/** A placeholder filled with one paragraph. */
const wholeText = (placeholder: string, { runs, at }: RichText): DraftText => ({
  kind: 'text',
  placeholder,
  paragraphs: [{ runs, level: 1 }],
  at,
});

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
