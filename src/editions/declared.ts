/** What an article declares of its editions, checked before any list is read. */
import type { ArticleFile } from '../article/article.ts';
import type { EditionsContent } from '../article/editions-schema.ts';
import { unknown } from '../article/unknown.ts';
import type { Text } from '../figures/text.ts';
import { type ContentPath, DeckError, type Problem, stopOnErrors } from '../problems.ts';

export interface Column {
  /** One of the roles, or a name that texts mention as `{recipient.id}`. */
  readonly id: string;
  /** What the list may call it. */
  readonly headers: readonly string[];
  readonly required: boolean;
}

export interface Declared {
  readonly content: EditionsContent;
  readonly columns: readonly Column[];
}

const EXAMPLE = 'editions: { columns: { company: { header: Company, required: true }, name: Name } }';

/** Throws a DeckError if the article declares no editions, or contradicts itself. */
export const readDeclared = (source: ArticleFile): Declared => {
  const content = source.data.editions;
  if (!content) {
    const message = 'The article does not say what its editions take from a list of recipients.';
    throw new DeckError([source.problem([], 'no-editions', message, `Declare it, such as \`${EXAMPLE}\`.`)]);
  }
  const columns = Object.entries(content.columns).map(([id, declared]): Column => {
    const { header, required } =
      typeof declared === 'string' || Array.isArray(declared)
        ? { header: declared, required: false }
        : declared;
    return { id, headers: typeof header === 'string' ? [header] : header, required };
  });
  stopOnErrors([
    ...findDuplicates(columns, source),
    ...findHomeless(content, source),
    ...findUnknownMentions(content, columns, source),
  ]);
  return { content, columns };
};

/** Headers compare without case and with single spaces. */
export const headerKey = (header: string) =>
  header.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const findDuplicates = (columns: readonly Column[], { problem }: ArticleFile): Problem[] => {
  const owners = new Map<string, string>();
  return columns.flatMap(({ id, headers }) =>
    headers.flatMap((header) => {
      const key = headerKey(header);
      const owner = owners.get(key);
      owners.set(key, id);
      const message = `The columns \`${owner}\` and \`${id}\` are both called “${header}”.`;
      return owner === undefined || owner === id
        ? []
        : [
            problem(
              ['editions', 'columns', id],
              'duplicate-column',
              message,
              'Give each a header of its own.',
            ),
          ];
    }),
  );
};

/** A column of points needs the slide that shows them. */
const findHomeless = (content: EditionsContent, { problem }: ArticleFile): Problem[] =>
  (['opening', 'ask'] as const).flatMap((id) => {
    if (content[id] || !Object.hasOwn(content.columns, id)) return [];
    const message = `The column \`${id}\` has no slide to stand on.`;
    const hint = `Add \`${id}: { topic: …, message: … }\` under \`editions\`.`;
    return [problem(['editions', 'columns', id], 'no-slide', message, hint)];
  });

const MENTION = /\{recipient\.([^{}]*)\}/g;

/** The columns that a text mentions, in one language or in all. */
export const mentionsOf = (text: Text, language?: string): readonly string[] => {
  const written =
    typeof text === 'string' ? [text] : language === undefined ? Object.values(text) : [text[language] ?? ''];
  return written.flatMap((one) => [...one.matchAll(MENTION)].map(([, id = '']) => id.trim()));
};

const findUnknownMentions = (
  { cover, opening, ask }: EditionsContent,
  columns: readonly Column[],
  { problem }: ArticleFile,
): Problem[] => {
  const known = columns.map(({ id }) => id);
  const texts: (readonly [ContentPath, Text])[] = [
    ...variantsOf(cover).map((text) => [['cover'], text] as const),
    ...Object.entries({ opening, ask }).flatMap(([id, slide]) =>
      slide
        ? [
            [[id, 'topic'], slide.topic] as const,
            ...variantsOf(slide.message).map((text) => [[id, 'message'], text] as const),
            ...(slide.points ?? []).map((text, i) => [[id, 'points', i], text] as const),
          ]
        : [],
    ),
  ];
  return texts.flatMap(([at, text]) =>
    [...new Set(mentionsOf(text))]
      .filter((id) => !known.includes(id))
      .map((id) => unknown(problem, ['editions', ...at], 'column', id, known)),
  );
};

/** Several texts of which one is taken, or a single one. */
export const variantsOf = (declared: EditionsContent['cover']): readonly Text[] =>
  declared === undefined ? [] : Array.isArray(declared) ? declared : [declared];
