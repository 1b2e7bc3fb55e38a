/** A deck in the making: what is written of it, and what is held back because it would not build. */
import { createNumberFinder, type FindNumbers } from '../figures/numbers.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import { readingFor, readText } from '../figures/reading/quantities.ts';
import { periodOfTime } from '../figures/time-period.ts';
import type { Picture } from '../import/document.ts';
import type { FigureDraft, Leftover, MisprintDraft, SentenceDraft } from './figure-draft.ts';
import { findFigures } from './find-figures.ts';
import { subjectOf } from './labels.ts';
import type { Outline, SectionOutline } from './outline.ts';
import { idOf } from './units.ts';
import { briefOf, messageOf, pointOf, stepOf, withoutCircumstance } from './wording.ts';

export interface PointDraft {
  readonly words: string;
  readonly sentence: SentenceDraft;
}

export interface StepDraft extends PointDraft {
  readonly date: string;
}

export type BlockDraft =
  | { readonly kind: 'timeline'; readonly steps: readonly StepDraft[] }
  | { readonly kind: 'chart'; readonly chart: string }
  | { readonly kind: 'figures'; readonly ids: readonly string[] }
  | { readonly kind: 'photo'; readonly file: string; readonly alt: string; readonly caption: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface SectionDraft {
  readonly id: string;
  readonly topic: string | undefined;
  /** The best first; the last one always builds. */
  readonly messages: readonly string[];
  readonly points: readonly PointDraft[];
  readonly blocks: readonly BlockDraft[];
  readonly notes: readonly SentenceDraft[];
  /** Whether the notes have their numbers as they are printed, without figures. */
  readonly hasPlainNotes: boolean;
}

export interface ChartDraft {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
}

export interface PhotoFile {
  readonly name: string;
  readonly picture: Picture;
}

export interface DeckDraft {
  readonly title: string;
  readonly language: string;
  readonly day: string;
  readonly isDayKnown: boolean;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly figures: readonly FigureDraft[];
  /** Figures of the year before, by the figure that they are computed from. */
  readonly earlier: readonly string[];
  readonly misprints: readonly MisprintDraft[];
  readonly leftovers: readonly Leftover[];
  readonly keyFigures: readonly string[];
  readonly charts: readonly ChartDraft[];
  readonly sections: readonly SectionDraft[];
  readonly photos: readonly PhotoFile[];
  readonly notices: readonly string[];
}

const MOST_POINTS = 4;
const MOST_FIGURES = 250;
const MOST_KEY_FIGURES = 4;

export const draftDeck = (outline: Outline, day: string, lexicons: Lexicons, url?: string): DeckDraft => {
  const { language } = outline;
  const findNumbers = createNumberFinder(lexicons, 'en');
  const all = findFigures(
    outline.sections.flatMap(({ sentences }) => sentences),
    { language, day, lexicons, findNumbers, period: periodIn(outline.title, language, day, lexicons) },
  );
  const figures = all.figures.slice(0, MOST_FIGURES);
  const photos: PhotoFile[] = [];
  const charts: ChartDraft[] = [];
  let at = 0;
  const taken = new Set<string>();
  const sections = outline.sections.map((section, i): SectionDraft => {
    const sentences = all.sentences.slice(at, at + section.sentences.length);
    at += section.sentences.length;
    return draftSection(section, sentences, i, { figures, photos, charts, taken, language, findNumbers });
  });
  const keyFigures = chooseKeyFigures(figures);
  return {
    title: outline.title,
    language,
    day,
    isDayKnown: outline.day !== undefined,
    publisher: outline.publisher,
    url,
    figures,
    earlier: charts.flatMap(({ rows }) => rows.flatMap(({ values: [, now] }) => now ?? [])),
    misprints: all.misprints,
    leftovers: all.leftovers,
    keyFigures: keyFigures.length >= 2 ? keyFigures : [],
    charts,
    sections,
    photos,
    notices: outline.leftOut,
  };
};

/** `Second-quarter 2024 results`. */
const periodIn = (title: string, language: string, day: string, lexicons: Lexicons): string | undefined => {
  const { times } = readText(title, readingFor(title, language, lexicons));
  const [time] = times;
  return time && periodOfTime(time, title, Number(day.slice(0, 4)));
};

interface SectionContext {
  readonly figures: readonly FigureDraft[];
  readonly photos: PhotoFile[];
  readonly charts: ChartDraft[];
  readonly taken: Set<string>;
  readonly language: string;
  readonly findNumbers: FindNumbers;
}

const draftSection = (
  { heading, table, picture }: SectionOutline,
  sentences: readonly SentenceDraft[],
  index: number,
  context: SectionContext,
): SectionDraft => {
  const { topic, rest } = headOf(heading, sentences, context);
  const id = uniqueId(idOf(topic, `section-${index + 1}`), context.taken);
  const ids = figuresOf(sentences);
  const blocks: BlockDraft[] = [];
  const dated = sentences.filter(({ opening }) => opening !== undefined);
  const steps = dated.flatMap((sentence): StepDraft[] => {
    const words = stepOf(sentence);
    return words === undefined || !sentence.opening ? [] : [{ words, sentence, date: sentence.opening.date }];
  });
  const chart = chartOf(id, ids, context);
  const tiles = ids.filter((own) => isShownLarge(own, context.figures));
  if (picture) {
    const name = `photo-${context.photos.length + 1}.${picture.picture.extension}`;
    context.photos.push({ name, picture: picture.picture });
    const alt = picture.picture.alt || picture.caption;
    blocks.push({ kind: 'photo', file: name, alt: alt || (heading ?? name), caption: picture.caption });
  } else if (table) blocks.push(tableOf(table));
  else if (chart) {
    context.charts.push(chart);
    blocks.push({ kind: 'chart', chart: chart.id });
  } else if (isTimeline(steps)) blocks.push({ kind: 'timeline', steps: steps.slice(0, 5) });
  else if (tiles.length >= 2) blocks.push({ kind: 'figures', ids: tiles.slice(0, 3) });
  const isInBlock = (sentence: SentenceDraft) =>
    blocks.some(
      (block) => block.kind === 'timeline' && block.steps.some((step) => step.sentence === sentence),
    );
  const headline = sentences.find((sentence) => hasFigure(sentence) && messageOf(sentence) !== undefined);
  const chosen = headline ?? sentences[0];
  const messages = [
    ...(rest !== undefined ? [rest] : []),
    ...(headline ? [messageOf(headline) ?? ''] : []),
    ...(chosen && chosen !== headline ? [messageOf(chosen) ?? ''] : []),
    ...sentences.slice(1).map((sentence) => messageOf(sentence) ?? ''),
    ...(heading === undefined ? [] : [heading]),
    ...sentences.slice(0, 2).map(briefOf),
  ].filter((words) => words !== '');
  const most = blocks.length > 0 ? MOST_POINTS - 1 : MOST_POINTS;
  const points = choosePoints(
    sentences.filter((sentence) => !isInBlock(sentence)),
    messages[0],
    blocks.some(({ kind }) => kind === 'timeline' || kind === 'table') ? 0 : most,
  );
  return { id, topic, messages, points, blocks, notes: sentences, hasPlainNotes: false };
};

interface Head {
  readonly topic: string;
  /** What the heading says beyond the topic. */
  readonly rest: string | undefined;
}

const LONGEST_TOPIC = { han: 12, letters: 32 };

/** `Policy: Strong government leadership`; a section without a heading is called by what it is about. */
const headOf = (
  heading: string | undefined,
  sentences: readonly SentenceDraft[],
  { figures, language, findNumbers }: SectionContext,
): Head => {
  const match = /^(.{2,40}?)\s?[:：–—]\s?(.{4,})$/u.exec(heading ?? '');
  if (match?.[1] !== undefined) return { topic: match[1], rest: match[2] };
  if (heading !== undefined && isShort(heading)) return { topic: heading, rest: undefined };
  const ids = figuresOf(sentences);
  const labels = figures.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const [first] = sentences;
  const subjects = first
    ? [subjectOf({ sentence: withoutCircumstance(first.text), language, findNumbers, times: [] })]
    : [];
  const topic = [...subjects, ...labels].find((words) => words.length > 1 && isShort(words));
  return { topic: topic ?? OVERVIEW[language] ?? 'Overview', rest: heading };
};

const isShort = (words: string) =>
  words.length <= (/\p{Script=Han}/u.test(words) ? LONGEST_TOPIC.han : LONGEST_TOPIC.letters);

const OVERVIEW: Readonly<Record<string, string>> = { zh: '概况', de: 'Überblick', es: 'Panorama' };

const uniqueId = (id: string, taken: Set<string>): string => {
  const own = id.replace(/[^A-Za-z0-9-]/g, '');
  let free = own;
  for (let n = 2; taken.has(free) || ['cover', 'sources', 'key-figures'].includes(free); n += 1)
    free = `${own}-${n}`;
  taken.add(free);
  return free;
};

const MOST_COLUMNS = 6;
const MOST_ROWS = 10;

/** Its numbers stand as they are printed: which of them are figures is the writer's to say. */
const tableOf = ({ header, rows }: NonNullable<SectionOutline['table']>): BlockDraft => {
  const columns = Math.min(header.length, MOST_COLUMNS);
  const cells = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, i) => {
      const cell = (row[i] ?? '').replace(/[{}]/gu, '').trim();
      return cell === '' ? '–' : /\d/.test(cell) ? `{plain: ${cell}}` : cell.replace(/[*[\]\\]/gu, '\\$&');
    });
  return { kind: 'table', header: cells(header), rows: rows.slice(0, MOST_ROWS).map(cells) };
};

/** Beside a large number there is room for a short unit only. */
const isShownLarge = (id: string, figures: readonly FigureDraft[]) =>
  (figures.find((figure) => figure.id === id)?.unitWords ?? '').length <= LONGEST_UNIT;

const LONGEST_UNIT = 20;

const hasFigure = ({ replacements }: SentenceDraft) => replacements.some(({ by }) => 'figure' in by);

export const figuresOf = (sentences: readonly SentenceDraft[]): string[] => [
  ...new Set(
    sentences.flatMap(({ replacements }) =>
      replacements.flatMap(({ by }) => ('figure' in by && by.field === undefined ? [by.figure] : [])),
    ),
  ),
];

/** Of several years: what happened within one is no history. */
const isTimeline = (steps: readonly StepDraft[]) =>
  new Set(steps.map(({ date }) => /\d{4}/.exec(date)?.[0] ?? date)).size >= 2;

/** Those with figures before others, in the order of the text; none that says what the headline says. */
const choosePoints = (
  sentences: readonly SentenceDraft[],
  message: string | undefined,
  most: number,
): PointDraft[] => {
  const role = sentences.length <= FEW ? 'long' : 'point';
  const all = sentences.flatMap((sentence): PointDraft[] => {
    const words = pointOf(sentence, { role }) ?? pointOf(sentence, { role: 'long' });
    return words === undefined ? [] : [{ words, sentence }];
  });
  const others = all.filter(({ words }) => message === undefined || !saysMostly(words, message));
  const said = others.length > 0 ? others : all;
  const ranked = said
    .toSorted((a, b) => Number(hasFigure(b.sentence)) - Number(hasFigure(a.sentence)))
    .slice(0, most);
  return said.filter((point) => ranked.includes(point));
};

const FEW = 3;

/** Whether a point adds next to nothing to the headline. */
const saysMostly = (words: string, message: string) =>
  words.toLowerCase().includes(message.toLowerCase()) && words.length < message.length * 1.6;

/** Values with their growth, as two columns each: of one unit, and at most four. */
const chartOf = (
  section: string,
  ids: readonly string[],
  { figures, charts }: SectionContext,
): ChartDraft | undefined => {
  const grown = ids.flatMap(
    (id) => figures.find((figure) => figure.id === id && figure.growth !== undefined) ?? [],
  );
  const [first] = grown;
  const used = new Set(charts.flatMap(({ rows }) => rows.flatMap(({ values }) => values)));
  const alike = grown.filter(
    ({ unit, period, growth = 0, id, value, status }) =>
      first !== undefined &&
      unit === first.unit &&
      period === first.period &&
      growth > -95 &&
      !used.has(id) &&
      value > 0 &&
      status === 'reported',
  );
  const most = Math.max(...alike.map(({ value }) => value));
  const shown = alike.filter(({ value }) => value > most / 50).slice(0, 4);
  if (!first || shown.length === 0) return undefined;
  return {
    id: `${section}Chart`.replace(/-/g, ''),
    title: shown
      .map(({ label }) => label)
      .join(' · ')
      .slice(0, 80),
    rows: shown.map(({ id, label }) => ({ label, values: [earlierId(id), id] })),
  };
};

export const earlierId = (id: string) => `${id}Before`;

/** Amounts before shares, those with growth and targets first, of different units where there are some. */
const chooseKeyFigures = (figures: readonly FigureDraft[]): string[] => {
  const score = ({ growth, status, unit, unitWords, doubts }: FigureDraft) =>
    (growth === undefined ? 0 : 4) +
    (status === 'target' ? 3 : 0) +
    (/^[A-Z]{3}$/.test(unit) ? 2 : unitWords === undefined ? 0 : 1) -
    doubts.length;
  return figures
    .filter(({ id }) => isShownLarge(id, figures))
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, MOST_KEY_FIGURES)
    .map(({ id }) => id);
};
