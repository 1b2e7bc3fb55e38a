/** Reads `article.yaml` into an Article of one language: texts chosen, figures computed, references checked. */
import { dirname } from 'node:path';
import { type Chart, chartFigureIds, localiseChart } from '../charts/kinds.ts';
import { directionWordsOf } from '../figures/direction-words.ts';
import type { Figure } from '../figures/figure.ts';
import { createNumberFinder } from '../figures/numbers.ts';
import { type Period, parsePeriod } from '../figures/period.ts';
import type { Text } from '../figures/text.ts';
import { mergeUnits } from '../figures/unit.ts';
import { createWords, type Words } from '../figures/words.ts';
import { type Locate, readYaml, type YamlFile } from '../formats/yaml.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { findStrayBraces } from './braces.ts';
import { resolveFigures } from './figures.ts';
import { readLabel } from './labels.ts';
import { checkLanguages, findMissingWords } from './languages.ts';
import { type ArticleContent, articleSchema, type SectionContent } from './schema.ts';
import { readSection, refuseTwins, type Section } from './section.ts';
import { findUndeclared, type RichText, readRichText, type TextContext } from './texts.ts';
import { unknown } from './unknown.ts';
import { checkPlainNumbers } from './validation/plain-numbers.ts';
import { findQuotations } from './validation/source-text.ts';
import { checkSense } from './validation/validation.ts';

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: Period;
  readonly url: string | undefined;
}

export interface Article {
  readonly language: string;
  readonly words: Words;
  readonly title: RichText;
  readonly subtitle: RichText | undefined;
  readonly author: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
  readonly date: Period;
  /** The date as typed, ISO. */
  readonly day: string;
  readonly brand: string;
  readonly recipient: RichText | undefined;
  readonly event: { readonly name: RichText; readonly place: RichText; readonly date: Period } | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly misprints: readonly RichText[];
  readonly method: readonly RichText[];
  readonly keyFigures: { readonly message: RichText; readonly figures: readonly Figure[] } | undefined;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly opening: Section | undefined;
  readonly sections: readonly Section[];
  readonly problem: Locate;
}

export type ArticleFile = YamlFile<ArticleContent>;

export interface ReadOptions {
  /** A file with the text of the article's first source, in place of the one that the content names. */
  readonly sourceText?: string | undefined;
  /** What `{recipient.…}` stands for. */
  readonly recipient?: Readonly<Record<string, string>> | undefined;
}

export const readArticleFile = (file: string): ArticleFile => readYaml(file, articleSchema);

/** The article in one language, with every problem found on the way; errors among them make it unusable. */
export const readArticle = (
  source: ArticleFile,
  language: string,
  { sourceText, recipient }: ReadOptions = {},
): { article: Article; problems: readonly Problem[] } => {
  const { data: content, problem: locate, file } = source;
  const problems: Problem[] = [];
  const units = mergeUnits(content.units);
  const words = createWords(language, units, content.words);
  problems.push(...findMissingWords(content, language, locate));
  const { rising, falling } = content.vocabulary[language] ?? {};
  const directionWords = directionWordsOf(language, rising, falling);
  const context: TextContext = {
    language,
    words,
    findNumbers: createNumberFinder(language, content.vocabulary[language]?.numbers),
    directionWords,
    recipient,
    locate,
    problems,
    translated: [],
    written: [],
    used: new Set(),
  };
  const label = (text: Text, path: ContentPath) => readLabel(text, path, context).shown;
  const bareLabels: [text: string, path: ContentPath][] = [];
  const figureLabel = (text: Text, path: ContentPath) => {
    const { shown, bare } = readLabel(text, path, context);
    bareLabels.push([bare, path]);
    return shown;
  };
  const figures = resolveFigures({
    content,
    units,
    words,
    locate,
    label: figureLabel,
    problems,
    used: context.used,
  });
  for (const [bare, path] of bareLabels) findUndeclared(bare, path, figures, context, false);
  const rich = (text: Text, path: ContentPath) => readRichText(text, path, figures, context);
  const optional = (text: Text | undefined, path: ContentPath) =>
    text === undefined ? undefined : rich(text, path);
  const pick = (ids: readonly string[], path: ContentPath) =>
    ids.flatMap((id, i) => findFigure(id, [...path, i], figures, context) ?? []);

  /** A label without markup, whose numbers come from figures too. */
  const counted = (text: Text, path: ContentPath) => {
    const { shown, bare } = readLabel(text, path, context);
    findUndeclared(bare, path, figures, context, false);
    return shown;
  };
  problems.push(...findStrayBraces(content, locate));

  const section = (own: SectionContent, at: ContentPath) =>
    readSection(own, at, { content, folder: dirname(file), rich, pick, figures, context });

  refuseTwins(content, context);
  const article: Article = {
    language,
    words,
    title: rich(content.title, ['title']),
    subtitle: optional(content.subtitle, ['subtitle']),
    author: content.author === undefined ? '' : label(content.author, ['author']),
    organisation: content.organisation === undefined ? '' : label(content.organisation, ['organisation']),
    keywords: content.keywords.map((keyword, i) => label(keyword, ['keywords', i])),
    date: toPeriod(content.date),
    day: content.date,
    brand: content.brand,
    recipient: optional(content.recipient, ['recipient']),
    event: content.event && {
      name: rich(content.event.name, ['event', 'name']),
      place: rich(content.event.place, ['event', 'place']),
      date: toPeriod(content.event.date),
    },
    sources: new Map(
      Object.entries(content.sources).map(([id, { publisher, title, date, url }]) => [
        id,
        {
          id,
          publisher: label(publisher, ['sources', id, 'publisher']),
          title: label(title, ['sources', id, 'title']),
          date: toPeriod(date),
          url,
        },
      ]),
    ),
    figures,
    misprints: content.misprints.map(({ text, source: id, figure }, i) => {
      if (!Object.hasOwn(content.sources, id))
        problems.push(
          unknown(locate, ['misprints', i, 'source'], 'source', id, Object.keys(content.sources)),
        );
      findFigure(figure, ['misprints', i, 'figure'], figures, context);
      return rich(text, ['misprints', i, 'text']);
    }),
    method: content.method.map((text, i) => rich(text, ['method', i])),
    opening: content.opening && section(content.opening, ['opening']),
    keyFigures: content.keyFigures && {
      message: rich(content.keyFigures.message, ['keyFigures', 'message']),
      figures: pick(content.keyFigures.figures, ['keyFigures', 'figures']),
    },
    charts: Object.fromEntries(
      Object.entries(content.charts).map(([id, chart]) => {
        const local = localiseChart(chart, (text, path) => counted(text, ['charts', id, ...path]));
        for (const figure of chartFigureIds(local)) findFigure(figure, ['charts', id], figures, context);
        return [id, local];
      }),
    ),
    sections: content.sections.map((own, i) => section(own, ['sections', i])),
    problem: locate,
  };
  const { places, texts: sourceTexts, problems: misquoted } = findQuotations(source, sourceText);
  const { written: texts, used } = context;
  problems.push(
    ...checkLanguages(context.translated, language, content.languages, locate),
    ...misquoted,
    ...checkPlainNumbers(texts, sourceTexts, language, locate),
    ...checkSense(
      {
        content,
        language,
        figures,
        units,
        words,
        texts,
        used,
        places,
        sourceTexts,
        charts: article.charts,
        directionWords,
      },
      locate,
    ),
  );
  return { article, problems };
};

/** A day that the schema has accepted. */
const toPeriod = (day: string): Period => {
  const period = parsePeriod(day);
  if (!period) throw new Error(`The schema let "${day}" pass as a day`);
  return period;
};

const findFigure = (
  id: string,
  path: ContentPath,
  figures: ReadonlyMap<string, Figure>,
  { locate, problems, used }: TextContext,
): Figure | undefined => {
  const figure = figures.get(id);
  used.add(id);
  if (!figure) problems.push(unknown(locate, path, 'figure', id, [...figures.keys()]));
  return figure;
};
