/** A draft always builds: what a check refuses is said otherwise, then without figures, then not at all. */
import { readArticle, readArticleText } from '../article/article.ts';
import type { Cache } from '../cache/cache.ts';
import { layOut } from '../deck/decks.ts';
import { DeckError, type Problem } from '../problems.ts';
import type { DeckDraft, SectionDraft } from './deck-draft.ts';
import type { SentenceDraft } from './figure-draft.ts';
import { fits, pointOf } from './wording.ts';
import { writeDraft } from './write.ts';

export interface SettleContext {
  /** The file that it will be; its source's text and photos lie beside it. */
  readonly file: string;
  readonly brands: string;
  readonly cache: Cache;
}

const MOST_ROUNDS = 40;

export const settle = (draft: DeckDraft, context: SettleContext): DeckDraft => {
  let own = draft;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = problemsOf(own, context);
    if (problems.length === 0) return { ...own, notices: [...own.notices, ...lostBlocks(draft, own)] };
    const mended = problems.reduce((left, problem) => mend(left, problem, round > MOST_ROUNDS / 2), own);
    own = mended === own ? withoutSections(own, problems) : mended;
  }
  return barest(own);
};

/** Tables and photos that did not fit. */
const lostBlocks = (before: DeckDraft, after: DeckDraft): string[] => {
  const kept = new Set(after.sections.flatMap(({ blocks }) => blocks));
  return before.sections.flatMap(({ blocks, messages }) =>
    blocks
      .filter((block) => (block.kind === 'table' || block.kind === 'photo') && !kept.has(block))
      .map(({ kind }) => `the ${kind} of “${messages[0] ?? ''}”, which no slide could hold`),
  );
};

const problemsOf = (draft: DeckDraft, { file, brands, cache }: SettleContext): readonly Problem[] => {
  try {
    const source = readArticleText(file, writeDraft(draft), cache);
    const { problems } = readArticle(source, draft.language, { cache });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors;
    layOut(source, draft.language, { brands, strict: false }, cache);
    return [];
  } catch (error) {
    if (error instanceof DeckError) return error.problems.filter(({ severity }) => severity === 'error');
    throw error;
  }
};

/** The same draft where the problem is at no part of it that could be said otherwise. */
const mend = (draft: DeckDraft, { path = [] }: Problem, isLate: boolean): DeckDraft => {
  const [part, key, field, index] = path;
  if (part === 'figures' && typeof key === 'string') return withoutFigure(draft, key.replace(/Before$/, ''));
  if (part === 'misprints') return { ...draft, misprints: [] };
  if (part === 'keyFigures') return { ...draft, keyFigures: [] };
  if (part === 'charts' && typeof key === 'string') return withoutChart(draft, key);
  if (part === 'title')
    return {
      ...draft,
      title: draft.title.slice(0, Math.floor(draft.title.length * 0.8)).trim() || 'Untitled',
    };
  if (part === 'sections' && typeof key === 'number')
    return withSection(draft, key, (section) => mendSection(section, field, index, isLate));
  return draft;
};

const withSection = (
  draft: DeckDraft,
  at: number,
  change: (section: SectionDraft) => SectionDraft,
): DeckDraft => {
  const sections = draft.sections.map((section, i) => (i === at ? change(section) : section));
  return sections.every((section, i) => section === draft.sections[i]) ? draft : { ...draft, sections };
};

const mendSection = (
  section: SectionDraft,
  field: string | number | undefined,
  index: string | number | undefined,
  isLate: boolean,
): SectionDraft => {
  if (field === 'points' && typeof index === 'number') {
    const point = section.points[index];
    const plain = point && pointOf(point.sentence, { isPlain: true });
    const isSaid = plain === undefined || plain === point?.words || isLate;
    return {
      ...section,
      points: section.points.flatMap((own, i) =>
        i !== index ? [own] : isSaid ? [] : [{ ...own, words: plain }],
      ),
    };
  }
  if (field === 'message')
    return {
      ...section,
      messages:
        section.messages.length > 1
          ? section.messages.slice(1)
          : [shorter(section.messages[0] ?? section.id)],
    };
  if (field === 'topic') return { ...section, topic: shorterTopic(section.topic) };
  if (field === 'notes')
    return section.hasPlainNotes ? { ...section, notes: [] } : { ...section, hasPlainNotes: true };
  if (section.blocks.length > 0 && typeof field === 'string' && field !== 'points')
    return { ...section, blocks: [] };
  return section.points.length > 1 ? { ...section, points: section.points.slice(0, -1) } : section;
};

const shorterTopic = (topic = ''): string | undefined => {
  const words = topic.includes(' ')
    ? topic.replace(/\s+\S*$/u, '')
    : topic.slice(0, Math.floor(topic.length * 0.7));
  return words.length < topic.length && words !== '' ? words : undefined;
};

/** Without figures and signs, so that nothing in it can be wrong. */
const shorter = (message: string): string => {
  const words = message
    .replace(/\{[^}]*\}/gu, ' ')
    .replace(/[\d*[\]\\]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const kept =
    fits(words, 'message') && words !== message
      ? words
      : words
          .slice(0, Math.floor(words.length * 0.7))
          .replace(/\s\S*$/u, '')
          .trim();
  return kept || 'Section';
};

/** What names it says the number as it is printed. */
const withoutFigure = (draft: DeckDraft, id: string): DeckDraft => {
  const figure = draft.figures.find((own) => own.id === id);
  if (!figure) return draft;
  const forget = (sentence: SentenceDraft): SentenceDraft => ({
    ...sentence,
    replacements: sentence.replacements.map((own) =>
      'figure' in own.by && own.by.figure === id ? { ...own, by: { plain: true } } : own,
    ),
  });
  const sections = draft.sections.map((section): SectionDraft => {
    const blocks = section.blocks.flatMap((block): SectionDraft['blocks'] => {
      if (block.kind === 'figures') {
        const ids = block.ids.filter((own) => own !== id);
        return ids.length === 0 ? [] : [{ ...block, ids }];
      }
      if (block.kind !== 'timeline') return [block];
      return block.steps.some(({ words }) => mentions(words, id)) ? [] : [block];
    });
    return {
      ...section,
      blocks,
      messages: section.messages.filter((words) => !mentions(words, id)),
      points: section.points.map((point) => {
        const sentence = forget(point.sentence);
        return mentions(point.words, id)
          ? { sentence, words: pointOf(sentence) ?? point.words }
          : { ...point, sentence };
      }),
      notes: section.notes.map(forget),
    };
  });
  const charts = draft.charts.filter(({ rows }) => rows.some(({ values }) => values.includes(id)));
  return charts.reduce<DeckDraft>((left, chart) => withoutChart(left, chart.id), {
    ...draft,
    sections,
    figures: draft.figures.filter((own) => own !== figure),
    misprints: draft.misprints.filter((own) => own.figure !== id),
    keyFigures: keepTwo(draft.keyFigures.filter((own) => own !== id)),
    leftovers: [
      ...draft.leftovers,
      { text: figure.printed, sentence: figure.sentence, why: 'a check of figures refuses what was read' },
    ],
  });
};

const mentions = (words: string, id: string) => words.includes(`{${id}}`) || words.includes(`{${id}.`);
const keepTwo = (ids: readonly string[]) => (ids.length >= 2 ? ids : []);

const withoutChart = (draft: DeckDraft, id: string): DeckDraft => {
  const chart = draft.charts.find((own) => own.id === id);
  if (!chart) return draft;
  const charts = draft.charts.filter((own) => own !== chart);
  return {
    ...draft,
    charts,
    earlier: charts.flatMap(({ rows }) => rows.flatMap(({ values: [, now] }) => now ?? [])),
    sections: draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => !(block.kind === 'chart' && block.chart === id)),
    })),
  };
};

/** Sections that nothing else mends; all of them, where the problem is in none. */
const withoutSections = (draft: DeckDraft, problems: readonly Problem[]): DeckDraft => {
  const bad = new Set(problems.flatMap(({ path: [part, key] = [] }) => (part === 'sections' ? [key] : [])));
  const sections = draft.sections.filter((_, i) => !bad.has(i));
  return bad.size === 0 || sections.length === 0 ? barest(draft) : { ...draft, sections };
};

/** A title, and that it is to be written. */
const barest = (draft: DeckDraft): DeckDraft => ({
  ...draft,
  title: 'Draft',
  publisher: undefined,
  figures: [],
  earlier: [],
  misprints: [],
  keyFigures: [],
  charts: [],
  sections: [
    {
      id: 'draft',
      topic: undefined,
      messages: ['To be written'],
      points: [],
      blocks: [],
      notes: [],
      hasPlainNotes: true,
    },
  ],
});
