/** One recipient's edition of an article: the same form, so that it is read, laid out and checked like any other. */
import type { ArticleFile } from '../article/article.ts';
import type { EditionsContent } from '../article/editions-schema.ts';
import type { ArticleContent, SectionContent } from '../article/schema.ts';
import { inheritParts } from '../article/section.ts';
import type { Text } from '../figures/text.ts';
import type { Locate } from '../formats/yaml.ts';
import type { ContentPath } from '../problems.ts';
import { type Declared, mentionsOf, variantsOf } from './declared.ts';
import type { EditionRow } from './rows.ts';

/** The article for one row of a list: `list` is the file that problems of the row are told in. */
export const editionOf = (
  source: ArticleFile,
  declared: Declared,
  row: EditionRow,
  list: string | undefined,
): ArticleFile => {
  const { data } = source;
  const { cover, opening, ask } = declared.content;
  const recipient = pickVariant(cover ? variantsOf(cover) : plainCovers(declared), row);
  const own: OwnSlides = { opening: ownSlide('opening', opening, row), ask: ownSlide('ask', ask, row) };
  // A part may lose the section that it begins with.
  const sections = inheritParts(data.sections);
  const content: ArticleContent = {
    ...data,
    recipient: recipient ?? data.recipient,
    opening: own.opening ?? data.opening,
    sections: [
      ...row.sections.flatMap((id) => sections.filter((section) => section.id === id)),
      ...(own.ask ? [own.ask] : []),
    ],
  };
  return { ...source, data: content, problem: locateIn(source, row, list, own) };
};

/** A row that says everything, to find out what is wrong with the article itself. */
export const specimenRow = ({ data }: ArticleFile, { columns }: Declared, language: string): EditionRow => ({
  line: 0,
  key: '',
  language,
  values: Object.fromEntries(columns.map(({ id, headers }) => [id, headers[0] ?? id])),
  places: {},
  sections: data.sections.map(({ id }) => id),
  opening: [],
  ask: [],
  recipient: undefined,
});

/** Name and company, or whichever there is. */
const plainCovers = ({ columns }: Declared): readonly Text[] => {
  const known = ['name', 'company'].filter((id) => columns.some((column) => column.id === id));
  return [known, ...known.map((id) => [id])].map((ids) => ids.map((id) => `{recipient.${id}}`).join(' · '));
};

const pickVariant = (variants: readonly Text[], { language, values }: EditionRow): Text | undefined =>
  variants.find((text) => {
    const mentioned = mentionsOf(text, language);
    return text !== '' && mentioned.every((id) => values[id] !== '');
  });

type OwnId = 'opening' | 'ask';
type OwnSlides = Readonly<Record<OwnId, SectionContent | undefined>>;

/** None where neither the row nor the article has points for it. */
const ownSlide = (
  id: OwnId,
  declared: EditionsContent[OwnId],
  row: EditionRow,
): SectionContent | undefined => {
  if (!declared) return undefined;
  const points = row[id].length > 0 ? [...row[id]] : declared.points;
  const variants = variantsOf(declared.message);
  const message = pickVariant(variants, row) ?? variants.at(-1);
  return points && message !== undefined
    ? { id, topic: declared.topic, message, points, own: true }
    : undefined;
};

/** A problem of what the row brought in is told at the row; without a list, at the article's declaration. */
const locateIn =
  ({ problem, data }: ArticleFile, row: EditionRow, list: string | undefined, own: OwnSlides): Locate =>
  (path, ...said) => {
    const [head, index, ...deeper] = path;
    const inOwn = (part: 'cover' | OwnId, at: ContentPath) => {
      if (list === undefined) return problem(['editions', part, ...at], ...said);
      const column = at[0] === 'points' && part !== 'cover' && row[part].length > 0 ? part : 'company';
      return { ...problem([], ...said), file: list, ...placeOf(column, row), path };
    };
    if (head === 'recipient') return inOwn('cover', []);
    if (head === 'opening' && own.opening) return inOwn('opening', path.slice(1));
    if (head !== 'sections' || typeof index !== 'number') return problem(path, ...said);
    const id = row.sections[index];
    if (id === undefined) return inOwn('ask', deeper);
    return problem(['sections', data.sections.findIndex((section) => section.id === id), ...deeper], ...said);
  };

/** Of a column, or else where the row begins. */
const placeOf = (column: string, { places, line }: EditionRow) => places[column] ?? { line, column: 1 };
