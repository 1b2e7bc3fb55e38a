/** Reads the sections of an article: each becomes one slide. */
import { findContentFile } from '../content-file.ts';
import type { Figure } from '../figures/figure.ts';
import type { Text } from '../figures/text.ts';
import type { ContentPath } from '../problems.ts';
import type { Run } from '../text/runs.ts';
import { readLabel } from './labels.ts';
import type { ArticleContent, SectionContent } from './schema.ts';
import { findUndeclared, type RichText, type TextContext } from './texts.ts';
import { unknown } from './unknown.ts';

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
  /** In one's own words: a source is cited for its figures only. */
  readonly own: boolean;
  readonly at: ContentPath;
}

const OWN_SLIDES = ['cover', 'key-figures', 'sources'];

export const refuseTwins = (
  { opening, sections }: Pick<ArticleContent, 'opening' | 'sections'>,
  { locate, problems }: TextContext,
) => {
  const seen = new Set<string>(OWN_SLIDES);
  const placed = sections.map(({ id }, i) => ({ id, at: ['sections', i, 'id'] }));
  for (const { id, at } of [...(opening ? [{ id: opening.id, at: ['opening', 'id'] }] : []), ...placed]) {
    if (seen.has(id)) {
      const message = OWN_SLIDES.includes(id)
        ? `\`${id}\` is the name of a slide that every deck has.`
        : `There is another section with the id \`${id}\`.`;
      problems.push(locate(at, 'duplicate-id', message, 'Give each section an id of its own.'));
    }
    seen.add(id);
  }
};

export interface SectionContext {
  readonly content: ArticleContent;
  /** The folder of the article, which pictures may not leave. */
  readonly folder: string;
  readonly rich: (text: Text, path: ContentPath) => RichText;
  readonly pick: (ids: readonly string[], path: ContentPath) => Figure[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly context: TextContext;
}

export const readSection = (section: SectionContent, at: ContentPath, given: SectionContext): Section => {
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
    own: section.own === true,
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
  if (typeof text !== 'string') context.translated.push({ path, text });
  const parts = whole.split(/\n\s*\n/).filter((part) => part.trim() !== '');
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
  const alt = readLabel(photo.alt, [...at, 'alt'], context);
  findUndeclared(alt.bare, [...at, 'alt'], figures, context, false);
  return {
    file: file.path,
    alt: alt.shown,
    caption: joinTexts(said, context),
    at,
  };
};
