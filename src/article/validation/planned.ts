/** What a source only plans, declared as if it had been reported. */
import { lastDay, monthsOf } from '../../figures/period.ts';
import { escapePattern } from '../../figures/vocabulary.ts';
import { at, type Declared, declaredFigures, type Finding, type Known, type Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { plain, readParagraphs } from './source-text.ts';

/** Says that something is still to come. */
const PLAN =
  /\b(?:plans?|planning|aims?|aiming|targets?|targeting|intends?|wants?|hopes?|seeks?|expects?|forecasts?|pledge[sd]?|commits?|goal is|is to|are to|will|guidance)\b|力争|计划|目标|预计|争取|规划|有望|将达|将建|(?<!\p{L})(?:plant|planen|will|wollen|soll|sollen|strebt|peilt|erwartet|Ziel)(?!\p{L})|(?<!\p{L})(?:prevé|prevén|planea|espera|aspira|objetivo|pretende)(?!\p{L})/iu;
/** Says that it has come. */
const DONE =
  /\b(?:reached|hit|exceeded|surpassed|achieved|produced|built|made|sold|exported|delivered|grew|rose|fell|was|were|stood|came|totall?ed|amounted|already)\b|已|达到了|实现了|完成|同比|增至|(?<!\p{L})(?:wurden?|erreichte[n]?|stieg|lag|verkauften?)(?!\p{L})/iu;

/** `to build` and `to have` are still to come. */
const withoutInfinitives = (text: string) => text.replace(/\b(?:to|zu) \p{L}+/giu, ' ');

/** In a deck's text: right before the figure. */
const PLAN_BEFORE =
  /(?:\b(?:plans?|aims?|intends?|wants?|hopes?|expects?|pledge[sd]?|will|is|are) (?:to )?(?:build|make|produce|sell|deliver|reach|export|invest|train|open|create|install|generate|earn|attract|achieve|hit)(?: about| over| more than| up to| some)?|\b(?:targets?|goals?|aims?) (?:of|is|are|at)|力争(?:达到|生产|实现|突破)?|计划(?:生产|建设|建成|达到|投资|新增)|目标(?:为|是|达到?)?|预计(?:达到?|生产)?)\s*$/iu;

/** The sentence of the source around the phrase, without the phrase; none if another sentence has it too. */
const sentencesAround = (
  { sourceTexts }: Known,
  { printed, source, paragraph }: Declared,
): [head: string, tail: string][] => {
  if (printed === undefined) return [];
  const phrase = plain(printed);
  const paragraphs = readParagraphs(sourceTexts.get(source)?.text ?? '');
  const texts = paragraphs
    .filter((_, i) => paragraph === undefined || i === paragraph)
    .map(({ text }) => text);
  return texts
    .flatMap((text) => text.split(/(?<=[.!?;])\s|[。！？；]/u))
    .flatMap((sentence) => {
      const start = startsOf(sentence, phrase).at(0) ?? -1;
      return start < 0
        ? []
        : [[sentence.slice(0, start), sentence.slice(start + phrase.length)] as [string, string]];
    });
};

/** Not `9 million` of `6.9 million`. */
const startsOf = (sentence: string, phrase: string): number[] =>
  [...sentence.matchAll(new RegExp(`(?<![\\d.,])${escapePattern(phrase)}`, 'gu'))].map(({ index }) => index);

export const isPlanned = (head: string, tail: string): boolean => {
  const plan = [...head.matchAll(new RegExp(PLAN.source, 'giu'))].at(-1);
  if (!plan) return false;
  const since = withoutInfinitives(head.slice(plan.index + plan[0].length));
  return (
    !DONE.test(since) &&
    !/\b(?:than|against|of its|of the)\b|比|较/iu.test(since) &&
    !DONE.test(tail.split(/[,，]/u)[0] ?? '')
  );
};

const told = (id: string, where: string) => `\`${id}\` is declared \`reported\`, but ${where} only plans it.`;

const findInSources = (known: Known): Finding[] =>
  declaredFigures(known).flatMap(({ figure, declared }) => {
    if (figure.status !== 'reported') return [];
    const { printed = '' } = declared;
    const around = sentencesAround(known, declared);
    const isSaid = isPlanned(printed, '') || isPlannedWithin(printed);
    const where = known.places.get(figure.id) ?? 'its phrase';
    return isSaid || (around.length > 0 && around.every(([head, tail]) => isPlanned(head, tail)))
      ? [{ figure, at: at(figure, 'status'), message: told(figure.id, where) }]
      : [];
  });

/** The phrase itself has the words: `plans to build 1.5 million`. */
const isPlannedWithin = (printed: string): boolean => {
  const start = printed.search(/\d/u);
  return start > 0 && isPlanned(printed.slice(0, start), printed.slice(start));
};

const findInTexts = (known: Known): Finding[] =>
  sentencesOf(known).flatMap(({ citations, at: path }) =>
    citations
      .filter(
        ({ figure, field, before }) =>
          figure.status === 'reported' && field === undefined && PLAN_BEFORE.test(before),
      )
      .map(({ figure }) => ({ figure, at: path, message: told(figure.id, 'the text') })),
  );

/** Months of a year by which a growth over all of it cannot be known. */
const HALF_YEAR = 6;
const QUARTER = 3;

/** Whether a source of that day cannot know the period's end. */
const isAhead = (
  figure: { period: Parameters<typeof lastDay>[0]; growth: number | undefined },
  day: string,
): boolean => {
  const { period, growth } = figure;
  const [from, to] = monthsOf(period);
  const date = (month: number) => `${period.year}-${String(month).padStart(2, '0')}`;
  if (period.kind === 'day') return lastDay(period) > day;
  // It ends in its year or the next, nobody knows in which month, and its quarters may lie in the year before.
  if (period.kind === 'fiscal-year') return day < String(period.year);
  if (period.kind === 'quarters' && period.isFiscal) return day < String(period.year - 1);
  // Its last month has not begun; of a whole year one speaks while it runs.
  if (period.kind !== 'year' && period.kind !== 'years') return date(to) > day.slice(0, 7);
  if (date(from) > day.slice(0, 7)) return true;
  const month = Number(day.slice(5, 7));
  return day.startsWith(String(period.year)) && month <= (growth === undefined ? QUARTER : HALF_YEAR);
};

export const PLANNED_RULES: readonly Rule[] = [
  {
    code: 'planned-as-reported',
    hint: 'Declare it as `status: target`, with the period by which it is to be reached.',
    find: (known) => [...findInSources(known), ...findInTexts(known)],
  },
  {
    code: 'reported-ahead',
    hint: 'Mend the period or the date of the source; what is still to come is a `target`.',
    find: (known) =>
      declaredFigures(known).flatMap(({ figure, declared }) => {
        const date = Object.hasOwn(known.content.sources, declared.source)
          ? known.content.sources[declared.source]?.date
          : undefined;
        if (figure.status !== 'reported' || date === undefined || !isAhead(figure, date)) return [];
        const message = `\`${figure.id}\` is reported for ${known.words.period(figure.period)}, but its source is of ${date}.`;
        return [{ figure, at: at(figure, 'period'), message }];
      }),
  },
];
