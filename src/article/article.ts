/** Reads `article.yaml` into an Article of one language: texts chosen, figures computed, references checked. */
import { dirname } from 'node:path';
import { type Cache, createCache } from '../cache/cache.ts';
import type { NamedSeries } from '../charts/kind.ts';
import { type Chart, chartFigureIds, localiseChart } from '../charts/kinds.ts';
import { createDataFinder, type FindData } from '../data/file.ts';
import { createFinder } from '../figures/direction-patterns.ts';
import { directionWordsOf } from '../figures/direction-words.ts';
import type { Figure } from '../figures/figure.ts';
import { createNumberFinder } from '../figures/numbers.ts';
import { type Period, parsePeriod } from '../figures/period.ts';
import { createLexicons, type Lexicons } from '../figures/reading/lexicon.ts';
import { withVocabulary } from '../figures/reading/vocabulary-lexicons.ts';
import type { RichText } from '../figures/rich-text.ts';
import type { Source } from '../figures/source.ts';
import type { Text } from '../figures/text.ts';
import type { CountingUnits } from '../figures/unit.ts';
import { createWords, type Words } from '../figures/words.ts';
import { type Locate, parseYaml, readText, type YamlFile } from '../formats/yaml.ts';
import type { DeckFacts } from '../pages/facts.ts';
import type { Page } from '../pages/kind.ts';
import { readPages } from '../pages/kinds.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { findStrayBraces } from './braces.ts';
import { completeArticle } from './complete.ts';
import { resolveFigures } from './figures.ts';
import { readLabel } from './labels.ts';
import { checkLanguages, findMissingWords } from './languages.ts';
import { type ArticleReader, createReader } from './reader.ts';
import { type ArticleContent, articleSchema, type DeclaredArticle, type SectionContent } from './schema.ts';
import { inheritParts, readSection, refuseDuplicates } from './section.ts';
import { expandSeries } from './series.ts';
import { seriesOfMembers } from './series-facts.ts';
import { findUndeclared, type TextContext, type WrittenText } from './texts.ts';
import { readUnits } from './units.ts';
import { unknown } from './unknown.ts';
import { checkPlainNumbers } from './validation/plain-numbers.ts';
import { toKnown } from './validation/rule.ts';
import { findQuotations } from './validation/source-text.ts';
import { createPhraseReader } from './validation/stated-unit.ts';
import { validateFigures } from './validation/validation.ts';

export interface Article extends DeckFacts {
  readonly language: string;
  readonly words: Words;
  readonly author: string;
  readonly keywords: readonly string[];
  /** The date as typed, ISO; the first that a package can bear where none is given. */
  readonly day: string;
  readonly brand: string;
  readonly charts: Readonly<Record<string, Chart>>;
  /** In the order of the deck. */
  readonly pages: readonly Page[];
  readonly problem: Locate;
}

/** The same files give the same bytes on every day, so an article without a date gets none of today. */
const NO_DAY = '1980-01-01';

export type ArticleFile = YamlFile<ArticleContent>;

export interface ReadOptions {
  /** A file with the text of the article's first source, in place of the one that the content names. */
  readonly sourceText?: string | undefined;
  /** What `{recipient.…}` stands for. */
  readonly recipient?: Readonly<Record<string, string>> | undefined;
  /** Keeps what the next article is read with again; a new one if not given. */
  readonly cache?: Cache | undefined;
}

/** With the values of its data files; `find` tells where those come from, the article's folder if not given. Throws a DeckError. */
export const readArticleFile = (
  file: string,
  cache: Cache = createCache(),
  find: FindData = createDataFinder(dirname(file)),
): ArticleFile => readArticleText(file, readText(file), cache, find);

/** The same of a text that is not in its file yet. */
export const readArticleText = (
  file: string,
  text: string,
  cache: Cache = createCache(),
  find: FindData = createDataFinder(dirname(file)),
): ArticleFile => {
  const lexicons = cache.get(createLexicons);
  return expandSeries(readDeclaredArticle(file, text, lexicons), find, lexicons);
};

/** As it is declared: the numbers of its data files are still to be read. Throws a DeckError. */
export const readDeclaredArticle = (
  file: string,
  text: string,
  lexicons: Lexicons,
): YamlFile<DeclaredArticle> => completeArticle(parseYaml(file, text, articleSchema), lexicons);

/** The article in one language, with every problem found on the way; errors among them make it unusable. */
export const readArticle = (
  source: ArticleFile,
  language: string,
  options: ReadOptions = {},
): { article: Article; texts: readonly WrittenText[]; problems: readonly Problem[] } => {
  const context = createContext(source, language, options);
  const figures = readFigures(source, context);
  const charts = readCharts(source, figures, context);
  const article = readContent(source, figures, charts, context);
  context.problems.push(...validate(source, article, context, options));
  return { article, texts: context.written, problems: eachOnce(context.problems) };
};

/** What the values of a series have in common is wrong once, and not with each of them. */
const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(
    problems.map((problem) => {
      const { code, message, line, column } = problem;
      return [[code, message, line, column].join('\n'), problem];
    }),
  ).values(),
];

interface ArticleContext extends TextContext {
  readonly units: CountingUnits;
}

const createContext = (
  { data: content, problem: locate, warnings }: ArticleFile,
  language: string,
  { recipient, cache = createCache() }: ReadOptions,
): ArticleContext => {
  const units = readUnits(content);
  const lexicons = withVocabulary(cache.get(createLexicons), content.vocabulary);
  const { rising, falling, numbers } = content.vocabulary[language] ?? {};
  return {
    language,
    units,
    reader: createPhraseReader(units, lexicons),
    words: createWords(language, units, content.words),
    findNumbers: createNumberFinder(lexicons, language, numbers),
    directionWords: createFinder(directionWordsOf(language, rising, falling)),
    recipient,
    locate,
    problems: [...warnings, ...findMissingWords(content, language, locate)],
    translated: [],
    written: [],
    used: new Set(),
  };
};

const readFigures = (
  { data: content }: ArticleFile,
  context: ArticleContext,
): ReadonlyMap<string, Figure> => {
  const bareLabels: [text: string, path: ContentPath][] = [];
  // The values of a series have one label, which is read once.
  const labels = new Map<string, string>();
  const owners = seriesOfMembers(content.series);
  const label = (text: Text, id: string) => {
    const owner = owners.get(id)?.name ?? id;
    const known = labels.get(owner);
    if (known !== undefined) return known;
    const path = ['figures', id, 'label'];
    const { shown, bare } = readLabel(text, path, context);
    bareLabels.push([bare, path]);
    labels.set(owner, shown);
    return shown;
  };
  const figures = resolveFigures({ ...context, content, label });
  for (const [bare, path] of bareLabels) findUndeclared(bare, path, figures, context, false);
  return figures;
};

const readCharts = (
  { data: content, file }: ArticleFile,
  figures: ReadonlyMap<string, Figure>,
  context: ArticleContext,
): Readonly<Record<string, Chart>> => {
  const { counted, figure } = createReader({ file, context, figures, charts: {} });
  return Object.fromEntries(
    Object.entries(content.charts).map(([id, declared]) => {
      const chart = localiseChart(declared, {
        say: (text, path) => counted(text, ['charts', id, ...path]),
        series: (name, path) => findSeries(name, ['charts', id, ...path], content, figures, context),
        period: (time) => context.words.shortPeriod(toPeriod(time)),
        tell: (path, ...said) => context.problems.push(context.locate(['charts', id, ...path], ...said)),
      });
      for (const shown of chartFigureIds(chart)) figure(shown, ['charts', id]);
      return [id, { ...chart, native: chart.native ?? content.nativeCharts }];
    }),
  );
};

const findSeries = (
  name: string,
  path: ContentPath,
  { series }: ArticleContent,
  figures: ReadonlyMap<string, Figure>,
  { locate, problems }: TextContext,
): NamedSeries | undefined => {
  const found = Object.hasOwn(series, name) ? series[name] : undefined;
  if (found) {
    const [first] = [...found.values.values()].flatMap((id) => figures.get(id ?? '') ?? []);
    return { label: first?.label ?? '', values: found.values };
  }
  problems.push(unknown(locate, path, 'series', name, Object.keys(series)));
  return undefined;
};

const readContent = (
  { data: content, problem, file }: ArticleFile,
  figures: ReadonlyMap<string, Figure>,
  charts: Readonly<Record<string, Chart>>,
  context: ArticleContext,
): Article => {
  const { language, words } = context;
  const reader = createReader({ file, context, figures, charts });
  const { rich, optional, label } = reader;
  const section = (own: SectionContent, at: ContentPath) => readSection(own, at, reader, context);
  refuseDuplicates(content, context);
  return {
    language,
    words,
    title: rich(content.title, ['title']),
    subtitle: optional(content.subtitle, ['subtitle']),
    author: content.author === undefined ? '' : label(content.author, ['author']),
    organisation: content.organisation === undefined ? '' : label(content.organisation, ['organisation']),
    keywords: content.keywords.map((keyword, i) => label(keyword, ['keywords', i])),
    date: content.date === undefined ? undefined : toPeriod(content.date),
    day: content.date ?? NO_DAY,
    brand: content.brand,
    recipient: optional(content.recipient, ['recipient']),
    event: content.event && {
      name: rich(content.event.name, ['event', 'name']),
      place: rich(content.event.place, ['event', 'place']),
      date: toPeriod(content.event.date),
    },
    sources: readSources(content, reader),
    figures,
    misprints: readMisprints(content, reader, context),
    method: content.method.map((text, i) => rich(text, ['method', i])),
    opening: content.opening && section(content.opening, ['opening']),
    charts,
    pages: readPages(content, (key) => reader.at([key])),
    sections: inheritParts(content.sections.map((own, i) => section(own, ['sections', i]))),
    dividers: content.dividers,
    overflow: content.overflow,
    problem,
  };
};

const readSources = ({ sources }: ArticleContent, { label }: ArticleReader): ReadonlyMap<string, Source> =>
  new Map(
    Object.entries(sources).map(([id, { publisher, title, date, url }]) => [
      id,
      {
        id,
        publisher: label(publisher, ['sources', id, 'publisher']),
        title: label(title, ['sources', id, 'title']),
        date: toPeriod(date),
        url,
      },
    ]),
  );

const readMisprints = (
  { misprints, sources }: ArticleContent,
  { rich, figure }: ArticleReader,
  { problems, locate }: TextContext,
): RichText[] =>
  misprints.map(({ text, source, figure: id }, i) => {
    if (!Object.hasOwn(sources, source))
      problems.push(unknown(locate, ['misprints', i, 'source'], 'source', source, Object.keys(sources)));
    figure(id, ['misprints', i, 'figure']);
    return rich(text, ['misprints', i, 'text']);
  });

/** What only the whole can tell: texts against texts of other languages, and figures against each other. */
const validate = (
  source: ArticleFile,
  { figures, charts }: Article,
  context: ArticleContext,
  { sourceText }: ReadOptions,
): Problem[] => {
  const { language, units, reader, words, written, used, translated, directionWords, locate } = context;
  const { data: content } = source;
  const { places, texts: sourceTexts, problems } = findQuotations(source, sourceText);
  const known = {
    content,
    language,
    figures,
    units,
    reader,
    words,
    texts: written,
    used,
    places,
    sourceTexts,
    charts,
    directionWords,
  };
  return [
    ...findStrayBraces(content, locate),
    ...checkLanguages(translated, language, content.languages, locate),
    ...problems,
    ...checkPlainNumbers(written, sourceTexts, language, reader.lexicons, locate),
    ...validateFigures(toKnown(known), locate),
  ];
};

/** A period that the schema has accepted. */
const toPeriod = (day: string): Period => {
  const period = parsePeriod(day);
  if (!period) throw new Error(`The schema let "${day}" pass as a period`);
  return period;
};
