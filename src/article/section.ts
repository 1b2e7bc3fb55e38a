/** Reads the sections of an article: each becomes one slide, or a few where it does not fit one. */

import type { Block } from '../blocks/kind.ts';
import { readBlocks } from '../blocks/kinds.ts';
import type { Text } from '../figures/text.ts';
import type { Part, Section } from '../pages/facts.ts';
import type { ContentPath } from '../problems.ts';
import type { Run } from '../text/runs.ts';
import type { ArticleReader } from './reader.ts';
import type { ArticleContent, SectionContent } from './schema.ts';
import type { TextContext } from './texts.ts';
import { unknown } from './unknown.ts';

/** The ids of slides that a deck has by itself. */
const OWN_SLIDES = ['cover', 'key-figures', 'sources'];

export const refuseDuplicates = (
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

export const readSection = (
  section: SectionContent,
  at: ContentPath,
  reader: ArticleReader,
  context: TextContext,
): Section => {
  const facts = readFacts(section, at, reader, context);
  const blocks = readBlocks(section, (key) => reader.at([...at, key]));
  tellUnknownLayout(section, blocks, at, context);
  return { ...facts, blocks };
};

/** A layout is one of those that the section's blocks can have. */
const tellUnknownLayout = (
  { layout }: SectionContent,
  blocks: readonly Block[],
  at: ContentPath,
  { locate, problems }: TextContext,
) => {
  const known = blocks.flatMap(({ layouts }) => layouts);
  if (layout !== undefined && !known.includes(layout))
    problems.push(unknown(locate, [...at, 'layout'], 'layout', layout, known));
};

const readFacts = (
  section: SectionContent,
  at: ContentPath,
  reader: ArticleReader,
  context: TextContext,
): Omit<Section, 'blocks'> => ({
  id: section.id,
  part: section.part === undefined ? undefined : readPart(section.part, [...at, 'part'], reader),
  ...readHead(section, at, reader),
  layout: section.layout,
  overflow: section.overflow,
  own: section.own === true,
  notes: section.notes === undefined ? [] : readNotes(section.notes, [...at, 'notes'], reader, context),
  at,
});

/** A section without a topic is called by its message. */
const readHead = (
  { topic: declared, message: said }: SectionContent,
  at: ContentPath,
  { optional, rich }: ArticleReader,
): Pick<Section, 'topic' | 'kicker' | 'message'> => {
  const kicker = optional(declared, [...at, 'topic']);
  const message = rich(said, [...at, 'message']);
  return { kicker, message, topic: kicker ?? message };
};

type DeclaredPart = NonNullable<SectionContent['part']>;

/** No language is called `name`. */
const isLong = (part: DeclaredPart): part is Extract<DeclaredPart, { name: Text }> =>
  typeof part === 'object' && 'name' in part;

const readPart = (part: DeclaredPart, at: ContentPath, reader: ArticleReader): Part =>
  isLong(part)
    ? {
        name: reader.rich(part.name, [...at, 'name']),
        message: reader.optional(part.message, [...at, 'message']),
      }
    : { name: reader.rich(part, at), message: undefined };

/** Each section with the part that began last. */
export const inheritParts = <Own extends { readonly part?: unknown }>(sections: readonly Own[]): Own[] => {
  let last: Pick<Own, 'part'> | undefined;
  return sections.map((own) => {
    if (own.part !== undefined) last = own;
    return last === undefined ? own : { ...own, part: last.part };
  });
};

/** Blank lines part the paragraphs of the notes. */
const readNotes = (
  text: Text,
  path: ContentPath,
  reader: ArticleReader,
  { language, translated }: TextContext,
): (readonly Run[])[] => {
  const whole = typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  if (typeof text !== 'string') translated.push({ path, text });
  const parts = whole.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => reader.rich(part, typeof text === 'string' ? path : [...path, language]).runs);
};
