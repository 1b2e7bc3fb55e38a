/** Reads `article.yaml` into an Article of one language: texts chosen, figures computed, references checked. */
import { dirname } from 'node:path';
import { type Chart, chartFigureIds, localiseChart } from '../charts/kinds.ts';
import { findContentFile } from '../content-file.ts';
import type { Figure } from '../figures/figure.ts';
import { type Period, parsePeriod } from '../figures/period.ts';
import type { Text } from '../figures/text.ts';
import { BUILT_IN_UNITS } from '../figures/unit.ts';
import { createWords, LANGUAGES, type Words } from '../figures/words.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { Run } from '../text/runs.ts';
import { type Locate, readYaml, type YamlFile } from '../yaml.ts';
import { resolveFigures, unknown } from './figures.ts';
import { type ArticleContent, articleSchema, type SectionContent } from './schema.ts';
import { checkSense } from './sense.ts';
import {
  emptyText,
  findUndeclared,
  pickLanguage,
  type RichText,
  readRichText,
  type TextContext,
} from './texts.ts';

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: Period;
  readonly url: string | undefined;
}

export interface Photo {
  /** Absolute. */
  readonly file: string;
  readonly alt: string;
  readonly caption: RichText | undefined;
  readonly at: ContentPath;
}

export interface Section {
  readonly id: string;
  readonly topic: RichText;
  readonly message: RichText;
  readonly points: readonly RichText[];
  readonly figures: readonly Figure[];
  readonly chart: string | undefined;
  readonly photo: Photo | undefined;
  readonly notes: readonly (readonly Run[])[];
  readonly at: ContentPath;
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
  readonly event: { readonly name: RichText; readonly place: RichText; readonly date: Period } | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly misprints: readonly RichText[];
  readonly method: readonly RichText[];
  readonly keyFigures: { readonly message: RichText; readonly figures: readonly Figure[] } | undefined;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly sections: readonly Section[];
  readonly problem: Locate;
}

export type ArticleFile = YamlFile<ArticleContent>;

export const readArticleFile = (file: string): ArticleFile => readYaml(file, articleSchema);

/** The article in one language, with every problem found on the way; errors among them make it unusable. */
export const readArticle = (
  source: ArticleFile,
  language: string,
): { article: Article; problems: readonly Problem[] } => {
  const { data: content, problem: locate, file } = source;
  const problems: Problem[] = [];
  if (!LANGUAGES.includes(language))
    problems.push(
      locate(
        ['languages'],
        'unknown-language',
        `Briefdeck has no words of its own for \`${language}\`.`,
        `Known: ${LANGUAGES.join(', ')}.`,
      ),
    );
  const units = { ...BUILT_IN_UNITS, ...content.units };
  const words = createWords(language, units);
  const context: TextContext = { language, words, locate, problems };
  const label = (text: Text, path: ContentPath) => {
    const picked = pickLanguage(text, path, context);
    if (picked === '') problems.push(emptyText(locate, path));
    return picked;
  };
  const figures = resolveFigures({ content, units, words, locate, label, problems });
  const rich = (text: Text, path: ContentPath) => readRichText(text, path, figures, context);
  const optional = (text: Text | undefined, path: ContentPath) =>
    text === undefined ? undefined : rich(text, path);
  const pick = (ids: readonly string[], path: ContentPath) =>
    ids.flatMap((id, i) => findFigure(id, [...path, i], figures, context) ?? []);

  /** A label without markup, whose numbers come from figures too. */
  const counted = (text: Text, path: ContentPath) => {
    const picked = label(text, path);
    findUndeclared(picked, path, figures, context);
    return picked;
  };
  for (const figure of figures.values())
    findUndeclared(figure.label, [...figure.at, 'label'], figures, context);

  problems.push(...checkSense(content, figures, locate));
  refuseTwins(content.sections, context);
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
    sections: content.sections.map((section, i) =>
      readSection(section, ['sections', i], { content, folder: dirname(file), rich, pick, figures, context }),
    ),
    problem: locate,
  };
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
  { locate, problems }: TextContext,
): Figure | undefined => {
  const figure = figures.get(id);
  if (!figure) problems.push(unknown(locate, path, 'figure', id, [...figures.keys()]));
  return figure;
};

const OWN_SLIDES = ['cover', 'key-figures', 'sources'];

const refuseTwins = (sections: readonly SectionContent[], { locate, problems }: TextContext) => {
  const seen = new Set<string>(OWN_SLIDES);
  for (const [i, { id }] of sections.entries()) {
    if (seen.has(id)) {
      const message = OWN_SLIDES.includes(id)
        ? `\`${id}\` is the name of a slide that every deck has.`
        : `There is another section with the id \`${id}\`.`;
      problems.push(
        locate(['sections', i, 'id'], 'duplicate-id', message, 'Give each section an id of its own.'),
      );
    }
    seen.add(id);
  }
};

interface SectionContext {
  readonly content: ArticleContent;
  /** The folder of the article, which pictures may not leave. */
  readonly folder: string;
  readonly rich: (text: Text, path: ContentPath) => RichText;
  readonly pick: (ids: readonly string[], path: ContentPath) => Figure[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly context: TextContext;
}

const readSection = (section: SectionContent, at: ContentPath, given: SectionContext): Section => {
  const { content, rich, pick, context, folder } = given;
  const { chart, photo } = section;
  if (chart !== undefined && !Object.hasOwn(content.charts, chart))
    context.problems.push(
      unknown(context.locate, [...at, 'chart'], 'chart', chart, Object.keys(content.charts)),
    );
  refuseCrowding(section, at, context);
  return {
    id: section.id,
    topic: rich(section.topic, [...at, 'topic']),
    message: rich(section.message, [...at, 'message']),
    points: section.points.map((point, i) => rich(point, [...at, 'points', i])),
    figures: section.figures ? pick(section.figures, [...at, 'figures']) : [],
    chart,
    photo: photo && readPhoto(photo, [...at, 'photo'], folder, given),
    notes: section.notes === undefined ? [] : readNotes(section.notes, [...at, 'notes'], given),
    at,
  };
};

/** A slide has one thing to look at beside its points. */
const refuseCrowding = (section: SectionContent, at: ContentPath, { locate, problems }: TextContext) => {
  const given = (['figures', 'chart', 'photo'] as const).filter((key) => section[key] !== undefined);
  const extra = given[1];
  if (extra === undefined) return;
  const message = `A section shows one of figures, chart and photo; this one has ${given.join(' and ')}.`;
  problems.push(
    locate([...at, extra], 'crowded-slide', message, 'Move one of them to a section of its own.'),
  );
};

/** Blank lines part the paragraphs of the notes. */
const readNotes = (text: Text, path: ContentPath, { rich, context }: SectionContext): (readonly Run[])[] => {
  const { language } = context;
  const whole = typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  const parts = whole.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  if (typeof text !== 'string' && !Object.hasOwn(text, language)) pickLanguage(text, path, context);
  return parts.map((part) => rich(part, typeof text === 'string' ? path : [...path, language]).runs);
};

/** Several texts as one, at the place of the first. */
const joinTexts = (texts: readonly RichText[], { words }: TextContext): RichText | undefined => {
  const [first] = texts;
  const separator: Run = { text: words.phrase('separator') };
  return (
    first && {
      at: first.at,
      runs: texts.flatMap(({ runs }, i) => (i === 0 ? runs : [separator, ...runs])),
      figures: texts.flatMap(({ figures }) => figures),
    }
  );
};

const readPhoto = (
  photo: NonNullable<SectionContent['photo']>,
  at: ContentPath,
  folder: string,
  { rich, figures, context }: SectionContext,
): Photo | undefined => {
  const file = findContentFile(folder, photo.file);
  if ('problem' in file) {
    context.problems.push(context.locate([...at, 'file'], ...file.problem));
    return undefined;
  }
  const said = (['caption', 'credit'] as const).flatMap((key) => {
    const text = photo[key];
    return text === undefined ? [] : [rich(text, [...at, key])];
  });
  const alt = pickLanguage(photo.alt, [...at, 'alt'], context);
  findUndeclared(alt, [...at, 'alt'], figures, context);
  return {
    file: file.path,
    alt,
    caption: joinTexts(said, context),
    at,
  };
};
